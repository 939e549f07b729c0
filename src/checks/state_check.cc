#include <string>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/message_checks.h"

namespace guided_help {
namespace {

bool IsBlank(std::string_view message) {
  for (const char32_t c : ToUtf32(message)) {
    if (!IsSpace(c) && !IsInvisible(c) && c != '\n') return false;
  }
  return true;
}

TextFinding Stale(std::string message) {
  return {"stale", Severity::kError, 0, std::move(message),
          "translate today's source, then set state and source_hash (import does it)"};
}

}  // namespace

TextFindings CheckState(const TranslatedMessage& message, const CatalogContext& context) {
  if (!message.target) {
    return {{"missing-key", Severity::kError, 0,
             Concat({"\"", message.key, "\" has no translation: customers read English"}),
             "translate it"}};
  }
  if (IsBlank(*message.target) && !IsBlank(message.source)) {
    return {{"empty-message", Severity::kError, 0, "the translation is empty", "translate it"}};
  }
  TextFindings findings;
  if (message.notes == nullptr || !message.notes->state) {
    findings.push_back({"machine-translation", Severity::kWarning, 0,
                        "nobody says whether a person made this translation",
                        "give the message a state in its notes"});
    return findings;
  }
  const MessageNotes& notes = *message.notes;
  if (*notes.state == MessageState::kStale) {
    findings.push_back(Stale("the translation is marked as stale"));
  } else if (!message.source_hash.empty() && notes.source_hash != message.source_hash) {
    findings.push_back(Stale(notes.source_hash.empty()
                                 ? "the translation does not say which source it was made from"
                                 : "the source has changed since this was translated"));
  }
  if (*notes.state == MessageState::kMachine) {
    findings.push_back({"machine-translation",
                        context.is_release ? Severity::kError : Severity::kWarning, 0,
                        "a machine translated this, and nobody reviewed it",
                        "have it reviewed by a person, and set its state to reviewed"});
  }
  return findings;
}

}  // namespace guided_help
