#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/exchange.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// Ids of the screens that show a message, by its key.
using KeyScreens = std::map<std::string, std::vector<std::string>>;

/// Returns the current state of a translation: stale if it was made from a text other than
/// `source`, otherwise the state in its notes; nothing without a translation. `entry` may be null.
std::optional<MessageState> StateOf(const CatalogEntry* entry, std::string_view source);

/// Returns all messages of `source` in its order, with their translations in `target`. Omits empty
/// source messages: there is nothing to translate, and PO would read them as a header.
ExchangeDocument ToExchange(const std::string& name, const CatalogDocument& source,
                            const CatalogDocument& target, const KeyScreens& screens);

}  // namespace guided_help
