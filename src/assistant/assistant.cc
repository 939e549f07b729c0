#include "assistant/assistant.h"

#include <algorithm>
#include <utility>

#include "assistant/interface_keys.h"
#include "localization/typed_date.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

AnswerError ToAnswerError(TypedNumber::Fault fault) {
  switch (fault) {
    case TypedNumber::Fault::kEmpty:
      return AnswerError::kEmpty;
    case TypedNumber::Fault::kNegative:
      return AnswerError::kNegative;
    case TypedNumber::Fault::kFraction:
      return AnswerError::kFraction;
    case TypedNumber::Fault::kTooLarge:
      return AnswerError::kTooLarge;
    // A valid number that no route covers: a gap, which lint reports.
    case TypedNumber::Fault::kNone:
    case TypedNumber::Fault::kNotANumber:
      return AnswerError::kNotANumber;
  }
  return AnswerError::kNotANumber;
}

}  // namespace

Assistant::Assistant(std::shared_ptr<const Guide> guide, Words words)
    : guide_(std::move(guide)),
      session_(*guide_, words.services().Today()),
      words_(std::move(words)) {}

void Assistant::SetWords(Words words) {
  words_ = std::move(words);
  failed_locale_.clear();
  change_ = Change::kLanguage;
}

bool Assistant::Act(const Action& action) {
  failed_locale_.clear();
  if (session_.SetToday(words_.services().Today())) {
    change_ = Change::kPlace;
    return true;
  }
  switch (action.kind) {
    case Action::Kind::kDraft:
      change_ = Change::kNothing;
      return session_.SetDraft(action.value);
    case Action::Kind::kAnswer:
      return TakeDraft();
    case Action::Kind::kArticle:
      article_shown_ = !article_shown_;
      change_ = Change::kNothing;
      return true;
    case Action::Kind::kMore:
      more_shown_ = !more_shown_;
      change_ = Change::kNothing;
      return true;
    case Action::Kind::kStartOver:
      session_.StartOver();
      article_shown_ = more_shown_ = false;
      change_ = Change::kStartedOver;
      return true;
    case Action::Kind::kLocaleFailed:
      failed_locale_ = action.value;
      change_ = Change::kLanguageFailed;
      return true;
    case Action::Kind::kLocale:
    case Action::Kind::kCalendar:
      change_ = Change::kNothing;
      return false;
    default:
      break;
  }
  const bool applied = ActOnSession(action);
  change_ = applied ? Change::kPlace : Change::kNothing;
  if (applied) more_shown_ = false;
  return applied;
}

bool Assistant::ActOnSession(const Action& action) {
  switch (action.kind) {
    case Action::Kind::kChoose:
      return session_.Choose(action.value);
    case Action::Kind::kNext:
      return session_.Next();
    case Action::Kind::kNotShown:
      return session_.NotShown();
    case Action::Kind::kDone:
      return session_.Done();
    case Action::Kind::kBack:
      return session_.Back();
    case Action::Kind::kChange:
      return session_.Change(action.value);
    default:
      return false;
  }
}

bool Assistant::TakeDraft() {
  const Node& question = session_.node();
  change_ = Change::kNothing;
  if (!question.HasField()) return false;
  const bool taken =
      question.input == Node::Input::kDate ? TakeDate(question) : TakeNumber(question);
  change_ = session_.error() ? Change::kRefused : Change::kPlace;
  return taken;
}

bool Assistant::TakeNumber(const Node& question) {
  const TypedNumber typed = ReadTypedNumber(session_.draft(), question.maximum, words_);
  if (typed.fault == TypedNumber::Fault::kNone && session_.AnswerNumber(typed.value)) return true;
  const bool small = typed.fault == TypedNumber::Fault::kNone && typed.value < question.minimum;
  return session_.Reject(small ? AnswerError::kTooSmall : ToAnswerError(typed.fault));
}

bool Assistant::TakeDate(const Node& question) {
  if (session_.draft().find_first_not_of(' ') == std::string_view::npos)
    return session_.Reject(AnswerError::kNoDate);
  const Day today = session_.today();
  const std::optional<Day> date = ReadTypedDate(session_.draft(), today - question.minimum, words_);
  // A gap in the routes, which lint reports, is not a date either.
  if (date && session_.AnswerNumber(*date)) return true;
  return session_.Reject(!date                                    ? AnswerError::kNotADate
                         : today - *date > question.maximum       ? AnswerError::kTooOld
                         : today - *date >= question.minimum      ? AnswerError::kNotADate
                         : *date == today                         ? AnswerError::kToday
                         : *date > today && question.minimum >= 0 ? AnswerError::kFuture
                                                                  : AnswerError::kTooLate);
}

std::vector<std::string> ShownKeys(const Guide& guide) {
  std::vector<std::string> keys = MessageKeys(guide);
  for (const std::string_view key : InterfaceKeys()) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
  }
  return keys;
}

}  // namespace guided_help
