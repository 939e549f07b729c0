#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guide/guide.h"
#include "guide/place.h"

namespace guided_help {

/// Why the typed text is not a valid answer. The message is `error.<name>`.
enum class AnswerError { kEmpty, kNegative, kFraction, kNotANumber, kTooLarge, kTooSmall };

/// A valid answer on the current path.
struct Answer {
  std::string question;
  /// For number questions.
  std::optional<std::int64_t> number;
  /// For questions with choices only: the key of the choice.
  std::string choice;
};

/// One customer's progress through one guide: the path with its answers, and the text that is typed
/// but not yet submitted. A plain value, independent of messages, language and page. Each action
/// returns whether it applied; an action that does not apply changes nothing.
class Session {
 public:
  /// The guide must outlive the session, and its `start` must be one of its nodes.
  explicit Session(const Guide& guide);

  const Guide& guide() const { return *guide_; }
  const Place& place() const { return visits_[position_].place; }
  const Node& node() const { return *guide_->FindNode(place().node); }
  /// The text typed at this question.
  std::string_view draft() const;
  const std::optional<AnswerError>& error() const { return error_; }
  /// The answers that led to the current place. Excludes answers after a question that is being
  /// changed.
  std::vector<Answer> answers() const;
  /// The node whose last step led here, or null.
  const Node* FinishedSteps() const;
  bool CanGoBack() const { return position_ > 0 || change_.has_value(); }

  /// At most `kMaximumDraftBytes`.
  bool SetDraft(std::string_view text);
  /// Marks the draft as invalid. The error is shown until the place changes or an answer is
  /// accepted.
  bool Reject(AnswerError error);
  /// Accepts a number between the question's minimum and maximum.
  bool AnswerNumber(std::int64_t number);
  /// `key` is the key of one of the question's choices.
  bool Choose(std::string_view key);
  bool Next();
  bool NotShown();
  bool Done();
  bool Back();
  /// Goes back to an earlier question to change its answer. If the new answer leads the same way,
  /// everything after it stays valid and the customer returns to the place before the change;
  /// otherwise only what followed is dropped. `Back` undoes the change.
  bool Change(std::string_view question);
  void StartOver();

 private:
  struct Visit {
    Place place;
    std::optional<std::int64_t> number;
    std::string choice;
  };
  /// The session before a change began, and the visit that is being changed.
  struct Changing {
    std::vector<Visit> visits;
    std::size_t position = 0;
    std::size_t changed = 0;
    std::map<std::string, std::string, std::less<>> drafts;
  };

  /// Records the answer and goes where it leads, or back to the place where changing this answer
  /// began.
  bool Take(const Answer& answer, const Node& target);
  bool Advance(Place next);
  bool AtChangedQuestion() const { return change_ && position_ == change_->changed; }

  const Guide* guide_;
  /// The path. Visits after `position_` were left with Back and are reused if the customer takes
  /// the same steps.
  std::vector<Visit> visits_;
  std::size_t position_ = 0;
  /// By question.
  std::map<std::string, std::string, std::less<>> drafts_;
  std::optional<AnswerError> error_;
  std::optional<Changing> change_;
};

}  // namespace guided_help
