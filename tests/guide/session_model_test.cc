// Changing one of many answers: compares sessions with a slow, obvious model, in pseudo-random
// guides and sessions with a fixed seed.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "guide/session.h"
#include "tests/guide/guides.h"
#include "tests/guide/sessions.h"

namespace guided_help {
namespace {

constexpr int kModelQuestions = 9;

/// Random numbers that are the same everywhere: distributions of the standard library differ.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  int Below(int bound) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(bound)); }

 private:
  std::mt19937 engine_;
};

/// A guide whose questions lead to later ones, by rules on earlier answers; with steps and a
/// detour.
std::string WriteGuide(Random& random) {
  const auto id = [](int i) {
    return i < kModelQuestions ? "q" + std::to_string(i) : std::string("s");
  };
  std::string nodes;
  for (int i = 0; i < kModelQuestions; ++i) {
    std::string routes;
    for (int rule = random.Below(3); rule > 0; --rule) {
      const int fact = random.Below(i + 1);
      const std::string test =
          fact % 2 == 0 ? "\"" + std::string(1, static_cast<char>('a' + random.Below(3))) + "\""
                        : "{ \"at_least\": " + std::to_string(random.Below(6)) + " }";
      routes += Concat({R"({ "when": { "q)", std::to_string(fact), "\": ", test, R"( }, "node": ")",
                        id(i + 1 + random.Below(3)), "\" }, "});
    }
    routes += Concat({R"({ "node": ")", id(i + 1), "\" }"});
    nodes += Concat(
        {"\"", id(i), R"(": { "kind": "question", )",
         i % 2 == 0
             ? R"("choices": [{ "key": "k.a" }, { "key": "k.b" }, { "key": "k.c" }, { "key": "k.help", "detour": true, "node": "help" }], )"
             : R"("input": "number", "minimum": 0, "maximum": 9, )",
         "\"routes\": [", routes, "] }, "});
  }
  return Concat(
      {R"({ "id": "g", "version": 1, "source": { "article": "A", "published": "2026-01-01" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "q0", "nodes": { )",
       nodes, R"("help": { "kind": "question", "choices": [{ "key": "help.call", "node": "o" }] },
    "s": { "kind": "steps", "steps": ["one", "two"], "not_shown": "p", "done": "o" },
    "o": { "kind": "outcome", "links": ["l"] }, "p": { "kind": "outcome", "links": ["l"] } } })"});
}

/// What a customer does at a place.
struct ModelMove {
  std::optional<std::int64_t> number;
  std::string choice;
  bool leaves_steps_early = false;
};

/// Remembers every move, and finds the place by making all of them again.
class Model {
 public:
  explicit Model(const Guide& guide) : guide_(guide) { Replay({}, {}); }

  const Place& place() const { return path_.back().place; }
  std::string Answers() const {
    std::string text;
    for (const Visit& visit : path_) {
      const std::string answer = ShowAnswer(visit);
      text += (text.empty() || answer.empty() ? "" : " ") + answer;
    }
    return text;
  }
  std::vector<std::string> Questions() const {
    std::vector<std::string> questions;
    for (const Visit& visit : path_) {
      if (!ShowAnswer(visit).empty()) questions.push_back(visit.place.node);
    }
    return questions;
  }

  void Do(const ModelMove& move) { Go(move); }

  /// The same moves as before but for one: as far as they are still possible, and no further than
  /// the customer was.
  void Change(const std::string& question, const ModelMove& move) {
    std::vector<Visit> before = path_;
    for (Visit& visit : before) {
      if (visit.place.node == question) visit.move = move;
    }
    const Place end = path_.back().place;
    // The changed answer is given in any case.
    Replay(std::move(before), end);
  }

 private:
  struct Visit {
    Place place;
    std::optional<ModelMove> move;
  };

  std::string ShowAnswer(const Visit& visit) const {
    const bool is_detour = visit.move && visit.move->choice == "k.help";
    if (!visit.move || is_detour || guide_.FindNode(visit.place.node)->kind != NodeKind::kQuestion)
      return {};
    return visit.place.node + "=" +
           (visit.move->number ? std::to_string(*visit.move->number) : visit.move->choice);
  }

  void Replay(std::vector<Visit> remembered, const Place& end) {
    path_ = {{FirstPlace(*guide_.FindNode(guide_.start)), {}}};
    while (!(place() == end)) {
      const auto same = std::find_if(remembered.begin(), remembered.end(), [&](const Visit& visit) {
        return visit.place == place() && visit.move;
      });
      if (same == remembered.end()) return;
      Go(*same->move);
    }
  }

  void Go(const ModelMove& move) {
    const Node& node = *guide_.FindNode(place().node);
    path_.back().move = move;
    if (node.kind == NodeKind::kSteps) {
      const bool last = place().step == static_cast<int>(node.steps.size());
      if (move.leaves_steps_early) {
        path_.push_back({{node.not_shown, 0}, {}});
      } else if (last) {
        path_.push_back({{node.done, 0}, {}});
      } else {
        path_.push_back({{node.id, place().step + 1}, {}});
      }
      return;
    }
    Facts facts{&guide_, 0, {}};
    for (const Visit& visit : path_) {
      if (!ShowAnswer(visit).empty())
        facts.answers.push_back({visit.place.node, visit.move->number, visit.move->choice});
    }
    const std::string target =
        move.choice == "k.help" ? "help" : ArrivalAfter(node, facts).node->id;
    path_.push_back({FirstPlace(*guide_.FindNode(target)), {}});
  }

  const Guide& guide_;
  std::vector<Visit> path_;
};

ModelMove RandomMove(const Node& node, Random& random) {
  if (node.kind == NodeKind::kSteps) return {{}, {}, random.Below(4) == 0};
  if (node.HasField()) return {random.Below(10), {}, false};
  const int count = static_cast<int>(node.choices.size());
  // A detour ends the questions, so it is rare.
  const int choice = random.Below(count == 1 ? 1 : random.Below(8) == 0 ? count : count - 1);
  return {{}, node.choices[static_cast<std::size_t>(choice)].key, false};
}

bool Make(Session& session, const ModelMove& move) {
  if (move.number) return session.AnswerNumber(*move.number);
  if (!move.choice.empty()) return session.Choose(move.choice);
  if (move.leaves_steps_early) return session.NotShown();
  return session.Next() || session.Done();
}

TEST(SessionModelTest, AfterAChangeWhatStillHoldsStays) {
  int changes_of_many = 0;
  for (std::uint32_t seed = 0; seed < 500 && !HasFailure(); ++seed) {
    Random random(seed);
    const std::string json = WriteGuide(random);
    SCOPED_TRACE(json);
    const Guide guide = ReadOrFail(json);
    Session session(guide);
    Model model(guide);
    for (int i = 0; i < 60 && !HasFailure(); ++i) {
      const std::vector<std::string> questions = model.Questions();
      const Node& node = session.node();
      if (questions.size() >= 4 && (node.kind == NodeKind::kOutcome || random.Below(4) == 0)) {
        const std::string& question =
            questions[static_cast<std::size_t>(random.Below(static_cast<int>(questions.size())))];
        ModelMove move = RandomMove(*guide.FindNode(question), random);
        // A detour is not an answer, so it changes nothing yet.
        if (move.choice == "k.help") move.choice = "k.a";
        SCOPED_TRACE(Concat({"change ", question, " to ",
                             move.number ? std::to_string(*move.number) : move.choice}));
        ASSERT_TRUE(session.Change(question));
        ASSERT_TRUE(Make(session, move));
        model.Change(question, move);
        changes_of_many += 1;
      } else if (node.kind == NodeKind::kOutcome) {
        break;
      } else {
        const ModelMove move = RandomMove(node, random);
        ASSERT_TRUE(Make(session, move));
        model.Do(move);
      }
      EXPECT_EQ(ShowPlace(session), ToString(model.place()));
      EXPECT_EQ(ShowAnswers(session), model.Answers());
    }
  }
  EXPECT_GT(changes_of_many, 2'000);
}

TEST(SessionModelTest, WhenTheDayTurnsWhatStillHoldsStays) {
  const Guide guide = ReadOrFail(R"({ "id": "g", "version": 2,
    "source": { "article": "A", "published": "2026-01-01" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "kind", "nodes": {
    "kind": { "kind": "question", "choices": [{ "key": "kind.a" }, { "key": "kind.b" }],
      "routes": [{ "when": { "kind": "a" }, "node": "since" }, { "node": "late" }] },
    "since": { "kind": "question", "input": "date", "minimum": 0, "maximum": 400,
      "routes": [{ "from": 0, "to": 6, "node": "early" }, { "from": 7, "to": 400, "node": "late" }] },
    "early": { "kind": "steps", "steps": ["one", "two"], "done": "done" },
    "late": { "kind": "outcome", "links": ["l"] }, "done": { "kind": "outcome", "links": ["l"] } } })");
  Session session(guide, 100);
  ASSERT_TRUE(session.Choose("kind.a"));
  ASSERT_TRUE(session.AnswerNumber(95));
  ASSERT_TRUE(session.Next());
  EXPECT_EQ(ShowPlace(session), "early.2");
  // Day six: nothing changes.
  EXPECT_FALSE(session.SetToday(101));
  EXPECT_EQ(ShowPlace(session), "early.2");
  EXPECT_EQ(session.facts().Number("since"), 6);
  // Day seven: another rule holds; the answers stay.
  EXPECT_TRUE(session.SetToday(102));
  EXPECT_EQ(ShowPlace(session), "late");
  EXPECT_EQ(ShowAnswers(session), "kind=kind.a since=95");
}

}  // namespace
}  // namespace guided_help
