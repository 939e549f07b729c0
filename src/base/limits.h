#pragma once

#include <cstddef>

namespace guided_help {

/// Limits for untrusted content. Guides and catalogs written by people stay far below; a larger
/// file is rejected before it costs memory or time.
inline constexpr std::size_t kMaximumFileBytes = 256 * 1024;
inline constexpr std::size_t kMaximumDepth = 32;
inline constexpr std::size_t kMaximumValues = 10'000;

/// What a JSON file may contain.
struct JsonLimits {
  std::size_t bytes = kMaximumFileBytes;
  std::size_t values = kMaximumValues;
};

/// For the catalogs of an article, which tools alone read.
inline constexpr JsonLimits kArticleCatalogLimits = {16 * 1024 * 1024, 500'000};

/// Nesting depth of plural and select within one message.
inline constexpr std::size_t kMaximumMessageDepth = 8;

/// Size of one message, as written and as formatted; bounds the cost of parsing markup.
inline constexpr std::size_t kMaximumMessageBytes = 8 * 1024;

/// Size of a message that others refer to, such as a label; it can occur many times in a sentence.
inline constexpr std::size_t kMaximumReferenceBytes = 256;

/// Nodes of a guide, and elements of each of its lists.
inline constexpr std::size_t kMaximumListSize = 256;

/// Longest text that is parsed as a typed number, in bytes. Anything longer, such as a pasted page,
/// is "not a number" without parsing.
inline constexpr std::size_t kMaximumDraftBytes = 1'000;

}  // namespace guided_help
