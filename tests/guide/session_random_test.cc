// Checks the invariants of a session over thousands of pseudo-random actions with a fixed seed.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "guide/session.h"
#include "tests/guide/guides.h"
#include "tests/guide/sessions.h"

namespace guided_help {
namespace {

constexpr int kRuns = 200;
constexpr int kActionsOfARun = 150;

/// The nodes that are reachable from a node without answering a question.
std::set<std::string> ReachedWithoutAnswer(const Guide& guide, const std::string& from) {
  std::set<std::string> reached;
  std::vector<std::string> open = {from};
  while (!open.empty()) {
    const Node* node = guide.FindNode(open.back());
    open.pop_back();
    if (node == nullptr || !reached.insert(node->id).second) continue;
    if (!node->not_shown.empty()) open.push_back(node->not_shown);
    if (!node->done.empty()) open.push_back(node->done);
    if (!node->HasField()) continue;
    for (const Choice& choice : node->choices) open.push_back(choice.node);
  }
  return reached;
}

/// Checks that each answer belongs to its question and leads to the next one, the last one to the
/// current place.
void ExpectAnswersLeadHere(const Session& session) {
  const Guide& guide = session.guide();
  std::string from = guide.start;
  for (const Answer& answer : session.answers()) {
    EXPECT_EQ(ReachedWithoutAnswer(guide, from).count(answer.question), 1U)
        << from << " does not lead to " << answer.question << ": " << Describe(session);
    from = TargetOfAnswer(guide, answer);
    ASSERT_NE(from, "") << Describe(session);
  }
  EXPECT_EQ(ReachedWithoutAnswer(guide, from).count(session.place().node), 1U)
      << from << " does not lead here: " << Describe(session);
}

void ExpectPlaceOfTheGuide(const Session& session) {
  const Node* node = session.guide().FindNode(session.place().node);
  ASSERT_NE(node, nullptr);
  const int steps = static_cast<int>(node->steps.size());
  EXPECT_GE(session.place().step, steps > 0 ? 1 : 0);
  EXPECT_LE(session.place().step, steps);
}

/// A path contains no place twice, and a change stores one more path, so twice the number of places
/// suffices.
void ExpectBackReachesTheStart(Session session) {
  std::size_t places = 0;
  for (const Node& node : session.guide().nodes)
    places += std::max<std::size_t>(1, node.steps.size());
  std::size_t times = 0;
  while (session.Back()) ASSERT_LE(++times, 2 * places);
  EXPECT_EQ(session.place().node, session.guide().start);
  EXPECT_FALSE(session.CanGoBack());
  EXPECT_EQ(ShowAnswers(session), "");
}

class Player {
 public:
  Player(const Guide& guide, std::uint32_t seed) : guide_(guide), random_(seed) {}

  /// A random action that a page could request, valid or not.
  std::function<bool(Session&)> NextAction() {
    const std::string node = guide_.nodes[Below(guide_.nodes.size())].id;
    const std::int64_t number = kNumbers[Below(std::size(kNumbers))];
    switch (Below(16)) {
      case 0:
      case 1:
      case 2:
        return [number](Session& session) { return session.AnswerNumber(number); };
      case 3:
      case 4:
      case 5:
        return [key = Choice()](Session& session) { return session.Choose(key); };
      case 6:
      case 7:
        return [](Session& session) { return session.Next(); };
      case 8:
        return [](Session& session) { return session.NotShown(); };
      case 9:
        return [](Session& session) { return session.Done(); };
      case 10:
      case 11:
        return [](Session& session) { return session.Back(); };
      case 12:
      case 13:
        return [node](Session& session) { return session.Change(node); };
      case 14:
        return [number](Session& session) { return session.SetDraft(std::to_string(number)); };
      default:
        return Below(10) == 0
                   ? std::function<bool(Session&)>([](Session& session) {
                       session.StartOver();
                       return true;
                     })
                   : [](Session& session) { return session.Reject(AnswerError::kEmpty); };
    }
  }

 private:
  static constexpr std::int64_t kNumbers[] = {-1, 0,  1,  2,  4,         5,        9,
                                              10, 24, 25, 26, 1'000'000, 1'000'001};

  /// The key of a random choice of the guide, sometimes of none.
  std::string Choice() {
    std::vector<std::string> keys = {"no.such-choice"};
    for (const Node& node : guide_.nodes) {
      for (const guided_help::Choice& choice : node.choices) keys.push_back(choice.key);
    }
    return keys[Below(keys.size())];
  }

  // Distributions of the standard library differ between implementations.
  std::size_t Below(std::size_t bound) { return random_() % bound; }

  const Guide& guide_;
  std::mt19937 random_;
};

void Play(const Guide& guide) {
  for (std::uint32_t run = 0; run < kRuns && !testing::Test::HasFailure(); ++run) {
    Player player(guide, run);
    Session session(guide);
    Session same(guide);
    for (int i = 0; i < kActionsOfARun && !testing::Test::HasFailure(); ++i) {
      SCOPED_TRACE("run " + std::to_string(run) + ", action " + std::to_string(i));
      const std::string before = Describe(session);
      const std::function<bool(Session&)> action = player.NextAction();
      const bool applied = action(session);
      if (!applied) {
        EXPECT_EQ(Describe(session), before);
      }
      action(same);
      EXPECT_EQ(Describe(session), Describe(same));
      ExpectPlaceOfTheGuide(session);
      ExpectAnswersLeadHere(session);
      ExpectBackReachesTheStart(session);
    }
  }
}

TEST(SessionRandomTest, InvariantsHoldInTheShippedGuide) { Play(CancelSubscription()); }

TEST(SessionRandomTest, InvariantsHoldWithTwoQuestionsAndLoops) { Play(ReadOrFail(kTwoQuestions)); }

}  // namespace
}  // namespace guided_help
