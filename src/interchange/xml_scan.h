#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guided_help {

/// The first place where a file goes beyond what `ParseXml` accepts, however well-formed it is.
struct XmlLimit {
  enum class Kind { kDoctype, kDepth, kNodes };

  Kind kind = Kind::kDoctype;
  std::size_t offset = 0;
  /// Ends the file before the offset: the end tags of all open elements, or an empty root.
  std::string end;
};

/// Looks only at what delimits tags, in linear time and without recursion, so that a parser that
/// has no limits never sees what exceeds them. Returns nothing if the file is within the limits, or
/// is not well-formed before it exceeds them; the parser finds out.
std::optional<XmlLimit> FindXmlLimit(std::string_view xml);

}  // namespace guided_help
