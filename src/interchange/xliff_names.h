#pragma once

#include <string_view>

namespace guided_help {

// Names in XLIFF that the writer and the reader must agree on.
inline constexpr std::string_view kXliffNamespace = "urn:oasis:names:tc:xliff:document:1.2";
/// Context types: of the export's record, and of the screens. XLIFF wants `x-` before what it does
/// not know.
inline constexpr std::string_view kStateContext = "x-exported-state";
inline constexpr std::string_view kTargetContext = "x-exported-target";
inline constexpr std::string_view kScreenContext = "x-screen";
/// The `alttranstype` of what the target was translated from.
inline constexpr std::string_view kPreviousVersion = "previous-version";

}  // namespace guided_help
