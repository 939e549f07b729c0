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
  const Node& node() const { return *visits_[position_].node; }
  /// Within steps, the step (from 1; otherwise 0).
  int step() const { return visits_[position_].step; }
  Place place() const { return {node().id, step()}; }
  /// The text typed at this question.
  const std::string& draft() const { return drafts_[IndexOf(node())]; }
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
  bool CanGoBack() const { return position_ > 0 || IsChanging(); }

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
  /// What a customer did at a place. Refers to the guide.
  struct Visit {
    const Node* node = nullptr;
    int step = 0;
    Move left_by = Move::kNone;
    /// The rule that led here, or null.
    const Route* rule = nullptr;
    /// Of a question that was answered, or left by a detour.
    std::optional<std::int64_t> number;
    const Choice* choice = nullptr;

    bool IsAnswered() const { return number || (choice != nullptr && !choice->is_detour); }
    bool IsAt(const Visit& other) const { return node == other.node && step == other.step; }
  };
  using Path = std::vector<Visit>;
  /// The session before a change began, and the visit that is being changed. Without a path, no
  /// answer is being changed.
  struct Changing {
    Path path;
    std::size_t position = 0;
    std::size_t changed = 0;
    std::vector<std::string> drafts;
  };

  /// Goes to the start and forgets all but the drafts.
  void Start();
  /// The answers of the first `count` visits.
  std::vector<Answer> AnswersOf(std::size_t count) const;
  /// Records the answer and goes where it leads. If this ends a change, goes on as far as what the
  /// customer did before still applies.
  bool Take(std::optional<std::int64_t> number, const Choice* choice);
  /// Returns false if the arrival has no node.
  bool Advance(const Arrival& arrival, Move left_by);
  bool Advance(const Node& node, int step, const Route* rule, Move left_by);
  /// Does again what was done on an earlier path, until its last place or one that it lacks.
  void Follow(Path path);
  bool Repeat(const Visit& visit);
  bool IsChanging() const { return !change_.path.empty(); }
  bool AtChangedQuestion() const { return IsChanging() && position_ == change_.changed; }
  std::size_t IndexOf(const Node& node) const {
    return static_cast<std::size_t>(&node - guide_->nodes.data());
  }

  const Guide* guide_;
  Day today_;
  /// The path. Visits after `position_` were left with Back and are reused if the customer takes
  /// the same steps.
  Path visits_;
  std::size_t position_ = 0;
  /// One for each node of the guide.
  std::vector<std::string> drafts_;
  std::optional<AnswerError> error_;
  Changing change_;
};

}  // namespace guided_help
