#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "guide/session.h"
#include "tests/guide/guides.h"

namespace guided_help {

/// The current place as a screen id: `cancel-online.2`.
inline std::string ShowPlace(const Session& session) { return ToString(session.place()); }

/// `license-count=25 where=where.home`
inline std::string ShowAnswers(const Session& session) {
  std::string text;
  for (const Answer& answer : session.answers()) {
    text += (text.empty() ? "" : " ") + answer.question + "=" +
            (answer.number ? std::to_string(*answer.number) : answer.choice);
  }
  return text;
}

/// The complete observable state of a session.
inline std::string Describe(const Session& session) {
  const int error = session.error() ? static_cast<int>(*session.error()) : -1;
  return ShowPlace(session) + " [" + ShowAnswers(session) + "] draft \"" +
         std::string(session.draft()) + "\" error " + std::to_string(error) +
         (session.CanGoBack() ? " back" : "");
}

/// A session with the shipped guide.
class SessionFixture : public testing::Test {
 protected:
  /// Types the number and submits it.
  void Answer(std::int64_t number) {
    session_.SetDraft(std::to_string(number));
    ASSERT_TRUE(session_.AnswerNumber(number)) << number;
  }
  void Next(int times) {
    for (int i = 0; i < times; ++i) ASSERT_TRUE(session_.Next());
  }
  std::string Where() const { return ShowPlace(session_); }
  std::string Answers() const { return ShowAnswers(session_); }

  const Guide guide_ = CancelSubscription();
  Session session_{guide_};
};

/// Two consecutive questions, and another number question on a branch.
inline constexpr std::string_view kTwoQuestions = R"({
  "id": "two-questions", "version": 1,
  "source": { "article": "A", "published": "2021-05-19" },
  "hosts": ["h.example"], "links": { "l": "https://h.example/" },
  "start": "where",
  "nodes": {
    "where": { "kind": "question",
      "choices": [{ "key": "where.home", "node": "count" },
                  { "key": "where.office", "node": "count" },
                  { "key": "where.abroad", "node": "abroad" }] },
    "count": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9,
      "routes": [{ "from": 0, "to": 4, "node": "walk" }, { "from": 5, "to": 9, "node": "call" }],
      "choices": [{ "key": "aside", "node": "help" }] },
    "abroad": { "kind": "question", "input": "number", "minimum": 1, "maximum": 5,
      "routes": [{ "from": 1, "to": 5, "node": "count" }],
      "choices": [{ "key": "aside", "node": "help" }] },
    "help": { "kind": "question",
      "choices": [{ "key": "help.home", "node": "count" }, { "key": "help.where", "node": "where" },
                  { "key": "help.call", "node": "call" }] },
    "walk": { "kind": "steps", "steps": ["w1", "w2", "w3"], "not_shown": "where", "done": "end" },
    "call": { "kind": "outcome", "links": ["l"] },
    "end": { "kind": "outcome", "links": ["l"] }
  }
})";

}  // namespace guided_help
