#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "localization/catalog.h"

namespace guided_help {

/// Reads only the messages of a catalog (docs/formats.md), which are all that pages need. Skips
/// notes without checking them; tools read them with `ReadCatalogDocument`. A catalog whose
/// `@@locale` is not `locale` is an error. Error codes: those of `ParseJson` and `ParseMessage`,
/// and `wrong-type`, `unknown-key`, `bad-value`.
Result<Catalog> ReadCatalog(std::string_view json, std::string_view file, std::string_view locale);
/// Reads into an empty catalog, which then need not be moved; returns nothing if it could be read.
std::optional<Error> ReadCatalog(std::string_view json, std::string_view file,
                                 std::string_view locale, Catalog& catalog);

}  // namespace guided_help
