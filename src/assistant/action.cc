#include "assistant/action.h"

#include <array>
#include <cstddef>

#include "base/text.h"

namespace guided_help {
namespace {

struct Form {
  std::string_view name;
  bool has_value;
};

/// In the order of `Action::Kind`.
constexpr std::array<Form, 14> kForms = {{{"draft", true},
                                          {"answer", false},
                                          {"choose", true},
                                          {"next", false},
                                          {"not-shown", false},
                                          {"done", false},
                                          {"back", false},
                                          {"change", true},
                                          {"start-over", false},
                                          {"article", false},
                                          {"more", false},
                                          {"calendar", false},
                                          {"locale", true},
                                          {"locale-failed", true}}};

static_assert(kForms.size() == static_cast<std::size_t>(Action::Kind::kLocaleFailed) + 1);

}  // namespace

std::string ToString(const Action& action) {
  const Form& form = kForms[static_cast<std::size_t>(action.kind)];
  return form.has_value ? Concat({form.name, " ", action.value}) : std::string(form.name);
}

std::optional<Action> ParseAction(std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string_view name = text.substr(0, space);
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    if (kForms[i].name != name || kForms[i].has_value != (space != std::string_view::npos))
      continue;
    const auto kind = static_cast<Action::Kind>(i);
    return Action{kind, kForms[i].has_value ? std::string(text.substr(space + 1)) : std::string()};
  }
  return std::nullopt;
}

}  // namespace guided_help
