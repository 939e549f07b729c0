#pragma once

#include <string>
#include <string_view>

namespace guided_help {

/// The text for XML or HTML, between tags or inside an attribute's double quotes. A carriage return
/// becomes a reference: a raw one is read as a line feed, and raw tabs and line feeds in an
/// attribute as spaces.
std::string EscapeXml(std::string_view text, bool attribute);

}  // namespace guided_help
