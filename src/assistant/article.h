#pragma once

#include <string_view>
#include <vector>

#include "assistant/screen.h"
#include "guide/guide.h"
#include "localization/words.h"

namespace guided_help {

/// Returns the whole article as blocks: title (a heading of `level`), introduction, a section for
/// each node with a `heading`, in the order of the guide, then notices, the links that all endings
/// share, and the date.
std::vector<Block> BuildArticle(const Guide& guide, const Words& words, int level);

/// Returns the block with the source and date of the content, which every ending shows in the
/// assistant and in the article.
Block BuildDate(std::string_view id, const Guide& guide, const Words& words);

/// Returns the block with a page that rules come from, and its date; a link if the guide has one.
Block BuildSource(std::string_view id, const Evidence& source, const Guide& guide,
                  const Words& words);

/// Adds the legend of each mark of origin (`{origin_ours}`, …) that the blocks show. `id` is the
/// beginning of their ids.
void AddLegends(std::vector<Block>& blocks, std::string_view id, const Guide& guide,
                const Words& words);

/// Returns whether the guide has this link and its URL is allowed.
bool IsLinkAllowed(const Guide& guide, std::string_view id);

/// Returns the guide's allowed links with their URLs.
std::vector<ScreenLink> AllowedLinks(const Guide& guide);

/// Returns a block that shows a message. Spans that refer to a link that is not allowed become
/// plain text.
Block BuildBlock(Block::Kind kind, std::string_view id, const Text& text, const Guide& guide,
                 const Words& words);

}  // namespace guided_help
