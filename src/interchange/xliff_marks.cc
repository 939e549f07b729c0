#include "interchange/xliff_marks.h"

#include "interchange/xliff_names.h"

namespace guided_help {
namespace {

bool IsMachine(std::string_view qualifier) {
  return qualifier == "mt-suggestion" || qualifier == "leveraged-mt" ||
         qualifier == "tm-suggestion" || qualifier == "fuzzy-match" ||
         qualifier == kMachineSubState;
}

/// Reads the states of both versions; those with the same name mean the same.
ToolMark FromState(std::string_view state) {
  if (state == "final" || state == "signed-off" || state == "reviewed") return ToolMark::kReviewed;
  if (state == "translated") return ToolMark::kTranslated;
  if (state.starts_with("needs-review-")) return ToolMark::kNeedsReview;
  if (state == "new" || state == "initial" || state.starts_with("needs-"))
    return ToolMark::kNeedsTranslation;
  // A state of the tool's own (`x-…`), or none.
  return ToolMark::kNone;
}

/// If only the approval has changed, it takes precedence over the state; if both have, the more
/// cautious one counts. (Some tools approve every unit that they set to `translated`.)
ToolMark ReadChanged(const XliffMarks& marks, bool approval_changed, bool state_changed) {
  const ToolMark state = FromState(marks.state);
  if (state_changed && state != ToolMark::kNone) {
    const bool denied = approval_changed && !marks.approved && state == ToolMark::kReviewed;
    return denied ? ToolMark::kTranslated : state;
  }
  if (approval_changed) return marks.approved ? ToolMark::kReviewed : ToolMark::kTranslated;
  return ToolMark::kNone;
}

XliffMarks ToXliff2Marks(std::optional<MessageState> state) {
  if (!state) return {false, "initial", ""};
  switch (*state) {
    case MessageState::kMachine:
      return {false, "initial", std::string(kMachineSubState)};
    case MessageState::kTranslated:
      return {false, "translated", ""};
    case MessageState::kReviewed:
      return {false, "reviewed", ""};
    case MessageState::kStale:
      return {false, "initial", std::string(kStaleSubState)};
  }
  return {};
}

}  // namespace

XliffMarks ToXliffMarks(std::optional<MessageState> state, XliffVersion version) {
  if (version == XliffVersion::k2) return ToXliff2Marks(state);
  if (!state) return {false, "new", ""};
  switch (*state) {
    case MessageState::kMachine:
      return {false, "needs-review-translation", "mt-suggestion"};
    case MessageState::kTranslated:
      return {false, "translated", ""};
    case MessageState::kReviewed:
      return {true, "final", ""};
    case MessageState::kStale:
      return {false, "needs-translation", ""};
  }
  return {};
}

ToolMark ReadXliffMarks(const XliffMarks& marks, const std::optional<ExportRecord>& record,
                        XliffVersion version) {
  const XliffMarks written = record ? ToXliffMarks(record->state, version) : XliffMarks{};
  if (IsMachine(marks.qualifier) && !(record && marks.qualifier == written.qualifier))
    return ToolMark::kMachine;
  // A missing state means nothing; a missing approval means "no" in XLIFF.
  return ReadChanged(marks, marks.approved != written.approved,
                     !marks.state.empty() && marks.state != written.state);
}

}  // namespace guided_help
