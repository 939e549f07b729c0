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
  }
  return findings;
}

}  // namespace guided_help
