#include "project/guide_draft.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "guide/guide_reader.h"
#include "interchange/article_skeleton.h"
#include "interchange/literal_message.h"
#include "interchange/source_hash.h"
#include "localization/locale.h"
#include "project/article_catalogs.h"
#include "project/article_outline.h"
#include "project/catalog_files.h"
#include "project/draft_ids.h"
#include "project/draft_links.h"

namespace guided_help {
namespace {

using Blocks = std::vector<ArticleBlock>;

constexpr std::int64_t kGuideVersion = 2;
constexpr std::string_view kStart = "start";
constexpr std::string_view kTitle = "article.title";
constexpr std::string_view kIntro = "article.intro";

/// Returns one block with the text of all.
ArticleBlock Merge(const Blocks& blocks) {
  ArticleBlock merged = blocks.front();
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    merged.pieces.push_back({" "});
    merged.pieces.insert(merged.pieces.end(), blocks[i].pieces.begin(), blocks[i].pieces.end());
  }
  return merged;
}

class Drafter {
 public:
  Drafter(const Article& article, const ArticleParts& parts, const GuideDraftOptions& options)
      : parts_(parts),
        links_(options.page),
        // Prefixes of messages, and words of conditions, which a node must not have as its id.
        ids_({std::string(kStart), "article", "link", "notice", "source", "all", "any", "not",
              "known"}),
        state_(StateOfArticle(article.type)) {
    draft_.guide.id = options.id;
    draft_.guide.version = kGuideVersion;
    draft_.record.guide = options.id;
  }

  Result<GuideDraft> Draft(ArticleOutline outline, std::string locale, std::string published) {
    published_ = std::move(published);
    draft_.source.locale = draft_.source.source = draft_.target.source = kDefaultLocale;
    draft_.target.locale = std::move(locale);
    draft_.guide.source = {PlainTextOf(SourceOf(outline.title, parts_)),
                           ParseDay(published_).value_or(Day{})};
    title_target_ = PlainTextOf(TargetOf(outline.title, parts_));
    AddTitle(kTitle, outline.title, "Title of the whole article.");
    if (outline.sections.size() == 1) {
      OutlineSection& section = outline.sections.front();
      section.blocks.insert(section.blocks.begin(), outline.intro.begin(), outline.intro.end());
      AddSection(section);
      draft_.guide.start = draft_.guide.nodes.front().id;
      // The title belongs to the first node.
      Record(draft_.guide.start, outline.title, kTitle);
    } else {
      AddStart(outline);
    }
    if (!has_intro_) {
      AddTitle(kIntro, outline.title, "First paragraph of the whole article.");
      Record(draft_.guide.start, outline.title, kIntro);
    }
    for (const ArticleBlock& notice : outline.notices) AddNotice(notice);
    for (const ArticleBlock& skipped : outline.skipped) RecordUnused(skipped.Texts());
    RecordOthersAsUnused();
    if (error_) return *error_;
    AddLinks();
    return std::move(draft_);
  }

 private:
  std::string DescribePairs(const ArticleBlock& block) const {
    std::string pairs;
    for (const std::size_t text : block.Texts()) {
      const std::string& key = parts_.texts[text].key;
      pairs += (pairs.empty() ? "" : ", ") + key.substr(key.find('-') + 1);
    }
    return Concat({block.Texts().size() > 1 ? " Pairs " : " Pair ", pairs, " of the article."});
  }

  void AddEntry(std::string_view key, std::string_view source, std::string_view target,
                std::string description) {
    CatalogEntry entry{std::string(key), ToMessage(source), MessageNotes{}, {}};
    entry.notes->description = std::move(description);
    entry.notes->state = MessageState::kReviewed;
    entry.notes->origin = MessageOrigin::kArticle;
    entry.notes->date = published_;
    CatalogEntry translated = entry;
    translated.notes->state = state_;
    translated.notes->source_hash = SourceHash(entry.message.text());
    translated.message = ToMessage(target);
    draft_.source.entries.push_back(std::move(entry));
    draft_.target.entries.push_back(std::move(translated));
  }

  /// Adds a message without marks. Returns the links in its text.
  std::vector<std::string> AddTitle(std::string_view key, const ArticleBlock& block,
                                    const std::string& description) {
    const std::string source = SourceOf(block, parts_);
    const std::string target = TargetOf(block, parts_);
    AddEntry(key, PlainTextOf(source), PlainTextOf(target), description + DescribePairs(block));
    DraftText text = links_.AddSource(source);
    links_.AddTarget(target, text);
    return std::move(text.links);
  }

  /// Adds a message. Returns the links in it.
  std::vector<std::string> AddText(std::string_view key, const ArticleBlock& block,
                                   const std::string& description) {
    DraftText source = links_.AddSource(SourceOf(block, parts_));
    const DraftText target = links_.AddTarget(TargetOf(block, parts_), source);
    AddEntry(key, source.markup, target.markup, description + DescribePairs(block));
    return std::move(source.links);
  }

  /// Adds the intro of the whole article; `node` shows it.
  void AddIntro(Node& node, const ArticleBlock& block) {
    has_intro_ = true;
    AddNodeLinks(node, AddText(kIntro, block, "First paragraph of the whole article."));
    Record(node.id, block, kIntro);
    // The article shows it below its title.
    node.body.emplace_back(kIntro).place = Content::Place::kAssistant;
  }

  void AddBody(Node& node, const ArticleBlock& block) {
    const std::string key = Concat({node.id, ".body-", std::to_string(node.body.size() + 1)});
    AddNodeLinks(node, AddText(key, block, "Paragraph."));
    Record(node.id, block, key);
    node.body.emplace_back(key);
  }

  static void AddNodeLinks(Node& node, const std::vector<std::string>& links) {
    for (const std::string& link : links) {
      if (!link.empty() &&
          std::find(node.links.begin(), node.links.end(), link) == node.links.end())
        node.links.push_back(link);
    }
  }

  void AddStart(const ArticleOutline& outline) {
    draft_.guide.start = kStart;
    Node start;
    start.id = kStart;
    const std::string title = Concat({kStart, ".title"});
    AddTitle(title, outline.title, "Title of the first question.");
    Record(start.id, outline.title, kTitle);
    Record(start.id, outline.title, title);
    for (const ArticleBlock& block : outline.intro) {
      if (has_intro_) {
        start.heading = title;
        AddBody(start, block);
      } else {
        AddIntro(start, block);
      }
    }
    // Its choices lead further, not its links.
    start.links.clear();
    const std::size_t place = draft_.guide.nodes.size();
    draft_.guide.nodes.push_back(start);
    for (const OutlineSection& section : outline.sections) {
      const std::string id = AddSection(section);
      Choice choice;
      choice.key = Concat({id, ".title"});
      choice.value = choice.node = id;
      draft_.guide.nodes[place].choices.push_back(std::move(choice));
    }
  }

  /// Adds the nodes of a section, each leading to the next one: steps, and an outcome at the end.
  /// Returns the id of the first.
  std::string AddSection(const OutlineSection& section) {
    const std::size_t first = draft_.guide.nodes.size();
    Node node = MakeNode(section.title);
    std::string id = node.id;
    Record(id, section.title, Concat({id, ".title"}));
    Blocks step;
    const auto end_step = [&] {
      if (step.empty()) return;
      AddStep(node, Merge(step));
      step.clear();
    };
    for (const ArticleBlock& block : section.blocks) {
      const bool is_step = block.kind == ArticleBlock::Kind::kStep && !block.is_in_step;
      if (is_step) end_step();
      if (is_step || (block.is_in_step && !step.empty())) {
        step.push_back(block);
        continue;
      }
      end_step();
      if (!node.steps.empty()) node = Continue(std::move(node), section.title, id);
      const bool is_intro = !has_intro_ && draft_.guide.nodes.empty() && node.body.empty() &&
                            block.kind == ArticleBlock::Kind::kParagraph;
      is_intro ? AddIntro(node, block) : AddBody(node, block);
    }
    end_step();
    if (!node.steps.empty()) node = Continue(std::move(node), section.title, id);
    EndSection(std::move(node), first, section.title);
    return id;
  }

  Node MakeNode(const ArticleBlock& title) {
    Node node;
    node.id = ids_.Make(PlainTextOf(SourceOf(title, parts_)));
    node.kind = NodeKind::kOutcome;
    node.heading = Concat({node.id, ".title"});
    AddNodeLinks(node, AddTitle(node.heading, title, "Title of the section."));
    return node;
  }

  void AddStep(Node& node, const ArticleBlock& block) {
    const std::string number = std::to_string(node.steps.size() + 1);
    const std::string key = Concat({node.id, ".step-", number});
    AddNodeLinks(node, AddText(key, block, Concat({"Step ", number, "."})));
    Record(node.id, block, key);
    node.steps.push_back(key);
    node.kind = NodeKind::kSteps;
  }

  /// Ends a node with steps. Returns the node that they lead to. The title remains a sentence of
  /// the section's first node.
  Node Continue(Node node, const ArticleBlock& title, std::string_view first) {
    Node next = MakeNode(title);
    Record(first, title, next.heading);
    node.done = next.id;
    draft_.guide.nodes.push_back(std::move(node));
    return next;
  }

  /// Adds the outcome. Without a link of its own it has those of its section, or the page's.
  void EndSection(Node node, std::size_t first, const ArticleBlock& title) {
    for (std::size_t i = first; i < draft_.guide.nodes.size() && node.links.empty(); ++i)
      AddNodeLinks(node, draft_.guide.nodes[i].links);
    if (node.links.empty())
      AddNodeLinks(node, {links_.AddPage(draft_.guide.source.article, title_target_)});
    if (node.links.empty() && !error_) {
      error_ = Error{"no-link",
                     {},
                     {},
                     Concat({"nothing in \"", PlainTextOf(SourceOf(title, parts_)),
                             "\" links to a page that its outcome could lead to"}),
                     "specify the address of the article: --page https://…"};
    }
    // The article has a section only for what it says.
    if (node.body.empty() && draft_.guide.nodes.size() > first) node.heading.clear();
    draft_.guide.nodes.push_back(std::move(node));
  }

  void AddNotice(const ArticleBlock& block) {
    const std::string key = Concat({"notice.", std::to_string(draft_.guide.notices.size() + 1)});
    AddText(key, block, "Notice with all steps and outcomes.");
    draft_.guide.notices.emplace_back(key);
    Record(draft_.record.notices, block, key);
  }

  void Record(std::string_view node, const ArticleBlock& block, std::string_view key) {
    std::vector<ArticleRecord::NodeSentences>& nodes = draft_.record.nodes;
    auto found = std::find_if(nodes.begin(), nodes.end(),
                              [&](const auto& sentences) { return sentences.node == node; });
    if (found == nodes.end()) found = nodes.insert(nodes.end(), {std::string(node), {}, {}});
    Record(found->sentences, block, key);
  }

  void Record(std::vector<RecordedSentence>& sentences, const ArticleBlock& block,
              std::string_view key) {
    for (const std::size_t text : block.Texts()) {
      recorded_.insert(text);
      const std::string& pair = parts_.texts[text].key;
      const auto found = std::find_if(sentences.begin(), sentences.end(),
                                      [&](const auto& sentence) { return sentence.pair == pair; });
      if (found != sentences.end()) {
        found->keys.emplace_back(key);
      } else {
        sentences.push_back({pair, SourceHash(parts_.texts[text].source), {std::string(key)}});
      }
    }
  }

  void RecordUnused(const std::vector<std::size_t>& texts) {
    for (const std::size_t text : texts) {
      if (!recorded_.insert(text).second) continue;
      const ArticleText& unused = parts_.texts[text];
      draft_.record.unused.push_back({unused.key, SourceHash(unused.source), {}});
    }
  }

  /// Sentences outside of the text, in the front matter.
  void RecordOthersAsUnused() {
    for (std::size_t i = 0; i < parts_.texts.size(); ++i) {
      if (parts_.texts[i].key.find('-') != std::string::npos) RecordUnused({i});
    }
  }

  /// Names the links that nodes show. Other links are only in messages.
  void AddLinks() {
    std::set<std::string> shown;
    for (const Node& node : draft_.guide.nodes) shown.insert(node.links.begin(), node.links.end());
    for (const Link& link : links_.links()) {
      if (!shown.contains(link.id)) continue;
      const DraftLinks::Label& label = links_.LabelOf(link.id);
      AddEntry(Concat({"link.", link.id}), label.source,
               label.target.empty() ? label.source : label.target,
               "Text of a link, from the article.");
    }
    draft_.guide.links = links_.links();
    draft_.guide.hosts = links_.Hosts();
    draft_.left_out = links_.left_out();
  }

  const ArticleParts& parts_;
  DraftLinks links_;
  DraftIds ids_;
  std::optional<MessageState> state_;
  std::string published_;
  std::string title_target_;
  bool has_intro_ = false;
  /// Indices of texts.
  std::set<std::size_t> recorded_;
  std::optional<Error> error_;
  GuideDraft draft_;
};

/// Returns the language that the article is translated to.
Result<std::string> LocaleOf(const Article& article, const std::string& file,
                             const GuideDraftOptions& options) {
  std::string locale = LocaleOfArticle(article, file, options.locale);
  const auto known = NormalizeLocale(options.locale, {locale});
  if (locale.empty()) {
    return Error{"article-locale",
                 file,
                 {},
                 "the article does not state its language",
                 "specify it: --locale zh-TW"};
  }
  if (!options.locale.empty() && known != locale) {
    return Error{"wrong-locale",
                 file,
                 {},
                 Concat({"the article is in ", locale, ", not in ", options.locale}),
                 "use the article in that language, or correct --locale"};
  }
  if (locale == kDefaultLocale) {
    return Error{"wrong-locale",
                 file,
                 {},
                 "the article is not a translation",
                 "use a translation of it, which has the English sentences, too"};
  }
  return locale;
}

/// The readers' limits hold for drafts, too.
std::optional<Error> Limit(const GuideDraft& draft) {
  const std::string& id = draft.guide.id;
  const Result<Guide> guide = ReadGuide(DraftToJson(draft.guide), id + ".json");
  if (!guide) return guide.error();
  for (const CatalogDocument* catalog : {&draft.source, &draft.target}) {
    const std::string file = Concat({id, "/", catalog->locale, ".json"});
    const Result<CatalogDocument> read =
        ReadCatalogDocument(ToJson(*catalog), file, catalog->locale);
    if (!read) return read.error();
  }
  const std::string file = id + ".article.json";
  const Result<ArticleRecord> record = ReadArticleRecord(ToJson(draft.record), file);
  if (!record) return record.error();
  return std::nullopt;
}

}  // namespace

Result<GuideDraft> DraftGuide(std::string_view text, const std::string& file,
                              const GuideDraftOptions& options) {
  const Result<Article> article = ReadArticle(text, file);
  if (!article) return article.error();
  if (!article->faults.empty()) return article->faults.front();
  const Result<std::string> locale = LocaleOf(*article, file, options);
  if (!locale) return locale.error();
  const std::string published = options.published.empty() ? article->date : options.published;
  if (!ParseDay(published)) {
    return Error{"bad-value",
                 file,
                 {},
                 "the article does not state a valid date",
                 "specify it: --published 2021-05-19"};
  }
  const ArticleParts parts = TakeApart(*article);
  const Result<ArticleOutline> outline = OutlineOf(parts, file);
  if (!outline) return outline.error();
  Result<GuideDraft> draft = Drafter(*article, parts, options).Draft(*outline, *locale, published);
  if (!draft) {
    Error error = draft.error();
    error.file = file;
    return error;
  }
  draft->record.article = std::filesystem::path(file).filename().string();
  draft->record.title = draft->guide.source.article;
  draft->record.published = published;
  if (std::optional<Error> error = Limit(*draft)) return *error;
  return draft;
}

}  // namespace guided_help
