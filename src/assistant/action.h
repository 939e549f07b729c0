#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guided_help {

/// What a customer does. Actions are the only way from the page back into the assistant.
struct Action {
  enum class Kind {
    /// `draft TEXT`: the field now says TEXT.
    kDraft,
    /// `answer`: take the draft as the answer.
    kAnswer,
    /// `choose KEY`: of the choice.
    kChoose,
    /// `next`, `not-shown`, `done`: in steps.
    kNext,
    kNotShown,
    kDone,
    kBack,
    /// `change QUESTION`
    kChange,
    kStartOver,
    /// `article`: show or hide the whole article.
    kArticle,
    /// `locale TAG`: asks for another language. Whoever loads catalogs answers with new words, or
    /// with
    /// `locale-failed TAG`.
    kLocale,
    kLocaleFailed,
  };

  Kind kind = Kind::kNext;
  std::string value;

  friend bool operator==(const Action&, const Action&) = default;
};

/// One readable line, the form in which a screen names its actions and a page sends them: `choose
/// find-count`.
std::string ToString(const Action& action);
/// Nothing for what is not an action.
std::optional<Action> ParseAction(std::string_view text);

}  // namespace guided_help
