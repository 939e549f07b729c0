#include "guide/session.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace guided_help {

Session::Session(const Guide& guide, Day today) : guide_(&guide), today_(today) { StartOver(); }

void Session::StartOver() {
  Start();
  drafts_.clear();
}

void Session::Start() {
  const Arrival start = Resolve(guide_->start, {guide_, today_, {}});
  // A start that leads nowhere is reported by lint.
  const Node* node = start.node != nullptr ? start.node : guide_->FindNode(guide_->start);
  visits_.clear();
  visits_.push_back({FirstPlace(*node), {}, {}, false, Move::kNone, start.rule});
  position_ = 0;
  error_.reset();
  change_.reset();
}

const Session::Draft* Session::FindDraft() const {
  const auto found = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
    return draft.question == place().node;
  });
  return found == drafts_.end() ? nullptr : &*found;
}

std::string_view Session::draft() const {
  const Draft* draft = FindDraft();
  return draft == nullptr ? std::string_view() : draft->text;
}

std::vector<Answer> Session::answers() const {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < position_; ++i) {
    const Visit& visit = visits_[i];
    if (visit.IsAnswered()) answers.push_back({visit.place.node, visit.number, visit.choice});
  }
  return answers;
}

Facts Session::facts() const { return {guide_, today_, answers()}; }

const Node* Session::FinishedSteps() const {
  if (position_ == 0) return nullptr;
  const Visit& before = visits_[position_ - 1];
  return before.left_by == Move::kDone ? guide_->FindNode(before.place.node) : nullptr;
}

bool Session::SetDraft(std::string_view text) {
  if (!node().HasField() || text.size() > kMaximumDraftBytes) return false;
  if (const Draft* draft = FindDraft()) drafts_.erase(drafts_.begin() + (draft - drafts_.data()));
  drafts_.push_back({place().node, std::string(text)});
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
  return Take({question.id, number, {}});
}

bool Session::Choose(std::string_view key) {
  const Choice* choice = FindChoice(node(), key);
  if (choice == nullptr) return false;
  if (!choice->is_detour) return Take({place().node, {}, choice->key});
  // A detour ("I'm not sure") is not an answer to list. An answer given here earlier no longer
  // leads to the current place.
  const Arrival arrival = Resolve(choice->node, facts());
  if (arrival.node == nullptr) return false;
  visits_[position_].number.reset();
  visits_[position_].choice = key;
  visits_[position_].is_detour = true;
  return Advance(arrival, Move::kChoice);
}

bool Session::Next() {
  if (place().step == 0 || place().step >= static_cast<int>(node().steps.size())) return false;
  return Advance({place().node, place().step + 1}, Move::kNext, nullptr);
}

bool Session::NotShown() { return GoTo(node().not_shown, Move::kNotShown); }

bool Session::Done() {
  const Node& steps = node();
  if (steps.kind != NodeKind::kSteps || place().step < static_cast<int>(steps.steps.size()))
    return false;
  return GoTo(steps.done, Move::kDone);
}

bool Session::Back() {
  // A detour may have led to a place before the changed question; then the change ends at the
  // start.
  if (AtChangedQuestion() || (change_ && position_ == 0)) {
    visits_ = std::move(change_->visits);
    position_ = change_->position;
    drafts_ = std::move(change_->drafts);
    change_.reset();
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
    if (visit.place.node != question || !visit.IsAnswered()) continue;
    if (!change_) change_ = Changing{visits_, position_, i, drafts_};
    // If an earlier question is changed during a change, that one decides what stays valid.
    change_->changed = std::min(change_->changed, i);
    position_ = i;
    error_.reset();
    return true;
  }
  return false;
}

bool Session::SetToday(Day today) {
  if (today == today_) return false;
  today_ = today;
  const Place before = place();
  std::vector<Visit> path = std::move(visits_);
  const std::size_t end = position_;
  Start();
  Follow(std::move(path), end);
  return !(place() == before);
}

bool Session::Take(Answer given) {
  Facts known = facts();
  known.answers.push_back(std::move(given));
  const Answer& answer = known.answers.back();
  const Arrival arrival = ArrivalAfter(node(), known);
  if (arrival.node == nullptr) return false;
  // An answer on a detour from the changed question leaves the change open.
  const bool ends_change = change_ && position_ <= change_->changed;
  visits_[position_].number = answer.number;
  visits_[position_].choice = answer.choice;
  visits_[position_].is_detour = false;
  Advance(arrival, answer.number ? Move::kAnswer : Move::kChoice);
  if (!ends_change) return true;
  std::vector<Visit> path = std::move(change_->visits);
  const std::size_t end = change_->position;
  change_.reset();
  Follow(std::move(path), end);
  return true;
}

bool Session::GoTo(std::string_view id, Move left_by) {
  return Advance(Resolve(id, facts()), left_by);
}

bool Session::Advance(const Arrival& arrival, Move left_by) {
  return arrival.node != nullptr && Advance(FirstPlace(*arrival.node), left_by, arrival.rule);
}

void Session::Follow(std::vector<Visit> path, std::size_t last) {
  path.erase(path.begin() + static_cast<std::ptrdiff_t>(last) + 1, path.end());
  const Place end = path.back().place;
  while (!(place() == end)) {
    const auto earlier = std::find_if(path.begin(), path.end(),
                                      [&](const Visit& visit) { return visit.place == place(); });
    if (earlier == path.end()) return;
    const Visit visit = std::move(*earlier);
    // Each visit is repeated once, so this ends.
    path.erase(earlier);
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
      return Choose(visit.choice);
    case Move::kNext:
      return Next();
    case Move::kNotShown:
      return NotShown();
    case Move::kDone:
      return Done();
  }
  return false;
}

bool Session::Advance(Place next, Move left_by, const Route* rule) {
  error_.reset();
  const auto end = visits_.begin() + static_cast<std::ptrdiff_t>(position_) + 1;
  const auto earlier =
      std::find_if(visits_.begin(), end, [&](const Visit& visit) { return visit.place == next; });
  if (earlier != end) {
    // Returning to a visited place does not extend the path: "back to the question".
    position_ = static_cast<std::size_t>(earlier - visits_.begin());
    return true;
  }
  visits_[position_].left_by = left_by;
  if (end == visits_.end() || !(end->place == next)) {
    visits_.erase(end, visits_.end());
    visits_.push_back({std::move(next), {}, {}, false, Move::kNone, nullptr});
  }
  ++position_;
  visits_[position_].rule = rule;
  return true;
}

}  // namespace guided_help
