#include "project/static_article.h"

#include <gtest/gtest.h>

#include <regex>

#include "assistant/article.h"
#include "json/json.h"
#include "tests/project/fake_project.h"
#include "tests/support/fake_locale_services.h"
#include "tests/support/words_of.h"

namespace guided_help {
namespace {

constexpr std::string_view kRel = R"( rel="noopener noreferrer" referrerpolicy="no-referrer")";

/// A small guide with a question, steps and an outcome.
Guide SmallGuide() {
  FakeProject temp;
  temp.Write("web/guides/small.json", R"({
    "id": "small", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"],
    "links": { "l": "https://h.example/?a=1&b=2", "bad": "https://evil.example/" },
    "notices": ["notice"], "start": "s",
    "nodes": { "s": { "kind": "steps", "heading": "s.heading", "body": ["s.body"],
                      "steps": ["s.one", "s.two"], "done": "o", "links": ["l"] },
               "o": { "kind": "outcome", "links": ["l", "bad"] } } })");
  Result<Guide> guide = temp.project().LoadGuide("small");
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  return guide ? *guide : Guide{};
}

constexpr std::string_view kBlockBegin = R"(<script type="application/json" data-guide="small">)";
constexpr std::string_view kBlockEnd = "</script>\n";

std::string RenderWithBlock(const Messages& messages, const std::string& locale = "en-US") {
  const FakeLocaleServices services;
  return RenderStaticArticle(SmallGuide(), WordsOf(locale, messages, services));
}

/// Without the data block at the end.
std::string Render(const Messages& messages, const std::string& locale = "en-US") {
  std::string html = RenderWithBlock(messages, locale);
  const std::size_t begin = html.find(kBlockBegin);
  const std::size_t end = html.find(kBlockEnd, begin);
  EXPECT_NE(end, std::string::npos) << html;
  return html.erase(begin, end + kBlockEnd.size() - begin);
}

TEST(StaticArticleTest, IsAFragmentOfHeadingsParagraphsStepsNoticeLinksAndDate) {
  EXPECT_EQ(Render({{"article.title", "Title"},
                    {"article.intro", "Intro"},
                    {"s.heading", "Section"},
                    {"s.body", "Go **there** or [see](l). {origin_ours}"},
                    {"s.one", "One"},
                    {"s.two", "Two {ui_x}"},
                    {"notice", "Notice"},
                    {"link.l", "More"},
                    {"ui_x", "X"},
                    {"origin_ours", "†"},
                    {"legend.ours", "† Ours."},
                    {"source.date", "{article}, {date}"}}),
            R"(<section lang="en-US" dir="ltr">
<h2 data-key="article.title">Title</h2>
<p data-key="article.intro">Intro</p>
<h3 data-key="s.heading">Section</h3>
<p data-key="s.body">Go <strong>there</strong> or <a href="https://h.example/?a=1&amp;b=2" data-link="l")" +
                std::string(kRel) + R"(>see</a>. <small>†</small></p>
<ol>
<li data-key="s.one">One</li>
<li data-key="s.two">Two <strong>X</strong></li>
</ol>
<p data-key="notice" class="guided-help-notice">Notice</p>
<p><a href="https://h.example/?a=1&amp;b=2" data-link="l" data-key="link.l")" +
                std::string(kRel) + R"(>More</a></p>
<p data-key="legend.ours" class="guided-help-date">† Ours.</p>
<p data-key="source.date" class="guided-help-date">Title, en-US:2021-05-19</p>
</section>
)");
}

TEST(StaticArticleTest, EscapesMessages) {
  const std::string html =
      Render({{"article.title", "<script>\"a\" & 'b'</script>"}, {"link.l", "<img src=x>"}});
  EXPECT_NE(html.find("<h2 data-key=\"article.title\">&lt;script&gt;&quot;a&quot; &amp; "),
            std::string::npos)
      << html;
  EXPECT_NE(html.find(">&lt;img src=x&gt;</a>"), std::string::npos) << html;
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<img"), std::string::npos);
}

TEST(StaticArticleTest, OmitsLinksToOtherHosts) {
  const std::string html = Render({{"s.body", "[a](bad) [b](nowhere) [c](l)"}});
  EXPECT_EQ(html.find("evil"), std::string::npos) << html;
  EXPECT_EQ(html.find("data-link=\"bad\""), std::string::npos) << html;
  EXPECT_NE(html.find("<p data-key=\"s.body\">a b <a href="), std::string::npos) << html;
}

TEST(StaticArticleTest, ALinkWithSeveralStylesStaysOneLink) {
  const std::string html = Render({{"s.body", "[see {ui_x} now](l)"}, {"ui_x", "X"}});
  EXPECT_NE(html.find(">see <strong>X</strong> now</a></p>"), std::string::npos) << html;
}

TEST(StaticArticleTest, StatesItsLanguageAndDirection) {
  EXPECT_EQ(Render({}, "he").substr(0, 31), "<section lang=\"he\" dir=\"rtl\">\n<");
  EXPECT_EQ(Render({}, "zh-TW").substr(0, 34), "<section lang=\"zh-TW\" dir=\"ltr\">\n<");
}

TEST(StaticArticleTest, StatesTheLanguageOfEachFallback) {
  const FakeLocaleServices services;
  const Words words("zh-TW",
                    {CatalogOf("zh-TW", {{"article.title", "標題"}}),
                     CatalogOf("en-US", {{"article.intro", "Intro"},
                                         {"s.one", "One"},
                                         {"notice", "Notice"},
                                         {"link.l", "More"}})},
                    services);
  const std::string html = RenderStaticArticle(SmallGuide(), words);
  EXPECT_NE(html.find("<h2 data-key=\"article.title\">"), std::string::npos) << html;
  EXPECT_NE(html.find("<p data-key=\"article.intro\" lang=\"en-US\">"), std::string::npos) << html;
  EXPECT_NE(html.find("<li data-key=\"s.one\" lang=\"en-US\">"), std::string::npos) << html;
  EXPECT_NE(html.find("<p data-key=\"notice\" lang=\"en-US\""), std::string::npos) << html;
  EXPECT_TRUE(
      std::regex_search(html, std::regex("<(p|a)[^>]* lang=\"en-US\"[^>]*>(<a[^>]*>)?More</a>")))
      << html;
}

/// The messages of the article in reading order.
void CollectKeys(const std::vector<Block>& blocks, std::vector<std::string>& keys) {
  for (const Block& block : blocks) {
    if (!block.key.empty()) keys.push_back(block.key);
    CollectKeys(block.children, keys);
  }
}

TEST(StaticArticleTest, HasTheMessagesOfTheAssistantsArticleInTheSameOrder) {
  const Project project(SourceFolder());
  const FakeLocaleServices services;
  const Result<Guide> guide = project.LoadGuide("cancel-subscription");
  ASSERT_TRUE(guide.Ok()) << ToString(guide.error());
  for (const std::string& locale : project.Locales("cancel-subscription")) {
    const Result<Words> words = project.LoadWords("cancel-subscription", locale, services);
    ASSERT_TRUE(words.Ok()) << ToString(words.error());
    const std::string html = RenderStaticArticle(*guide, *words);
    std::vector<std::string> expected;
    CollectKeys(BuildArticle(*guide, *words, 2), expected);
    std::vector<std::string> shown;
    const std::regex key("data-key=\"([^\"]*)\"");
    for (std::sregex_iterator it(html.begin(), html.end(), key), end; it != end; ++it)
      shown.push_back((*it)[1]);
    EXPECT_EQ(shown, expected) << locale;
    EXPECT_EQ(html.find(" style="), std::string::npos);
    // The data block is the only script, and the only place for braces.
    const std::size_t block = html.find("<script type=\"application/json\"");
    EXPECT_EQ(html.find("<script"), block);
    EXPECT_EQ(html.find("<script", block + 1), std::string::npos);
    EXPECT_LT(block, html.find('{')) << html;
  }
}

TEST(StaticArticleTest, HasTheFirstScreenAsADataBlockThatItsTextsCannotEnd) {
  const std::string html = RenderWithBlock(
      {{"s.title", "</script><script>\"a\\\" b\" <!--"}, {"action.next", "Go  on"}});
  const std::size_t begin = html.find(kBlockBegin) + kBlockBegin.size();
  const std::string block = html.substr(begin, html.find(kBlockEnd, begin) - begin);
  EXPECT_EQ(block.find('<'), std::string::npos) << block;
  EXPECT_EQ(block.find('\n'), std::string::npos) << block;
  const Result<JsonValue> screen = ParseJson(block, "block");
  ASSERT_TRUE(screen.Ok()) << ToString(screen.error());
  EXPECT_EQ(screen->Find("node")->string, "s");
  EXPECT_NE(block.find(R"(\u003c/script>\u003cscript>\"a\\\" b\" \u003c!--)"), std::string::npos)
      << block;
  EXPECT_NE(block.find(R"("text":"Go  on")"), std::string::npos) << block;
}

}  // namespace
}  // namespace guided_help
