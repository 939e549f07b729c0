#pragma once

#include <string>
#include <string_view>

namespace guided_help {

/// Escapes text for XML or HTML, between tags or inside a double-quoted attribute. A carriage
/// return becomes a character reference, because a raw one is read as a line feed, and raw tabs and
/// line feeds in an attribute as spaces.
std::string EscapeXml(std::string_view text, bool attribute);

}  // namespace guided_help
