#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

// Shared by the writers of both versions of XLIFF.

/// Escapes the text of an element.
std::string XmlText(std::string_view text);

/// Returns ` name="value"`.
std::string XmlAttribute(std::string_view name, std::string_view value);

/// Fails with `control-character` if XML cannot represent a text of the unit.
std::optional<Error> FindXmlFault(const ExchangeUnit& unit);

}  // namespace guided_help
