#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
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

}  // namespace guided_help
