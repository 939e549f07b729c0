#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

/// A PO file as `msgcat --no-wrap` writes it, the same bytes for the same document: no date, no
/// plural forms (ICU's are inside the messages).
std::string WritePo(const ExchangeDocument& document);

/// Reads what other tools make of our export, too: wrapped lines, escapes in octal and hexadecimal,
/// obsolete entries (passed over), a second header, CRLF, a byte order mark. Error codes:
/// `too-large`, `utf-8`, `syntax`, `encoding` (the header names another charset), `plural`
/// (`msgid_plural`), `unknown-key` (an entry without msgctxt).
Result<ExchangeDocument> ReadPo(std::string_view text, std::string_view file);

}  // namespace guided_help
