#pragma once

#include <string>
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

/// Adds the block with a page that rules come from, and its dates; a link if the guide has one.
/// Without `source` (null), the page is the article.
void AddSource(std::vector<Block>& blocks, std::string id, const Evidence* source,
               const Guide& guide, const Words& words);

/// Adds the legend of each mark of origin (`{origin_ours}`, …) that the blocks show. `id` is the
/// beginning of their ids.
void AddLegends(std::vector<Block>& blocks, std::string_view id, const Guide& guide,
                const Words& words);

/// Returns whether the guide has this link and its URL is allowed.
bool IsLinkAllowed(const Guide& guide, std::string_view id);

/// Returns the guide's allowed links with their URLs.
std::vector<ScreenLink> AllowedLinks(const Guide& guide);

/// Adds a block that shows a message. Spans that refer to a link that is not allowed become plain
/// text.
Block& AddBlock(std::vector<Block>& blocks, Block::Kind kind, std::string id, Text text,
                const Guide& guide, const Words& words);

}  // namespace guided_help
