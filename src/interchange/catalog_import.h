#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "interchange/exchange.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// The number of units imported into one catalog, by their effect.
struct ImportCounts {
  /// Changed texts.
  int texts = 0;
  /// Changed states with an unchanged text.
  int states = 0;
  int unchanged = 0;
  /// Units without a target.
  int untranslated = 0;
};

/// Keys of messages.
using KeySet = std::set<std::string, std::less<>>;

/// Where a text that was imported comes from.
struct TakenText {
  /// The file as given to `CatalogImport::Add`.
  std::string file;
  /// Of the text in the file.
  Position position;
};

/// Merges files from translation tools into a catalog. This is a three-way merge, because each unit
/// records the exported text and state. A change made only in the file is taken, a change made only
/// in the catalog is kept, and different changes in both are a `conflict`. Several files can be
/// added to one catalog.
class CatalogImport {
 public:
  /// `target_file` names the catalog in findings. `target` may be new and have no entries.
  CatalogImport(CatalogDocument source, CatalogDocument target, std::string target_file);

  /// Leaves out all messages but these, which someone has chosen: their texts are taken even if the
  /// catalog has changed, too. Call it before `Add`.
  void TakeOnly(KeySet keys) { only_ = std::move(keys); }

  /// `file` is the file that the document was read from.
  void Add(const ExchangeDocument& document, const std::string& file);

  /// Adds another version of the catalog. Each text that differs is taken with its notes; what it
  /// was made from is not recorded, so there are no conflicts.
  void Add(const CatalogDocument& catalog, const std::string& file);

  const CatalogDocument& target() const { return target_; }
  const CatalogDocument& source() const { return source_; }
  const ImportCounts& counts() const { return counts_; }
  /// The messages whose text has changed, by key.
  const std::map<std::string, TakenText, std::less<>>& taken() const { return taken_; }
  /// If there is an error, `target` must not be written.
  const std::vector<Finding>& findings() const { return findings_; }

 private:
  struct Place {
    std::string source;
    std::string target;
    Position position;
  };

  bool Takes(const std::string& key) const { return !only_ || only_->contains(key); }
  void BeginFile(const std::string& file);
  void AddUnit(const ExchangeUnit& unit);
  void AddEntry(const ExchangeUnit& unit, const CatalogEntry& entry);
  /// Gives the message the text of the unit, whose syntax has been checked.
  CatalogEntry& TakeText(const ExchangeUnit& unit);
  void AddEmpty(const ExchangeUnit& unit, const std::string& message);
  void AddOfOtherSource(const ExchangeUnit& unit, const std::string& message);
  /// Adds a unit whose text equals the catalog's; only its marks may have changed.
  void AddSameText(const ExchangeUnit& unit, MessageState state, const CatalogEntry& entry,
                   const ExportRecord& record);
  void AddNewText(const ExchangeUnit& unit, MessageState state, const ExportRecord& record);
  bool Check(const ExchangeUnit& unit);
  bool CheckOnce(const ExchangeUnit& unit);
  bool CheckMessage(const ExchangeUnit& unit);
  /// Returns the entry. If it does not exist yet, creates it from the source's, in the source's
  /// order.
  CatalogEntry& EntryFor(const std::string& key);
  /// `made_from` is the source message that the text is a translation of; empty: as before.
  void SetState(CatalogEntry& entry, MessageState state, std::string_view made_from);
  const CatalogEntry& SourceOf(const ExchangeUnit& unit) const;
  /// Reports one finding for all units of a file that are marked as unfinished.
  void ReportUnfinished();
  void ReportWithoutRecord(const ExchangeDocument& document);
  void Report(std::string_view check, Severity severity, const ExchangeUnit& unit,
              Position position, std::string message, std::string hint);
  void Warn(std::string_view check, const ExchangeUnit& unit, std::string message,
            std::string hint);

  CatalogDocument source_;
  CatalogDocument target_;
  std::string target_file_;
  /// Indices of the keys in `source_`.
  std::map<std::string, std::size_t, std::less<>> source_places_;
  std::optional<KeySet> only_;
  // The file that is being added.
  std::string file_;
  std::map<std::string, Place, std::less<>> seen_;
  std::vector<const ExchangeUnit*> unfinished_;
  std::map<std::string, TakenText, std::less<>> taken_;
  ImportCounts counts_;
  std::vector<Finding> findings_;
};

}  // namespace guided_help
