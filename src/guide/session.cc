#include "guide/session.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace guided_help {

Session::Session(const Guide& guide) : guide_(&guide) { StartOver(); }

void Session::StartOver() {
  visits_ = {{FirstPlace(*guide_->FindNode(guide_->start)), {}, {}}};
  position_ = 0;
  drafts_.clear();
  error_.reset();
  change_.reset();
}

std::string_view Session::draft() const {
  const auto found = drafts_.find(place().node);
  return found == drafts_.end() ? std::string_view() : found->second;
}

std::vector<Answer> Session::answers() const {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < position_; ++i) {
    const Visit& visit = visits_[i];
    if (visit.number || !visit.choice.empty())
      answers.push_back({visit.place.node, visit.number, visit.choice});
  }
  return answers;
}

const Node* Session::FinishedSteps() const {
  if (position_ == 0) return nullptr;
  const Place& before = visits_[position_ - 1].place;
  const Node* node = guide_->FindNode(before.node);
  const bool finished = before.step > 0 && before.step == static_cast<int>(node->steps.size()) &&
                        node->done == place().node;
  return finished ? node : nullptr;
}

bool Session::SetDraft(std::string_view text) {
  if (!node().asks_number || text.size() > kMaximumDraftBytes) return false;
  drafts_[place().node] = text;
  return true;
}

bool Session::Reject(AnswerError error) {
  if (!node().asks_number) return false;
  error_ = error;
  return true;
}

bool Session::AnswerNumber(std::int64_t number) {
  const Node& question = node();
  if (!question.asks_number || number < question.minimum || number > question.maximum) return false;
  const Node* target = guide_->FindNode(RouteFor(question, number));
  return target != nullptr && Take({question.id, number, {}}, *target);
}

bool Session::Choose(std::string_view key) {
  const std::vector<Choice>& choices = node().choices;
  const auto chosen = std::find_if(choices.begin(), choices.end(),
                                   [&](const Choice& choice) { return choice.key == key; });
  if (chosen == choices.end()) return false;
  const Node* target = guide_->FindNode(chosen->node);
  if (target == nullptr) return false;
  if (!node().asks_number) return Take({place().node, {}, chosen->key}, *target);
  // Next to a number field, a choice is a detour ("I'm not sure"), not an answer to list. An answer
  // given here earlier no longer leads to the current place.
  visits_[position_].number.reset();
  return Advance(FirstPlace(*target));
}

bool Session::Next() {
  if (place().step == 0 || place().step >= static_cast<int>(node().steps.size())) return false;
  return Advance({place().node, place().step + 1});
}

bool Session::NotShown() {
  const Node* target = guide_->FindNode(node().not_shown);
  return target != nullptr && Advance(FirstPlace(*target));
}

bool Session::Done() {
  const Node& steps = node();
  if (steps.kind != NodeKind::kSteps || place().step < static_cast<int>(steps.steps.size()))
    return false;
  const Node* target = guide_->FindNode(steps.done);
  return target != nullptr && Advance(FirstPlace(*target));
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
    if (visit.place.node != question || (!visit.number && visit.choice.empty())) continue;
    if (!change_) change_ = Changing{visits_, position_, i, drafts_};
    // If an earlier question is changed during a change, that one decides what stays valid.
    change_->changed = std::min(change_->changed, i);
    position_ = i;
    error_.reset();
    return true;
  }
  return false;
}

bool Session::Take(const Answer& answer, const Node& target) {
  const bool same_way =
      AtChangedQuestion() && change_->visits[position_ + 1].place.node == target.id;
  if (same_way) {
    const std::size_t changed = position_;
    visits_ = std::move(change_->visits);
    position_ = change_->position;
    visits_[changed].number = answer.number;
    visits_[changed].choice = answer.choice;
    error_.reset();
    change_.reset();
    return true;
  }
  // An answer on a detour from the changed question leaves the change open.
  if (change_ && position_ <= change_->changed) change_.reset();
  visits_[position_].number = answer.number;
  visits_[position_].choice = answer.choice;
  return Advance(FirstPlace(target));
}

bool Session::Advance(Place next) {
  error_.reset();
  const auto end = visits_.begin() + static_cast<std::ptrdiff_t>(position_) + 1;
  const auto earlier =
      std::find_if(visits_.begin(), end, [&](const Visit& visit) { return visit.place == next; });
  if (earlier != end) {
    // Returning to a visited place does not extend the path: "back to the question".
    position_ = static_cast<std::size_t>(earlier - visits_.begin());
    return true;
  }
  if (end == visits_.end() || !(end->place == next)) {
    visits_.erase(end, visits_.end());
    visits_.push_back({std::move(next), {}, {}});
  }
  ++position_;
  return true;
}

}  // namespace guided_help
