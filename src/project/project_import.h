#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "interchange/catalog_import.h"
#include "project/file_set.h"
#include "project/project.h"

namespace guided_help {

/// What the caller says in the place of the files; empty for what they say themselves.
struct ImportNames {
  std::string folder;
  std::string locale;
};

/// Files from translation tools on their way into a project's catalogs. Nothing is written here:
/// either all of it may be, or none.
class ProjectImport {
 public:
  ProjectImport(std::filesystem::path root, ImportNames names);

  /// A file of XLIFF or PO, by its content. `file` is named in findings as it stands.
  void AddFile(const std::string& file);

  /// Catalogs that have changed, below the root.
  std::vector<FileText> Changed() const;
  /// Of all files, in their order; an error means that nothing may be written. Behind the first
  /// 200 stands only how many there are more.
  std::vector<Finding> Findings() const;
  bool HasErrors() const { return has_errors_; }
  /// A line a catalog, for people: what has come in. `written` says whether it has been.
  std::string Summary(bool written) const;

 private:
  struct Target {
    std::string file;
    std::string before;
    CatalogImport import;
  };

  void AddDocument(const ExchangeDocument& document, const std::string& file);
  /// The catalog that a document is for, read when first asked for; null after an error.
  Target* TargetOf(const ExchangeDocument& document, const std::string& file);
  Target* OpenTarget(const std::string& folder, const std::string& locale);
  void Add(Finding finding);
  void Report(const Error& error, Severity severity = Severity::kError);
  void Report(const ExchangeDocument& document, const std::string& file, std::string check,
              std::string message, std::string hint, Severity severity = Severity::kError);

  std::filesystem::path root_;
  Project project_;
  ImportNames names_;
  /// By folder and locale.
  std::map<std::pair<std::string, std::string>, Target> targets_;
  std::vector<Finding> findings_;
  int more_findings_ = 0;
  bool has_errors_ = false;
};

}  // namespace guided_help
