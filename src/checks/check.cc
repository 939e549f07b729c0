#include "checks/check.h"

#include <algorithm>

namespace guided_help {
namespace {

constexpr CheckInfo kChecks[] = {
    {"message-syntax", Severity::kError, "messages that are not valid ICU MessageFormat"},
    {"plural-category", Severity::kError,
     "plural categories that are missing, or that the language does not have"},
    {"placeholder", Severity::kError, "placeholders that differ in name or number"},
    {"markup", Severity::kError, "bold and brackets that are unpaired, crossing or missing"},
    {"empty-link", Severity::kError, "links without text"},
    {"link", Severity::kError, "links to targets that the source does not link to"},
    {"missing-key", Severity::kError, "messages without a translation"},
    {"empty-message", Severity::kError, "translations without text"},
    {"unused-key", Severity::kError, "messages that no screen shows"},
    {"stale", Severity::kError, "translations of a source that has changed since"},
    {"machine-translation", Severity::kError, "machine translations that nobody has reviewed"},
    {"number", Severity::kError, "numbers that differ"},
    {"comparator", Severity::kError, "\"more than 25\" that became \"25 or more\""},
    {"unit", Severity::kError, "units, percent, halves of the day and months that differ"},
    {"negation", Severity::kWarning, "negations in only one of the two texts"},
    {"name", Severity::kWarning, "names of products and features that are lost or translated"},
    {"guide-rule", Severity::kError, "limits that differ from those of the guide"},
    {"retyped-label", Severity::kError, "product labels that are typed instead of referenced"},
    {"forbidden-term", Severity::kError, "terms that are wrong in this context"},
    {"layout", Severity::kError, "text that overflows, is clipped or covered on a screen"},
    {"foreign-character", Severity::kError, "characters of another region's script"},
    {"regional-term", Severity::kWarning, "terms of another region"},
    {"bracket", Severity::kWarning,
     "brackets that are unpaired, not in the source, or have spaces just inside"},
    {"spacing", Severity::kWarning, "missing or superfluous spaces"},
    {"punctuation", Severity::kWarning,
     "punctuation of the wrong width, or a different sentence end"},
    {"quotation", Severity::kWarning, "quotation marks that are unpaired, or of another language"},
    {"repeated-word", Severity::kWarning, "words that stand twice in a row"},
    {"sentence-count", Severity::kWarning, "sentences that are lost or added"},
    {"untranslated", Severity::kError, "sentences left in the source language"},
    {"same-as-source", Severity::kWarning, "labels or names that equal the source"},
    {"inconsistent", Severity::kWarning, "one source with two translations"},
    {"same-translation", Severity::kWarning, "two sources with one translation, over a collection"},
    {"link-label", Severity::kWarning, "one link target with two labels"},
    {"invisible-character", Severity::kWarning, "invisible characters"},
    {"long-question", Severity::kWarning, "questions that are too long to read at a glance", true},
    {"double-question", Severity::kWarning, "two questions in one", true},
    {"double-negation", Severity::kWarning, "questions with more than one negation", true},
    {"unparallel-choices", Severity::kWarning, "choices that differ in form from the others", true},
    {"unused-ignore", Severity::kWarning, "ignored checks that find nothing"},
};

}  // namespace

std::span<const CheckInfo> AllChecks() { return kChecks; }

bool IsCheck(std::string_view id) {
  return std::any_of(std::begin(kChecks), std::end(kChecks),
                     [id](const CheckInfo& check) { return check.id == id; });
}

bool IsLintCheck(std::string_view id) {
  return std::any_of(std::begin(kChecks), std::end(kChecks),
                     [id](const CheckInfo& check) { return check.id == id && check.is_lint; });
}

}  // namespace guided_help
