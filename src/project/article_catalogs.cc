#include "project/article_catalogs.h"

#include <filesystem>
#include <map>
#include <utility>

#include "base/text.h"
#include "interchange/article_skeleton.h"
#include "interchange/literal_message.h"
#include "interchange/source_hash.h"
#include "localization/locale.h"

namespace guided_help {
namespace {

/// The BCP 47 tag for an undetermined language.
constexpr std::string_view kUndetermined = "und";

/// Returns the tag if the text is a locale with a region.
std::optional<std::string> LocaleNamed(std::string_view name) {
  const std::optional<LocaleTag> tag = ParseLocale(name);
  if (!tag || tag->region.empty()) return std::nullopt;
  return ToString(*tag);
}

/// The same for a part of a file's name. Words with hyphens are no locales ("how-to-x",
/// "check-in"): it must be written as locales are, or as `zh-tw`.
std::optional<std::string> LocaleInName(std::string_view name) {
  constexpr std::size_t kShortest = 5;
  std::optional<std::string> locale = LocaleNamed(name);
  const bool is_one = locale && (name == *locale || name.size() == kShortest);
  return is_one ? locale : std::nullopt;
}

std::string Describe(const ArticleText& text) {
  const std::size_t hyphen = text.key.find('-');
  if (hyphen == std::string::npos) {
    return Concat({"The article's ", text.key, ", in its front matter; it has no source."});
  }
  return Concat({"Pair ", text.key.substr(hyphen + 1), " of the article, in Markdown."});
}

MessageNotes NotesOf(const Article& article, const ArticleText& text) {
  MessageNotes notes;
  notes.description = Describe(text);
  notes.origin = MessageOrigin::kArticle;
  notes.date = article.date;
  return notes;
}

}  // namespace

std::string LocaleOfArticle(const Article& article, const std::string& file,
                            std::string_view fallback) {
  if (const auto named = LocaleNamed(article.locale)) return *named;
  if (!fallback.empty()) return std::string(fallback);
  // The nearest part of the path counts: `zh-TW.md`, `zh-TW/a.md`, `articles.zh-TW/a/b.md`.
  for (std::filesystem::path path(file); !path.empty(); path = path.parent_path()) {
    const std::string name = path.filename().string();
    const std::string stem = path.stem().string();
    for (const std::string_view part : {std::string_view(stem), std::string_view(name)}) {
      if (const auto named = LocaleInName(part.substr(part.rfind('.') + 1))) return *named;
    }
    if (path == path.parent_path()) break;
  }
  return {};
}

std::optional<MessageState> StateOfArticle(TranslationType type) {
  if (type == TranslationType::kUnknown) return std::nullopt;
  return type == TranslationType::kMachine ? MessageState::kMachine : MessageState::kTranslated;
}

Result<ArticleCatalogs> ImportArticle(std::string_view text, const std::string& file,
                                      std::string_view locale) {
  const Result<Article> article = ReadArticle(text, file);
  if (!article) return article.error();
  if (!article->faults.empty()) return article->faults.front();
  ArticleCatalogs catalogs;
  catalogs.source.locale = kDefaultLocale;
  catalogs.source.source = kDefaultLocale;
  catalogs.target.locale = LocaleOfArticle(*article, file, locale);
  catalogs.target.source = kDefaultLocale;
  if (catalogs.target.locale.empty()) catalogs.target.locale = kUndetermined;
  ArticleParts parts = TakeApart(*article);
  catalogs.skeleton = std::move(parts.skeleton);
  for (const ArticleText& part : parts.texts) {
    const bool has_source = part.key.find('-') != std::string::npos;
    MessageNotes notes = NotesOf(*article, part);
    if (has_source) {
      CatalogEntry source{part.key, ToMessage(part.source), notes, {}};
      source.notes->state = MessageState::kReviewed;
      notes.source_hash = SourceHash(source.message.text());
      catalogs.source.entries.push_back(std::move(source));
    }
    notes.state = StateOfArticle(article->type);
    catalogs.target.entries.push_back({part.key, ToMessage(part.target), notes, {}});
  }
  return catalogs;
}

Result<std::string> ExportArticle(const ArticleCatalogs& article, const std::string& folder) {
  const auto text_of = [&](const CatalogDocument& catalog,
                           const CatalogEntry& entry) -> Result<std::string> {
    Result<std::string> text = FromMessage(entry.message);
    if (text) return text;
    Error error = text.error();
    error.file = Concat({folder, "/", catalog.locale, ".json"});
    error.position = entry.position;
    return error;
  };
  ArticleParts parts;
  parts.skeleton = article.skeleton;
  for (const CatalogEntry& entry : article.target.entries) {
    const Result<std::string> target = text_of(article.target, entry);
    if (!target) return target.error();
    std::string source;
    if (const CatalogEntry* original = article.source.Find(entry.key)) {
      Result<std::string> text = text_of(article.source, *original);
      if (!text) return text.error();
      source = std::move(*text);
    } else if (entry.key.find('-') != std::string::npos) {
      return Error{"missing-key",
                   Concat({folder, "/", kDefaultLocale, ".json"}),
                   {},
                   Concat({"the source of \"", entry.key, "\" is missing"}),
                   "add it to the catalog"};
    }
    parts.texts.push_back({entry.key, std::move(source), *target});
  }
  return JoinArticle(parts, Concat({folder, "/", kSkeletonFile}));
}

}  // namespace guided_help
