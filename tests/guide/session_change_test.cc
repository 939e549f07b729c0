// Changing an earlier answer: what is kept, what is dropped, and what Back restores.

#include <gtest/gtest.h>

#include <string>

#include "guide/session.h"
#include "tests/guide/guides.h"
#include "tests/guide/sessions.h"

namespace guided_help {
namespace {

using ChangeTest = SessionFixture;

/// Two consecutive questions, and a number question on a branch.
class TwoQuestionsTest : public ChangeTest {
 protected:
  const Guide two_ = ReadOrFail(kTwoQuestions);
  Session two_session_{two_};

  void SetUp() override { session_ = two_session_; }
};

TEST_F(ChangeTest, ChangingAnAnswerWithinItsRouteKeepsEverythingAfterIt) {
  Answer(5);
  Next(2);
  EXPECT_TRUE(session_.Change("license-count"));
  EXPECT_EQ(Where(), "license-count");
  EXPECT_EQ(session_.draft(), "5");
  EXPECT_EQ(Answers(), "");
  Answer(24);
  EXPECT_EQ(Where(), "cancel-online.3");
  EXPECT_EQ(Answers(), "license-count=24");
  session_.Back();
  EXPECT_EQ(Where(), "cancel-online.2");
}

TEST_F(ChangeTest, ChangingAnAnswerWithinItsRouteKeepsLaterNodes) {
  Answer(5);
  session_.NotShown();
  Next(1);
  session_.Change("license-count");
  Answer(6);
  EXPECT_EQ(Where(), "details-page.2");
  for (const std::string_view place : {"details-page.1", "cancel-online.1", "license-count"}) {
    session_.Back();
    EXPECT_EQ(Where(), place);
  }
}

TEST_F(ChangeTest, ChangingAnAnswerToAnotherRouteDropsEverythingAfterIt) {
  Answer(5);
  Next(2);
  session_.Change("license-count");
  Answer(25);
  EXPECT_EQ(Where(), "at-the-limit.1");
  session_.Back();
  EXPECT_EQ(Where(), "license-count");
  EXPECT_FALSE(session_.CanGoBack());
}

TEST_F(ChangeTest, BackDuringAChangeRestoresEverything) {
  Answer(5);
  Next(2);
  const std::string before = Describe(session_);
  session_.Change("license-count");
  EXPECT_TRUE(session_.CanGoBack());
  session_.SetDraft("rubbish");
  session_.Reject(AnswerError::kNotANumber);
  EXPECT_TRUE(session_.Back());
  EXPECT_EQ(Describe(session_), before);
  session_.Back();
  EXPECT_EQ(Where(), "cancel-online.2");
}

TEST_F(ChangeTest, GoingBackAndForthDuringAChangeKeepsTheChange) {
  Answer(5);
  Next(2);
  const std::string before = Describe(session_);
  session_.Change("license-count");
  session_.Choose("action.not-sure");
  EXPECT_EQ(Where(), "find-count");
  session_.Back();
  EXPECT_EQ(Where(), "license-count");
  session_.Back();
  EXPECT_EQ(Describe(session_), before);
}

TEST_F(ChangeTest, ADetourDuringAChangeKeepsTheChange) {
  Answer(5);
  Next(2);
  session_.Change("license-count");
  session_.Choose("action.not-sure");
  session_.Choose("find-count.found");
  EXPECT_EQ(Where(), "license-count");
  Answer(12);
  EXPECT_EQ(Where(), "cancel-online.3");
  EXPECT_EQ(Answers(), "license-count=12");
}

TEST_F(ChangeTest, ADetourDuringAChangeCanBeUndone) {
  Answer(5);
  Next(2);
  const std::string before = Describe(session_);
  session_.Change("license-count");
  session_.Choose("action.not-sure");
  session_.Choose("find-count.found");
  EXPECT_TRUE(session_.Back());
  EXPECT_EQ(Describe(session_), before);
}

TEST_F(ChangeTest, AChangeClearsTheError) {
  Answer(5);
  session_.Change("license-count");
  session_.Reject(AnswerError::kEmpty);
  Answer(6);
  EXPECT_EQ(session_.error(), std::nullopt);
  session_.Change("license-count");
  EXPECT_EQ(session_.error(), std::nullopt);
}

TEST_F(TwoQuestionsTest, ChangingAnAnswerDropsOnlyWhatFollows) {
  session_.Choose("where.home");
  Answer(2);
  Next(1);
  session_.Change("count");
  EXPECT_EQ(Answers(), "where=where.home");
  Answer(7);
  EXPECT_EQ(Where(), "call");
  EXPECT_EQ(Answers(), "where=where.home count=7");
}

TEST_F(TwoQuestionsTest, ChangingTheFirstAnswerWithinItsRouteKeepsTheSecond) {
  session_.Choose("where.home");
  Answer(2);
  Next(1);
  session_.Change("where");
  session_.Choose("where.home");
  EXPECT_EQ(Where(), "walk.2");
  EXPECT_EQ(Answers(), "where=where.home count=2");
}

TEST_F(TwoQuestionsTest, ChangingTheFirstAnswerToAnotherRouteDropsTheSecond) {
  session_.Choose("where.home");
  Answer(2);
  session_.Change("where");
  session_.Choose("where.abroad");
  EXPECT_EQ(Where(), "abroad");
  EXPECT_EQ(Answers(), "where=where.abroad");
  session_.Back();
  EXPECT_EQ(Where(), "where");
  EXPECT_FALSE(session_.CanGoBack());
}

TEST_F(TwoQuestionsTest, BackUndoesNestedChangesAtOnce) {
  session_.Choose("where.home");
  Answer(2);
  Next(1);
  const std::string before = Describe(session_);
  session_.Change("count");
  session_.Change("where");
  EXPECT_EQ(Where(), "where");
  EXPECT_TRUE(session_.CanGoBack());
  EXPECT_TRUE(session_.Back());
  EXPECT_EQ(Describe(session_), before);
}

TEST_F(TwoQuestionsTest, BackEndsAChangeFromAnyDetour) {
  session_.Choose("where.home");
  Answer(2);
  Next(1);
  const std::string before = Describe(session_);
  session_.Change("count");
  session_.Choose("aside");
  session_.Choose("help.where");
  EXPECT_EQ(Where(), "where");
  for (int i = 0; i < 3 && session_.CanGoBack() && Where() != "walk.2"; ++i)
    EXPECT_TRUE(session_.Back());
  EXPECT_TRUE(Describe(session_) == before || !session_.CanGoBack()) << Describe(session_);
}

TEST_F(TwoQuestionsTest, ChoicesWithTheSameTargetAreDifferentAnswers) {
  session_.Choose("where.home");
  session_.Back();
  session_.Choose("where.office");
  EXPECT_EQ(Where(), "count");
  EXPECT_EQ(Answers(), "where=where.office");
}

TEST_F(TwoQuestionsTest, DraftsBelongToTheirQuestions) {
  session_.Choose("where.home");
  session_.SetDraft("two");
  session_.Back();
  EXPECT_EQ(session_.draft(), "");
  session_.Choose("where.abroad");
  EXPECT_EQ(session_.draft(), "");
  session_.SetDraft("three");
  session_.Back();
  session_.Choose("where.home");
  EXPECT_EQ(session_.draft(), "two");
  session_.Back();
  session_.Choose("where.abroad");
  EXPECT_EQ(session_.draft(), "three");
}

}  // namespace
}  // namespace guided_help
