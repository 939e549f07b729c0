#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace guided_help {

enum class Severity { kError, kWarning };

/// `error`, `warning`
std::string_view Name(Severity severity);

/// A problem that lint or a check has found in a guide or a catalog. Findings do not stop anything:
/// they are collected and reported together.
struct Finding {
  /// Id of the check, as in the docs: `range-gap`, `unreachable-node`, …
  std::string check;
  Severity severity = Severity::kError;
  std::string file;
  Position position;
  /// Empty if the finding is not about a single locale.
  std::string locale;
  /// Message key; empty if the finding is not about a message.
  std::string key;
  std::string message;
  /// How to fix it; may be empty.
  std::string hint;
  /// The pair of an article: the part after the `-` in its id ("107"); otherwise empty.
  std::string pair = {};
  /// How a customer gets there: `license-count: 26 → call-support`. Empty if the finding is not
  /// about a place in a guide, or no customer gets there.
  std::string path = {};
  /// The beginning of the text that was translated (`Beginning`), for people to compare; empty if
  /// the finding is not about one translation.
  std::string source = {};
};

/// Returns the first 160 characters of a text, on one line. One text can have thousands of
/// findings, which must not all keep it.
std::string Beginning(std::string_view text);

/// Returns a read error as a finding; the error's code becomes the check.
Finding ToFinding(const Error& error, std::string locale = {});

}  // namespace guided_help
