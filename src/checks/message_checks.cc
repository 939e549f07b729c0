#include "checks/message_checks.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "checks/document_checks.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Returns the source's text for a variant of the translation: the same variant, or `other`.
const InlineText& Counterpart(const std::vector<MessageText>& source, const MessageText& target) {
  for (const MessageText& text : source) {
    if (text.variant == target.variant) return text.text;
  }
  return source.front().text;
}

/// Runs on whole guides, which also tells whether its ignore entries are used.
constexpr std::string_view kGuideRule = "guide-rule";

/// Collects the findings of one message without duplicates and without those that its notes ignore.
class MessageReport {
 public:
  explicit MessageReport(const TranslatedMessage& message) : message_(message) {}

  void Add(TextFindings findings) {
    for (TextFinding& finding : findings) {
      if (IsIgnored(finding.check)) continue;
      // A problem outside the variants is found in each of them.
      if (!reported_.emplace(finding.check, finding.offset, finding.message).second) continue;
      findings_.push_back({std::string(message_.key), std::move(finding)});
    }
  }

  /// Returns the findings, and reports ignore entries that matched nothing.
  std::vector<MessageFinding> Finish() {
    if (message_.notes == nullptr) return std::move(findings_);
    for (const IgnoredCheck& ignore : message_.notes->ignore) {
      const auto add = [&](std::string message, std::string hint) {
        findings_.push_back(
            {std::string(message_.key),
             {"unused-ignore", Severity::kWarning, 0, std::move(message), std::move(hint)}});
      };
      if (!IsCheck(ignore.check)) {
        add(Concat({"cannot ignore the unknown check \"", ignore.check, "\""}),
            "docs/checks.md lists the checks");
      } else if (!used_.contains(ignore.check) && !IsLintCheck(ignore.check) &&
                 ignore.check != kGuideRule) {
        add(Concat({"the check \"", ignore.check, "\" is ignored here, but finds nothing"}),
            "remove the ignore entry");
      } else if (ignore.reason.empty()) {
        add(Concat({"the check \"", ignore.check, "\" is ignored without a reason"}),
            "add a reason");
      }
    }
    return std::move(findings_);
  }

 private:
  bool IsIgnored(std::string_view check) {
    if (message_.notes == nullptr) return false;
    const auto& ignored = message_.notes->ignore;
    const bool found =
        std::any_of(ignored.begin(), ignored.end(),
                    [check](const IgnoredCheck& ignore) { return ignore.check == check; });
    if (found) used_.insert(std::string(check));
    return found;
  }

  const TranslatedMessage& message_;
  std::vector<MessageFinding> findings_;
  std::set<std::tuple<std::string_view, std::size_t, std::string>> reported_;
  std::set<std::string, std::less<>> used_;
};

struct Texts {
  std::vector<MessageText> source;
  std::vector<MessageText> target;
};

}  // namespace

std::vector<MessageFinding> CheckMessages(const std::vector<TranslatedMessage>& messages,
                                          const CatalogContext& context) {
  std::vector<Texts> texts;
  std::vector<MessageReport> reports;
  std::vector<DocumentText> document;
  std::vector<std::size_t> places;
  texts.reserve(messages.size());
  for (const TranslatedMessage& message : messages) {
    MessageReport& report = reports.emplace_back(message);
    texts.push_back({ReadMessage(*message.source), {}});
    if (message.target != nullptr) texts.back().target = ReadMessage(*message.target);
    const Texts& both = texts.back();
    TextFindings state = CheckState(message, context);
    // An empty message has no other problems.
    const bool is_empty = !state.empty() && state.front().check == "empty-message";
    const bool is_stale = !state.empty() && state.front().check == "stale";
    report.Add(std::move(state));
    if (is_empty || message.target == nullptr) continue;
    report.Add(CheckPlurals(*message.target, context.locale, context.services));
    report.Add(CheckPlaceholders(message, context));
    for (const MessageText& target : both.target) {
      TextFindings found = CheckText({Counterpart(both.source, target), target.text,
                                      context.source_rules, context.target_rules});
      // Such as one that add-locale wrote: it is stale, and that is the cause.
      if (is_stale && target.text.text == both.source.front().text.text) {
        std::erase_if(found, [](const TextFinding& finding) {
          return finding.check == "untranslated" || finding.check == "same-as-source";
        });
      }
      // "No days" is right for zero of "{n} days".
      if (target.variant.ends_with("=0")) {
        std::erase_if(found,
                      [](const TextFinding& finding) { return finding.check == "negation"; });
      }
      report.Add(std::move(found));
    }
    places.push_back(texts.size() - 1);
  }
  document.reserve(places.size());
  for (const std::size_t place : places) {
    document.push_back({&texts[place].source.front().text, &texts[place].target.front().text});
  }
  for (DocumentFinding& found : CheckDocument(document)) {
    reports[places[found.index]].Add({std::move(found.finding)});
  }
  std::vector<MessageFinding> findings;
  for (MessageReport& report : reports) {
    for (MessageFinding& finding : report.Finish()) findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<MessageFinding> CheckSourceMessages(const std::vector<TranslatedMessage>& messages,
                                                const CatalogContext& context) {
  std::vector<MessageFinding> findings;
  for (const TranslatedMessage& message : messages) {
    MessageReport report(message);
    report.Add(CheckPlurals(*message.source, context.source_locale, context.services));
    report.Add(CheckPlaceholders(message, context));
    for (const MessageText& text : ReadMessage(*message.source)) {
      report.Add(CheckSourceText(text.text, context.source_rules));
    }
    for (MessageFinding& finding : report.Finish()) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace guided_help
