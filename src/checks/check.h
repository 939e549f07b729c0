#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "checks/inline_text.h"
#include "checks/rules.h"

namespace guided_help {

/// What a check is called and how bad it is what it finds; docs/checks.md has a paragraph for each.
struct CheckInfo {
  /// As in findings, and in the `ignore` of a catalog.
  std::string_view id;
  /// The worst that it finds; some find less certain faults, too, as warnings.
  Severity severity = Severity::kError;
  /// What it finds, in one line.
  std::string_view finds;
};

/// All checks, in the order of docs/checks.md.
std::span<const CheckInfo> AllChecks();
bool IsCheck(std::string_view id);

/// Something wrong with a text, before it is known in which file it stands.
struct TextFinding {
  std::string_view check;
  Severity severity = Severity::kError;
  /// In the raw text of the translation, in bytes.
  std::size_t offset = 0;
  std::string message;
  std::string hint;
};

using TextFindings = std::vector<TextFinding>;

/// A text and its translation, with what is known of their languages. All outlives the checks.
struct TextPair {
  const InlineText& source;
  const InlineText& target;
  const LocaleRules& source_rules;
  const LocaleRules& target_rules;
};

}  // namespace guided_help
