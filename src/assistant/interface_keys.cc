#include "assistant/interface_keys.h"

#include <array>
#include <cstddef>

namespace guided_help {

std::span<const std::string_view> InterfaceKeys() {
  static constexpr std::array<std::string_view, 30> kKeys = {
      "action.article",   "action.back",      "action.change",      "action.done",
      "action.language",  "action.next",      "action.not-shown",   "action.start-over",
      "answers.title",    "assistant.label",  "error.empty",        "error.fraction",
      "error.language",   "error.negative",   "error.not-a-number", "error.too-large",
      "error.too-small",  "language.changed", "language.title",     "link.new-tab",
      "number.modifiers", "origin_ours",      "screen.outcome",     "screen.question",
      "screen.waiting",   "source.date",      "started-over",       "step.current",
      "step.done",        "step.progress"};
  return kKeys;
}

std::string_view ErrorKey(AnswerError error) {
  constexpr std::array<std::string_view, 6> kKeys = {"error.empty",     "error.negative",
                                                     "error.fraction",  "error.not-a-number",
                                                     "error.too-large", "error.too-small"};
  return kKeys[static_cast<std::size_t>(error)];
}

}  // namespace guided_help
