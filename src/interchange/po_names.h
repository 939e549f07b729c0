#pragma once

#include <string_view>

namespace guided_help {

// Names shared by the writer and the reader. Prefixes in extracted comments, for a screen, a
// picture, a finding and the export's record, in this order:
inline constexpr std::string_view kScreenComment = "screen: ";
inline constexpr std::string_view kPictureComment = "picture: ";
inline constexpr std::string_view kFindingComment = "finding: ";
inline constexpr std::string_view kExportedComment = "exported: ";
// Header fields. Poedit also supports X-Source-Language.
inline constexpr std::string_view kLanguageField = "Language";
inline constexpr std::string_view kSourceLanguageField = "X-Source-Language";
inline constexpr std::string_view kDomainField = "X-Domain";
inline constexpr std::string_view kContentTypeField = "Content-Type";

}  // namespace guided_help
