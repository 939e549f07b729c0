#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

/// XLIFF 1.2 with one `<file>`, the same bytes for the same document. Placeholders, `**` and links
/// are literal text: tools mangle inline elements. Fails with `control-character` for a text that
/// XML cannot hold.
Result<std::string> WriteXliff(const ExchangeDocument& document);

/// A document for each `<file>`: tools join files, and split them. Reads what other tools make of
/// our export, too: groups, segments (`<mrk>`), a target in CDATA, another prefix, a byte order
/// mark. Error codes: those of `CheckXml`, `too-large`, `too-many-values`, `encoding`, `not-xliff`,
/// `unknown-key` (a unit without one), `inline-element`.
Result<std::vector<ExchangeDocument>> ReadXliff(std::string_view text, std::string_view file);

}  // namespace guided_help
