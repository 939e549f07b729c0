#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "localization/locale_services.h"
#include "project/picture_names.h"
#include "project/project.h"
#include "project/rules.h"

namespace guided_help {

/// The formats that the export writes.
enum class ExchangeFormat : std::uint8_t { kXliff, kXliff2, kPo };

/// Their names: `--format`.
inline constexpr std::array<std::pair<ExchangeFormat, std::string_view>, 3> kExchangeFormats = {
    {{ExchangeFormat::kXliff, "xliff"},
     {ExchangeFormat::kXliff2, "xliff2"},
     {ExchangeFormat::kPo, "po"}}};

/// What to export.
struct ExportRequest {
  /// As for `Project::CatalogFolder`.
  std::string folder;
  /// As the project writes it (`NormalizeLocale`). There need not be a catalog.
  std::string locale;
  ExchangeFormat format = ExchangeFormat::kXliff;
  /// Adds what the checks find in the translation.
  bool has_findings = false;
  /// Names of pictures to add to the messages.
  PictureNames pictures = {};
};

/// Returns the last part of a path, or the name itself.
std::string CatalogName(const std::string& folder);

/// Returns the name of the file, without its folder: `cancel-subscription.zh-TW.xlf`.
std::string ExportFileName(const ExportRequest& request);

/// Returns the messages of a folder with their translations, for translation tools. Error codes:
/// those of `ReadCatalogDocument` and `WriteXliff`.
Result<std::string> ExportCatalog(const Project& project, const RulesLibrary& rules,
                                  const LocaleServices& services, const ExportRequest& request);

}  // namespace guided_help
