#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guide/guide.h"

namespace guided_help {

/// Where a customer stands: a node and, in steps, the step (from 1; 0 elsewhere).
struct Place {
  std::string node;
  int step = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// Why what was typed cannot be the answer. The message is `error.<name>`.
enum class AnswerError { kEmpty, kNegative, kFraction, kNotANumber, kTooLarge, kTooSmall };

/// An answer that still holds, in the order of the path.
struct Answer {
  std::string question;
  /// Number questions.
  std::optional<std::int64_t> number;
  /// Questions with choices only: the key of the choice.
  std::string choice;
};

/// One customer's way through one guide: the path with its answers, and what is typed but not yet
/// answered. A plain value: it knows no words, no language and no page. Each action returns whether
/// it applied; one that does not fit the place changes nothing.
class Session {
 public:
  /// The guide must outlive the session, and its `start` must be one of its nodes.
  explicit Session(const Guide& guide);

  const Guide& guide() const { return *guide_; }
  const Place& place() const { return visits_[position_].place; }
  const Node& node() const { return *guide_->FindNode(place().node); }
  /// What is typed at this question, as typed.
  std::string_view draft() const;
  const std::optional<AnswerError>& error() const { return error_; }
  /// The answers that led here. Answers behind a question that is being changed are not among them.
  std::vector<Answer> answers() const;
  /// The node whose last step led here; null where none did.
  const Node* FinishedSteps() const;
  bool CanGoBack() const { return position_ > 0 || change_.has_value(); }

  /// `kMaximumDraftBytes` at most.
  bool SetDraft(std::string_view text);
  /// The draft is not an answer, and this is why. Shown until the place changes or an answer is
  /// taken.
  bool Reject(AnswerError error);
  /// Takes a number between the question's minimum and maximum.
  bool AnswerNumber(std::int64_t number);
  /// `key` of one of the question's choices.
  bool Choose(std::string_view key);
  bool Next();
  bool NotShown();
  bool Done();
  bool Back();
  /// Goes to an earlier question to change its answer. If the new answer leads the same way, all
  /// that followed still holds and the customer stands where they stood; otherwise only what
  /// followed goes. `Back` leaves everything as it was.
  bool Change(std::string_view question);
  void StartOver();

 private:
  struct Visit {
    Place place;
    std::optional<std::int64_t> number;
    std::string choice;
  };
  /// What the session was when a change began, and the visit that is being changed.
  struct Changing {
    std::vector<Visit> visits;
    std::size_t position = 0;
    std::size_t changed = 0;
    std::map<std::string, std::string, std::less<>> drafts;
  };

  Place FirstPlace(std::string_view node) const;
  /// Records the answer and goes where it leads, or back to where the change of this answer began.
  bool Take(const Answer& answer, std::string_view target);
  bool Advance(Place next);
  bool AtChangedQuestion() const { return change_ && position_ == change_->changed; }

  const Guide* guide_;
  /// The path; what lies behind `position_` was left by Back and is taken up again by the same
  /// steps.
  std::vector<Visit> visits_;
  std::size_t position_ = 0;
  /// By question.
  std::map<std::string, std::string, std::less<>> drafts_;
  std::optional<AnswerError> error_;
  std::optional<Changing> change_;
};

}  // namespace guided_help
