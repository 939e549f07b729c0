#pragma once

#include <cstddef>

namespace guided_help {

/// What content from outside may at most be. A guide or catalog that a person writes stays far
/// below; a file above is refused before it costs memory or time.
inline constexpr std::size_t kMaximumFileBytes = 256 * 1024;
inline constexpr std::size_t kMaximumDepth = 32;
inline constexpr std::size_t kMaximumValues = 10'000;

/// Nesting of plural and select inside one message.
inline constexpr std::size_t kMaximumMessageDepth = 8;

/// One message, as written and as formatted; it bounds what markup can cost.
inline constexpr std::size_t kMaximumMessageBytes = 8 * 1024;

/// A message that others refer to, such as a label: it can stand in a sentence many times.
inline constexpr std::size_t kMaximumReferenceBytes = 256;

/// Nodes of a guide, and elements of each list in it.
inline constexpr std::size_t kMaximumListSize = 64;

/// Longest text that is read as a typed number, in bytes. A pasted page is "not a number", at no
/// cost.
inline constexpr std::size_t kMaximumDraftBytes = 1'000;

}  // namespace guided_help
