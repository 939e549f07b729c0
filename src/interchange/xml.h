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
  /// The namespace that the element's name is in; empty if there is none.
  std::string space;
  /// Without its prefix; empty for text.
  std::string name;
  /// Only for elements; those without a prefix.
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<XmlNode> children;
  /// Only for text, with references replaced and each line ended by `\n`.
  std::string text;
  /// Of the element's `<`, or of the text's first character, in the file.
  std::size_t offset = 0;

  bool IsText() const { return name.empty(); }
  /// The attribute's value; `missing` if there is none.
  std::string_view Attribute(std::string_view wanted, std::string_view missing = {}) const;
  /// All text inside, however deep.
  std::string Text() const;
};

/// Reads a file of XML 1.0 in UTF-8 with expat and returns its root. Comments and processing
/// instructions are left out. `file` only names the file in errors. Error codes: `syntax`, `utf-8`,
/// `encoding` (another one is declared), `doctype` (a declaration, and with it every entity),
/// `too-deep` (beyond `kMaximumDepth`), `too-many-values` (more attributes of an element than
/// `kMaximumListSize`, or more nodes than a file for exchange can need).
Result<XmlNode> ParseXml(std::string_view xml, std::string_view file);

}  // namespace guided_help
