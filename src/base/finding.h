#pragma once

#include <string>

#include "base/result.h"

namespace guided_help {

enum class Severity { kError, kWarning };

/// One fault that lint or a check has found in a guide or a catalog. Nothing is thrown or stopped
/// by it: findings are collected and shown together.
struct Finding {
  /// Id of the check, as in docs: `range-gap`, `unreachable-node`, …
  std::string check;
  Severity severity = Severity::kError;
  std::string file;
  Position position;
  /// Empty where the finding is not about one locale.
  std::string locale;
  /// Message key; empty where the finding is not about a message.
  std::string key;
  std::string message;
  /// How to mend it; may be empty.
  std::string hint;
  /// The pair of an article, by what follows the `-` in its id ("107"); empty elsewhere.
  std::string pair = {};
};

}  // namespace guided_help
