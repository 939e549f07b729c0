#pragma once

#include <string_view>

namespace guided_help {

// XLIFF names shared by the writer and the reader.
inline constexpr std::string_view kXliffNamespace = "urn:oasis:names:tc:xliff:document:1.2";
/// Context types of the export's record and of the screens. XLIFF requires the prefix `x-` for
/// custom types.
inline constexpr std::string_view kStateContext = "x-exported-state";
inline constexpr std::string_view kTargetContext = "x-exported-target";
inline constexpr std::string_view kScreenContext = "x-screen";
/// The `alttranstype` of the source that the target was translated from.
inline constexpr std::string_view kPreviousVersion = "previous-version";

}  // namespace guided_help
