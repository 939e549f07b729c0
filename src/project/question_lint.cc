#include "project/question_lint.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "checks/check.h"
#include "checks/inline_text.h"
#include "checks/question_check.h"

namespace guided_help {
namespace {

class QuestionLint {
 public:
  QuestionLint(const CatalogDocument& catalog, const std::string& file, const LocaleRules& rules)
      : catalog_(catalog), file_(file), rules_(rules) {}

  std::vector<Finding> Run(const Guide& guide) {
    for (const Node& node : guide.nodes) {
      if (node.kind == NodeKind::kQuestion) LintQuestion(node);
    }
    for (const CatalogEntry& entry : catalog_.entries) LintIgnores(entry);
    return std::move(findings_);
  }

 private:
  void LintQuestion(const Node& node) {
    const CatalogEntry* title = catalog_.Find(Concat({node.id, ".title"}));
    if (title == nullptr) return;
    std::vector<const CatalogEntry*> entries;
    for (const Choice& choice : node.choices) {
      if (choice.is_detour) continue;
      if (const CatalogEntry* entry = catalog_.Find(choice.key)) entries.push_back(entry);
    }
    std::vector<InlineText> texts;
    texts.reserve(entries.size());
    for (const CatalogEntry* entry : entries) texts.push_back(TextOf(*entry));
    std::vector<const InlineText*> choices;
    choices.reserve(texts.size());
    for (const InlineText& text : texts) choices.push_back(&text);
    for (QuestionFinding& found : CheckQuestion(TextOf(*title), choices, rules_)) {
      Add(node, found.choice ? *entries[*found.choice] : *title, std::move(found.finding));
    }
  }

  /// The text with `other` in plurals and selects.
  static InlineText TextOf(const CatalogEntry& entry) {
    return std::move(ReadMessage(entry.message).front().text);
  }

  void Add(const Node& node, const CatalogEntry& entry, TextFinding finding) {
    if (IsIgnored(entry, finding.check)) return;
    findings_.push_back({std::string(finding.check), finding.severity, file_,
                         catalog_.PositionIn(entry, finding.offset), catalog_.locale, entry.key,
                         Concat({"node \"", node.id, "\": ", finding.message}),
                         std::move(finding.hint)});
  }

  bool IsIgnored(const CatalogEntry& entry, std::string_view check) {
    if (!entry.notes) return false;
    const auto& ignored = entry.notes->ignore;
    const bool found =
        std::any_of(ignored.begin(), ignored.end(),
                    [check](const IgnoredCheck& ignore) { return ignore.check == check; });
    if (found) used_.emplace(entry.key, check);
    return found;
  }

  void LintIgnores(const CatalogEntry& entry) {
    if (!entry.notes) return;
    for (const IgnoredCheck& ignore : entry.notes->ignore) {
      if (!IsLintCheck(ignore.check) || used_.contains({entry.key, ignore.check})) continue;
      findings_.push_back(
          {"unused-ignore", Severity::kWarning, file_, entry.position, catalog_.locale, entry.key,
           Concat({"the check \"", ignore.check, "\" is ignored here, but finds nothing"}),
           "remove the ignore entry"});
    }
  }

  const CatalogDocument& catalog_;
  const std::string& file_;
  const LocaleRules& rules_;
  std::vector<Finding> findings_;
  /// Keys and checks of the ignore entries that matched.
  std::set<std::pair<std::string, std::string>> used_;
};

}  // namespace

std::vector<Finding> LintQuestions(const Guide& guide, const CatalogDocument& catalog,
                                   const std::string& file, const LocaleRules& rules) {
  return QuestionLint(catalog, file, rules).Run(guide);
}

}  // namespace guided_help
