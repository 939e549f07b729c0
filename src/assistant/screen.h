#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localization/markup.h"

namespace guided_help {

/// A piece of shown content. Blocks are in reading order, which is also the order of the mirror's
/// elements and of the tab stops.
struct Block {
  enum class Kind {
    /// `level` starts at 2.
    kHeading,
    kParagraph,
    /// "Step 2 of 4", with `current` and `total`.
    kProgress,
    /// The field for a number or a date: has a `draft`; its children are the label, hint and error,
    /// and for a date the button that opens the browser's calendar.
    kField,
    kLabel,
    kHint,
    kError,
    /// Groups; their children are shown side by side if there is room.
    kActions,
    /// Buttons below each other, each with an optional child that explains it.
    kChoices,
    kAnswers,
    kLanguages,
    /// Has an `action`.
    kButton,
    /// Has a `link`.
    kLink,
    /// An ordered list. Its children are steps, each with a `state` and a child that states it in
    /// text.
    kSteps,
    kStep,
    kNotice,
    /// The source and date of the content, and what marks in it mean.
    kDate,
    /// One answer; its child is the button to change it.
    kAnswer,
    /// The whole article.
    kArticle,
    /// For assistive technology only: the text equivalent of an icon.
    kHidden,
  };
  enum class Emphasis { kSecondary, kPrimary, kQuiet };
  enum class StepState { kNone, kDone, kCurrent, kUpcoming };

  Kind kind = Kind::kParagraph;
  /// Unique on the screen, and the same on consecutive screens for a block that stays.
  std::string id;
  /// Key of the shown message; empty for groups.
  std::string key;
  std::vector<Span> spans;
  /// Empty if it is the locale of the screen.
  std::string locale;
  int level = 0;
  int current = 0;
  int total = 0;
  Emphasis emphasis = Emphasis::kSecondary;
  StepState state = StepState::kNone;
  /// The action in its readable form, see `ToString(Action)`.
  std::string action;
  /// Printed only: the parts of a receipt that are not shown on the screen.
  bool is_printed = false;
  /// Only for buttons that show or hide something.
  std::optional<bool> expanded;
  /// Id of the link.
  std::string link;
  /// Only for the field: the text as typed, and whether it is a date.
  std::string draft;
  bool is_date = false;
  /// Ids of the blocks that describe this one.
  std::vector<std::string> described_by;
  std::vector<Block> children;
};

/// A link of the screen, with a URL that has been checked against the guide's hosts.
struct ScreenLink {
  std::string id;
  std::string url;
};

/// Everything that is shown at one moment, and the focus and announcement that go with it.
struct Screen {
  /// The node, with the step if there are steps: `cancel-online.2`.
  std::string id;
  std::string node;
  /// From 1; 0 without steps.
  int step = 0;
  bool is_outcome = false;
  /// Whether there are answers. Until then the article is printed instead of a receipt.
  bool is_answered = false;
  std::string locale;
  bool right_to_left = false;
  /// The accessible name of the whole assistant.
  std::string label;
  std::vector<Block> blocks;
  std::vector<ScreenLink> links;
  std::vector<std::string> hosts;
  /// Id of the block that gets keyboard focus; empty: do not move the focus.
  std::string focus;
  /// Text that assistive technology announces once; empty: nothing.
  std::string announcement;
  /// Text that the page shows between an action and its screen if the engine is not there yet.
  std::string waiting;
};

std::string_view Name(Block::Kind kind);
std::string_view Name(Block::Emphasis emphasis);
std::string_view Name(Block::StepState state);

/// Returns the block with this id, at any depth, or null.
const Block* FindBlock(const std::vector<Block>& blocks, std::string_view id);

/// Returns all blocks, each before its children.
std::vector<const Block*> ReadingOrder(const Screen& screen);

/// Returns the readable form that pages, tools and tests share: indented JSON without empty
/// members.
std::string ToJson(const Screen& screen);

}  // namespace guided_help
