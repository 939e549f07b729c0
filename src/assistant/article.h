#pragma once

#include <string_view>
#include <vector>

#include "assistant/screen.h"
#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// The whole article as blocks: title (a heading of `level`), introduction, a section for each node
/// with a `heading`, in the order of the guide, then notices, the links that every ending has in
/// common, and the date.
std::vector<Block> BuildArticle(const Guide& guide, const Words& words, int level);

/// What every ending shows, in the assistant and in the article alike: where the content comes
/// from, and from when.
Block BuildDate(std::string_view id, const Guide& guide, const Words& words);

/// Whether the guide has this link and may show it.
bool IsLinkAllowed(const Guide& guide, std::string_view id);

/// The links of the guide that may be shown, with their URLs.
std::vector<ScreenLink> AllowedLinks(const Guide& guide);

/// A block that shows a message. Spans that name a link which may not be shown lose it and stay as
/// text.
Block BuildBlock(Block::Kind kind, std::string_view id, const Text& text, const Guide& guide,
                 const Words& words);

}  // namespace guided_help
