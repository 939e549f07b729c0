#pragma once

#include <string_view>

#include "base/result.h"
#include "localization/catalog.h"

namespace guided_help {

/// Reads the messages of a catalog of docs/formats.md and passes over its `@` entries (see
/// `ReadCatalogNotes`). `locale` is what the catalog must be in; a different `@@locale` is an
/// error. Every message is parsed, so that formatting cannot fail later. Error codes: those of
/// `ParseJson`, and `wrong-type`, `unknown-key`, `bad-value`, `message-syntax`.
Result<Catalog> ReadCatalog(std::string_view json, std::string_view file, std::string_view locale);

}  // namespace guided_help
