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

/// How a translation stands today: its state, but stale where it was made from another `source`
/// than today's, and nothing where there is none. `entry` may be null.
std::optional<MessageState> StateOf(const CatalogEntry* entry, std::string_view source);

/// All messages of `source` in its order, with what `target` has of them. An empty source message
/// is left out: there is nothing to translate, and PO takes it for a header.
ExchangeDocument ToExchange(const std::string& name, const CatalogDocument& source,
                            const CatalogDocument& target, const KeyScreens& screens);

}  // namespace guided_help
