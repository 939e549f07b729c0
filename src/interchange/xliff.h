#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

/// Writes XLIFF 1.2 with one `<file>`, with the same bytes for the same document. Placeholders,
/// `**` and links are literal text, because tools mangle inline elements. Fails with
/// `control-character` for a text that XML cannot represent.
Result<std::string> WriteXliff(const ExchangeDocument& document);

/// Returns a document for each `<file>`, because tools join and split files. Also reads our export
/// as changed by other tools: groups, segments (`<mrk>`), a target in CDATA, another prefix, a byte
/// order mark. Error codes: those of `ParseXml`, `too-large`, `not-xliff`,
/// `unknown-key` (a unit without a key), `inline-element`.
Result<std::vector<ExchangeDocument>> ReadXliff(std::string_view text, std::string_view file);

}  // namespace guided_help
