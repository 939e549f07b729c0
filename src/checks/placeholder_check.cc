#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/message_checks.h"
#include "localization/words.h"

namespace guided_help {
namespace {

/// Counts each placeholder of a text, as written.
std::map<std::string, int> Count(const InlineText& text) {
  std::map<std::string, int> counts;
  for (const InlinePlaceholder& placeholder : text.placeholders) ++counts[placeholder.text];
  return counts;
}

std::size_t OffsetOf(const InlineText& text, const std::string& placeholder) {
  for (const InlinePlaceholder& found : text.placeholders) {
    if (found.text == placeholder) return text.OffsetOf(found.at);
  }
  return 0;
}

bool IsLabel(std::string_view placeholder) { return placeholder.starts_with("{ui_"); }

/// Returns where the text of the label is typed, or npos. Counts only names: bold, in brackets, or,
/// in scripts with capitals, capitalized like the label in mid-sentence.
std::size_t FindTyped(const InlineText& text, const std::u32string& label) {
  for (std::size_t at = text.text.find(label); at != std::u32string::npos;
       at = text.text.find(label, at + 1)) {
    const std::size_t end = at + label.size();
    const bool whole =
        (at == 0 || !IsWordCharacter(text.text[at - 1]) || IsUnspaced(label.front())) &&
        (end == text.text.size() || !IsWordCharacter(text.text[end]) || IsUnspaced(label.back()));
    if (!whole) continue;
    const bool bracketed =
        at > 0 && end < text.text.size() && ClosingBracket(text.text[at - 1]) == text.text[end];
    const bool capital = at > 0 && label.front() != ToSmall(label.front()) &&
                         SentenceEndOf(text.text[at - 1]) == SentenceEnd::kNone;
    if (text.Has(at, InlineText::kStrong) || bracketed || capital) return at;
  }
  return std::u32string::npos;
}

TextFinding Retyped(const InlineText& text, std::size_t at, const std::string& key,
                    const std::string& label) {
  return {"retyped-label", Severity::kError, text.OffsetOf(at),
          Concat({"the label \"", label, "\" is typed instead of referenced"}),
          Concat({"use {", key, "}, so that it changes with the product"})};
}

TextFindings CheckLabels(const InlineText& text, const Labels& labels) {
  TextFindings findings;
  for (const auto& [key, label] : labels) {
    const std::u32string words = ToUtf32(label);
    if (words.empty()) continue;
    const std::size_t at = FindTyped(text, words);
    if (at != std::u32string::npos) findings.push_back(Retyped(text, at, key, label));
  }
  return findings;
}

TextFindings Compare(const InlineText& source, const InlineText& target,
                     const CatalogContext& context) {
  const std::map<std::string, int> wanted = Count(source);
  const std::map<std::string, int> given = Count(target);
  TextFindings findings;
  for (const auto& [placeholder, count] : wanted) {
    const auto found = given.find(placeholder);
    const int has = found == given.end() ? 0 : found->second;
    if (has >= count) continue;
    const auto label = IsLabel(placeholder)
                           ? context.target_labels.find(
                                 std::string_view(placeholder).substr(1, placeholder.size() - 2))
                           : context.target_labels.end();
    const std::size_t typed = label == context.target_labels.end() || label->second.empty()
                                  ? std::u32string::npos
                                  : target.text.find(ToUtf32(label->second));
    if (typed != std::u32string::npos) {
      findings.push_back(Retyped(target, typed, label->first, label->second));
    } else {
      findings.push_back({"placeholder", Severity::kError, 0,
                          Concat({"the placeholder ", placeholder, " is missing"}),
                          "add it where its value belongs in the sentence"});
    }
  }
  for (const auto& [placeholder, count] : given) {
    const auto found = wanted.find(placeholder);
    if (found != wanted.end() && found->second >= count) continue;
    findings.push_back(
        {"placeholder", Severity::kError, OffsetOf(target, placeholder),
         found == wanted.end()
             ? Concat({"the source has no placeholder ", placeholder})
             : Concat({"the placeholder ", placeholder, " occurs ", std::to_string(count),
                       " times, in the source ", std::to_string(found->second)}),
         "remove it, or correct its name"});
  }
  return findings;
}

}  // namespace

TextFindings CheckPlaceholders(const TranslatedMessage& message, const CatalogContext& context) {
  TextFindings findings;
  const auto add = [&findings](TextFindings more) {
    for (TextFinding& finding : more) findings.push_back(std::move(finding));
  };
  const std::vector<MessageText> source = ReadMessage(*message.source);
  if (message.target == nullptr) {
    if (!IsReference(message.key)) add(CheckLabels(source.front().text, context.source_labels));
    return findings;
  }
  const std::vector<MessageText> target = ReadMessage(*message.target);
  add(Compare(source.front().text, target.front().text, context));
  if (findings.empty() && !IsReference(message.key)) {
    add(CheckLabels(target.front().text, context.target_labels));
  }
  return findings;
}

}  // namespace guided_help
