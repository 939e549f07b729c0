#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "interchange/exchange.h"

namespace guided_help {

/// Names of pictures that show a message, by folder of localization and key.
using PictureNames =
    std::map<std::string, std::map<std::string, std::vector<std::string>, std::less<>>,
             std::less<>>;

/// Reads the format of docs/formats.md. `file` is used only in errors. Error codes: those of
/// `ParseJson` with the limits of articles' catalogs, `wrong-type`, `unknown-key`, `missing-key`,
/// `bad-value` (another version, or a name with other characters than those of `a/b-c_1.png`),
/// `too-many-values` (beyond `kMaximumListSize` for a message).
Result<PictureNames> ReadPictureNames(std::string_view json, std::string_view file);

/// Adds the pictures of the document's folder to its units.
void AddPictures(const PictureNames& pictures, ExchangeDocument& document);

}  // namespace guided_help
