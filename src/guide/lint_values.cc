#include <algorithm>

#include "base/text.h"
#include "guide/linter.h"

namespace guided_help {

void Linter::CheckValues(const Node& node) {
  if (!node.IsShown()) return;
  const Set all = reach_.At(node);
  const bool in_article = !node.heading.empty();
  CheckMessage(node, Concat({node.id, ".title"}), all, false, node.position);
  CheckMessage(node, node.heading, all, true, node.position);
  CheckMessage(node, node.hint, all, false, node.position);
  for (const std::string& step : node.steps)
    CheckMessage(node, step, all, in_article, node.position);
  for (const Choice& choice : node.choices) {
    for (const std::string& key : {choice.key, choice.hint})
      CheckMessage(node, key, all, false, choice.position);
  }
  for (const Content& content : node.body) CheckContentValues(node, content, in_article);
}

void Linter::CheckNotice(const Content& notice) {
  const std::size_t before = findings_.size();
  for (const Node& node : guide_.nodes) {
    const bool shows = node.kind == NodeKind::kSteps || node.kind == NodeKind::kOutcome;
    // One finding is enough: the others have the same cause.
    if (shows && findings_.size() == before) CheckContentValues(node, notice, true);
  }
}

void Linter::CheckContentValues(const Node& node, const Content& content, bool in_article) {
  const bool is_shown = content.place != Content::Place::kArticle;
  const Set all =
      is_shown ? reach_.sets().And(reach_.At(node), reach_.Where(content.when)) : FactSets::kNone;
  CheckMessage(node, content.key, all, in_article && content.place != Content::Place::kAssistant,
               content.position);
}

void Linter::CheckMessage(const Node& node, const std::string& key, Set all, bool in_article,
                          Position position) {
  const auto found = arguments_.find(key);
  if (found == arguments_.end()) return;
  for (const std::string& name : found->second) {
    const auto value = std::find_if(guide_.values.begin(), guide_.values.end(),
                                    [&](const Value& each) { return each.id == name; });
    if (value == guide_.values.end()) {
      AddAt(node, "unknown-argument", position,
            Concat({"the message \"", key, "\" shows {", name, "}, which is not a value"}),
            "add it to \"values\", or correct the name")
          .key = key;
      continue;
    }
    if (in_article) {
      AddAt(node, "value-in-article", position,
            Concat({"the article shows \"", key, "\" with {", name,
                    "}, but an article has no answers"}),
            "show it only in the assistant (\"only\"), and write another one for the article")
          .key = key;
    }
    const Set unknown = reach_.sets().Without(all, reach_.WhereKnown(value->fact));
    if (!reach_.IsComplete() || unknown == FactSets::kNone) continue;
    Add("early-value", position,
        Concat({NodeName(node), " shows \"", key, "\" with {", name, "} also where \"", value->fact,
                "\" is not answered"}),
        Concat({"show it only when it is known: { \"known\": \"", value->fact, "\" }"}), key)
        .path = reach_.PathTo(node, unknown);
  }
}

}  // namespace guided_help
