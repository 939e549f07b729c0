#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

/// The versions that the export writes.
enum class XliffVersion {
  /// 1.2. Placeholders, `**` and links are literal text, because tools mangle its inline elements.
  k1,
  /// 2.1. Placeholders, `**` and links are inline elements, whose original data is the text.
  k2,
};

/// Writes XLIFF with one `<file>`, with the same bytes for the same document. Fails with
/// `control-character` for a text that XML cannot represent.
Result<std::string> WriteXliff(const ExchangeDocument& document, XliffVersion version);

/// Reads XLIFF 1.1, 1.2, 2.0 and 2.1. Returns a document for each `<file>`, because tools join and
/// split files. Also reads our export as changed by other tools: groups, segments, a target in
/// CDATA, another prefix, a byte order mark. Error codes: those of `ParseXml`, `too-large`,
/// `not-xliff`, `unknown-key` (a unit without a key), `inline-element`.
Result<std::vector<ExchangeDocument>> ReadXliff(std::string_view text, std::string_view file);

}  // namespace guided_help
