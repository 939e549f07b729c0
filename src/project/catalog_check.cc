#include "project/catalog_check.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "checks/message_checks.h"
#include "interchange/source_hash.h"
#include "localization/locale.h"
#include "project/guide_bounds.h"
#include "project/used_keys.h"

namespace guided_help {
namespace {

bool IsLabel(std::string_view key) { return key.starts_with("ui_"); }

/// Runs the checks over one folder of localization.
class FolderCheck {
 public:
  FolderCheck(const Project& project, const RulesLibrary& rules, const LocaleServices& services,
              const CatalogCheckOptions& options, KeyUse& key_use, std::string folder,
              const CatalogDocument& source)
      : project_(project),
        rules_(rules),
        services_(services),
        options_(options),
        key_use_(key_use),
        folder_(std::move(folder)),
        source_(source) {}

  CatalogReport Run(const std::vector<std::string>& locales, const Labels& source_labels) {
    if (!options_.only_translations) CheckSource(source_labels);
    for (const std::string& locale : locales) CheckLocale(locale, source_labels);
    return std::move(report_);
  }

  /// Checks one translation, which need not be in the project.
  std::vector<MessageFinding> CheckTarget(const CatalogDocument& target,
                                          const Labels& source_labels) {
    std::vector<TranslatedMessage> messages;
    Labels labels;
    for (const CatalogEntry& entry : source_.entries) {
      const CatalogEntry* translated = target.Find(entry.key);
      TranslatedMessage message{entry.key, &entry.message, nullptr, nullptr,
                                SourceHash(entry.message.text())};
      if (translated != nullptr) {
        message.target = &translated->message;
        message.notes = translated->notes ? &*translated->notes : nullptr;
        if (IsLabel(entry.key)) labels.emplace(entry.key, translated->message.text());
        ++report_.pairs;
      }
      messages.push_back(std::move(message));
    }
    std::vector<MessageFinding> found =
        CheckMessages(messages, ContextOf(target.locale, source_labels, labels));
    std::vector<MessageFinding> bounds = CheckBounds(target, target.locale);
    std::move(bounds.begin(), bounds.end(), std::back_inserter(found));
    for (const CatalogEntry& entry : target.entries) {
      if (source_.Find(entry.key) != nullptr) continue;
      found.push_back({entry.key,
                       {"unused-key", Severity::kError, 0,
                        Concat({"the source has no message \"", entry.key, "\""}),
                        "remove it, or correct its name"}});
    }
    return found;
  }

 private:
  CatalogContext ContextOf(const std::string& locale, const Labels& source_labels,
                           Labels target_labels) const {
    return {locale,    kDefaultLocale, rules_.For(kDefaultLocale), rules_.For(locale),
            services_, source_labels,  std::move(target_labels),   options_.is_release};
  }

  void CheckSource(const Labels& labels) {
    ++report_.files;
    std::vector<TranslatedMessage> messages;
    for (const CatalogEntry& entry : source_.entries) {
      messages.push_back(
          {entry.key, &entry.message, nullptr, entry.notes ? &*entry.notes : nullptr, {}});
    }
    const std::string locale(kDefaultLocale);
    Add(CheckSourceMessages(messages, ContextOf(locale, labels, labels)), source_, locale);
    Add(CheckBounds(source_, locale), source_, locale);
    for (const std::string& key : key_use_.FindUnused(folder_, source_)) {
      Add({{key,
            {"unused-key", Severity::kError, 0, Concat({"no screen shows \"", key, "\""}),
             "remove it from all catalogs, or show it"}}},
          source_, locale);
    }
  }

  void CheckLocale(const std::string& locale, const Labels& source_labels) {
    const Result<CatalogDocument> target = project_.LoadCatalogDocument(folder_, locale);
    if (!target) {
      report_.findings.push_back(ToFinding(target.error(), locale));
      return;
    }
    ++report_.files;
    report_.locales.insert(locale);
    Add(CheckTarget(*target, source_labels), *target, locale);
  }

  /// Compares the messages of a guide with its rules. Lint reports a guide that cannot be read.
  std::vector<MessageFinding> CheckBounds(const CatalogDocument& catalog,
                                          const std::string& locale) const {
    const std::vector<std::string> guides = project_.GuideIds();
    if (std::find(guides.begin(), guides.end(), folder_) == guides.end()) return {};
    const Result<Guide> guide = project_.LoadGuide(folder_);
    if (!guide) return {};
    return CheckGuideBounds(*guide, catalog, rules_.For(locale));
  }

  void Add(std::vector<MessageFinding> found, const CatalogDocument& catalog,
           const std::string& locale) {
    for (MessageFinding& message : found) {
      TextFinding& finding = message.finding;
      const CatalogEntry* entry = catalog.Find(message.key);
      const CatalogEntry* source = locale == kDefaultLocale ? nullptr : source_.Find(message.key);
      report_.findings.push_back(
          {std::string(finding.check),
           finding.severity,
           project_.CatalogFile(folder_, locale),
           entry == nullptr ? Position{} : catalog.PositionIn(*entry, finding.offset),
           locale,
           std::move(message.key),
           std::move(finding.message),
           std::move(finding.hint),
           {},
           {},
           source == nullptr ? std::string() : Beginning(source->message.text())});
    }
  }

  const Project& project_;
  const RulesLibrary& rules_;
  const LocaleServices& services_;
  const CatalogCheckOptions& options_;
  KeyUse& key_use_;
  std::string folder_;
  const CatalogDocument& source_;
  CatalogReport report_;
};

/// Returns every locale that any folder is translated to.
std::vector<std::string> TranslatedLocales(const Project& project,
                                           const std::vector<std::string>& folders) {
  std::set<std::string> locales;
  for (const std::string& folder : folders) {
    for (const std::string& locale : project.Locales(folder)) {
      if (locale != kDefaultLocale) locales.insert(locale);
    }
  }
  return {locales.begin(), locales.end()};
}

/// Returns the labels of all folders, whichever are checked: a guide's message can use a label of
/// the interface's catalog.
Labels SourceLabels(const Project& project) {
  Labels labels;
  for (const std::string& folder : project.Folders()) {
    const Result<CatalogDocument> catalog =
        project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
    if (!catalog) continue;
    for (const CatalogEntry& entry : catalog->entries) {
      if (IsLabel(entry.key)) labels.emplace(entry.key, entry.message.text());
    }
  }
  return labels;
}

}  // namespace

CatalogReport CheckCatalogs(const Project& project, const RulesLibrary& rules,
                            const LocaleServices& services, const CatalogCheckOptions& options) {
  const std::vector<std::string> locales =
      options.locales.empty() ? TranslatedLocales(project, options.folders) : options.locales;
  const Labels labels = SourceLabels(project);
  KeyUse key_use(project, services);
  CatalogReport whole;
  for (const std::string& folder : options.folders) {
    const Result<CatalogDocument> source =
        project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
    if (!source) {
      whole.findings.push_back(ToFinding(source.error(), std::string(kDefaultLocale)));
      continue;
    }
    CatalogReport report = FolderCheck(project, rules, services, options, key_use, folder, *source)
                               .Run(locales, labels);
    whole.files += report.files;
    whole.pairs += report.pairs;
    whole.locales.merge(report.locales);
    std::move(report.findings.begin(), report.findings.end(), std::back_inserter(whole.findings));
  }
  return whole;
}

std::vector<MessageFinding> CheckTranslation(const Project& project, const RulesLibrary& rules,
                                             const LocaleServices& services,
                                             const std::string& folder,
                                             const CatalogDocument& source,
                                             const CatalogDocument& target) {
  const CatalogCheckOptions options;
  KeyUse key_use(project, services);
  return FolderCheck(project, rules, services, options, key_use, folder, source)
      .CheckTarget(target, SourceLabels(project));
}

}  // namespace guided_help
