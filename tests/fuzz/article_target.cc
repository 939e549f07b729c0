#include <set>
#include <string>

#include "base/text.h"
#include "interchange/article.h"
#include "interchange/article_skeleton.h"
#include "interchange/literal_message.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

constexpr std::string_view kFile = "article.md";

bool LiesIn(std::string_view part, std::string_view text) {
  return part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size();
}

/// Pairs lie inside the article, in order, and contain no text of the front matter.
void HoldPairs(const Article& article) {
  const char* end = article.text.data();
  for (const ArticlePair& pair : article.pairs) {
    for (const std::string_view part : {pair.id, pair.target, pair.source}) {
      Hold(LiesIn(part, article.text) && part.data() >= end,
           "a pair is outside the article, or out of order");
      end = part.data() + part.size();
    }
    Hold(!pair.Number().empty(), "a pair has no number");
    for (const Article::FrontMatterText& text : article.front_matter) {
      Hold(LiesIn(text.value, article.text), "a text of the front matter is outside the article");
      Hold(text.value.data() + text.value.size() <= pair.id.data() ||
               text.value.data() >= pair.source.data() + pair.source.size(),
           "a text of the front matter is in a pair");
    }
  }
  for (const Error& fault : article.faults)
    HoldError(fault, article.text, kFile, {"article-syntax"});
}

void HoldLiteral(std::string_view text) {
  const Result<std::string> again = FromMessage(ToMessage(text));
  Hold(again.Ok() && *again == text, Concat({"quoting as a message changes a text: ", text}));
}

void HoldParts(const Article& article) {
  const ArticleParts parts = TakeApart(article);
  Hold(parts.texts.size() == article.pairs.size() + article.front_matter.size(),
       "the number of texts is wrong");
  std::set<std::string_view> keys;
  for (const ArticleText& text : parts.texts) {
    Hold(keys.insert(text.key).second, Concat({"two texts have the same key: ", text.key}));
    HoldLiteral(text.source);
    HoldLiteral(text.target);
  }
  const Result<std::string> whole = JoinArticle(parts, kFile);
  if (!whole) throw Broken("the parts cannot be joined: " + ToString(whole.error()));
  Hold(*whole == article.text, "splitting and joining changes the article");

  // One text too many, and one missing.
  ArticleParts changed = parts;
  changed.texts.push_back({"0-0.0", "", ""});
  Hold(!JoinArticle(changed, kFile), "a text without a placeholder is lost");
  if (parts.texts.empty()) return;
  changed = parts;
  changed.texts.pop_back();
  Hold(!JoinArticle(changed, kFile), "a placeholder without a text is left");
}

}  // namespace

void FuzzArticle(std::string_view input) {
  const Result<Article> article = ReadArticle(input, kFile);
  if (!article) {
    HoldError(article.error(), input, kFile, {"utf-8"});
    return;
  }
  HoldPairs(*article);
  HoldParts(*article);

  const ArticleParts skeleton = {std::string(input), {{"0-1", "s", "t"}, {"title", "", "t"}}};
  const Result<std::string> whole = JoinArticle(skeleton, kFile);
  if (whole) return;
  Error error = whole.error();
  // A text without a placeholder has no position in the skeleton.
  if (error.code == "unknown-key") error.position = {1, 1};
  HoldError(error, input, kFile, {"missing-key", "unknown-key", "syntax"});
}

}  // namespace guided_help
