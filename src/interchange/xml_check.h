#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace guided_help {

/// Refuses what a parser would pass over in silence, or what it should not be given at all: text
/// that is not UTF-8, characters that XML forbids, declarations (`<!DOCTYPE`, and with it every
/// entity), references to unknown entities, elements nested deeper than `kMaximumDepth` or with
/// more attributes than `kMaximumListSize`, more than one root. That tags match is left to the
/// parser. Nothing where all is well. Error codes: `utf-8`, `syntax`, `doctype`, `too-deep`,
/// `too-many-values`.
std::optional<Error> CheckXml(std::string_view xml, std::string_view file);

/// Offset of the first character that XML 1.0 cannot hold, not even as a reference, or `npos`.
/// `text` is well-formed UTF-8.
std::size_t FindNonXmlCharacter(std::string_view text);

}  // namespace guided_help
