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

/// The rules of all languages that the project has rules for.
class RulesLibrary {
 public:
  /// Reads `localization/rules/<locale>.json`. A file whose `locale` is not its name is an error.
  static Result<RulesLibrary> Load(const Project& project);

  /// The locale's own rules; else those of the same language and script (de-AT takes de-DE); else
  /// empty ones, with which only the checks that need no rules find something. The reference stays
  /// valid as long as the library; safe to call from several threads.
  const LocaleRules& For(std::string_view locale, const LocaleServices& services) const;

 private:
  std::map<std::string, LocaleRules, std::less<>> rules_;
  LocaleRules none_;
};

}  // namespace guided_help
