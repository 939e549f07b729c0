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

/// Whether the marks of a text that is as exported ask for another state than the export's.
bool SaysMore(const ExchangeUnit& unit) {
  return unit.record && unit.record->state &&
         ImportedState({unit.mark, false, unit.record->state, false}) != unit.record->state;
}

/// On one line, as it stands in a catalog.
std::string Shown(std::string_view text) { return text.empty() ? "gone" : QuoteJson(text); }

}  // namespace

CatalogImport::CatalogImport(CatalogDocument source, CatalogDocument target,
                             std::string target_file)
    : source_(std::move(source)), target_(std::move(target)), target_file_(std::move(target_file)) {
  for (std::size_t i = 0; i < source_.entries.size(); ++i)
    source_places_.emplace(source_.entries[i].key, i);
}

void CatalogImport::Add(const ExchangeDocument& document, const std::string& file) {
  file_ = file;
  seen_.clear();
  unfinished_.clear();
  for (const ExchangeUnit& unit : document.units) {
    if (Check(unit)) AddUnit(unit);
  }
  ReportUnfinished();
  ReportWithoutRecord(document);
}

void CatalogImport::AddUnit(const ExchangeUnit& unit) {
  const CatalogEntry* entry = target_.Find(unit.key);
  const std::string message = entry == nullptr ? "" : entry->message.text();
  if (unit.target.empty()) return AddEmpty(unit, message);
  const std::string& source = SourceOf(unit).message.text();
  // A file without our record is taken for one of the catalog as it is.
  const ExportRecord record =
      unit.record.value_or(ExportRecord{StateOf(entry, source), SourceHash(message)});
  const bool text_changed = SourceHash(unit.target) != record.target_hash;
  const bool catalog_changed = SourceHash(message) != record.target_hash;
  if (text_changed && catalog_changed && unit.target != message) {
    Report("conflict", Severity::kError, unit, unit.target_position,
           Concat({"message ", Quoted(unit.key), " was changed here and in ", target_file_,
                   " since the export, where it is now ", Shown(message)}),
           "put into the file what shall stand, or export again and translate that");
  } else if (!text_changed && catalog_changed) {
    ++counts_.unchanged;
    if (SaysMore(unit)) {
      Warn("mark-not-taken", unit,
           Concat({"message ", Quoted(unit.key),
                   " has another text in the catalog since the export, so that what the file says "
                   "of its state is not taken"}),
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
      // The same text has been typed on both sides, or this file was imported before.
      ++counts_.unchanged;
    }
  }
}

void CatalogImport::AddEmpty(const ExchangeUnit& unit, const std::string& message) {
  ++counts_.untranslated;
  if (message.empty() || !unit.record || !unit.record->state) return;
  Warn("emptied", unit,
       Concat({"message ", Quoted(unit.key),
               " has lost its translation on the way; the catalog keeps it"}),
       "to take a translation away, remove it from the catalog");
}

void CatalogImport::AddOfOtherSource(const ExchangeUnit& unit, const std::string& message) {
  if (unit.target == message) {
    ++counts_.unchanged;
    if (!SaysMore(unit)) return;
    Warn("mark-not-taken", unit,
         Concat({"the source of message ", Quoted(unit.key),
                 " has changed since the export, so that what the file says of its state is not "
                 "taken"}),
         "export again");
    return;
  }
  CatalogEntry& entry = EntryFor(unit.key);
  // `CheckMessage` has parsed it.
  entry.message = *Message::Parse(unit.target);
  SetState(entry, MessageState::kStale, unit.source);
  ++counts_.texts;
  Warn("stale-source", unit,
       Concat({"message ", Quoted(unit.key),
               " was translated from a source that is not today's; it is imported as stale"}),
       Concat({"today's source: ", QuoteJson(SourceOf(unit).message.text())}));
}

void CatalogImport::AddSameText(const ExchangeUnit& unit, MessageState state,
                                const CatalogEntry& entry, const ExportRecord& record) {
  const std::optional<MessageState> today = StateOf(&entry, SourceOf(unit).message.text());
  if (unit.mark == ToolMark::kNeedsTranslation && state == MessageState::kTranslated)
    unfinished_.push_back(&unit);
  if (state == record.state || state == today) {
    ++counts_.unchanged;
    return;
  }
  if (today != record.state) {
    ++counts_.unchanged;
    Warn("mark-not-taken", unit,
         Concat({"message ", Quoted(unit.key), " is ", Name(state), " in the file and ",
                 today ? Name(*today) : "", " in the catalog since the export; it stays ",
                 today ? Name(*today) : ""}),
         "change its state in the catalog, or export again");
    return;
  }
  ++counts_.states;
  // A text that somebody confirms is a translation of the source that he saw; any other remains
  // what it was.
  const bool confirmed = state == MessageState::kTranslated || state == MessageState::kReviewed;
  SetState(EntryFor(unit.key), state, confirmed ? unit.source : unit.previous_source);
}

void CatalogImport::AddNewText(const ExchangeUnit& unit, MessageState state,
                               const ExportRecord& record) {
  ++counts_.texts;
  CatalogEntry& entry = EntryFor(unit.key);
  // `CheckMessage` has parsed it.
  entry.message = *Message::Parse(unit.target);
  const bool of_previous = state == MessageState::kStale && !unit.previous_source.empty();
  SetState(entry, state, of_previous ? unit.previous_source : unit.source);
  if (record.state == MessageState::kReviewed && state == MessageState::kTranslated) {
    Warn("review-dropped", unit,
         Concat({"message ", Quoted(unit.key),
                 " has another text than the one that was reviewed; it is imported as translated"}),
         "have the new text reviewed");
  } else if (unit.mark == ToolMark::kFuzzy) {
    Warn("fuzzy", unit,
         Concat({"message ", Quoted(unit.key), " is still marked fuzzy; it is imported as ",
                 Name(state)}),
         "take the mark off once the text is right");
  }
}

bool CatalogImport::Check(const ExchangeUnit& unit) {
  if (!source_places_.contains(unit.key)) {
    Report("unknown-key", Severity::kError, unit, unit.position,
           Concat({Quoted(unit.key), " is no key of the source catalog"}),
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
         Concat({"message ", Quoted(unit.key), " stands here with other words than at ",
                 ToString(first.position)}),
         "leave one of the two; where a tool has cut a text into sentences, join them");
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
  // Behind the nearest of those before it in the source.
  auto behind = target_.entries.begin();
  for (std::size_t i = place; i > 0; --i) {
    const CatalogEntry* before = target_.Find(source_.entries[i - 1].key);
    if (before == nullptr) continue;
    behind += before - target_.entries.data() + 1;
    break;
  }
  return *target_.entries.insert(behind, std::move(entry));
}

void CatalogImport::SetState(CatalogEntry& entry, MessageState state, std::string_view made_from) {
  if (!entry.notes) entry.notes.emplace();
  MessageNotes& notes = *entry.notes;
  notes.state = state;
  if (made_from.empty()) return;
  const std::string& today = source_.entries[source_places_.find(entry.key)->second].message.text();
  notes.source_hash = SourceHash(made_from);
  notes.previous_source = made_from == today ? "" : made_from;
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
               " translated messages are marked as needing translation, with the text of the "
               "export; they stay translated: ",
               keys}),
       "tools mark so what is not approved; where a person did, change the text or its state");
}

void CatalogImport::ReportWithoutRecord(const ExchangeDocument& document) {
  const auto without =
      std::find_if(document.units.begin(), document.units.end(),
                   [](const ExchangeUnit& unit) { return !unit.record && !unit.target.empty(); });
  if (without == document.units.end()) return;
  Warn("no-record", *without,
       "this file does not say of each unit what was exported; the catalog is taken as it is now, "
       "and what was changed there since the export is overwritten",
       "let the tool keep XLIFF's context groups, PO's extracted comments");
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
