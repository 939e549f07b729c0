#include <string>

#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/message_checks.h"

namespace guided_help {
namespace {

bool IsBlank(std::string_view message) {
  for (const char32_t c : ToUtf32(message)) {
    if (!IsSpace(c) && !IsStray(c)) return false;
  }
  return true;
}

TextFinding Stale(std::string message) {
  return {"stale", Severity::kError, 0, std::move(message),
          "translate the current source, then set state and source_hash (import does both)"};
}

}  // namespace

TextFindings CheckState(const TranslatedMessage& message, const CatalogContext& context) {
  if (message.target == nullptr) {
    return {{"missing-key", Severity::kError, 0,
             Concat({"\"", message.key, "\" has no translation; customers see English"}),
             "translate it"}};
  }
  if (IsBlank(message.target->text()) && !IsBlank(message.source->text())) {
    return {{"empty-message", Severity::kError, 0, "the translation is empty", "translate it"}};
  }
  TextFindings findings;
  if (message.notes == nullptr || !message.notes->state) {
    findings.push_back({"machine-translation", Severity::kWarning, 0,
                        "the translation does not state whether a person made it",
                        "add a state to the notes of the message"});
    return findings;
  }
  const MessageNotes& notes = *message.notes;
  if (*notes.state == MessageState::kStale) {
    findings.push_back(Stale("the translation is marked as stale"));
  } else if (!message.source_hash.empty() && notes.source_hash != message.source_hash) {
    findings.push_back(Stale(notes.source_hash.empty()
                                 ? "the translation does not state which source it was made from"
                                 : "the source has changed since this was translated"));
  }
  if (*notes.state == MessageState::kMachine) {
    findings.push_back({"machine-translation",
                        context.is_release ? Severity::kError : Severity::kWarning, 0,
                        "machine translation that nobody has reviewed",
                        "have a person review it, then set its state to reviewed"});
  }
  return findings;
}

}  // namespace guided_help
