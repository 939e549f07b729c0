#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "checks/inline_text.h"
#include "checks/numbers.h"
#include "checks/rules.h"

namespace guided_help {

/// A check's id and severity; docs/checks.md has a paragraph for each.
struct CheckInfo {
  /// The id in findings, and in the `ignore` entries of a catalog.
  std::string_view id;
  /// The highest severity; some checks report less certain problems as warnings.
  Severity severity = Severity::kError;
  /// A one-line description of what the check finds.
  std::string_view finds;
  /// The type of its findings for translation tools: a localization quality issue type of ITS 2.0,
  /// and a dimension of MQM with an issue type of it, `custom` for none.
  std::string_view its_type;
  std::string_view mqm_type;
  /// Whether `lint` runs it, on the questions of guides, and not `check`.
  bool is_lint = false;
};

/// All checks, in the order of docs/checks.md.
std::span<const CheckInfo> AllChecks();
/// Returns null if there is no such check.
const CheckInfo* FindCheck(std::string_view id);
bool IsCheck(std::string_view id);
/// Returns whether it is a check that `lint` runs.
bool IsLintCheck(std::string_view id);

/// A problem in a text whose file is not yet known.
struct TextFinding {
  std::string_view check;
  Severity severity = Severity::kError;
  /// Offset in the raw text of the translation, in bytes.
  std::size_t offset = 0;
  std::string message;
  std::string hint;
};

using TextFindings = std::vector<TextFinding>;

/// A text and its translation, with the rules of their languages. Everything it refers to must
/// outlive the checks.
struct TextPair {
  const InlineText& source;
  const InlineText& target;
  const LocaleRules& source_rules;
  const LocaleRules& target_rules;

  /// The numbers in digits, which several checks compare: found once.
  const std::vector<FoundNumber>& SourceNumbers() const;
  const std::vector<FoundNumber>& TargetNumbers() const;

  mutable std::optional<std::vector<FoundNumber>> found_source_numbers = std::nullopt;
  mutable std::optional<std::vector<FoundNumber>> found_target_numbers = std::nullopt;
};

}  // namespace guided_help
