#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "guide/guide.h"
#include "localization/catalog.h"
#include "localization/catalog_document.h"
#include "localization/words.h"
#include "project/file_system.h"

namespace guided_help {

/// The folder of localization that contains the rules of the checks instead of catalogs.
inline constexpr std::string_view kRulesFolder = "rules";

/// Returns whether a guide is named by the path of its file: `drafts/my-guide.json`. Ids have no
/// slash and no dot.
bool IsGuidePath(std::string_view guide);

/// Returns whether a folder of catalogs is named by its path, `articles/cancel.zh-TW`, instead of
/// its name below localization.
bool IsCatalogPath(std::string_view folder);

/// Returns the limits of such a folder's catalogs, or of those that pages read.
JsonLimits LimitsOfCatalogs(std::string_view folder);

/// The files of a project: `web/guides/<guide>.json` and `localization/<guide or
/// interface>/<locale>.json` below a root.
class Project {
 public:
  /// `files` must outlive the project.
  explicit Project(std::filesystem::path root, const FileSystem& files = Disk())
      : root_(std::move(root)), files_(&files) {}

  /// Ids of the guides, sorted.
  std::vector<std::string> GuideIds() const;
  /// Returns `guides`, or all if there are none.
  std::vector<std::string> GuidesOrAll(const std::vector<std::string>& guides) const {
    return guides.empty() ? GuideIds() : guides;
  }
  /// Folders of `localization` that contain catalogs, sorted.
  std::vector<std::string> Folders() const;
  /// Locales with a catalog in the folder (as for `CatalogFolder`), sorted.
  std::vector<std::string> Locales(const std::string& folder) const;

  /// `guide` is the id of a guide of the project, or the path of a guide's file: relative to the
  /// root, or absolute.
  std::string GuideFile(const std::string& guide) const {
    return IsGuidePath(guide) ? guide : "web/guides/" + guide + ".json";
  }
  /// Returns the file with the scenarios of a guide: beside it, `<guide>.scenarios.json`.
  std::string ScenarioFile(const std::string& guide) const;
  /// `folder` is a folder of localization, or the path of one elsewhere, such as that of an
  /// imported article: relative to the root, or absolute.
  std::string CatalogFolder(const std::string& folder) const {
    return IsCatalogPath(folder) ? folder : "localization/" + folder;
  }
  /// `folder` as for `CatalogFolder`.
  std::string CatalogFile(const std::string& folder, const std::string& locale) const {
    return CatalogFolder(folder) + "/" + locale + ".json";
  }

  /// Returns whether there is a file or anything else at a path below the root.
  bool Has(const std::string& file) const {
    return files_->KindOf(root_ / file) != FileSystem::Kind::kNothing;
  }
  /// Returns a file below the root as text. Error codes: `file`; `utf-16`, because the browser
  /// reads these files, too, and only as UTF-8.
  Result<std::string> ReadText(const std::string& file) const;
  /// `guide` as for `GuideFile`.
  Result<Guide> LoadGuide(const std::string& guide) const;
  /// Returns the guide (as for `GuideFile`) with its languages, as the build adds them: those with
  /// catalogs, under the names that they give themselves.
  Result<Guide> LoadOfferedGuide(const std::string& guide) const;
  Result<Catalog> LoadCatalog(const std::string& folder, const std::string& locale) const;
  /// Those of articles (`IsCatalogPath`) may be larger than those that pages read.
  Result<CatalogDocument> LoadCatalogDocument(const std::string& folder,
                                              const std::string& locale) const;
  /// Returns the messages of the guide with this id and of the interface in the locale, with those
  /// of the default locale as fallback.
  Result<Words> LoadWords(const std::string& guide, const std::string& locale,
                          const LocaleServices& services) const;

 private:
  std::vector<std::string> NamesIn(const std::string& folder) const;

  std::filesystem::path root_;
  const FileSystem* files_;
};

}  // namespace guided_help
