#include "project/locale_draft.h"

#include <utility>

#include "interchange/source_hash.h"

namespace guided_help {

CatalogDocument DraftTranslation(const CatalogDocument& source, const CatalogDocument& target,
                                 const std::string& language_name) {
  std::vector<CatalogEntry> entries;
  for (const CatalogEntry& entry : source.entries) {
    if (const CatalogEntry* own = target.Find(entry.key)) {
      entries.push_back(*own);
      continue;
    }
    MessageNotes notes = entry.notes.value_or(MessageNotes{});
    notes.state = MessageState::kStale;
    notes.source_hash = SourceHash(entry.message.text());
    notes.ignore.clear();
    const bool is_name = entry.key == kLanguageNameKey && !language_name.empty();
    entries.push_back({entry.key,
                       is_name ? *Message::Parse(language_name) : entry.message,
                       std::move(notes),
                       {}});
  }
  for (const CatalogEntry& entry : target.entries) {
    if (source.Find(entry.key) == nullptr) entries.push_back(entry);
  }
  return {target.locale, source.locale, std::move(entries)};
}

}  // namespace guided_help
