#include "guide/session.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace guided_help {
namespace {

/// Keeps the first `size` visits.
template <typename Visit>
void Truncate(std::vector<Visit>& path, std::size_t size) {
  path.erase(path.begin() + static_cast<std::ptrdiff_t>(size), path.end());
}

}  // namespace

Session::Session(const Guide& guide, Day today) : guide_(&guide), today_(today) { StartOver(); }

void Session::StartOver() {
  Start();
  drafts_ = std::vector<std::string>(guide_->nodes.size());
}

void Session::Start() {
  const Arrival start = Resolve(guide_->start, {guide_, today_, {}});
  // A start that leads nowhere is reported by lint.
  const Node* node = start.node != nullptr ? start.node : guide_->FindNode(guide_->start);
  Visit first;
  first.node = node;
  first.step = FirstStep(*node);
  first.rule = start.rule;
  visits_ = {first};
  position_ = 0;
  error_.reset();
  change_ = {};
}

std::vector<Answer> Session::answers() const { return AnswersOf(position_); }

std::vector<Answer> Session::AnswersOf(std::size_t count) const {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < count; ++i) {
    const Visit& visit = visits_[i];
    if (!visit.IsAnswered()) continue;
    answers.push_back({visit.node->id, visit.number,
                       visit.choice != nullptr ? visit.choice->key : std::string()});
  }
  return answers;
}

Facts Session::facts() const { return {guide_, today_, answers()}; }

const Node* Session::FinishedSteps() const {
  if (position_ == 0) return nullptr;
  const Visit& before = visits_[position_ - 1];
  return before.left_by == Move::kDone ? before.node : nullptr;
}

bool Session::SetDraft(std::string_view text) {
  if (!node().HasField() || text.size() > kMaximumDraftBytes) return false;
  drafts_[IndexOf(node())] = text;
  return true;
}

bool Session::Reject(AnswerError error) {
  if (!node().HasField()) return false;
  error_ = error;
  return true;
}

bool Session::AnswerNumber(std::int64_t number) {
  const Node& question = node();
  const std::int64_t compared = question.input == Node::Input::kDate ? today_ - number : number;
  if (!question.HasField() || compared < question.minimum || compared > question.maximum)
    return false;
  return Take(number, nullptr);
}

bool Session::Choose(std::string_view key) {
  const Choice* choice = FindChoice(node(), key);
  if (choice == nullptr) return false;
  if (!choice->is_detour) return Take({}, choice);
  // A detour ("I'm not sure") is not an answer to list. An answer given here earlier no longer
  // leads to the current place.
  const Arrival arrival = Resolve(choice->node, facts());
  if (arrival.node == nullptr) return false;
  visits_[position_].number.reset();
  visits_[position_].choice = choice;
  return Advance(arrival, Move::kChoice);
}

bool Session::Next() {
  if (step() == 0 || step() >= static_cast<int>(node().steps.size())) return false;
  return Advance(node(), step() + 1, nullptr, Move::kNext);
}

bool Session::NotShown() { return Advance(Resolve(node().not_shown, facts()), Move::kNotShown); }

bool Session::Done() {
  if (node().kind != NodeKind::kSteps || step() < static_cast<int>(node().steps.size()))
    return false;
  return Advance(Resolve(node().done, facts()), Move::kDone);
}

bool Session::Back() {
  // A detour may have led to a place before the changed question; then the change ends at the
  // start.
  if (AtChangedQuestion() || (IsChanging() && position_ == 0)) {
    visits_ = std::move(change_.path);
    position_ = change_.position;
    drafts_ = std::move(change_.drafts);
    change_ = {};
  } else if (position_ > 0) {
    --position_;
  } else {
    return false;
  }
  error_.reset();
  return true;
}

bool Session::Change(std::string_view question) {
  for (std::size_t i = 0; i < position_; ++i) {
    const Visit& visit = visits_[i];
    if (visit.node->id != question || !visit.IsAnswered()) continue;
    if (!IsChanging()) change_ = {visits_, position_, i, drafts_};
    // If an earlier question is changed during a change, that one decides what stays valid.
    change_.changed = std::min(change_.changed, i);
    position_ = i;
    error_.reset();
    return true;
  }
  return false;
}

bool Session::SetToday(Day today) {
  if (today == today_) return false;
  today_ = today;
  Path path = std::move(visits_);
  Truncate(path, position_ + 1);
  const Visit before = path.back();
  Start();
  Follow(std::move(path));
  return !visits_[position_].IsAt(before);
}

bool Session::Take(std::optional<std::int64_t> number, const Choice* choice) {
  Visit& visit = visits_[position_];
  const Visit before = visit;
  visit.number = number;
  visit.choice = choice;
  const Arrival arrival = ArrivalAfter(node(), {guide_, today_, AnswersOf(position_ + 1)});
  if (arrival.node == nullptr) {
    visit = before;
    return false;
  }
  // An answer on a detour from the changed question leaves the change open.
  const bool ends_change = IsChanging() && position_ <= change_.changed;
  Advance(arrival, number ? Move::kAnswer : Move::kChoice);
  if (!ends_change) return true;
  Path path = std::move(change_.path);
  Truncate(path, change_.position + 1);
  change_ = {};
  Follow(std::move(path));
  return true;
}

void Session::Follow(Path path) {
  while (!visits_[position_].IsAt(path.back())) {
    const auto earlier = std::find_if(path.begin(), path.end(), [&](const Visit& visit) {
      return visit.IsAt(visits_[position_]);
    });
    if (earlier == path.end()) return;
    const Visit visit = *earlier;
    // Each visit is repeated once, so this ends.
    earlier->left_by = Move::kNone;
    if (!Repeat(visit)) return;
  }
}

bool Session::Repeat(const Visit& visit) {
  switch (visit.left_by) {
    case Move::kNone:
      return false;
    case Move::kAnswer:
      return visit.number && AnswerNumber(*visit.number);
    case Move::kChoice:
      return visit.choice != nullptr && Choose(visit.choice->key);
    case Move::kNext:
      return Next();
    case Move::kNotShown:
      return NotShown();
    case Move::kDone:
      return Done();
  }
  return false;
}

bool Session::Advance(const Arrival& arrival, Move left_by) {
  return arrival.node != nullptr &&
         Advance(*arrival.node, FirstStep(*arrival.node), arrival.rule, left_by);
}

bool Session::Advance(const Node& node, int step, const Route* rule, Move left_by) {
  error_.reset();
  Visit next;
  next.node = &node;
  next.step = step;
  const auto is_next = [&](const Visit& visit) { return visit.IsAt(next); };
  const auto end = visits_.begin() + static_cast<std::ptrdiff_t>(position_) + 1;
  const auto earlier = std::find_if(visits_.begin(), end, is_next);
  if (earlier != end) {
    // Returning to a visited place does not extend the path: "back to the question".
    position_ = static_cast<std::size_t>(earlier - visits_.begin());
    return true;
  }
  visits_[position_].left_by = left_by;
  ++position_;
  if (position_ == visits_.size() || !is_next(visits_[position_])) {
    Truncate(visits_, position_);
    visits_.push_back(next);
  }
  visits_[position_].rule = rule;
  return true;
}

}  // namespace guided_help
