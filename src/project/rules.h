#pragma once

#include <map>
#include <mutex>
#include <optional>
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

/// The rules of all languages in the project. A file, `localization/rules/<locale>.json`, is read
/// when its language is first needed. Thread-safe, except for `errors`.
class RulesLibrary {
 public:
  /// Both must outlive it.
  RulesLibrary(const Project& project, const LocaleServices& services);

  /// Returns the rules of the locale, otherwise those of the same language and script (de-AT uses
  /// de-DE), otherwise empty ones, with which only checks that need no rules find anything. Those
  /// of a file that cannot be used are empty, too. The reference is valid as long as the library.
  const LocaleRules& For(std::string_view locale) const { return FileFor(locale).rules; }

  /// Whether the file with the rules for the locale cannot be used.
  bool HasError(std::string_view locale) const { return FileFor(locale).error.has_value(); }

  /// Returns why files that were needed so far cannot be used. A file whose `locale` differs from
  /// its name is an error.
  std::vector<Finding> errors() const;

 private:
  struct File {
    std::once_flag is_read;
    LocaleRules rules;
    std::optional<Error> error;
  };

  const File& FileFor(std::string_view locale) const;
  void Read(const std::string& locale, File& file) const;

  const Project& project_;
  const LocaleServices& services_;
  /// By locale.
  mutable std::map<std::string, File, std::less<>> files_;
  File none_;
};

/// What the checks did not look at in a language.
struct Unchecked {
  /// Empty for texts whose language is not known.
  std::string locale;
  /// At least one.
  std::vector<Gap> gaps;
};

/// Returns those of the languages for which the library's rules have gaps. The library's `errors`
/// are about others.
std::vector<Unchecked> FindUnchecked(const RulesLibrary& rules,
                                     const std::set<std::string>& locales);

/// Returns one line, with how to fix it.
std::string ToReadableText(const Unchecked& unchecked);

/// Returns the same as errors, `no-rules`.
std::vector<Finding> ToFindings(const std::vector<Unchecked>& unchecked);

}  // namespace guided_help
