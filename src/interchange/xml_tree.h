#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/xml.h"

namespace guided_help {

/// Builds the tree of a file from a parser's events, which come in the order of the file, with the
/// limits and the errors that do not depend on the parser. Ignores all that follows an error.
class XmlTree {
 public:
  /// `xml` and `file` must outlive it. Checks that `xml` is UTF-8.
  XmlTree(std::string_view xml, std::string_view file);

  /// The encoding that the XML declaration names, at the offset of the declaration.
  void Declare(std::string_view encoding, std::size_t offset);
  /// A document type declaration.
  void RefuseDoctype(std::size_t offset);
  /// `name`: with its namespace and a space before it, if it has one; so are those of attributes.
  void Start(std::string_view name, std::size_t offset);
  /// Adds an attribute to the element that was started last. Call `EndOfAttributes` after the last.
  void AddAttribute(std::string_view name, std::string_view value);
  void EndOfAttributes();
  void End();
  /// Joins text that only references, sections or comments separate.
  void AddText(std::string_view text, std::size_t offset);
  void RefuseDepth(std::size_t offset);
  void RefuseNodes(std::size_t offset);
  /// The file is not well-formed. `problem` is the parser's own text. `is_reference`: whether the
  /// problem is an `&`.
  void FailSyntax(std::size_t offset, std::string_view problem, bool is_reference);

  bool HasFailed() const { return error_.has_value(); }
  /// Returns the root. Call it once, after the last event.
  Result<XmlNode> Take();

 private:
  /// Returns null after an error.
  XmlNode* Add(std::size_t offset);
  void Fail(std::string code, std::size_t offset, std::string message, std::string hint);

  std::string_view xml_;
  std::string_view file_;
  /// Its only child is the root.
  XmlNode top_;
  /// The open elements, outermost first. A parent does not move while a child is open, because
  /// nothing is added next to it meanwhile.
  std::vector<XmlNode*> open_ = {&top_};
  std::size_t nodes_ = 0;
  std::optional<Error> error_;
};

}  // namespace guided_help
