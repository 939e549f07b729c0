#include "project/rules.h"

#include <optional>
#include <utility>

#include "base/text.h"
#include "checks/rules_reader.h"
#include "localization/locale.h"

namespace guided_help {

Result<RulesLibrary> RulesLibrary::Load(const Project& project) {
  RulesLibrary library;
  for (const std::string& locale : project.Locales(std::string(kRulesFolder))) {
    const std::string file = project.CatalogFile(std::string(kRulesFolder), locale);
    const Result<std::string> text = project.ReadText(file);
    if (!text) return text.error();
    Result<LocaleRules> rules = ReadRules(*text, file);
    if (!rules) return rules.error();
    if (rules->locale != locale) {
      return Error{"bad-value",
                   file,
                   {},
                   Concat({"these rules are for \"", rules->locale, "\""}),
                   "correct \"locale\", or the name of the file"};
    }
    library.rules_.emplace(locale, std::move(*rules));
  }
  return library;
}

const LocaleRules& RulesLibrary::For(std::string_view locale,
                                     const LocaleServices& services) const {
  if (const auto own = rules_.find(locale); own != rules_.end()) return own->second;
  const auto likely = [&](std::string_view tag) -> std::optional<LocaleTag> {
    const std::optional<LocaleTag> parsed = ParseLocale(tag);
    return parsed ? ParseLocale(services.Maximize(ToString(*parsed))) : std::nullopt;
  };
  const std::optional<LocaleTag> wanted = likely(locale);
  if (!wanted) return none_;
  for (const auto& [name, rules] : rules_) {
    const std::optional<LocaleTag> has = likely(name);
    if (has && has->language == wanted->language && has->script == wanted->script) return rules;
  }
  return none_;
}

namespace {

std::string Sentence(const Unchecked& unchecked) {
  std::string what;
  for (const Gap& gap : unchecked.gaps) what += Concat({what.empty() ? "" : ", ", gap.what});
  return Concat({"not checked in ",
                 unchecked.locale.empty() ? "texts of an unknown language" : unchecked.locale, ": ",
                 what});
}

std::string FileOf(const Unchecked& unchecked) {
  return Concat({"localization/", kRulesFolder, "/", unchecked.locale, ".json"});
}

std::string Hint(const Unchecked& unchecked) {
  if (unchecked.locale.empty())
    return "specify the language with --locale, or in the article as ms.contentlocale";
  return Concat({"add rules to ", FileOf(unchecked), "; `./scripts/guided-help add-rules ",
                 unchecked.locale, "` starts it"});
}

}  // namespace

std::vector<Unchecked> FindUnchecked(const RulesLibrary& rules, const LocaleServices& services,
                                     const std::set<std::string>& locales) {
  std::vector<Unchecked> all;
  for (const std::string& locale : locales) {
    std::vector<Gap> gaps = FindGaps(rules.For(locale, services));
    if (!gaps.empty()) all.push_back({locale, std::move(gaps)});
  }
  return all;
}

std::string ToReadableText(const Unchecked& unchecked) {
  return Concat({Sentence(unchecked), "\n    ", Hint(unchecked), "\n"});
}

std::vector<Finding> ToFindings(const std::vector<Unchecked>& unchecked) {
  std::vector<Finding> errors;
  errors.reserve(unchecked.size());
  for (const Unchecked& language : unchecked) {
    const bool is_known = !language.locale.empty();
    errors.push_back({"no-rules",
                      Severity::kError,
                      is_known ? FileOf(language) : std::string(),
                      {},
                      language.locale,
                      {},
                      Sentence(language),
                      Hint(language)});
  }
  return errors;
}

}  // namespace guided_help
