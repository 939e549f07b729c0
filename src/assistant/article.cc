#include "assistant/article.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"

namespace guided_help {
namespace {

/// Returns whether every node with steps or an outcome shows the link.
bool IsCommon(const Guide& guide, const std::string& link) {
  return std::all_of(guide.nodes.begin(), guide.nodes.end(), [&](const Node& node) {
    return node.kind == NodeKind::kQuestion ||
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
    for (const std::string& notice : guide_.notices) Add(Block::Kind::kNotice, notice);
    for (const Link& link : guide_.links) {
      if (IsCommon(guide_, link.id)) AddLink(link.id);
    }
    blocks_.push_back(BuildDate(NextId(), guide_, words_));
    return std::move(blocks_);
  }

 private:
  std::string NextId() const { return Concat({"article-", std::to_string(blocks_.size() + 1)}); }

  Block& Add(Block::Kind kind, std::string_view key) {
    return blocks_.emplace_back(BuildBlock(kind, NextId(), words_.Say(key), guide_, words_));
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

  void AddSection(const Node& node) {
    AddHeading(node.heading, level_ + 1);
    for (const std::string& key : node.body) Add(Block::Kind::kParagraph, key);
    AddSteps(node);
    for (const std::string& link : node.links) {
      if (!IsCommon(guide_, link)) AddLink(link);
    }
  }

  /// Two nodes can have the same steps; the article shows them once.
  void AddSteps(const Node& node) {
    if (node.steps.empty()) return;
    if (std::find(shown_steps_.begin(), shown_steps_.end(), node.steps) != shown_steps_.end())
      return;
    shown_steps_.push_back(node.steps);
    Block& list = blocks_.emplace_back();
    list.kind = Block::Kind::kSteps;
    list.id = Concat({"article-", std::to_string(blocks_.size())});
    for (const std::string& key : node.steps) {
      const std::string id = Concat({list.id, "-", std::to_string(list.children.size() + 1)});
      list.children.push_back(BuildBlock(Block::Kind::kStep, id, words_.Say(key), guide_, words_));
    }
  }

  const Guide& guide_;
  const Words& words_;
  int level_;
  std::vector<Block> blocks_;
  std::vector<std::vector<std::string>> shown_steps_;
};

}  // namespace

std::vector<Block> BuildArticle(const Guide& guide, const Words& words, int level) {
  return ArticleBuilder(guide, words, level).Build();
}

Block BuildDate(std::string_view id, const Guide& guide, const Words& words) {
  const std::string article = words.Plain("article.title");
  const std::string date = words.services().FormatDate(words.locale(), guide.source.published);
  const std::array<MessageArgument, 2> arguments = {MessageArgument("article", article),
                                                    MessageArgument("date", date)};
  return BuildBlock(Block::Kind::kDate, id, words.Say("source.date", arguments), guide, words);
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

Block BuildBlock(Block::Kind kind, std::string_view id, const Text& text, const Guide& guide,
                 const Words& words) {
  Block block;
  block.kind = kind;
  block.id = id;
  block.key = text.key;
  block.spans = text.spans;
  for (Span& span : block.spans) {
    if (!IsLinkAllowed(guide, span.link)) span.link.clear();
  }
  if (text.locale != words.locale()) block.locale = text.locale;
  return block;
}

}  // namespace guided_help
