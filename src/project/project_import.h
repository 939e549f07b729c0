#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "interchange/catalog_import.h"
#include "localization/locale_services.h"
#include "project/file_set.h"
#include "project/project.h"
#include "project/rules.h"

namespace guided_help {

/// Names given by the caller instead of those in the files; empty to use the files' own.
struct ImportNames {
  std::string folder;
  std::string locale;
};

/// A message that an import changes.
struct MessageChange {
  std::string key;
  std::string source;
  /// Empty, without a state, if there is no translation yet.
  std::string before;
  std::optional<MessageState> before_state;
  std::string after;
  std::optional<MessageState> after_state;
  /// The catalog has changed, too, since the file was exported.
  bool is_conflict = false;
};

/// What an import changes in one catalog.
struct CatalogChanges {
  std::string folder;
  std::string locale;
  /// Path of the catalog below the root.
  std::string file;
  /// In the order of the source.
  std::vector<MessageChange> changes;
  /// The whole catalog with the changes, as the project writes it.
  std::string json;
};

/// Merges files from translation tools into a project's catalogs. Does not write; either all
/// changes may be written, or none.
class ProjectImport {
 public:
  /// `files` must outlive the import.
  ProjectImport(std::filesystem::path root, ImportNames names, const FileSystem& files = Disk());

  /// Takes only these messages of the files, even if the catalog has changed, too. Call it first.
  void TakeOnly(KeySet keys) { only_ = std::move(keys); }

  /// Adds an XLIFF or PO file, or another version of a catalog, whose names must be given; the
  /// content determines which. Findings contain `file` as given.
  void AddFile(const std::string& file);
  /// Adds a file that need not be in the file system, with these bytes.
  void AddContents(std::string bytes, const std::string& file);

  /// Runs the checks over the texts that the files have changed; call it after the last file. Their
  /// findings do not prevent writing: the translator would lose the work, and a finding that is
  /// wrong can be ignored only in the catalog.
  void CheckTexts(const RulesLibrary& rules, const LocaleServices& services);

  /// Changed catalogs, below the root.
  std::vector<FileText> Changed() const;
  /// What changes, by catalog, those without changes included.
  std::vector<CatalogChanges> Changes() const;
  /// The messages that were changed differently in the catalog and in a file.
  KeySet Conflicts() const;
  const Project& project() const { return project_; }
  /// Findings of all files, in order, and then those of the checks. After the first 200, only the
  /// number of further ones is added.
  std::vector<Finding> Findings() const;
  /// Whether a file has an error, and nothing may be written.
  bool HasErrors() const { return has_errors_; }
  /// Summary for people, one line per catalog. `written`: whether the changes were written.
  std::string Summary(bool written) const;

 private:
  struct Target {
    std::string file;
    std::string before;
    JsonLimits limits;
    CatalogDocument catalog_before;
    CatalogImport import;
  };

  void AddDocument(const ExchangeDocument& document, const std::string& file);
  void AddCatalog(std::string_view json, const std::string& file);
  /// Adds what was read from a file to its target.
  template <typename Document>
  void Merge(Target& target, const Document& document, const std::string& file);
  /// Returns the catalog that a document belongs to, read on first use; null after an error.
  Target* TargetOf(const ExchangeDocument& document, const std::string& file);
  Target* OpenTarget(const std::string& folder, const std::string& locale);
  void CheckTarget(const std::string& folder, const Target& target, const RulesLibrary& rules,
                   const LocaleServices& services);
  /// Adds a finding about a file, whose errors prevent writing.
  void AddOfFile(Finding finding);
  void Add(Finding finding);
  void Report(const Error& error, Severity severity = Severity::kError);
  void Report(const ExchangeDocument& document, const std::string& file, std::string check,
              std::string message, std::string hint, Severity severity = Severity::kError);

  std::filesystem::path root_;
  const FileSystem* files_;
  Project project_;
  ImportNames names_;
  std::optional<KeySet> only_;
  /// By folder and locale.
  std::map<std::pair<std::string, std::string>, Target> targets_;
  std::vector<Finding> findings_;
  int more_findings_ = 0;
  bool has_more_errors_ = false;
  bool has_errors_ = false;
  /// Errors that the checks found in imported texts.
  int text_errors_ = 0;
};

}  // namespace guided_help
