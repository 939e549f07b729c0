#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "project/project_import.h"

namespace guided_help {

/// A file from a translation tool, or another version of a catalog.
struct ImportedFile {
  /// Its name, for findings.
  std::string name;
  std::string bytes;
  ImportNames names;
};

/// What the import of one file changes.
struct ImportPreview {
  std::vector<CatalogChanges> catalogs;
  /// As `ProjectImport::Findings`.
  std::vector<Finding> findings;
  /// Whether an error prevents writing.
  bool has_errors = false;
};

/// Returns what the import would change. Messages with a `conflict` are among the changes, as if
/// they had been chosen.
ImportPreview PreviewImport(const FileSystem& files, const RulesLibrary& rules,
                            const LocaleServices& services, const ImportedFile& file);

/// Returns what the import of only these messages would change (`ProjectImport::TakeOnly`).
ImportPreview PreviewImport(const FileSystem& files, const RulesLibrary& rules,
                            const LocaleServices& services, const ImportedFile& file, KeySet keys);

}  // namespace guided_help
