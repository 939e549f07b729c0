#include "project/rules.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "checks/rules_reader.h"
#include "localization/locale.h"

namespace guided_help {

RulesLibrary::RulesLibrary(const Project& project, const LocaleServices& services)
    : project_(project), services_(services) {
  for (const std::string& locale : project.Locales(std::string(kRulesFolder)))
    files_.try_emplace(locale);
}

void RulesLibrary::Read(const std::string& locale, File& file) const {
  const std::string path = project_.CatalogFile(std::string(kRulesFolder), locale);
  const Result<std::string> text = project_.ReadText(path);
  Result<LocaleRules> rules = text ? ReadRules(*text, path) : text.error();
  if (!rules) {
    file.error = rules.error();
  } else if (rules->locale != locale) {
    file.error = Error{"bad-value",
                       path,
                       {},
                       Concat({"these rules are for \"", rules->locale, "\""}),
                       "correct \"locale\", or the name of the file"};
  } else {
    file.rules = std::move(*rules);
  }
}

const RulesLibrary::File& RulesLibrary::FileFor(std::string_view locale) const {
  auto found = files_.find(locale);
  if (found == files_.end()) {
    const auto likely = [&](std::string_view tag) -> std::optional<LocaleTag> {
      const std::optional<LocaleTag> parsed = ParseLocale(tag);
      return parsed ? ParseLocale(services_.Maximize(ToString(*parsed))) : std::nullopt;
    };
    const std::optional<LocaleTag> wanted = likely(locale);
    found = std::find_if(files_.begin(), files_.end(), [&](const auto& entry) {
      const std::optional<LocaleTag> has = wanted ? likely(entry.first) : std::nullopt;
      return has && has->language == wanted->language && has->script == wanted->script;
    });
  }
  if (found == files_.end()) return none_;
  File& file = found->second;
  std::call_once(file.is_read, [&] { Read(found->first, file); });
  return file;
}

std::vector<Finding> RulesLibrary::errors() const {
  std::vector<Finding> errors;
  for (const auto& [locale, file] : files_) {
    if (file.error) errors.push_back(ToFinding(*file.error, locale));
  }
  return errors;
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

std::vector<Unchecked> FindUnchecked(const RulesLibrary& rules,
                                     const std::set<std::string>& locales) {
  std::vector<Unchecked> all;
  for (const std::string& locale : locales) {
    if (rules.HasError(locale)) continue;
    std::vector<Gap> gaps = FindGaps(rules.For(locale));
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
