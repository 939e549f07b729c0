#pragma once

#include <string>
#include <string_view>

namespace guided_help {

/// The `source_hash` of docs/translating.md: the first 12 hex digits of the message's SHA-256.
std::string SourceHash(std::string_view message);

}  // namespace guided_help
