#include "project/catalog_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "checks/message_checks.h"
#include "interchange/source_hash.h"
#include "localization/locale.h"
#include "project/used_keys.h"

namespace guided_help {
namespace {

bool IsLabel(std::string_view key) { return key.starts_with("ui_"); }

/// Runs the checks over one folder of localization.
class FolderCheck {
 public:
  FolderCheck(const Project& project, const RulesLibrary& rules, const LocaleServices& services,
              const CatalogCheckOptions& options, std::string folder)
      : project_(project),
        rules_(rules),
        services_(services),
        options_(options),
        folder_(std::move(folder)) {}

  CatalogReport Run(const std::vector<std::string>& locales, const Labels& source_labels) {
    const Result<CatalogDocument> source =
        project_.LoadCatalogDocument(folder_, std::string(kDefaultLocale));
    if (!source) {
      report_.findings.push_back(ToFinding(source.error(), std::string(kDefaultLocale)));
      return std::move(report_);
    }
    source_ = *source;
    CheckSource(source_labels);
    for (const std::string& locale : locales) CheckLocale(locale, source_labels);
    return std::move(report_);
  }

 private:
  CatalogContext ContextOf(const std::string& locale, const Labels& source_labels,
                           Labels target_labels) const {
    return {locale,
            kDefaultLocale,
            rules_.For(kDefaultLocale, services_),
            rules_.For(locale, services_),
            services_,
            source_labels,
            std::move(target_labels),
            options_.is_release};
  }

  void CheckSource(const Labels& labels) {
    ++report_.files;
    std::vector<TranslatedMessage> messages;
    for (const CatalogEntry& entry : source_.entries) {
      messages.push_back({entry.key, entry.message, {}, entry.notes ? &*entry.notes : nullptr, {}});
    }
    const std::string locale(kDefaultLocale);
    Add(CheckSourceMessages(messages, ContextOf(locale, labels, labels)), source_, locale);
    for (const std::string& key : FindUnusedKeys(project_, folder_, source_, services_)) {
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
    std::vector<TranslatedMessage> messages;
    Labels labels;
    for (const CatalogEntry& entry : source_.entries) {
      const CatalogEntry* translated = target->Find(entry.key);
      TranslatedMessage message{entry.key, entry.message, {}, nullptr, SourceHash(entry.message)};
      if (translated != nullptr) {
        message.target = translated->message;
        message.notes = translated->notes ? &*translated->notes : nullptr;
        if (IsLabel(entry.key)) labels.emplace(entry.key, translated->message);
        ++report_.pairs;
      }
      messages.push_back(std::move(message));
    }
    Add(CheckMessages(messages, ContextOf(locale, source_labels, labels)), *target, locale);
    for (const CatalogEntry& entry : target->entries) {
      if (source_.Find(entry.key) != nullptr) continue;
      Add({{entry.key,
            {"unused-key", Severity::kError, 0,
             Concat({"the source has no message \"", entry.key, "\""}),
             "remove it, or correct its name"}}},
          *target, locale);
    }
  }

  void Add(std::vector<MessageFinding> found, const CatalogDocument& catalog,
           const std::string& locale) {
    const std::string file = project_.CatalogFile(folder_, locale);
    const Result<std::string> text = project_.ReadText(file);
    std::vector<std::string> lines;
    std::istringstream stream(text ? *text : std::string());
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    for (MessageFinding& message : found) {
      const CatalogEntry* entry = catalog.Find(message.key);
      TextFinding& finding = message.finding;
      Position position;
      if (entry != nullptr) {
        position = PositionInMessage(lines[static_cast<std::size_t>(entry->position.line) - 1],
                                     entry->position, finding.offset);
      }
      report_.findings.push_back({std::string(finding.check), finding.severity, file, position,
                                  locale, std::move(message.key), std::move(finding.message),
                                  std::move(finding.hint)});
    }
  }

  const Project& project_;
  const RulesLibrary& rules_;
  const LocaleServices& services_;
  const CatalogCheckOptions& options_;
  std::string folder_;
  CatalogDocument source_;
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

/// Returns the labels of all folders, because a guide's message can use a label of the interface's
/// catalog.
Labels LabelsOf(const Project& project, const std::vector<std::string>& folders) {
  Labels labels;
  for (const std::string& folder : folders) {
    const Result<CatalogDocument> catalog =
        project.LoadCatalogDocument(folder, std::string(kDefaultLocale));
    if (!catalog) continue;
    for (const CatalogEntry& entry : catalog->entries) {
      if (IsLabel(entry.key)) labels.emplace(entry.key, entry.message);
    }
  }
  return labels;
}

/// The value of the `\uXXXX` at `at`; 0 where there is none.
char32_t EscapedAt(const std::vector<char32_t>& characters, std::size_t at) {
  if (at + 5 >= characters.size() || characters[at] != '\\' || characters[at + 1] != 'u') return 0;
  char32_t value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char32_t c = characters[i];
    value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

struct Written {
  char32_t character = 0;
  /// How many characters of the file stand for it.
  std::size_t size = 1;
};

/// What stands in a JSON string at `at`.
Written WrittenAt(const std::vector<char32_t>& characters, std::size_t at) {
  if (characters[at] != '\\') return {characters[at], 1};
  const char32_t value = EscapedAt(characters, at);
  // Any other escape stands for a character of ASCII.
  if (value == 0) return {'n', 2};
  const bool is_high = value >= 0xD800 && value <= 0xDBFF;
  const char32_t low = is_high ? EscapedAt(characters, at + 6) : 0;
  if (low < 0xDC00 || low > 0xDFFF) return {value, 6};
  return {0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00), 12};
}

}  // namespace

CatalogReport CheckCatalogs(const Project& project, const RulesLibrary& rules,
                            const LocaleServices& services, const CatalogCheckOptions& options) {
  const std::vector<std::string> locales =
      options.locales.empty() ? TranslatedLocales(project, options.folders) : options.locales;
  const Labels labels = LabelsOf(project, options.folders);
  CatalogReport whole;
  for (const std::string& folder : options.folders) {
    CatalogReport report =
        FolderCheck(project, rules, services, options, folder).Run(locales, labels);
    whole.files += report.files;
    whole.pairs += report.pairs;
    std::move(report.findings.begin(), report.findings.end(), std::back_inserter(whole.findings));
  }
  return whole;
}

Position PositionInMessage(const std::string& line, Position quote, std::size_t offset) {
  const std::vector<char32_t> characters = ToCodePoints(line);
  Position position{quote.line, quote.column + 1};
  std::size_t bytes = 0;
  for (auto at = static_cast<std::size_t>(quote.column);
       at < characters.size() && bytes < offset;) {
    const Written written = WrittenAt(characters, at);
    bytes += ToUtf8(written.character).size();
    at += written.size;
    position.column += static_cast<int>(written.size);
  }
  return position;
}

}  // namespace guided_help
