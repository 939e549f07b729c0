#include "project/project_export.h"

#include <utility>

#include "base/text.h"
#include "interchange/catalog_export.h"
#include "interchange/po.h"
#include "interchange/xliff.h"
#include "localization/locale.h"
#include "project/catalog_check.h"
#include "project/catalog_files.h"
#include "project/export_findings.h"
#include "project/screens_by_key.h"

namespace guided_help {

std::string CatalogName(const std::string& folder) {
  return folder.substr(folder.find_last_of('/') + 1);
}

std::string ExportFileName(const ExportRequest& request) {
  return Concat({CatalogName(request.folder), ".", request.locale,
                 request.format == ExchangeFormat::kPo ? ".po" : ".xlf"});
}

Result<std::string> ExportCatalog(const Project& project, const RulesLibrary& rules,
                                  const LocaleServices& services, const ExportRequest& request) {
  const std::string& folder = request.folder;
  const Result<CatalogDocument> source =
      project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
  if (!source) return source.error();
  const Result<CatalogDocument> target = LoadOrCreateCatalog(project, folder, request.locale);
  if (!target) return target.error();
  ExchangeDocument document =
      ToExchange(CatalogName(folder), *source, *target, ScreensOf(project, folder, services));
  AddPictures(request.pictures, document);
  if (request.has_findings) {
    document = WithFindings(std::move(document),
                            CheckTranslation(project, rules, services, folder, *source, *target));
  }
  if (request.format == ExchangeFormat::kPo) return WritePo(document);
  const bool is_2 = request.format == ExchangeFormat::kXliff2;
  Result<std::string> xliff = WriteXliff(document, is_2 ? XliffVersion::k2 : XliffVersion::k1);
  if (xliff) return xliff;
  Error error = xliff.error();
  error.file = Concat({project.CatalogFile(folder, request.locale), " or its source"});
  return error;
}

}  // namespace guided_help
