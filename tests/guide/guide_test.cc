#include "guide/guide.h"

#include <gtest/gtest.h>

#include <limits>

#include "guide/guide_reader.h"
#include "tests/guide/guides.h"

namespace guided_help {
namespace {

TEST(GuideTest, FindsNodesAndLinksByTheirId) {
  const Guide guide = CancelSubscription();
  ASSERT_NE(guide.FindNode("license-count"), nullptr);
  EXPECT_EQ(guide.FindNode("license-count")->id, "license-count");
  EXPECT_EQ(guide.FindNode("License-count"), nullptr);
  EXPECT_EQ(guide.FindNode(""), nullptr);
  ASSERT_NE(guide.FindLink("learn-more"), nullptr);
  EXPECT_EQ(guide.FindLink("learn"), nullptr);
}

TEST(GuideTest, ListsEveryMessageKeyOnce) {
  const Result<Guide> guide = ReadGuide(R"({
    "id": "g", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "notices": ["n.one", "n.one"], "start": "q",
    "nodes": {
      "q": { "kind": "question", "input": "number", "minimum": 0, "maximum": 9, "hint": "q.hint",
             "body": ["q.body"], "routes": [{ "from": 0, "to": 9, "node": "s" }],
             "choices": [{ "key": "shared", "node": "s" }] },
      "s": { "kind": "steps", "heading": "s.heading", "steps": ["s.one", "shared"], "done": "o",
             "links": ["l"] },
      "o": { "kind": "outcome", "links": ["l"] } } })",
                                        "g.json");
  ASSERT_TRUE(guide.Ok()) << ToString(guide.error());
  EXPECT_EQ(MessageKeys(*guide),
            (std::vector<std::string>{"article.title", "article.intro", "n.one", "q.title",
                                      "q.field", "q.answer", "q.hint", "q.body", "shared",
                                      "s.title", "s.heading", "s.one", "link.l", "o.title"}));
}

TEST(UrlTest, AllowsHttpsOnAListedHostOnly) {
  const LinkTricks tricks = ReadLinkTricks();
  ASSERT_FALSE(tricks.good.empty());
  ASSERT_GT(tricks.bad.size(), 200U);
  for (const auto& [url, why] : tricks.good)
    EXPECT_TRUE(IsAllowedUrl(url, tricks.hosts)) << url << ": " << why;
  for (const auto& [url, why] : tricks.bad)
    EXPECT_FALSE(IsAllowedUrl(url, tricks.hosts)) << url << ": " << why;
}

TEST(UrlTest, AllowsNothingIfNoHostIsListed) {
  EXPECT_FALSE(IsAllowedUrl("https://go.microsoft.com/", {}));
  EXPECT_FALSE(IsAllowedUrl("https:///", {}));
}

}  // namespace
}  // namespace guided_help
