#include "project/project_lint.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "assistant/assistant.h"
#include "base/text.h"
#include "guide/lint.h"
#include "icu/icu_services.h"
#include "localization/locale.h"
#include "localization/markup.h"
#include "localization/message_pattern.h"
#include "localization/words.h"
#include "project/article_record.h"
#include "project/question_lint.h"
#include "project/rules.h"
#include "project/stale_nodes.h"

namespace guided_help {
namespace {

std::set<std::string> LinksIn(const Message& message) {
  std::set<std::string> links;
  for (const Span& span : ParseMarkup(AllRuns(message.parts()))) {
    if (!span.link.empty()) links.insert(span.link);
  }
  return links;
}

/// Adds the names of arguments, without references to other messages.
void CollectArguments(const MessageParts& parts, std::set<std::string>& names) {
  for (const MessagePart& part : parts) {
    if (!part.name.empty() && !IsReference(part.name)) names.insert(part.name);
    for (const MessageVariant& variant : part.variants) CollectArguments(variant.parts, names);
  }
}

std::vector<Finding> LintLinks(const Guide& guide, const CatalogDocument& catalog,
                               const std::string& file) {
  std::vector<Finding> findings;
  for (const CatalogEntry& entry : catalog.entries) {
    for (const std::string& link : LinksIn(entry.message)) {
      if (guide.FindLink(link) != nullptr) continue;
      findings.push_back({"unknown-link", Severity::kError, file, entry.position, catalog.locale,
                          entry.key,
                          Concat({"the message \"", entry.key, "\" links to \"", link,
                                  "\", which the guide does not have"}),
                          "correct the id, or add the link to the guide"});
    }
  }
  return findings;
}

/// `shown_links` are those in messages.
std::vector<Finding> LintUnshownLinks(const Guide& guide, const std::string& file,
                                      std::set<std::string> shown_links) {
  for (const Node& node : guide.nodes) shown_links.insert(node.links.begin(), node.links.end());
  for (const Evidence& source : guide.sources) shown_links.insert(source.link);
  std::vector<Finding> findings;
  for (const Link& link : guide.links) {
    if (shown_links.count(link.id) > 0) continue;
    findings.push_back({"unshown-link",
                        Severity::kWarning,
                        file,
                        link.position,
                        {},
                        {},
                        Concat({"the link \"", link.id, "\" is never shown"}),
                        "add it to the \"links\" of a node or to a message, or remove it"});
  }
  return findings;
}

/// The default locale must have the assistant's own messages, and those that messages refer to.
std::vector<Finding> LintWords(const Project& project, const std::string& guide_id,
                               const Guide& guide) {
  const IcuServices services;
  const Result<Words> words = project.LoadWords(guide_id, std::string(kDefaultLocale), services);
  if (!words) return {};  // Reported for the catalog that cannot be read.
  std::vector<std::string> own_keys = MessageKeys(guide);
  std::vector<Finding> findings;
  for (const std::string& key : words->Missing(ShownKeys(guide))) {
    if (std::find(own_keys.begin(), own_keys.end(), key) != own_keys.end()) continue;
    findings.push_back({"unknown-key",
                        Severity::kError,
                        project.CatalogFile(guide_id, std::string(kDefaultLocale)),
                        {},
                        std::string(kDefaultLocale),
                        key,
                        Concat({"no catalog has the message \"", key, "\""}),
                        "add it, or correct the reference"});
  }
  return findings;
}

std::vector<Finding> LintArticle(const Project& project, const std::string& guide_name,
                                 const Guide& guide) {
  const std::string file = ArticleRecordFile(project, guide_name);
  if (!project.Has(file)) return {};
  const Result<std::string> json = project.ReadText(file);
  if (!json) return {ToFinding(json.error())};
  const Result<ArticleRecord> record = ReadArticleRecord(*json, file);
  if (!record) return {ToFinding(record.error())};
  return LintRecord(guide, *record, file);
}

}  // namespace

std::vector<Finding> LintProjectGuide(const Project& project, const std::string& guide_name) {
  std::vector<Finding> findings;
  const Result<Guide> guide = project.LoadGuide(guide_name);
  if (!guide) return {ToFinding(guide.error())};
  const std::string guide_file = project.GuideFile(guide_name);
  const std::filesystem::path path = guide_file;
  if (path.parent_path() == "web/guides" && path.stem() != guide->id) {
    findings.push_back(
        {"wrong-id",
         Severity::kError,
         guide_file,
         {},
         {},
         {},
         Concat({"the guide has the id \"", guide->id, "\""}),
         "rename the file, or correct \"id\": pages load a guide by its file's name"});
  }
  const IcuServices services;
  const RulesLibrary rules(project, services);
  std::vector<std::string> known_keys;
  MessageArgumentNames arguments;
  std::set<std::string> shown_links;
  bool is_complete = true;
  for (const std::string& folder : {guide->id, std::string("interface")}) {
    for (const std::string& locale : project.Locales(folder)) {
      const Result<CatalogDocument> catalog = project.LoadCatalogDocument(folder, locale);
      if (!catalog) {
        is_complete = false;
        findings.push_back(ToFinding(catalog.error()));
        continue;
      }
      const std::string file = project.CatalogFile(folder, locale);
      for (Finding& finding : LintLinks(*guide, *catalog, file)) {
        findings.push_back(std::move(finding));
      }
      if (folder == guide->id) {
        for (Finding& finding : LintQuestions(*guide, *catalog, file, rules.For(locale))) {
          findings.push_back(std::move(finding));
        }
      }
      for (const CatalogEntry& entry : catalog->entries) shown_links.merge(LinksIn(entry.message));
      if (locale != kDefaultLocale) continue;
      for (const CatalogEntry& entry : catalog->entries) {
        known_keys.push_back(entry.key);
        CollectArguments(entry.message.parts(), arguments[entry.key]);
      }
    }
  }
  for (Finding& finding : rules.errors()) findings.push_back(std::move(finding));
  for (Finding& finding : Lint(*guide, guide_file, known_keys, arguments)) {
    findings.push_back(std::move(finding));
  }
  // A catalog that cannot be read may show them.
  if (is_complete) {
    for (Finding& finding : LintUnshownLinks(*guide, guide_file, std::move(shown_links))) {
      findings.push_back(std::move(finding));
    }
  }
  const Day today = services.Today();
  if (guide->review_by && *guide->review_by < today) {
    findings.push_back({"review-overdue",
                        Severity::kWarning,
                        guide_file,
                        {},
                        {},
                        {},
                        Concat({"the guide was due for review by ", ToString(*guide->review_by)}),
                        "look at its sources again, then change \"checked\" and \"review_by\""});
  }
  for (Finding& finding : LintWords(project, guide->id, *guide)) {
    findings.push_back(std::move(finding));
  }
  for (Finding& finding : LintArticle(project, guide_name, *guide))
    findings.push_back(std::move(finding));
  return findings;
}

}  // namespace guided_help
