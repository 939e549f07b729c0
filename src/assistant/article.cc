#include "assistant/article.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.h"

namespace guided_help {
namespace {

/// Returns whether every node with steps or an outcome shows the link.
bool IsCommon(const Guide& guide, const std::string& link) {
  return std::all_of(guide.nodes.begin(), guide.nodes.end(), [&](const Node& node) {
    return node.kind == NodeKind::kQuestion || node.kind == NodeKind::kDecision ||
           std::find(node.links.begin(), node.links.end(), link) != node.links.end();
  });
}

class ArticleBuilder {
 public:
  ArticleBuilder(const Guide& guide, const Words& words, int level)
      : guide_(guide), words_(words), level_(level) {}

  std::vector<Block> Build() {
    AddHeading("article.title", level_);
    Add(Block::Kind::kParagraph, "article.intro");
    for (const Node& node : guide_.nodes) {
      if (!node.heading.empty()) AddSection(node);
    }
    AddContents(Block::Kind::kNotice, guide_.notices);
    for (const Link& link : guide_.links) {
      if (IsCommon(guide_, link.id)) AddLink(link.id);
    }
    AddLegends(blocks_, "article-legend-", guide_, words_);
    for (const Evidence& source : guide_.sources)
      AddSource(blocks_, NextId(), &source, guide_, words_);
    if (guide_.sources.empty()) AddSource(blocks_, NextId(), nullptr, guide_, words_);
    return std::move(blocks_);
  }

 private:
  std::string NextId() const { return Concat({"article-", Decimal(std::ssize(blocks_) + 1)}); }

  Block& Add(Block::Kind kind, std::string_view key) {
    return AddBlock(blocks_, kind, NextId(), words_.Say(key), guide_, words_);
  }

  void AddHeading(std::string_view key, int level) {
    Add(Block::Kind::kHeading, key).level = level;
  }

  void AddLink(const std::string& id) {
    if (!IsLinkAllowed(guide_, id)) return;
    Block& link = Add(Block::Kind::kLink, Concat({"link.", id}));
    link.emphasis = Block::Emphasis::kQuiet;
    link.link = id;
  }

  void AddContents(Block::Kind kind, const std::vector<Content>& contents) {
    for (const Content& content : contents) {
      if (content.place != Content::Place::kAssistant) Add(kind, content.key);
    }
  }

  void AddSection(const Node& node) {
    AddHeading(node.heading, level_ + 1);
    AddContents(Block::Kind::kParagraph, node.body);
    AddSteps(node);
    for (const std::string& link : node.links) {
      if (!IsCommon(guide_, link)) AddLink(link);
    }
  }

  /// Two nodes can have the same steps; the article shows them once.
  void AddSteps(const Node& node) {
    const auto first = std::find_if(
        guide_.nodes.begin(), guide_.nodes.end(),
        [&](const Node& other) { return !other.heading.empty() && other.steps == node.steps; });
    if (node.steps.empty() || &*first != &node) return;
    Block& list = AddBlock(blocks_, Block::Kind::kSteps, NextId(), {}, guide_, words_);
    for (const std::string& key : node.steps) {
      AddBlock(list.children, Block::Kind::kStep,
               Concat({list.id, "-", Decimal(std::ssize(list.children) + 1)}), words_.Say(key),
               guide_, words_);
    }
  }

  const Guide& guide_;
  const Words& words_;
  int level_;
  std::vector<Block> blocks_;
};

/// Returns whether a block or a child has the text as an aside.
bool Contains(const std::vector<Block>& blocks, std::string_view aside, bool printed_only_too) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    if (block.is_printed && !printed_only_too) return false;
    for (const Span& span : block.spans) {
      if (span.quiet && span.text == aside) return true;
    }
    return Contains(block.children, aside, true);
  });
}

}  // namespace

std::vector<Block> BuildArticle(const Guide& guide, const Words& words, int level) {
  return ArticleBuilder(guide, words, level).Build();
}

void AddSource(std::vector<Block>& blocks, std::string id, const Evidence* source,
               const Guide& guide, const Words& words) {
  const bool is_article = source == nullptr;
  const std::string title =
      words.Plain(is_article ? "article.title" : Concat({"source.", source->id}));
  std::array<MessageArgument, 3> arguments = {
      MessageArgument("article", title),
      MessageArgument("date", is_article ? guide.source.published : source->published,
                      MessageArgument::Kind::kDate),
      MessageArgument("checked", std::string_view())};
  if (!is_article && source->checked)
    arguments.back() = {"checked", *source->checked, MessageArgument::Kind::kDate};
  Block& block =
      AddBlock(blocks, Block::Kind::kDate, std::move(id),
               words.Say(is_article ? "source.date" : "source.guidance", arguments), guide, words);
  if (is_article || !IsLinkAllowed(guide, source->link)) return;
  for (Span& span : block.spans) span.link = source->link;
}

void AddLegends(std::vector<Block>& blocks, std::string_view id, const Guide& guide,
                const Words& words) {
  for (const std::string_view origin : {"ours", "later"}) {
    const std::string mark = words.Plain(Concat({"origin_", origin}));
    if (!Contains(blocks, mark, true)) continue;
    const bool is_shown = Contains(blocks, mark, false);
    const std::string key = Concat({"legend.", origin});
    AddBlock(blocks, Block::Kind::kDate, Concat({id, origin}), words.Say(key), guide, words)
        .is_printed = !is_shown;
  }
}

bool IsLinkAllowed(const Guide& guide, std::string_view id) {
  const Link* link = guide.FindLink(id);
  return link != nullptr && IsAllowedUrl(link->url, guide.hosts);
}

std::vector<ScreenLink> AllowedLinks(const Guide& guide) {
  std::vector<ScreenLink> links;
  for (const Link& link : guide.links) {
    if (IsLinkAllowed(guide, link.id)) links.push_back({link.id, link.url});
  }
  return links;
}

Block& AddBlock(std::vector<Block>& blocks, Block::Kind kind, std::string id, Text text,
                const Guide& guide, const Words& words) {
  Block& block = blocks.emplace_back();
  block.kind = kind;
  block.id = std::move(id);
  block.key = std::move(text.key);
  block.spans = std::move(text.spans);
  for (Span& span : block.spans) {
    if (!IsLinkAllowed(guide, span.link)) span.link.clear();
  }
  if (text.locale != words.locale()) block.locale = std::move(text.locale);
  return block;
}

}  // namespace guided_help
