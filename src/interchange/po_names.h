#pragma once

#include <string_view>

namespace guided_help {

// What the writer and the reader must agree on. Before a screen, and before the export's record, in
// extracted comments:
inline constexpr std::string_view kScreenComment = "screen: ";
inline constexpr std::string_view kExportedComment = "exported: ";
// Fields of the header. Poedit knows X-Source-Language, too.
inline constexpr std::string_view kLanguageField = "Language";
inline constexpr std::string_view kSourceLanguageField = "X-Source-Language";
inline constexpr std::string_view kDomainField = "X-Domain";
inline constexpr std::string_view kContentTypeField = "Content-Type";

}  // namespace guided_help
