#include "checks/check.h"

#include <algorithm>

namespace guided_help {
namespace {

constexpr CheckInfo kChecks[] = {
    {"message-syntax", Severity::kError, "messages that are not valid ICU MessageFormat",
     "pattern-problem", "design-and-markup/markup-tag"},
    {"plural-category", Severity::kError,
     "plural categories that are missing, or that the language does not have", "grammar",
     "linguistic-conventions/grammar"},
    {"placeholder", Severity::kError, "placeholders that differ in name or number", "markup",
     "design-and-markup/markup-tag"},
    {"markup", Severity::kError, "bold and brackets that are unpaired, crossing or missing",
     "markup", "design-and-markup/markup-tag"},
    {"empty-link", Severity::kError, "links without text", "markup", "design-and-markup/link"},
    {"link", Severity::kError, "links to targets that the source does not link to", "markup",
     "design-and-markup/link"},
    {"missing-key", Severity::kError, "messages without a translation", "untranslated",
     "accuracy/untranslated"},
    {"empty-message", Severity::kError, "translations without text", "omission",
     "accuracy/omission"},
    {"unused-key", Severity::kError, "messages that no screen shows", "other", "custom"},
    {"stale", Severity::kError, "translations of a source that has changed since", "other",
     "custom"},
    {"machine-translation", Severity::kError, "machine translations that nobody has reviewed",
     "other", "custom"},
    {"number", Severity::kError, "numbers that differ", "numbers", "accuracy/mistranslation"},
    {"comparator", Severity::kError, "\"more than 25\" that became \"25 or more\"",
     "mistranslation", "accuracy/mistranslation"},
    {"unit", Severity::kError, "units, percent, halves of the day and months that differ",
     "inconsistent-entities", "accuracy/mistranslation"},
    {"negation", Severity::kWarning, "negations in only one of the two texts", "mistranslation",
     "accuracy/mistranslation"},
    {"name", Severity::kWarning, "names of products and features that are lost or translated",
     "inconsistent-entities", "accuracy/do-not-translate"},
    {"guide-rule", Severity::kError, "limits that differ from those of the guide", "numbers",
     "accuracy/mistranslation"},
    {"retyped-label", Severity::kError, "product labels that are typed instead of referenced",
     "terminology", "terminology/inconsistent-with-terminology-resource"},
    {"forbidden-term", Severity::kError, "terms that are wrong in this context", "terminology",
     "terminology/wrong-term"},
    {"layout", Severity::kError, "text that overflows, is clipped or covered on a screen", "length",
     "design-and-markup/truncation-text-expansion"},
    {"foreign-character", Severity::kError, "characters of another region's script", "characters",
     "linguistic-conventions/character-encoding"},
    {"regional-term", Severity::kWarning, "terms of another region", "locale-violation",
     "terminology/wrong-term"},
    {"bracket", Severity::kWarning,
     "brackets that are unpaired, not in the source, or have spaces just inside", "typographical",
     "linguistic-conventions/punctuation"},
    {"spacing", Severity::kWarning, "missing or superfluous spaces", "whitespace",
     "linguistic-conventions/textual-conventions"},
    {"punctuation", Severity::kWarning,
     "punctuation of the wrong width, or a different sentence end", "typographical",
     "linguistic-conventions/punctuation"},
    {"quotation", Severity::kWarning, "quotation marks that are unpaired, or of another language",
     "typographical", "linguistic-conventions/punctuation"},
    {"repeated-word", Severity::kWarning, "words that stand twice in a row", "duplication",
     "accuracy/addition"},
    {"sentence-count", Severity::kWarning, "sentences that are lost or added", "omission",
     "accuracy/omission"},
    {"untranslated", Severity::kError, "sentences left in the source language", "untranslated",
     "accuracy/untranslated"},
    {"untranslated-word", Severity::kWarning,
     "words, link texts and abbreviations left in the source language", "untranslated",
     "accuracy/untranslated"},
    {"same-as-source", Severity::kWarning, "labels or names that equal the source", "untranslated",
     "accuracy/untranslated"},
    {"inconsistent", Severity::kWarning, "one source with two translations", "inconsistency",
     "terminology/inconsistent-use-of-terminology"},
    {"same-translation", Severity::kWarning, "two sources with one translation, over a collection",
     "inconsistency", "accuracy/mistranslation"},
    {"link-label", Severity::kWarning, "one link target with two labels", "inconsistency",
     "terminology/inconsistent-use-of-terminology"},
    {"invisible-character", Severity::kWarning, "invisible characters", "characters",
     "linguistic-conventions/character-encoding"},
    {"long-question", Severity::kWarning, "questions that are too long to read at a glance",
     "style", "style/awkward-style", true},
    {"double-question", Severity::kWarning, "two questions in one", "style", "style/awkward-style",
     true},
    {"double-negation", Severity::kWarning, "questions with more than one negation", "style",
     "style/awkward-style", true},
    {"unparallel-choices", Severity::kWarning, "choices that differ in form from the others",
     "style", "style/inconsistent-style", true},
    {"unused-ignore", Severity::kWarning, "ignored checks that find nothing", "other", "custom"},
};

}  // namespace

std::span<const CheckInfo> AllChecks() { return kChecks; }

const CheckInfo* FindCheck(std::string_view id) {
  const auto* const found = std::find_if(std::begin(kChecks), std::end(kChecks),
                                         [id](const CheckInfo& check) { return check.id == id; });
  return found == std::end(kChecks) ? nullptr : found;
}

bool IsCheck(std::string_view id) { return FindCheck(id) != nullptr; }

bool IsLintCheck(std::string_view id) {
  const CheckInfo* const check = FindCheck(id);
  return check != nullptr && check->is_lint;
}

}  // namespace guided_help
