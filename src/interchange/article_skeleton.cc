#include "interchange/article_skeleton.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "base/place_finder.h"
#include "base/text.h"

namespace guided_help {
namespace {

/// A placeholder without a name is an escape for two braces in the article.
constexpr std::string_view kBraces = "{{}}";

struct Hole {
  std::string_view covered;
  std::string name;
  ArticleText text;
};

/// Returns the whole range of the pair, from its first tag to its last.
std::string_view CoveredBy(const ArticlePair& pair, std::string_view text) {
  constexpr std::string_view kBefore = "<span data-ttu-id=\"";
  constexpr std::string_view kAfter = "</span></span>";
  const auto begin = static_cast<std::size_t>(pair.id.data() - text.data()) - kBefore.size();
  const auto end = static_cast<std::size_t>(pair.source.data() - text.data()) + pair.source.size() +
                   kAfter.size();
  return text.substr(begin, end - begin);
}

std::string Wrap(std::string_view id, std::string_view target, std::string_view source) {
  return Concat({"<span data-ttu-id=\"", id, "\">", target,
                 "</span><span class=\"sxs-lookup\"><span data-stu-id=\"", id, "\">", source,
                 "</span></span>"});
}

std::string EscapeBraces(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with(kPlaceholderOpen)) {
      escaped += kBraces;
      ++at;
    } else {
      escaped += text[at];
    }
  }
  return escaped;
}

std::vector<Hole> HolesOf(const Article& article) {
  std::vector<Hole> holes;
  for (const Article::FrontMatterText& text : article.front_matter) {
    const std::string key(text.key);
    holes.push_back({text.value, key, {key, {}, std::string(text.value)}});
  }
  std::map<std::string, int> seen;
  for (const ArticlePair& pair : article.pairs) {
    const std::string key = LowerAscii(pair.id);
    const int count = ++seen[key];
    const std::string again = count > 1 ? "." + std::to_string(count) : "";
    holes.push_back({CoveredBy(pair, article.text),
                     std::string(pair.id) + again,
                     {key + again, std::string(pair.source), std::string(pair.target)}});
  }
  std::sort(holes.begin(), holes.end(), [](const Hole& one, const Hole& other) {
    return one.covered.data() < other.covered.data();
  });
  return holes;
}

}  // namespace

std::size_t FindPlaceholder(std::string_view skeleton, std::size_t from) {
  std::size_t open = skeleton.find(kPlaceholderOpen, from);
  if (open == std::string_view::npos) return open;
  // Of more than two braces the last two open it; the others belong to the article.
  while (skeleton.substr(open + 1).starts_with(kPlaceholderOpen)) ++open;
  return open;
}

ArticleParts TakeApart(const Article& article) {
  ArticleParts parts;
  std::size_t at = 0;
  for (Hole& hole : HolesOf(article)) {
    const auto begin = static_cast<std::size_t>(hole.covered.data() - article.text.data());
    parts.skeleton += EscapeBraces(article.text.substr(at, begin - at));
    parts.skeleton += Concat({kPlaceholderOpen, hole.name, kPlaceholderClose});
    at = begin + hole.covered.size();
    parts.texts.push_back(std::move(hole.text));
  }
  parts.skeleton += EscapeBraces(article.text.substr(at));
  return parts;
}

Result<std::string> JoinArticle(const ArticleParts& parts, std::string_view file) {
  std::map<std::string_view, const ArticleText*> texts;
  for (const ArticleText& text : parts.texts) texts.emplace(text.key, &text);
  const std::string_view skeleton = parts.skeleton;
  std::string article;
  std::set<std::string> used;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = FindPlaceholder(skeleton, at);
    article += skeleton.substr(at, open - at);
    if (open == std::string_view::npos) break;
    const std::size_t close = skeleton.find(kPlaceholderClose, open + kPlaceholderOpen.size());
    if (close == std::string_view::npos) {
      return Error{"syntax", std::string(file), PlaceFinder(skeleton).At(open),
                   "this placeholder is not closed", "use {{key}}"};
    }
    const std::string_view name =
        skeleton.substr(open + kPlaceholderOpen.size(), close - open - kPlaceholderOpen.size());
    at = close + kPlaceholderClose.size();
    if (name.empty()) {
      article += kPlaceholderOpen;
      continue;
    }
    const auto text = texts.find(LowerAscii(name));
    if (text == texts.end()) {
      return Error{"missing-key", std::string(file), PlaceFinder(skeleton).At(open),
                   Concat({"no catalog has a text for {{", name, "}}"}), "add it to the catalog"};
    }
    used.insert(std::string(text->first));
    const bool is_pair = name.find('-') != std::string_view::npos;
    article +=
        is_pair ? Wrap(name.substr(0, name.find('.')), text->second->target, text->second->source)
                : text->second->target;
  }
  for (const ArticleText& text : parts.texts) {
    if (used.contains(text.key)) continue;
    return Error{"unknown-key",
                 std::string(file),
                 {},
                 Concat({"the skeleton has no placeholder for \"", text.key, "\""}),
                 "remove it from the catalog, or correct its name"};
  }
  return article;
}

}  // namespace guided_help
