#include "checks/check.h"

#include <algorithm>

namespace guided_help {
namespace {

constexpr CheckInfo kChecks[] = {
    {"message-syntax", Severity::kError, "a message that does not parse"},
    {"plural-category", Severity::kError,
     "a plural without a form that the language needs, or with one that it does not have"},
    {"placeholder", Severity::kError, "placeholders that differ in name or number"},
    {"markup", Severity::kError, "bold and brackets that do not pair, cross, or are lost"},
    {"empty-link", Severity::kError, "a link without text"},
    {"link", Severity::kError, "links to something else than the source links to"},
    {"missing-key", Severity::kError, "a message that has no translation"},
    {"empty-message", Severity::kError, "a translation without text"},
    {"unused-key", Severity::kError, "a message that no screen shows"},
    {"stale", Severity::kError, "a translation of a source that has changed since"},
    {"machine-translation", Severity::kError,
     "a text that a machine translated and nobody reviewed"},
    {"number", Severity::kError, "numbers that differ"},
    {"comparator", Severity::kError, "\"more than 25\" that became \"25 or more\""},
    {"retyped-label", Severity::kError, "a label of the product that is typed, not referred to"},
    {"forbidden-term", Severity::kError, "a term that is wrong here"},
    {"layout", Severity::kError, "text that overflows, is cut off or covered on a screen"},
    {"foreign-character", Severity::kError, "characters of another region's script"},
    {"regional-term", Severity::kWarning, "a term of another region"},
    {"bracket", Severity::kWarning,
     "brackets that do not pair, that the source has none of, or with spaces just inside"},
    {"spacing", Severity::kWarning, "spaces that are missing or too many"},
    {"punctuation", Severity::kWarning, "punctuation of the wrong width, or another sentence end"},
    {"untranslated", Severity::kError, "a sentence left in the source language"},
    {"same-as-source", Severity::kWarning, "a label or name that equals the source"},
    {"inconsistent", Severity::kWarning, "one source with two translations"},
    {"link-label", Severity::kWarning, "one link target with two labels"},
    {"invisible-character", Severity::kWarning, "characters that cannot be seen"},
    {"unused-ignore", Severity::kWarning, "a silenced check that finds nothing any more"},
};

}  // namespace

std::span<const CheckInfo> AllChecks() { return kChecks; }

bool IsCheck(std::string_view id) {
  return std::any_of(std::begin(kChecks), std::end(kChecks),
                     [id](const CheckInfo& check) { return check.id == id; });
}

}  // namespace guided_help
