#include "interchange/imported_state.h"

namespace guided_help {
namespace {

using enum MessageState;

MessageState OfUnchangedText(ToolMark mark, MessageState exported) {
  switch (mark) {
    case ToolMark::kNone:
      return exported;
    case ToolMark::kReviewed:
      return kReviewed;
    case ToolMark::kTranslated:
      return kTranslated;
    case ToolMark::kMachine:
      return kMachine;
    case ToolMark::kNeedsReview:
      return exported == kReviewed ? kTranslated : exported;
    case ToolMark::kNeedsTranslation:
      // Tools mark every unapproved text like this. If it was reviewed, a person has marked it.
      return exported == kReviewed ? kStale : exported;
    case ToolMark::kFuzzy:
      return exported == kMachine ? kMachine : kStale;
    // PO cannot tell these two apart.
    case ToolMark::kNotFuzzy:
      return exported == kReviewed ? kReviewed : kTranslated;
  }
  return exported;
}

MessageState OfFuzzyText(const ImportedUnit& unit) {
  if (unit.of_other_source) return kStale;
  // A first text that is still fuzzy is a suggestion that nobody has confirmed; an edited text that
  // is still fuzzy is unfinished.
  return unit.exported ? kStale : kMachine;
}

MessageState OfChangedText(const ImportedUnit& unit) {
  switch (unit.mark) {
    case ToolMark::kReviewed:
      return kReviewed;
    case ToolMark::kMachine:
      return kMachine;
    case ToolMark::kFuzzy:
      return OfFuzzyText(unit);
    case ToolMark::kNeedsTranslation:
      return unit.exported ? kTranslated : kMachine;
    // The exported marks belonged to the old text.
    case ToolMark::kNone:
    case ToolMark::kTranslated:
    case ToolMark::kNotFuzzy:
    case ToolMark::kNeedsReview:
      return kTranslated;
  }
  return kTranslated;
}

}  // namespace

MessageState ImportedState(const ImportedUnit& unit) {
  if (unit.text_changed || !unit.exported) return OfChangedText(unit);
  return OfUnchangedText(unit.mark, *unit.exported);
}

}  // namespace guided_help
