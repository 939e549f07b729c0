#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "checks/gaps.h"
#include "checks/rules.h"
#include "localization/locale_services.h"
#include "project/project.h"

namespace guided_help {

/// The rules of all languages in the project.
class RulesLibrary {
 public:
  /// Reads `localization/rules/<locale>.json`. A file whose `locale` differs from its name is an
  /// error.
  static Result<RulesLibrary> Load(const Project& project);

  /// Returns the rules of the locale, otherwise those of the same language and script (de-AT uses
  /// de-DE), otherwise empty ones, with which only checks that need no rules find anything. The
  /// reference is valid as long as the library. Thread-safe.
  const LocaleRules& For(std::string_view locale, const LocaleServices& services) const;

 private:
  std::map<std::string, LocaleRules, std::less<>> rules_;
  LocaleRules none_;
};

/// What the checks did not look at in a language.
struct Unchecked {
  /// Empty for texts whose language is not known.
  std::string locale;
  /// At least one.
  std::vector<Gap> gaps;
};

/// Returns those of the languages for which the library's rules have gaps.
std::vector<Unchecked> FindUnchecked(const RulesLibrary& rules, const LocaleServices& services,
                                     const std::set<std::string>& locales);

/// Returns one line, with how to fix it.
std::string ToReadableText(const Unchecked& unchecked);

/// Returns the same as errors, `no-rules`.
std::vector<Finding> ToFindings(const std::vector<Unchecked>& unchecked);

}  // namespace guided_help
