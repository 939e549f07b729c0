#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guided_help {

/// A customer action. Actions are the only way from the page into the assistant.
struct Action {
  enum class Kind {
    /// `draft TEXT`: the field now contains TEXT.
    kDraft,
    /// `answer`: submit the draft as the answer.
    kAnswer,
    /// `choose KEY`: select the choice with this key.
    kChoose,
    /// `next`, `not-shown`, `done`: move through steps.
    kNext,
    kNotShown,
    kDone,
    kBack,
    /// `change QUESTION`
    kChange,
    kStartOver,
    /// `article`: show or hide the whole article.
    kArticle,
    /// `more`: show or hide what an outcome says beyond the next step.
    kMore,
    /// `calendar`: the page opens the browser's calendar for the field.
    kCalendar,
    /// `locale TAG`: requests another language. The code that loads catalogs responds with new
    /// messages or with `locale-failed TAG`.
    kLocale,
    kLocaleFailed,
  };

  Kind kind = Kind::kNext;
  std::string value;

  friend bool operator==(const Action&, const Action&) = default;
};

/// Returns the readable one-line form that screens and pages use: `choose find-count`.
std::string ToString(const Action& action);
/// Returns nothing if the text is not an action.
std::optional<Action> ParseAction(std::string_view text);

}  // namespace guided_help
