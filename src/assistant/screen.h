#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localization/markup.h"

namespace guided_help {

/// Something shown. Blocks stand in reading order, which is the order of the mirror's elements and
/// of the tab stops.
struct Block {
  enum class Kind {
    /// `level` from 2.
    kHeading,
    kParagraph,
    /// "Step 2 of 4", with `current` and `total`.
    kProgress,
    /// The number field: `draft`, and as children its label, hint and error.
    kField,
    kLabel,
    kHint,
    kError,
    /// Groups; their children are shown side by side where there is room.
    kActions,
    kAnswers,
    kLanguages,
    /// Has an `action`.
    kButton,
    /// Has a `link`.
    kLink,
    /// An ordered list; its children are steps, each with a `state` and what says it in words as a
    /// child.
    kSteps,
    kStep,
    kNotice,
    /// From what, and from when.
    kDate,
    /// One answer; its child is the button that changes it.
    kAnswer,
    /// The whole article.
    kArticle,
    /// For assistive technology only: what the eye sees as an icon.
    kHidden,
  };
  enum class Emphasis { kSecondary, kPrimary, kQuiet };
  enum class StepState { kNone, kDone, kCurrent, kUpcoming };

  Kind kind = Kind::kParagraph;
  /// Unique on the screen, and the same from screen to screen for what stays.
  std::string id;
  /// Of the message shown; empty for groups.
  std::string key;
  std::vector<Span> spans;
  /// Empty where it is the screen's own.
  std::string locale;
  int level = 0;
  int current = 0;
  int total = 0;
  Emphasis emphasis = Emphasis::kSecondary;
  StepState state = StepState::kNone;
  /// `ToString(Action)`
  std::string action;
  /// For paper only: what a receipt has beside what is shown.
  bool is_printed = false;
  /// Only for a button that shows or hides something.
  std::optional<bool> expanded;
  /// Id of the link, and where it leads.
  std::string link;
  /// Only for the field: as typed.
  std::string draft;
  /// Ids of the blocks that say more about this one.
  std::vector<std::string> described_by;
  std::vector<Block> children;
};

/// A link as the screen may show it; its URL has been checked against the guide's hosts.
struct ScreenLink {
  std::string id;
  std::string url;
};

/// All that is shown at one moment, and what should happen beside showing it.
struct Screen {
  /// The node, in steps with the step: `cancel-online.2`.
  std::string id;
  std::string node;
  /// From 1; 0 where there are no steps.
  int step = 0;
  bool is_outcome = false;
  /// Whether there are answers; until then the article says more.
  bool is_answered = false;
  std::string locale;
  bool right_to_left = false;
  /// Name of the whole for assistive technology.
  std::string label;
  std::vector<Block> blocks;
  std::vector<ScreenLink> links;
  std::vector<std::string> hosts;
  /// Id of the block that should get the keyboard's focus; empty: leave it where it is.
  std::string focus;
  /// What assistive technology should say, once; empty: nothing.
  std::string announcement;
};

std::string_view Name(Block::Kind kind);
std::string_view Name(Block::Emphasis emphasis);
std::string_view Name(Block::StepState state);

/// The block with this id, wherever it stands; null where there is none.
const Block* FindBlock(const std::vector<Block>& blocks, std::string_view id);

/// Every block, each before its children.
std::vector<const Block*> ReadingOrder(const Screen& screen);

/// The readable form that pages, tools and tests share: indented JSON, leaving out what is empty.
std::string ToJson(const Screen& screen);

}  // namespace guided_help
