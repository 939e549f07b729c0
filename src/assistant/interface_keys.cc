#include "assistant/interface_keys.h"

#include <array>
#include <cstddef>

namespace guided_help {

std::span<const std::string_view> InterfaceKeys() {
  static constexpr std::array<std::string_view, 43> kKeys = {
      "action.article",   "action.back",       "action.calendar",  "action.change",
      "action.done",      "action.language",   "action.more",      "action.next",
      "action.not-shown", "action.start-over", "answers.title",    "assistant.label",
      "error.empty",      "error.fraction",    "error.future",     "error.language",
      "error.negative",   "error.no-date",     "error.not-a-date", "error.not-a-number",
      "error.today",      "error.too-large",   "error.too-late",   "error.too-old",
      "error.too-small",  "language.changed",  "language.title",   "legend.later",
      "legend.ours",      "link.new-tab",      "number.modifiers", "origin_later",
      "origin_ours",      "review.overdue",    "screen.outcome",   "screen.question",
      "screen.waiting",   "source.date",       "source.guidance",  "started-over",
      "step.current",     "step.done",         "step.progress"};
  return kKeys;
}

std::string_view ErrorKey(AnswerError error) {
  constexpr std::array<std::string_view, 12> kKeys = {
      "error.empty",     "error.negative",  "error.fraction", "error.not-a-number",
      "error.too-large", "error.too-small", "error.no-date",  "error.not-a-date",
      "error.future",    "error.today",     "error.too-old",  "error.too-late"};
  static_assert(kKeys.size() == static_cast<std::size_t>(AnswerError::kTooLate) + 1);
  return kKeys[static_cast<std::size_t>(error)];
}

}  // namespace guided_help
