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
      // Tools say so of whatever is not approved; of what was, somebody did.
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
  // A first text that still asks to be looked at is a suggestion that nobody has confirmed; one
  // that somebody has worked on is not finished.
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
    // The marks of the export were those of another text.
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
