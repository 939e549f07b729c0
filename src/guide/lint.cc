#include "guide/lint.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "guide/linter.h"

namespace guided_help {

std::vector<Finding> Linter::Run() {
  for (const Node& node : guide_.nodes) {
    CheckRanges(node);
    CheckConditions(node);
    CheckRules(node);
    CheckExits(node);
    CheckNames(node);
    CheckNeed(node);
    CheckValues(node);
  }
  for (const Content& notice : guide_.notices) CheckNotice(notice);
  CheckGuideNames();
  CheckReachable();
  CheckWaysOut();
  CheckLinks();
  CheckKeys();
  if (!reach_.IsComplete()) {
    Add("too-complex", {}, "the guide has too many combinations of answers to check its rules",
        "use fewer facts in the same rules, or route earlier on some of them")
        .severity = Severity::kWarning;
  }
  return std::move(findings_);
}

Finding& Linter::Add(std::string check, Position position, std::string message, std::string hint,
                     std::string key) {
  findings_.push_back({std::move(check),
                       Severity::kError,
                       file_,
                       position,
                       {},
                       std::move(key),
                       std::move(message),
                       std::move(hint)});
  return findings_.back();
}

Finding& Linter::AddAt(const Node& node, std::string check, Position position, std::string message,
                       std::string hint, std::string_view what) {
  Finding& finding = Add(std::move(check), position, std::move(message), std::move(hint));
  if (!reach_.IsReached(node)) return finding;
  finding.path = reach_.PathTo(node);
  if (!what.empty()) finding.path += Concat({": ", what});
  return finding;
}

void Linter::CheckNames(const Node& node) {
  for (const std::string& link : node.links) {
    if (guide_.FindLink(link) != nullptr) continue;
    AddAt(node, "unknown-link", node.position,
          NodeName(node) + " shows the link \"" + link + "\", which does not exist",
          "add it to \"links\"");
  }
  const auto check_source = [&](const std::string& source, Position position) {
    if (source.empty() || guide_.FindSource(source) != nullptr) return;
    AddAt(node, "unknown-source", position,
          NodeName(node) + " has the source \"" + source + "\", which does not exist",
          "add it to \"sources\"");
  };
  for (const std::string& source : node.sources) check_source(source, node.position);
  for (const Route& route : node.routes) check_source(route.source, route.position);
}

void Linter::CheckGuideNames() {
  if (guide_.version != 1 && guide_.version != 2) {
    Add("unknown-version", {},
        Concat({"the guide has the version ", std::to_string(guide_.version)}),
        "use 2; 1 is for guides in which every question is asked");
  }
  for (const Node& node : guide_.nodes) {
    static const std::set<std::string_view> kReserved = {"all", "any", "not", "known"};
    if (kReserved.count(node.id) == 0) continue;
    Add("reserved-id", node.position,
        Concat({"conditions cannot test a node \"", node.id,
                "\", because the word has a meaning in "
                "them"}),
        "choose another id");
  }
  for (const Value& value : guide_.values) {
    const bool is_shown =
        std::any_of(arguments_.begin(), arguments_.end(),
                    [&](const auto& message) { return message.second.count(value.id) > 0; });
    if (is_shown || arguments_.empty()) continue;
    Add("unshown-value", value.position, Concat({"no message shows the value {", value.id, "}"}),
        "show it, or remove it")
        .severity = Severity::kWarning;
  }
  for (const Evidence& source : guide_.sources) {
    if (!source.link.empty() && guide_.FindLink(source.link) == nullptr) {
      Add("unknown-link", source.position,
          Concat({"source \"", source.id, "\" has the link \"", source.link,
                  "\", which does not exist"}),
          "add it to \"links\"");
    }
  }
  for (const Value& value : guide_.values) {
    const Node* question = guide_.FindNode(value.fact);
    const bool needs_date = value.kind != Value::Kind::kNumber;
    if (question == nullptr || !question->HasField()) {
      Add("unknown-fact", value.position,
          Concat({"value \"", value.id, "\" uses \"", value.fact,
                  "\", which is not a question for a number or a date"}),
          "use the id of such a question");
    } else if (needs_date && question->input != Node::Input::kDate) {
      Add("wrong-comparison", value.position,
          Concat({"value \"", value.id, "\" uses \"", value.fact, "\" like a date"}),
          "use \"number\"");
    }
  }
  // Notices are shown at several nodes, so only their names are checked.
  for (const Content& notice : guide_.notices) {
    const Node* start = guide_.FindNode(guide_.start);
    CheckCondition(notice.when, *start, FactSets::kNone);
  }
}

std::set<std::string> Linter::ReachableFrom(const std::string& start) const {
  std::set<std::string> reached;
  std::vector<std::string_view> open = {start};
  while (!open.empty()) {
    const Node* node = guide_.FindNode(open.back());
    open.pop_back();
    if (node == nullptr || !reached.insert(node->id).second) continue;
    for (const Exit& exit : ExitsOf(*node)) open.push_back(exit.node);
  }
  return reached;
}

void Linter::CheckReachable() {
  const std::set<std::string> reached = ReachableFrom(guide_.start);
  for (const Node& node : guide_.nodes) {
    const bool is_connected = reached.count(node.id) > 0;
    if (is_connected && (reach_.IsReached(node) || !reach_.IsComplete())) continue;
    Add("unreachable-node", node.position,
        NodeName(node) + " cannot be reached from \"" + guide_.start + "\"" +
            (is_connected ? " with any combination of answers" : ""),
        "add a way to it, or remove it");
  }
}

void Linter::CheckWaysOut() {
  // Work backwards from the outcomes: a node can reach an outcome if one of its exits leads to a
  // node that can.
  std::set<std::string> out;
  std::size_t before = 0;
  do {
    before = out.size();
    for (const Node& node : guide_.nodes) {
      const std::vector<Exit> exits = ExitsOf(node);
      const bool leads = std::any_of(exits.begin(), exits.end(), [&](const Exit& exit) {
        return out.count(std::string(exit.node)) > 0;
      });
      if (leads || node.kind == NodeKind::kOutcome) out.insert(node.id);
    }
  } while (out.size() > before);
  for (const Node& node : guide_.nodes) {
    // A node without exits is already reported as a dead end; this check finds endless loops.
    if (ExitsOf(node).empty()) continue;
    if (out.count(node.id) > 0) {
      CheckStuck(node);
      continue;
    }
    AddAt(node, "no-way-out", node.position,
          Concat({"no outcome can be reached from node \"", node.id, "\""}),
          "add a way to an outcome");
  }
}

void Linter::CheckStuck(const Node& node) {
  if (!reach_.IsComplete() || !reach_.IsReached(node) || has_stuck_) return;
  const Set stuck = reach_.StuckAt(node);
  if (stuck == FactSets::kNone || LeadsToFault(node)) return;
  has_stuck_ = true;
  Add("no-way-out", node.position,
      Concat({"no outcome can be reached from ", NodeName(node), " with ", Example(stuck)}),
      "add a way to an outcome")
      .path = reach_.PathTo(node, stuck);
}

bool Linter::LeadsToFault(const Node& node) const {
  const std::set<std::string> after = ReachableFrom(node.id);
  return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
    static const std::set<std::string_view> kFaults = {"rule-gap", "range-gap",   "unknown-node",
                                                       "dead-end", "range-empty", "no-way-out"};
    return kFaults.count(finding.check) > 0 &&
           std::any_of(after.begin(), after.end(), [&](const std::string& id) {
             return finding.message.find(Concat({"\"", id, "\""})) != std::string::npos;
           });
  });
}

void Linter::CheckLinks() {
  for (const Link& link : guide_.links) {
    if (!IsAllowedUrl(link.url, guide_.hosts)) {
      Add("bad-link", link.position,
          "the link \"" + link.id + "\" is not https, or its host is not in \"hosts\"",
          "use https:// and a host of the list, without user name, port or spaces");
    }
  }
}

void Linter::CheckKeys() {
  for (const std::string& key : MessageKeys(guide_)) {
    if (known_keys_.count(key) > 0) continue;
    Add("unknown-key", {}, "no catalog has the message \"" + key + "\"", "add it to the catalogs",
        key);
  }
}

std::vector<Finding> Lint(const Guide& guide, std::string_view file,
                          const std::vector<std::string>& known_keys,
                          const MessageArgumentNames& arguments) {
  return Linter(guide, file, known_keys, arguments).Run();
}

}  // namespace guided_help
