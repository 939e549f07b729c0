#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guide/facts.h"
#include "guide/guide.h"
#include "guide/place.h"
#include "guide/routing.h"

namespace guided_help {

/// Why the typed text is not a valid answer. The message is `error.<name>`.
enum class AnswerError {
  kEmpty,
  kNegative,
  kFraction,
  kNotANumber,
  kTooLarge,
  kTooSmall,
  kNoDate,
  kNotADate,
  /// A day in the future, or today, where neither is allowed.
  kFuture,
  kToday,
  kTooOld,
  kTooLate,
};

/// One customer's progress through one guide: the path with its answers, and the text that is typed
/// but not yet submitted. A plain value, independent of messages, language and page. Each action
/// returns whether it applied; an action that does not apply changes nothing.
class Session {
 public:
  /// The guide must outlive the session, and its `start` must be one of its nodes.
  explicit Session(const Guide& guide, Day today = 0);

  Day today() const { return today_; }
  const Guide& guide() const { return *guide_; }
  const Place& place() const { return visits_[position_].place; }
  const Node& node() const { return *guide_->FindNode(place().node); }
  /// The text typed at this question.
  std::string_view draft() const;
  const std::optional<AnswerError>& error() const { return error_; }
  /// The answers that led to the current place. Excludes answers after a question that is being
  /// changed.
  std::vector<Answer> answers() const;
  /// The answers as facts.
  Facts facts() const;
  /// The rule that decided that this place is the next one, or null. Refers to the guide.
  const Route* rule() const { return visits_[position_].rule; }
  /// The node whose last step led here, or null.
  const Node* FinishedSteps() const;
  bool CanGoBack() const { return position_ > 0 || change_.has_value(); }

  /// At most `kMaximumDraftBytes`.
  bool SetDraft(std::string_view text);
  /// Marks the draft as invalid. The error is shown until the place changes or an answer is
  /// accepted.
  bool Reject(AnswerError error);
  /// Accepts a number between the question's minimum and maximum; for a date question, a `Day` with
  /// a number of days from it to today that is.
  bool AnswerNumber(std::int64_t number);
  /// `key` is the key of one of the question's choices.
  bool Choose(std::string_view key);
  bool Next();
  bool NotShown();
  bool Done();
  bool Back();
  /// Goes back to an earlier question to change its answer. After the new answer, the customer does
  /// again what still applies: each answer and each step on the path before the change, as far as
  /// the new path comes to them. What the new path does not come to is dropped. `Back` at the
  /// question undoes the change.
  bool Change(std::string_view question);
  void StartOver();

  /// Sets today's date. If it changes, the customer does again what still applies on that day.
  /// Returns whether that led to another place.
  bool SetToday(Day today);

 private:
  /// How a customer leaves a place.
  enum class Move { kNone, kAnswer, kChoice, kNext, kNotShown, kDone };
  struct Visit {
    Place place;
    /// Of a question that was answered.
    std::optional<std::int64_t> number;
    std::string choice;
    /// The choice is not an answer.
    bool is_detour = false;
    Move left_by = Move::kNone;
    /// The rule that led here, or null.
    const Route* rule = nullptr;

    bool IsAnswered() const { return number || (!choice.empty() && !is_detour); }
  };
  /// What was typed at a question.
  struct Draft {
    std::string question;
    std::string text;
  };
  /// The session before a change began, and the visit that is being changed.
  struct Changing {
    std::vector<Visit> visits;
    std::size_t position = 0;
    std::size_t changed = 0;
    std::vector<Draft> drafts;
  };

  /// Goes to the first place. Drafts stay.
  void Start();
  const Draft* FindDraft() const;
  /// Records the answer and goes where it leads. If this ends a change, goes on as far as what the
  /// customer did before still applies.
  bool Take(Answer given);
  bool GoTo(std::string_view node, Move left_by);
  /// Returns false if the arrival has no node.
  bool Advance(const Arrival& arrival, Move left_by);
  bool Advance(Place next, Move left_by, const Route* rule);
  /// Does again what was done on an earlier path, until its visit `last` or a place that it lacks.
  void Follow(std::vector<Visit> path, std::size_t last);
  bool Repeat(const Visit& visit);
  bool AtChangedQuestion() const { return change_ && position_ == change_->changed; }

  const Guide* guide_;
  Day today_;
  /// The path. Visits after `position_` were left with Back and are reused if the customer takes
  /// the same steps.
  std::vector<Visit> visits_;
  std::size_t position_ = 0;
  /// At most one to each question.
  std::vector<Draft> drafts_;
  std::optional<AnswerError> error_;
  std::optional<Changing> change_;
};

}  // namespace guided_help
