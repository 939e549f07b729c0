#include <algorithm>

#include "base/text.h"
#include "guide/distinct.h"
#include "guide/linter.h"

namespace guided_help {

void Linter::CheckConditions(const Node& node) {
  for (const Route& route : node.routes) {
    const Set all = reach_.IsReached(node) ? reach_.WaysFrom(node).all : FactSets::kNone;
    if (!CheckCondition(route.when, node, all)) invalid_.insert(&route);
  }
  for (const Content& content : node.body) CheckContent(content, node);
}

void Linter::CheckContent(const Content& content, const Node& node) {
  const Set all = reach_.At(node);
  if (!CheckCondition(content.when, node, all) || all == FactSets::kNone || !reach_.IsComplete() ||
      content.place == Content::Place::kArticle)
    return;
  if (reach_.sets().And(all, reach_.Where(content.when)) != FactSets::kNone) return;
  AddAt(node, "unshown-content", content.position,
        Concat({NodeName(node), " never shows \"", content.key, "\""}),
        "correct \"when\", or remove it")
      .severity = Severity::kWarning;
}

bool Linter::CheckCondition(const Condition& condition, const Node& node, Set all) {
  bool is_valid = true;
  ForEachPart(condition, [&](const Condition& part) {
    if (!part.fact.empty() && is_valid) is_valid = CheckTest(part, node, all);
  });
  return is_valid;
}

bool Linter::CheckTest(const Condition& test, const Node& node, Set all) {
  const Node* question = guide_.FindNode(test.fact);
  if (question == nullptr || !IsFact(*question)) {
    AddAt(node, "unknown-fact", test.position,
          Concat({NodeName(node), " tests \"", test.fact, "\", which is not a question"}),
          "use the id of a question");
    return false;
  }
  if (!CheckType(test, *question, node)) return false;
  if (all == FactSets::kNone || !reach_.IsComplete()) return true;
  if (reach_.sets().And(all, reach_.WhereKnown(test.fact)) != FactSets::kNone) return true;
  AddAt(node, "early-fact", test.position,
        Concat({NodeName(node), " tests \"", test.fact, "\", which nobody has answered there"}),
        "ask this question before, or remove the test");
  return false;
}

bool Linter::CheckType(const Condition& test, const Node& question, const Node& node) {
  const bool is_date = question.input == Node::Input::kDate;
  if (test.kind == Condition::Kind::kRange) {
    if (question.HasField() && test.days_since == is_date) return CheckRange(test, node);
    AddAt(node, "wrong-comparison", test.position,
          Concat({NodeName(node), " compares \"", test.fact, "\" like ",
                  test.days_since ? "a date" : "a number"}),
          is_date               ? "use \"days_since\""
          : question.HasField() ? "use a number, without \"days_since\""
                                : "use the values of its choices");
    return false;
  }
  if (test.kind != Condition::Kind::kValue) return true;
  for (const std::string& value : test.values) {
    const auto has_value = [&](const Choice& choice) {
      return !choice.is_detour && choice.value == value;
    };
    if (!question.HasField() &&
        std::any_of(question.choices.begin(), question.choices.end(), has_value))
      continue;
    AddAt(node, question.HasField() ? "wrong-comparison" : "unknown-value", test.position,
          Concat({NodeName(node), ": \"", test.fact, "\" has no value \"", value, "\""}),
          question.HasField() ? "compare it with numbers" : "use the value of one of its choices");
    return false;
  }
  return true;
}

bool Linter::CheckRange(const Condition& test, const Node& node) {
  if (test.from <= test.to) return true;
  AddAt(node, "range-empty", test.position,
        Concat({NodeName(node), ": no answer to \"", test.fact, "\" fulfills this comparison"}),
        "check its limits");
  return false;
}

bool Linter::IsFact(const Node& node) {
  return node.kind == NodeKind::kQuestion &&
         (node.HasField() || std::any_of(node.choices.begin(), node.choices.end(),
                                         [](const Choice& choice) { return !choice.is_detour; }));
}

void Linter::CheckNeed(const Node& node) {
  const auto answers = std::count_if(node.choices.begin(), node.choices.end(),
                                     [](const Choice& choice) { return !choice.is_detour; });
  const bool asks = node.kind == NodeKind::kQuestion && (node.HasField() || answers > 1);
  if (guide_.version < 2 || !asks || !reach_.IsReached(node) || !reach_.IsComplete()) return;
  std::set<std::string_view> targets;
  for (const Reach::Way& way : reach_.WaysFrom(node).ways) {
    const bool is_answer = way.exit.choice == nullptr || !way.exit.choice->is_detour;
    if (is_answer && way.taken != FactSets::kNone) targets.insert(way.exit.node);
  }
  if (targets.size() != 1 || IsTestedFrom(guide_, *targets.begin(), node.id)) return;
  AddAt(node, "needless-question", node.position,
        Concat({NodeName(node), ": no answer makes a difference, so it is never asked"}),
        "remove it, or use its answer")
      .severity = Severity::kWarning;
}

}  // namespace guided_help
