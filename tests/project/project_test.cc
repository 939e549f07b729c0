#include "project/project.h"

#include <gtest/gtest.h>

#include "tests/project/fake_project.h"
#include "tests/support/fake_locale_services.h"

namespace guided_help {
namespace {

constexpr std::string_view kNotRead =
    ": cannot be read (is the name correct, and is --root the project's folder?)";

TEST(ProjectTest, ListsItsGuidesAndLocalesSorted) {
  FakeProject temp;
  temp.Write("web/guides/a-guide.json", "{}");
  temp.Write("web/guides/notes.txt", "");
  EXPECT_EQ(temp.project().GuideIds(),
            (std::vector<std::string>{"a-guide", "cancel-subscription"}));
  temp.Write("localization/interface/de-DE.json", "{}");
  EXPECT_EQ(temp.project().Locales("interface"),
            (std::vector<std::string>{"de-DE", "en-US", "zh-TW"}));
}

TEST(ProjectTest, IsEmptyWithoutAProject) {
  const Project project("/nowhere");
  EXPECT_TRUE(project.GuideIds().empty());
  EXPECT_TRUE(project.Locales("interface").empty());
}

TEST(ProjectTest, LoadsGuidesAndCatalogs) {
  const Project project(SourceFolder());
  const Result<Guide> guide = project.LoadGuide("cancel-subscription");
  ASSERT_TRUE(guide.Ok()) << ToString(guide.error());
  EXPECT_EQ(guide->id, "cancel-subscription");
  const Result<Catalog> catalog = project.LoadCatalog("interface", "zh-TW");
  ASSERT_TRUE(catalog.Ok()) << ToString(catalog.error());
  EXPECT_EQ(catalog->locale, "zh-TW");
  const Result<CatalogDocument> document = project.LoadCatalogDocument("interface", "zh-TW");
  ASSERT_TRUE(document.Ok()) << ToString(document.error());
  EXPECT_EQ(document->entries.size(), catalog->messages.size());
  EXPECT_EQ(*project.ReadText("web/guides/cancel-subscription.json"),
            ReadFile(SourceFolder() / "web/guides/cancel-subscription.json"));
}

TEST(ProjectTest, ReportsTheFileThatCannotBeRead) {
  const Project project(SourceFolder());
  const FakeLocaleServices services;
  EXPECT_EQ(ToString(project.ReadText("no/file").error()), "no/file" + std::string(kNotRead));
  EXPECT_EQ(project.ReadText("no/file").error().code, "file");
  EXPECT_EQ(ToString(project.LoadGuide("nowhere").error()),
            "web/guides/nowhere.json" + std::string(kNotRead));
  EXPECT_EQ(ToString(project.LoadCatalog("interface", "xx").error()),
            "localization/interface/xx.json" + std::string(kNotRead));
  EXPECT_EQ(ToString(project.LoadWords("cancel-subscription", "xx", services).error()),
            "localization/cancel-subscription/xx.json" + std::string(kNotRead));
}

TEST(ProjectTest, ReportsThePositionOfAnErrorInAFile) {
  FakeProject temp;
  temp.Write("web/guides/broken.json", "{\n  \"id\": 1");
  EXPECT_EQ(ToString(temp.project().LoadGuide("broken").error()),
            "web/guides/broken.json:2:10: unexpected end of file (check for an unclosed bracket)");
  temp.Write("localization/interface/zh-TW.json", "{\"@@locale\": \"zh-CN\"}");
  const FakeLocaleServices services;
  EXPECT_EQ(
      ToString(temp.project().LoadWords("cancel-subscription", "zh-TW", services).error()),
      "localization/interface/zh-TW.json:1:14: this catalog is in zh-CN, but zh-TW is expected "
      "(correct \"@@locale\", or the name of the file)");
}

TEST(ProjectTest, WordsFallBackFromGuideToInterfaceToTheDefaultLocale) {
  FakeProject temp;
  temp.Write("localization/cancel-subscription/zh-TW.json", R"({"a": "指南"})");
  temp.Write("localization/interface/zh-TW.json", R"({"a": "介面", "b": "介面"})");
  temp.Write("localization/cancel-subscription/en-US.json", R"({"b": "guide", "c": "guide"})");
  temp.Write("localization/interface/en-US.json", R"({"c": "interface", "d": "interface"})");
  const FakeLocaleServices services;
  const Result<Words> words = temp.project().LoadWords("cancel-subscription", "zh-TW", services);
  ASSERT_TRUE(words.Ok()) << ToString(words.error());
  EXPECT_EQ(words->locale(), "zh-TW");
  EXPECT_EQ(words->Plain("a"), "指南");
  EXPECT_EQ(words->Plain("b"), "介面");
  EXPECT_EQ(words->Plain("c"), "guide");
  EXPECT_EQ(words->Plain("d"), "interface");
}

}  // namespace
}  // namespace guided_help
