#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// An element, or a piece of text between two tags.
struct XmlNode {
  /// The namespace of the element's name; empty if there is none.
  std::string space;
  /// The element's name without its prefix; empty for text.
  std::string name;
  /// Only for elements: the attributes without a prefix.
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<XmlNode> children;
  /// Only for text, with references replaced and `\n` at the end of each line.
  std::string text;
  /// The offset in the file of the element's `<` or of the text's first character.
  std::size_t offset = 0;

  bool IsText() const { return name.empty(); }
  /// Returns the attribute's value, or `missing` if there is none.
  std::string_view Attribute(std::string_view wanted, std::string_view missing = {}) const;
  /// Returns all text inside, at any depth.
  std::string Text() const;
};

/// Reads a file of XML 1.0 in UTF-8 and returns its root: the command with expat (xml_expat.cc),
/// the workbench with its page's parser (src/wasm/page_xml.cc). Omits comments and processing
/// instructions. `file` is used only in errors. Error codes: `syntax`, `utf-8`, `encoding` (the
/// file declares another encoding; it may declare UTF-16, from which it has been converted),
/// `doctype` (a document type declaration, the only place that can define entities), `too-deep`
/// (beyond `kMaximumDepth`), `too-many-values` (an element with more attributes than
/// `kMaximumListSize`, or more nodes than an exchange file can need).
Result<XmlNode> ParseXml(std::string_view xml, std::string_view file);

}  // namespace guided_help
