#include "guide/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "base/limits.h"
#include "tests/guide/guides.h"
#include "tests/guide/sessions.h"

namespace guided_help {
namespace {

using SessionTest = SessionFixture;

TEST_F(SessionTest, BeginsAtTheStartWithoutAnswers) {
  EXPECT_EQ(Where(), "license-count");
  EXPECT_EQ(Answers(), "");
  EXPECT_EQ(session_.draft(), "");
  EXPECT_EQ(session_.error(), std::nullopt);
  EXPECT_FALSE(session_.CanGoBack());
}

TEST_F(SessionTest, AnAnswerFollowsItsRoute) {
  struct Row {
    std::int64_t answer;
    std::string_view place;
  };
  constexpr Row kRows[] = {
      {0, "cancel-online.1"}, {1, "cancel-online.1"}, {24, "cancel-online.1"},
      {25, "at-the-limit.1"}, {26, "call-support"},   {1'000'000, "call-support"},
  };
  for (const Row& row : kRows) {
    session_.StartOver();
    Answer(row.answer);
    EXPECT_EQ(Where(), row.place) << row.answer;
    EXPECT_EQ(Answers(), "license-count=" + std::to_string(row.answer));
    EXPECT_TRUE(session_.CanGoBack());
  }
}

TEST_F(SessionTest, AnswersOutsideTheRangeChangeNothing) {
  session_.SetDraft("-1");
  const std::string before = Describe(session_);
  EXPECT_FALSE(session_.AnswerNumber(-1));
  EXPECT_FALSE(session_.AnswerNumber(1'000'001));
  EXPECT_EQ(Describe(session_), before);
}

TEST_F(SessionTest, StepsAdvanceOneAtATimeAndEndAtTheLast) {
  Answer(5);
  EXPECT_FALSE(session_.Done());
  Next(3);
  EXPECT_EQ(Where(), "cancel-online.4");
  EXPECT_FALSE(session_.Next());
  EXPECT_TRUE(session_.Done());
  EXPECT_EQ(Where(), "canceled");
  EXPECT_EQ(Answers(), "license-count=5");
}

TEST_F(SessionTest, OnlyTheLastStepFinishesAWalkthrough) {
  Answer(3);
  EXPECT_EQ(session_.FinishedSteps(), nullptr);
  session_.NotShown();
  EXPECT_EQ(session_.FinishedSteps(), nullptr);
  while (session_.Next()) EXPECT_EQ(session_.FinishedSteps(), nullptr);
  session_.Done();
  ASSERT_NE(session_.FinishedSteps(), nullptr);
  EXPECT_EQ(session_.FinishedSteps()->id, "details-page");
  session_.Back();
  EXPECT_EQ(session_.FinishedSteps(), nullptr);
}

TEST_F(SessionTest, NotShownWorksAtAnyStep) {
  for (const int step : {1, 2, 3, 4}) {
    session_.StartOver();
    Answer(25);
    Next(step - 1);
    EXPECT_TRUE(session_.NotShown());
    EXPECT_EQ(Where(), "details-page.1");
    EXPECT_TRUE(session_.NotShown());
    EXPECT_EQ(Where(), "call-support");
    EXPECT_FALSE(session_.NotShown());
  }
}

TEST_F(SessionTest, BackRetracesEachStepAndEachPlace) {
  Answer(5);
  Next(1);
  session_.NotShown();
  for (const std::string_view place : {"cancel-online.2", "cancel-online.1", "license-count"}) {
    EXPECT_TRUE(session_.Back());
    EXPECT_EQ(Where(), place);
  }
  EXPECT_FALSE(session_.Back());
  EXPECT_EQ(session_.draft(), "5");
  EXPECT_EQ(Answers(), "");
}

TEST_F(SessionTest, RepeatingTheStepsAfterBackFollowsTheSamePath) {
  Answer(5);
  Next(2);
  const std::string before = Describe(session_);
  session_.Back();
  session_.Back();
  session_.Back();
  Answer(5);
  Next(2);
  EXPECT_EQ(Describe(session_), before);
}

TEST_F(SessionTest, AnotherAnswerAfterBackFollowsItsOwnRoute) {
  Answer(5);
  Next(2);
  while (session_.Back()) {
  }
  Answer(26);
  EXPECT_EQ(Where(), "call-support");
  EXPECT_EQ(Answers(), "license-count=26");
  session_.Back();
  EXPECT_EQ(Where(), "license-count");
}

TEST_F(SessionTest, ADraftLongerThanTheLimitIsRejected) {
  EXPECT_TRUE(session_.SetDraft(std::string(kMaximumDraftBytes, '1')));
  EXPECT_FALSE(session_.SetDraft(std::string(kMaximumDraftBytes + 1, '2')));
  EXPECT_EQ(session_.draft(), std::string(kMaximumDraftBytes, '1'));
}

TEST_F(SessionTest, ADetourIsNotAnAnswer) {
  session_.Choose("action.not-sure");
  EXPECT_EQ(Where(), "find-count");
  EXPECT_EQ(Answers(), "");
  session_.Choose("find-count.found");
  EXPECT_EQ(Where(), "license-count");
  EXPECT_EQ(Answers(), "");
  EXPECT_FALSE(session_.CanGoBack());
}

TEST_F(SessionTest, ADetourRemovesAnAnswerThatLedElsewhere) {
  Answer(5);
  session_.Back();
  session_.Choose("action.not-sure");
  EXPECT_EQ(Answers(), "");
}

TEST_F(SessionTest, GoingInCirclesDoesNotExtendThePath) {
  for (int i = 0; i < 100; ++i) {
    ASSERT_TRUE(session_.Choose("action.not-sure"));
    ASSERT_TRUE(session_.Choose("find-count.found"));
  }
  session_.Choose("action.not-sure");
  EXPECT_TRUE(session_.Back());
  EXPECT_FALSE(session_.Back());
}

TEST_F(SessionTest, StartOverForgetsEverything) {
  const std::string fresh = Describe(session_);
  Answer(5);
  Next(2);
  session_.Change("license-count");
  session_.SetDraft("rubbish");
  session_.Reject(AnswerError::kNotANumber);
  session_.StartOver();
  EXPECT_EQ(Describe(session_), fresh);
  EXPECT_FALSE(session_.Back());
}

TEST_F(SessionTest, AnErrorStaysUntilThePlaceChangesOrAnAnswerIsAccepted) {
  session_.Reject(AnswerError::kEmpty);
  session_.SetDraft("x");
  EXPECT_EQ(session_.error(), AnswerError::kEmpty);
  session_.Reject(AnswerError::kNotANumber);
  EXPECT_EQ(session_.error(), AnswerError::kNotANumber);
  EXPECT_FALSE(session_.Back());
  EXPECT_FALSE(session_.Next());
  EXPECT_EQ(session_.error(), AnswerError::kNotANumber);

  using Move = std::function<void(Session&)>;
  const Move moves[] = {
      [](Session& session) { session.AnswerNumber(3); },
      [](Session& session) { session.Choose("action.not-sure"); },
      [](Session& session) { session.StartOver(); },
  };
  for (const Move& move : moves) {
    Session moved = session_;
    move(moved);
    EXPECT_EQ(moved.error(), std::nullopt);
  }
}

TEST_F(SessionTest, ActionsThatDoNotApplyChangeNothing) {
  using Act = std::function<bool(Session&)>;
  struct Named {
    std::string_view name;
    Act act;
  };
  const Named acts[] = {
      {"draft", [](Session& session) { return session.SetDraft("7"); }},
      {"reject", [](Session& session) { return session.Reject(AnswerError::kEmpty); }},
      {"answer", [](Session& session) { return session.AnswerNumber(3); }},
      {"choose a key that is no choice", [](Session& s) { return s.Choose("action.next"); }},
      {"choose a node", [](Session& session) { return session.Choose("license-count"); }},
      {"choose no key", [](Session& session) { return session.Choose(""); }},
      {"choose not-sure", [](Session& session) { return session.Choose("action.not-sure"); }},
      {"choose found", [](Session& session) { return session.Choose("find-count.found"); }},
      {"next", [](Session& session) { return session.Next(); }},
      {"not shown", [](Session& session) { return session.NotShown(); }},
      {"done", [](Session& session) { return session.Done(); }},
      {"change what was not answered", [](Session& s) { return s.Change("find-count"); }},
      {"change no node", [](Session& session) { return session.Change(""); }},
  };
  struct Row {
    std::string_view place;
    std::vector<std::string_view> fit;
  };
  const Row rows[] = {
      {"license-count", {"draft", "reject", "answer", "choose not-sure"}},
      {"find-count", {"choose found"}},
      {"cancel-online.1", {"next", "not shown"}},
      {"cancel-online.4", {"not shown", "done"}},
      {"canceled", {}},
  };
  for (const Row& row : rows) {
    session_.StartOver();
    if (row.place == "find-count") session_.Choose("action.not-sure");
    if (row.place[0] == 'c') Answer(3);
    if (row.place == "cancel-online.4" || row.place == "canceled") Next(3);
    if (row.place == "canceled") session_.Done();
    ASSERT_EQ(Where(), row.place);
    for (const Named& named : acts) {
      const bool fits = std::find(row.fit.begin(), row.fit.end(), named.name) != row.fit.end();
      Session tried = session_;
      EXPECT_EQ(named.act(tried), fits) << row.place << ": " << named.name;
      if (fits) continue;
      EXPECT_EQ(Describe(tried), Describe(session_)) << row.place << ": " << named.name;
    }
  }
}

}  // namespace
}  // namespace guided_help
