#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

using Kind = MarkupFault::Kind;

TextFinding Describe(const MarkupFault& fault) {
  switch (fault.kind) {
    case Kind::kUnbalanced:
      return {"markup", Severity::kError, fault.offset, "** opens bold that is never closed",
              "add the missing **, or remove this one"};
    case Kind::kCrossing:
      return {"markup", Severity::kError, fault.offset,
              "bold begins on one side of this bracket and ends on the other side of its pair",
              "put both ** inside the brackets, or both outside"};
    case Kind::kSpaceInside:
      return {"markup", Severity::kError, fault.offset,
              "a space just inside ** makes the asterisks visible", "move the space outside"};
    case Kind::kEscaped:
      return {"markup", Severity::kError, fault.offset, "\\*\\* shows asterisks instead of bold",
              "use ** without backslashes"};
    case Kind::kBrokenEntity:
      return {"markup", Severity::kError, fault.offset,
              "a space inside an entity makes its letters visible",
              "remove the space, as in &sup1;"};
    case Kind::kBrokenLink:
      break;
  }
  return {"markup", Severity::kError, fault.offset,
          "a space between ] and ( makes the link's address visible", "remove the space"};
}

std::size_t CountStrong(const InlineText& text) {
  return static_cast<std::size_t>(
      std::count_if(text.strong.begin(), text.strong.end(),
                    [&](InlineRange range) { return !text.IsBlank(range); }));
}

std::size_t CountBracketed(const InlineText& text) {
  return static_cast<std::size_t>(std::count(text.text.begin(), text.text.end(), U'[')) +
         static_cast<std::size_t>(std::count(text.text.begin(), text.text.end(), U'「'));
}

std::size_t CountQuotations(const InlineText& text) {
  constexpr std::u32string_view kOpening = U"“„«「";
  const auto straight =
      static_cast<std::size_t>(std::count(text.text.begin(), text.text.end(), U'"'));
  return straight / 2 +
         static_cast<std::size_t>(std::count_if(
             text.text.begin(), text.text.end(),
             [&](char32_t c) { return kOpening.find(c) != std::u32string_view::npos; })) +
         CountBracketed(text);
}

/// Returns the first bold text, as written, that the other text has as well, but never in bold;
/// empty without one. Such texts are names, which stay as they are.
std::u32string_view FindPlainInOther(const InlineText& text, const InlineText& other) {
  const std::u32string_view whole = text.text;
  for (const InlineRange& range : text.strong) {
    const std::u32string_view bold = whole.substr(range.begin, range.end - range.begin);
    if (bold.size() < 2 || text.IsBlank(range)) continue;
    bool is_there = false;
    bool is_bold = false;
    for (std::size_t at = other.text.find(bold); at != std::u32string::npos && !is_bold;
         at = other.text.find(bold, at + 1)) {
      const std::size_t end = at + bold.size();
      const bool begins = at == 0 || !IsWordCharacter(other.text[at - 1]) || IsHan(bold.front());
      const bool ends =
          end == other.text.size() || !IsWordCharacter(other.text[end]) || IsHan(bold.back());
      is_there = is_there || (begins && ends);
      is_bold = other.Has(at, InlineText::kStrong) || other.Has(end - 1, InlineText::kStrong);
    }
    if (is_there && !is_bold) return bold;
  }
  return {};
}

/// Returns the first place where bold begins inside a word, or npos. Only in scripts whose words
/// are not joined to others: prefixes of Hebrew, for example, are not bold.
std::size_t FindInsideWord(const InlineText& text) {
  for (const InlineRange& range : text.strong) {
    if (range.begin == 0 || range.begin == text.text.size()) continue;
    if (IsLatin(text.text[range.begin - 1]) && IsLatin(text.text[range.begin])) return range.begin;
  }
  return std::u32string::npos;
}

/// Finds bold on other words than in the source, although there is as much of it.
TextFindings CheckPlaces(const TextPair& pair) {
  const std::size_t inside = FindInsideWord(pair.target);
  if (inside != std::u32string::npos && FindInsideWord(pair.source) == std::u32string::npos) {
    return {{"markup", Severity::kWarning, pair.target.OffsetOf(inside),
             "bold begins inside a word", "make the whole word bold"}};
  }
  const std::u32string_view lost = FindPlainInOther(pair.source, pair.target);
  const std::u32string_view added = FindPlainInOther(pair.target, pair.source);
  if (lost.empty() || added.empty()) return {};
  const auto at = static_cast<std::size_t>(added.data() - pair.target.text.data());
  return {
      {"markup", Severity::kWarning, pair.target.OffsetOf(at),
       Concat({"bold is on \"", ToUtf8(added), "\", but in the source on \"", ToUtf8(lost), "\""}),
       "make the same texts bold"}};
}

}  // namespace

TextFindings CheckMarkup(const TextPair& pair) {
  TextFindings findings;
  // Report each kind once, and only if the source does not have it: the same fix applies to all.
  std::set<Kind> known;
  for (const MarkupFault& fault : pair.source.faults) known.insert(fault.kind);
  for (const MarkupFault& fault : pair.target.faults) {
    if (known.insert(fault.kind).second) findings.push_back(Describe(fault));
  }
  if (!findings.empty()) return findings;
  const std::size_t source = CountStrong(pair.source);
  const std::size_t target = CountStrong(pair.target);
  // Names on the screen may be in brackets instead, except those that translate quotation marks.
  const std::size_t marks = pair.target_rules.bracketed_labels ? CountBracketed(pair.target) : 0;
  const std::size_t brackets = marks - std::min(marks, CountQuotations(pair.source));
  const bool all_lost = source > 0 && target == 0;
  if (target > source || target + brackets < source || all_lost) {
    findings.push_back({"markup", Severity::kWarning, 0,
                        Concat({"bold texts: ", std::to_string(source), " in the source, ",
                                std::to_string(target), " in the translation"}),
                        "make the same texts bold"});
    return findings;
  }
  return CheckPlaces(pair);
}

}  // namespace guided_help
