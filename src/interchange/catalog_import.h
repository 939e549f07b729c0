#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "interchange/exchange.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// What has become of the units of the files that were imported into one catalog.
struct ImportCounts {
  int texts = 0;
  /// With the text as it was.
  int states = 0;
  int unchanged = 0;
  /// Units without a target.
  int untranslated = 0;
};

/// Takes what came back from translation tools into a catalog: a merge of three, for each unit says
/// what was exported. What only the file has changed is taken, what only the catalog has changed
/// stays, and where both have, differently, there is a `conflict`. Several files may go into one
/// catalog, one behind the other.
class CatalogImport {
 public:
  /// `target_file` names the catalog in findings. It may be a new one, without entries.
  CatalogImport(CatalogDocument source, CatalogDocument target, std::string target_file);

  /// `file` is where the document came from.
  void Add(const ExchangeDocument& document, const std::string& file);

  const CatalogDocument& target() const { return target_; }
  const ImportCounts& counts() const { return counts_; }
  /// Errors mean that `target` must not be written.
  const std::vector<Finding>& findings() const { return findings_; }

 private:
  struct Place {
    std::string source;
    std::string target;
    Position position;
  };

  void AddUnit(const ExchangeUnit& unit);
  void AddEmpty(const ExchangeUnit& unit, const std::string& message);
  void AddOfOtherSource(const ExchangeUnit& unit, const std::string& message);
  /// The text is the catalog's; only marks may have changed.
  void AddSameText(const ExchangeUnit& unit, MessageState state, const CatalogEntry& entry,
                   const ExportRecord& record);
  void AddNewText(const ExchangeUnit& unit, MessageState state, const ExportRecord& record);
  bool Check(const ExchangeUnit& unit);
  bool CheckOnce(const ExchangeUnit& unit);
  bool CheckMessage(const ExchangeUnit& unit);
  /// The entry, made from the source's where there is none yet, in the source's order.
  CatalogEntry& EntryFor(const std::string& key);
  /// `made_from` is the source message that the text is a translation of; empty for "as before".
  void SetState(CatalogEntry& entry, MessageState state, std::string_view made_from);
  const CatalogEntry& SourceOf(const ExchangeUnit& unit) const;
  /// One finding for all units of a file whose marks ask for work that nobody has done.
  void ReportUnfinished();
  void ReportWithoutRecord(const ExchangeDocument& document);
  void Report(std::string_view check, Severity severity, const ExchangeUnit& unit,
              Position position, std::string message, std::string hint);
  void Warn(std::string_view check, const ExchangeUnit& unit, std::string message,
            std::string hint);

  CatalogDocument source_;
  CatalogDocument target_;
  std::string target_file_;
  /// Places of keys in `source_`.
  std::map<std::string, std::size_t, std::less<>> source_places_;
  // Of the file that is being added.
  std::string file_;
  std::map<std::string, Place, std::less<>> seen_;
  std::vector<const ExchangeUnit*> unfinished_;
  ImportCounts counts_;
  std::vector<Finding> findings_;
};

}  // namespace guided_help
