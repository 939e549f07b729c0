#include "project/project_import.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "interchange/catalog_export.h"
#include "interchange/po.h"
#include "interchange/reading.h"
#include "interchange/text_encoding.h"
#include "interchange/xliff.h"
#include "localization/locale.h"
#include "project/catalog_check.h"
#include "project/catalog_files.h"

namespace guided_help {
namespace {

/// XML starts with `<`, PO never does.
bool IsXml(std::string_view text) {
  text = WithoutByteOrderMark(text);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '<';
}

/// The object of a catalog; PO has none.
bool IsJson(std::string_view text) {
  text = WithoutByteOrderMark(text);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

bool IsSame(const CatalogEntry& one, const CatalogEntry& other) {
  return one.message.text() == other.message.text() && one.notes == other.notes;
}

/// Tools may state only the language, without a region.
bool IsInSourceLanguage(const std::string& locale) {
  const std::optional<LocaleTag> tag = ParseLocale(locale);
  return tag && tag->language == ParseLocale(kDefaultLocale)->language;
}

}  // namespace

ProjectImport::ProjectImport(std::filesystem::path root, ImportNames names, const FileSystem& files)
    : root_(std::move(root)), files_(&files), project_(root_, files), names_(std::move(names)) {}

void ProjectImport::AddFile(const std::string& file) {
  // At most one byte more than a reader accepts.
  std::optional<std::string> bytes = files_->Read(file, kMaximumExchangeBytes + 1);
  if (!bytes) return Report(Error{"file", file, {}, "cannot be read", "is the name correct?"});
  AddContents(std::move(*bytes), file);
}

void ProjectImport::AddContents(std::string bytes, const std::string& file) {
  if (const std::optional<Error> error = CheckSize(bytes, file)) return Report(*error);
  const Result<std::string> text = DecodeText(std::move(bytes), file);
  if (!text) return Report(text.error());
  if (IsJson(*text)) return AddCatalog(*text, file);
  if (!IsXml(*text)) {
    const Result<ExchangeDocument> document = ReadPo(*text, file);
    return document ? AddDocument(*document, file) : Report(document.error());
  }
  const Result<std::vector<ExchangeDocument>> documents = ReadXliff(*text, file);
  if (!documents) return Report(documents.error());
  for (const ExchangeDocument& document : *documents) AddDocument(document, file);
}

void ProjectImport::AddDocument(const ExchangeDocument& document, const std::string& file) {
  Target* target = TargetOf(document, file);
  if (target == nullptr) return;
  if (document.units.empty())
    Report(document, file, "no-units", "this file has no messages", "", Severity::kWarning);
  Merge(*target, document, file);
}

void ProjectImport::AddCatalog(std::string_view json, const std::string& file) {
  // Names neither its folder nor, reliably, its locale.
  Target* target = TargetOf(ExchangeDocument(), file);
  if (target == nullptr) return;
  const Result<CatalogDocument> catalog = ReadCatalogDocument(
      WithoutByteOrderMark(json), file, target->import.target().locale, target->limits);
  if (!catalog) return Report(catalog.error());
  Merge(*target, *catalog, file);
}

template <typename Document>
void ProjectImport::Merge(Target& target, const Document& document, const std::string& file) {
  const std::size_t before = target.import.findings().size();
  const ImportCounts counts = target.import.counts();
  target.import.Add(document, file);
  const std::vector<Finding>& found = target.import.findings();
  for (std::size_t i = before; i < found.size(); ++i) AddOfFile(found[i]);
  // States alone hardly change the size, but the notes of a catalog do.
  const ImportCounts& now = target.import.counts();
  if (now.texts + now.states == counts.texts + counts.states) return;
  // Pages and tools must be able to read the result: it must stay within the limits of a catalog.
  const CatalogDocument& catalog = target.import.target();
  const Result<CatalogDocument> read =
      ReadCatalogDocument(ToJson(catalog), target.file, catalog.locale, target.limits);
  if (read) return;
  Error error = read.error();
  // The position would refer to a text that is not written.
  error.position = {};
  Report(error);
}

ProjectImport::Target* ProjectImport::TargetOf(const ExchangeDocument& document,
                                               const std::string& file) {
  const std::string& folder = names_.folder.empty() ? document.name : names_.folder;
  const std::string& wanted = names_.locale.empty() ? document.target_locale : names_.locale;
  const std::vector<std::string> folders = project_.Folders();
  // Only whoever runs the import may name a path; files come from elsewhere.
  const bool is_path = !names_.folder.empty() && IsCatalogPath(names_.folder);
  if (!is_path && std::find(folders.begin(), folders.end(), folder) == folders.end()) {
    Report(document, file, "unknown-name",
           Concat({"\"", folder, "\" is not a folder of localization with an en-US catalog"}),
           "XLIFF states it in original, PO in X-Domain; or specify it with --catalog");
    return nullptr;
  }
  const std::optional<std::string> locale = NormalizeLocale(wanted, project_.Locales(folder));
  if (!locale || *locale == kDefaultLocale) {
    Report(document, file, "wrong-locale",
           Concat({"\"", wanted, "\" is not a language to translate into"}),
           "XLIFF states it in target-language, PO in Language; or specify it with --locale");
    return nullptr;
  }
  if (!document.source_locale.empty() && !IsInSourceLanguage(document.source_locale)) {
    Report(
        document, file, "wrong-locale",
        Concat({"this is translated from ", document.source_locale, ", not from ", kDefaultLocale}),
        "export again, and translate the new export");
    return nullptr;
  }
  Target* target = OpenTarget(folder, *locale);
  const bool was_exported =
      std::any_of(document.units.begin(), document.units.end(),
                  [](const ExchangeUnit& unit) { return unit.record && unit.record->state; });
  if (target != nullptr && target->before.empty() && was_exported) {
    Report(document, file, "wrong-locale",
           Concat({"this was exported from a catalog, but there is no ", target->file}),
           "is the language correct?");
    return nullptr;
  }
  return target;
}

ProjectImport::Target* ProjectImport::OpenTarget(const std::string& folder,
                                                 const std::string& locale) {
  const auto known = targets_.find({folder, locale});
  if (known != targets_.end()) return &known->second;
  Result<CatalogDocument> source =
      project_.LoadCatalogDocument(folder, std::string(kDefaultLocale));
  Result<CatalogDocument> catalog = LoadOrCreateCatalog(project_, folder, locale);
  if (!source || !catalog) {
    Report(source ? catalog.error() : source.error());
    return nullptr;
  }
  const std::string file = project_.CatalogFile(folder, locale);
  const Result<std::string> before = project_.ReadText(file);
  CatalogImport import(std::move(*source), *catalog, file);
  if (only_) import.TakeOnly(*only_);
  return &targets_
              .emplace(std::pair(folder, locale),
                       Target{file, before ? *before : "", LimitsOfCatalogs(folder),
                              std::move(*catalog), std::move(import)})
              .first->second;
}

void ProjectImport::CheckTexts(const RulesLibrary& rules, const LocaleServices& services) {
  for (const auto& [names, target] : targets_) {
    if (!target.import.taken().empty()) CheckTarget(names.first, target, rules, services);
  }
}

void ProjectImport::CheckTarget(const std::string& folder, const Target& target,
                                const RulesLibrary& rules, const LocaleServices& services) {
  const CatalogDocument& catalog = target.import.target();
  for (MessageFinding& found :
       CheckTranslation(project_, rules, services, folder, target.import.source(), catalog)) {
    const auto taken = target.import.taken().find(found.key);
    // The import itself reports the states that need attention.
    const bool is_state =
        found.finding.check == "stale" || found.finding.check == "machine-translation";
    if (taken == target.import.taken().end() || is_state) continue;
    if (found.finding.severity == Severity::kError) ++text_errors_;
    Finding finding;
    finding.check = found.finding.check;
    finding.severity = found.finding.severity;
    finding.file = taken->second.file;
    finding.position = taken->second.position;
    finding.locale = catalog.locale;
    finding.key = std::move(found.key);
    finding.message = Concat({"message \"", finding.key, "\": ", found.finding.message});
    finding.hint = std::move(found.finding.hint);
    Add(std::move(finding));
  }
}

std::vector<FileText> ProjectImport::Changed() const {
  std::vector<FileText> files;
  for (const auto& [names, target] : targets_) {
    const ImportCounts& counts = target.import.counts();
    if (counts.texts + counts.states > 0)
      files.push_back({root_ / target.file, ToJson(target.import.target())});
  }
  return files;
}

std::vector<CatalogChanges> ProjectImport::Changes() const {
  std::vector<CatalogChanges> all;
  for (const auto& [names, target] : targets_) {
    const CatalogDocument& after = target.import.target();
    CatalogChanges& catalog = all.emplace_back();
    catalog = {names.first, names.second, target.file, {}, ToJson(after)};
    for (const CatalogEntry& source : target.import.source().entries) {
      const CatalogEntry* const old_entry = target.catalog_before.Find(source.key);
      const CatalogEntry* const new_entry = after.Find(source.key);
      if (new_entry == nullptr || (old_entry != nullptr && IsSame(*old_entry, *new_entry)))
        continue;
      const std::string& text = source.message.text();
      catalog.changes.push_back(
          {source.key, text, old_entry == nullptr ? "" : old_entry->message.text(),
           StateOf(old_entry, text), new_entry->message.text(), StateOf(new_entry, text)});
    }
  }
  return all;
}

KeySet ProjectImport::Conflicts() const {
  KeySet keys;
  for (const auto& [names, target] : targets_) {
    for (const Finding& finding : target.import.findings()) {
      if (finding.check == "conflict") keys.insert(finding.key);
    }
  }
  return keys;
}

std::string ProjectImport::Summary(bool written) const {
  std::string text;
  for (const auto& [names, target] : targets_) {
    const ImportCounts& counts = target.import.counts();
    const bool changed = counts.texts + counts.states > 0;
    text += Concat({target.file, target.before.empty() ? " (new)" : "", ": ",
                    Counted(counts.texts, "text"), " and ", Counted(counts.states, "state"),
                    " changed, ", std::to_string(counts.unchanged), " unchanged, ",
                    std::to_string(counts.untranslated), " not translated",
                    !changed ? "" : (written ? "; written" : "; not written"), "\n"});
  }
  if (text_errors_ > 0) {
    text += Concat({"the checks found ", Counted(text_errors_, "error"),
                    written ? " in texts that were imported; correct them in the translation tool "
                              "and import them again, or in the catalog\n"
                            : " in texts to be imported\n"});
  }
  return text;
}

void ProjectImport::Report(const Error& error, Severity severity) {
  Finding finding = ToFinding(error);
  finding.severity = severity;
  AddOfFile(std::move(finding));
}

void ProjectImport::AddOfFile(Finding finding) {
  if (finding.severity == Severity::kError) has_errors_ = true;
  Add(std::move(finding));
}

void ProjectImport::Add(Finding finding) {
  // Enough for people. Each is shown with its line, which may be the whole text of a large file.
  constexpr std::size_t kShown = 200;
  if (findings_.size() < kShown) {
    findings_.push_back(std::move(finding));
  } else {
    ++more_findings_;
    if (finding.severity == Severity::kError) has_more_errors_ = true;
  }
}

std::vector<Finding> ProjectImport::Findings() const {
  std::vector<Finding> findings = findings_;
  if (more_findings_ > 0) {
    Finding more;
    more.check = "more-findings";
    more.severity = has_more_errors_ ? Severity::kError : Severity::kWarning;
    more.file = findings.back().file;
    more.message = Counted(more_findings_, "more finding");
    more.hint = "fix these first";
    findings.push_back(std::move(more));
  }
  return findings;
}

void ProjectImport::Report(const ExchangeDocument& document, const std::string& file,
                           std::string check, std::string message, std::string hint,
                           Severity severity) {
  Report(Error{std::move(check), file, document.position, std::move(message), std::move(hint)},
         severity);
}

}  // namespace guided_help
