#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

/// Writes a PO file as `msgcat --no-wrap` does, with the same bytes for the same document: no date,
/// no plural forms (ICU's are inside the messages).
std::string WritePo(const ExchangeDocument& document);

/// Also reads our export as changed by other tools: wrapped lines, octal and hexadecimal escapes,
/// obsolete entries (ignored), a second header, CRLF, a byte order mark. Error codes: `too-large`,
/// `utf-8`, `syntax`, `encoding` (the header names another charset), `plural` (`msgid_plural`),
/// `unknown-key` (an entry without msgctxt).
Result<ExchangeDocument> ReadPo(std::string_view text, std::string_view file);

}  // namespace guided_help
