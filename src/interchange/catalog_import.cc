#include "interchange/catalog_import.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/json_writer.h"
#include "base/limits.h"
#include "base/text.h"
#include "interchange/catalog_export.h"
#include "interchange/imported_state.h"
#include "interchange/source_hash.h"
#include "localization/message.h"
#include "localization/words.h"

namespace guided_help {
namespace {

std::string Quoted(std::string_view text) { return Concat({"\"", text, "\""}); }

/// Returns the position of a column of the target in the file, if it has no escapes before it.
Position Inside(const ExchangeUnit& unit, int column) {
  Position position = unit.target_position;
  const bool one_line = unit.target.find('\n') == std::string::npos;
  if (one_line && position != unit.position && column > 0) position.column += column - 1;
  return position;
}

/// Returns whether the unit's marks, with an unchanged text, mean a state other than the exported.
bool ChangesState(const ExchangeUnit& unit) {
  return unit.record && unit.record->state &&
         ImportedState({unit.mark, false, unit.record->state, false}) != unit.record->state;
}

/// Returns the text on one line, quoted as in a catalog.
std::string Shown(std::string_view text) { return text.empty() ? "no text" : QuoteJson(text); }

}  // namespace

CatalogImport::CatalogImport(CatalogDocument source, CatalogDocument target,
                             std::string target_file)
    : source_(std::move(source)), target_(std::move(target)), target_file_(std::move(target_file)) {
  for (std::size_t i = 0; i < source_.entries.size(); ++i)
    source_places_.emplace(source_.entries[i].key, i);
}

void CatalogImport::BeginFile(const std::string& file) {
  file_ = file;
  seen_.clear();
  unfinished_.clear();
}

void CatalogImport::Add(const ExchangeDocument& document, const std::string& file) {
  BeginFile(file);
  for (const ExchangeUnit& unit : document.units) {
    if (Takes(unit.key) && Check(unit)) AddUnit(unit);
  }
  ReportUnfinished();
  ReportWithoutRecord(document);
}

void CatalogImport::Add(const CatalogDocument& catalog, const std::string& file) {
  BeginFile(file);
  for (const CatalogEntry& entry : catalog.entries) {
    if (!Takes(entry.key)) continue;
    ExchangeUnit unit;
    unit.key = entry.key;
    unit.target = entry.message.text();
    unit.position = entry.position;
    unit.target_position = entry.position;
    // A translation that vanishes counts as emptied, whatever its state was.
    unit.record = ExportRecord{MessageState::kTranslated, {}};
    if (Check(unit)) AddEntry(unit, entry);
  }
}

void CatalogImport::AddEntry(const ExchangeUnit& unit, const CatalogEntry& entry) {
  const CatalogEntry* own = target_.Find(unit.key);
  if (unit.target.empty()) return AddEmpty(unit, own == nullptr ? "" : own->message.text());
  const bool is_new_text = own == nullptr || own->message.text() != unit.target;
  if (!is_new_text && (!entry.notes || own->notes == entry.notes)) {
    ++counts_.unchanged;
    return;
  }
  if (is_new_text) {
    TakeText(unit);
  } else {
    ++counts_.states;
  }
  CatalogEntry& taken = EntryFor(unit.key);
  if (entry.notes) {
    taken.notes = entry.notes;
  } else {
    SetState(taken, MessageState::kTranslated, SourceOf(unit).message.text());
  }
}

void CatalogImport::AddUnit(const ExchangeUnit& unit) {
  const CatalogEntry* entry = target_.Find(unit.key);
  const std::string message = entry == nullptr ? "" : entry->message.text();
  if (unit.target.empty()) return AddEmpty(unit, message);
  const std::string& source = SourceOf(unit).message.text();
  // Without a record, the file is compared with the current catalog.
  const ExportRecord current{StateOf(entry, source), SourceHash(message)};
  ExportRecord record = unit.record.value_or(current);
  const auto have_both_changed = [&] {
    return SourceHash(unit.target) != record.target_hash &&
           current.target_hash != record.target_hash && unit.target != message;
  };
  if (only_ && have_both_changed()) record = current;
  const bool text_changed = SourceHash(unit.target) != record.target_hash;
  const bool catalog_changed = current.target_hash != record.target_hash;
  if (have_both_changed()) {
    Report("conflict", Severity::kError, unit, unit.target_position,
           Concat({"message ", Quoted(unit.key), " was changed both here and in ", target_file_,
                   " since the export; the catalog now has ", Shown(message)}),
           "put the text to keep into the file, or export again and translate the new export");
  } else if (!text_changed && catalog_changed) {
    ++counts_.unchanged;
    if (ChangesState(unit)) {
      Warn("mark-not-taken", unit,
           Concat({"the catalog's text of message ", Quoted(unit.key),
                   " has changed since the export, so the state in this file is ignored"}),
           "export again");
    }
  } else if (unit.source != source) {
    AddOfOtherSource(unit, message);
  } else {
    const bool of_other_source =
        !unit.previous_source.empty() && unit.previous_source != unit.source;
    const MessageState state =
        ImportedState({unit.mark, text_changed, record.state, of_other_source});
    if (unit.target != message) {
      AddNewText(unit, state, record);
    } else if (!text_changed || state == MessageState::kReviewed) {
      AddSameText(unit, state, *entry, record);
    } else {
      // Both sides have made the same change, or this file was imported before.
      ++counts_.unchanged;
    }
  }
}

CatalogEntry& CatalogImport::TakeText(const ExchangeUnit& unit) {
  ++counts_.texts;
  taken_[unit.key] = {file_, unit.target_position};
  CatalogEntry& entry = EntryFor(unit.key);
  // Cannot fail: `CheckMessage` has parsed it.
  entry.message = *Message::Parse(unit.target);
  return entry;
}

void CatalogImport::AddEmpty(const ExchangeUnit& unit, const std::string& message) {
  ++counts_.untranslated;
  if (message.empty() || !unit.record || !unit.record->state) return;
  Warn("emptied", unit,
       Concat({"message ", Quoted(unit.key),
               " has lost its translation in this file; the catalog keeps it"}),
       "to remove a translation, delete it from the catalog");
}

void CatalogImport::AddOfOtherSource(const ExchangeUnit& unit, const std::string& message) {
  if (unit.target == message) {
    ++counts_.unchanged;
    if (!ChangesState(unit)) return;
    Warn("mark-not-taken", unit,
         Concat({"the source of message ", Quoted(unit.key),
                 " has changed since the export, so the state in this file is ignored"}),
         "export again");
    return;
  }
  SetState(TakeText(unit), MessageState::kStale, unit.source);
  Warn("stale-source", unit,
       Concat({"message ", Quoted(unit.key),
               " was translated from an outdated source; it is imported as stale"}),
       Concat({"current source: ", QuoteJson(SourceOf(unit).message.text())}));
}

void CatalogImport::AddSameText(const ExchangeUnit& unit, MessageState state,
                                const CatalogEntry& entry, const ExportRecord& record) {
  const std::optional<MessageState> current = StateOf(&entry, SourceOf(unit).message.text());
  if (unit.mark == ToolMark::kNeedsTranslation && state == MessageState::kTranslated)
    unfinished_.push_back(&unit);
  if (state == record.state || state == current) {
    ++counts_.unchanged;
    return;
  }
  if (current != record.state) {
    ++counts_.unchanged;
    const std::string_view kept = current ? Name(*current) : "";
    Warn("mark-not-taken", unit,
         Concat({"message ", Quoted(unit.key), " is ", Name(state), " in the file, but has become ",
                 kept, " in the catalog since the export; it stays ", kept}),
         "change its state in the catalog, or export again");
    return;
  }
  ++counts_.states;
  // A confirmed text counts as a translation of the source in the file; otherwise its source stays
  // the same.
  const bool confirmed = state == MessageState::kTranslated || state == MessageState::kReviewed;
  SetState(EntryFor(unit.key), state, confirmed ? unit.source : unit.previous_source);
}

void CatalogImport::AddNewText(const ExchangeUnit& unit, MessageState state,
                               const ExportRecord& record) {
  const bool of_previous = state == MessageState::kStale && !unit.previous_source.empty();
  SetState(TakeText(unit), state, of_previous ? unit.previous_source : unit.source);
  if (record.state == MessageState::kReviewed && state == MessageState::kTranslated) {
    Warn("review-dropped", unit,
         Concat({"the text of message ", Quoted(unit.key),
                 " has changed since its review; it is imported as translated"}),
         "have the new text reviewed");
  } else if (unit.mark == ToolMark::kFuzzy) {
    Warn("fuzzy", unit,
         Concat({"message ", Quoted(unit.key), " is still marked fuzzy; it is imported as ",
                 Name(state)}),
         "remove the fuzzy flag once the text is correct");
  }
}

bool CatalogImport::Check(const ExchangeUnit& unit) {
  if (!source_places_.contains(unit.key)) {
    Report("unknown-key", Severity::kError, unit, unit.position,
           Concat({Quoted(unit.key), " is not a key of the source catalog"}),
           "remove the unit, or export again");
    return false;
  }
  return CheckOnce(unit) && (unit.target.empty() || CheckMessage(unit));
}

bool CatalogImport::CheckOnce(const ExchangeUnit& unit) {
  const auto [seen, is_new] =
      seen_.try_emplace(unit.key, Place{unit.source, unit.target, unit.position});
  const Place& first = seen->second;
  if (is_new || (first.source == unit.source && first.target == unit.target)) return true;
  Report("duplicate-key", Severity::kError, unit, unit.position,
         Concat({"message ", Quoted(unit.key), " has a different text here than at ",
                 ToString(first.position)}),
         "keep one of the two; if a tool has split the text into sentences, join them");
  return false;
}

bool CatalogImport::CheckMessage(const ExchangeUnit& unit) {
  const std::size_t limit = IsReference(unit.key) ? kMaximumReferenceBytes : kMaximumMessageBytes;
  if (unit.target.size() > limit) {
    Report("bad-value", Severity::kError, unit, unit.target_position,
           Concat({"message ", Quoted(unit.key), " is too long"}),
           Concat({std::to_string(limit), " bytes at most"}));
    return false;
  }
  const Result<MessageParts> parts = ParseMessage(unit.target);
  if (parts) return true;
  Report(parts.error().code, Severity::kError, unit, Inside(unit, parts.error().position.column),
         Concat({"message ", Quoted(unit.key), ": ", parts.error().message}), parts.error().hint);
  return false;
}

CatalogEntry& CatalogImport::EntryFor(const std::string& key) {
  if (CatalogEntry* entry = target_.Find(key)) return *entry;
  const std::size_t place = source_places_.find(key)->second;
  const CatalogEntry& source = source_.entries[place];
  CatalogEntry entry{key, {}, MessageNotes(), {}};
  if (source.notes) {
    entry.notes->description = source.notes->description;
    entry.notes->origin = source.notes->origin;
    entry.notes->date = source.notes->date;
  }
  // Insert it after the nearest entry that precedes it in the source.
  auto after = target_.entries.begin();
  for (std::size_t i = place; i > 0; --i) {
    const CatalogEntry* before = target_.Find(source_.entries[i - 1].key);
    if (before == nullptr) continue;
    after += before - target_.entries.data() + 1;
    break;
  }
  return *target_.entries.insert(after, std::move(entry));
}

void CatalogImport::SetState(CatalogEntry& entry, MessageState state, std::string_view made_from) {
  if (!entry.notes) entry.notes.emplace();
  MessageNotes& notes = *entry.notes;
  notes.state = state;
  if (made_from.empty()) return;
  const std::string& source =
      source_.entries[source_places_.find(entry.key)->second].message.text();
  notes.source_hash = SourceHash(made_from);
  notes.previous_source = made_from == source ? "" : made_from;
}

const CatalogEntry& CatalogImport::SourceOf(const ExchangeUnit& unit) const {
  return source_.entries[source_places_.find(unit.key)->second];
}

void CatalogImport::ReportUnfinished() {
  if (unfinished_.empty()) return;
  constexpr std::size_t kNamed = 5;
  std::string keys;
  for (std::size_t i = 0; i < std::min(unfinished_.size(), kNamed); ++i)
    keys += (i > 0 ? ", " : "") + unfinished_[i]->key;
  if (unfinished_.size() > kNamed) keys += ", …";
  Warn("unfinished", *unfinished_.front(),
       Concat({std::to_string(unfinished_.size()),
               " translated messages are marked as needing translation, but their texts are as "
               "exported; they stay translated: ",
               keys}),
       "some tools mark every text that is not approved; if a person did, change the text or its "
       "state in the catalog");
}

void CatalogImport::ReportWithoutRecord(const ExchangeDocument& document) {
  const auto without =
      std::find_if(document.units.begin(), document.units.end(), [this](const ExchangeUnit& unit) {
        return !unit.record && !unit.target.empty() && Takes(unit.key);
      });
  if (without == document.units.end()) return;
  Warn(
      "no-record", *without,
      "some units do not record the exported text; they are compared with the current catalog, and "
      "changes made there since the export are overwritten",
      "set up the tool to keep XLIFF's context groups and PO's extracted comments");
}

void CatalogImport::Report(std::string_view check, Severity severity, const ExchangeUnit& unit,
                           Position position, std::string message, std::string hint) {
  Finding finding;
  finding.check = check;
  finding.severity = severity;
  finding.file = file_;
  finding.position = position;
  finding.locale = target_.locale;
  finding.key = unit.key;
  finding.message = std::move(message);
  finding.hint = std::move(hint);
  findings_.push_back(std::move(finding));
}

void CatalogImport::Warn(std::string_view check, const ExchangeUnit& unit, std::string message,
                         std::string hint) {
  Report(check, Severity::kWarning, unit, unit.position, std::move(message), std::move(hint));
}

}  // namespace guided_help
