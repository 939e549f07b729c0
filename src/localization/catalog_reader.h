#pragma once

#include <string_view>

#include "base/result.h"
#include "localization/catalog.h"

namespace guided_help {

/// Reads the messages of a catalog of docs/formats.md, and nothing else: pages need no more. Notes
/// are skipped, whatever they hold; tools read them with `ReadCatalogDocument`. A catalog whose
/// `@@locale` is not `locale` is an error. Error codes: those of `ParseJson` and `ParseMessage`,
/// and `wrong-type`, `unknown-key`, `bad-value`.
Result<Catalog> ReadCatalog(std::string_view json, std::string_view file, std::string_view locale);

}  // namespace guided_help
