#include "project/strings_page.h"

#include <gtest/gtest.h>

#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

constexpr char kCatalog[] = "localization/cancel-subscription/en-US.json";
constexpr char kDemo[] = "localization/demo/en-US.json";

/// Returns the line of a message; empty if there is none.
std::string LineOf(const FakeProject& temp, const std::string& key) {
  const Result<std::string> page = StringsPage(temp.project());
  EXPECT_TRUE(page.Ok()) << ToString(page.error());
  if (!page) return {};
  const std::size_t begin = page->find("| `" + key + "` |");
  return begin == std::string::npos ? "" : page->substr(begin, page->find('\n', begin) - begin);
}

TEST(StringsPageTest, InTheDocsIsCurrent) {
  const Result<std::string> page = StringsPage(Project(SourceFolder()));
  ASSERT_TRUE(page.Ok()) << ToString(page.error());
  EXPECT_EQ(ReadFile(SourceFolder() / "docs/strings.md"), *page)
      << "run ./scripts/guided-help paths --strings --output docs/strings.md";
  EXPECT_EQ(page->find("**unused**"), std::string::npos);
}

TEST(StringsPageTest, ShortensListsOfScreens) {
  FakeProject temp;
  EXPECT_EQ(LineOf(temp, "action.next"),
            "| `action.next` | Next | license-count, cancel-online.1–3, at-the-limit.1–3, "
            "details-page.1 |");
  EXPECT_EQ(LineOf(temp, "refund.notice"),
            "| `refund.notice` | **Refund:** Any prorated credit will be returned to you within "
            "the next billing cycle. | every screen (not license-count, find-count), article |");
  EXPECT_EQ(LineOf(temp, "assistant.label"), "| `assistant.label` | Guided help | every screen |");
  EXPECT_EQ(LineOf(temp, "error.too-small"),
            "| `error.too-small` | Enter {minimum, number} or more. | no screen of these guides |");
}

TEST(StringsPageTest, MarksMessagesThatNoScreenShows) {
  FakeProject temp;
  temp.Replace(kCatalog, "\"article.title\":", "\"gone.title\": \"A | B\\nC\", \"article.title\":");
  EXPECT_EQ(LineOf(temp, "gone.title"), "| `gone.title` | A \\| B C | **unused** |");
  temp.Replace(kDemo, "\"demo.site\":", "\"demo.gone\": \"A\", \"demo.site\":");
  EXPECT_EQ(LineOf(temp, "demo.gone"), "| `demo.gone` | A | **unused** |");
  EXPECT_NE(LineOf(temp, "number.modifiers").find("| not shown: typed text is compared with it |"),
            std::string::npos);
}

TEST(StringsPageTest, LeavesOutTheWordsOfOtherPrograms) {
  FakeProject temp;
  temp.Write("localization/workbench/en-US.json", R"({ "@@locale": "en-US", "a.b": "A" })");
  EXPECT_EQ(LineOf(temp, "a.b"), "");
  EXPECT_EQ(StringsPage(temp.project())->find("## workbench"), std::string::npos);
}

TEST(StringsPageTest, NamesTheGuidesOfInterfaceMessagesIfThereAreSeveral) {
  FakeProject temp;
  temp.Write("web/guides/other.json", R"({
    "id": "other", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "o",
    "nodes": { "o": { "kind": "outcome", "links": ["l"] } } })");
  temp.Write("localization/other/en-US.json", R"({ "@@locale": "en-US", "o.title": "O" })");
  EXPECT_EQ(LineOf(temp, "screen.outcome"),
            "| `screen.outcome` | Here is your next step. | cancel-subscription: call-support, "
            "canceled |");
  EXPECT_EQ(LineOf(temp, "action.article"),
            "| `action.article` | Show the whole article | cancel-subscription: every screen; "
            "other: every screen |");
  EXPECT_EQ(LineOf(temp, "o.title"), "| `o.title` | O | every screen |");
}

TEST(StringsPageTest, ReportsInvalidFiles) {
  FakeProject temp;
  temp.Remove("localization/interface/zh-TW.json");
  const Result<std::string> page = StringsPage(temp.project());
  ASSERT_FALSE(page.Ok());
  EXPECT_EQ(ToString(page.error()),
            "localization/interface/zh-TW.json: cannot be read (is the name correct, and is --root "
            "the project's folder?)");
}

}  // namespace
}  // namespace guided_help
