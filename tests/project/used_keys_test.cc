#include "project/used_keys.h"

#include <gtest/gtest.h>

#include "icu/icu_services.h"
#include "project/strings_page.h"
#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

Lines Unused(const FakeProject& temp, const std::string& folder) {
  const Project project = temp.project();
  const Result<CatalogDocument> catalog = project.LoadCatalogDocument(folder, "en-US");
  EXPECT_TRUE(catalog.Ok());
  const IcuServices services;
  return catalog ? KeyUse(project, services).FindUnused(folder, *catalog) : Lines{"unread"};
}

/// The project with its demo page, which uses the keys of `demo`.
class UsedKeysTest : public testing::Test {
 protected:
  UsedKeysTest() {
    const std::string page(kDemoTemplate);
    temp_.Write(page, ReadFile(SourceFolder() / page));
  }

  void AddKey(const std::string& folder) {
    temp_.Replace("localization/" + folder + "/en-US.json", "\"@@source\": \"en-US\",",
                  "\"@@source\": \"en-US\",\n  \"nobody.asks\": \"?\",\n  \"ui_nobody\": \"?\",");
  }

  FakeProject temp_;
};

TEST_F(UsedKeysTest, AllKeysOfTheProjectAreUsed) {
  for (const std::string& folder : temp_.project().Folders()) {
    EXPECT_EQ(Unused(temp_, folder), Lines{}) << folder;
  }
}

TEST_F(UsedKeysTest, FindsKeysThatNoScreenShows) {
  for (const std::string& folder : temp_.project().Folders()) {
    AddKey(folder);
    EXPECT_EQ(Unused(temp_, folder), (Lines{"nobody.asks", "ui_nobody"})) << folder;
  }
}

TEST_F(UsedKeysTest, ALabelIsUsedIfAShownMessageRefersToIt) {
  AddKey("cancel-subscription");
  temp_.Replace("localization/cancel-subscription/en-US.json", "\"Canceling your subscription?\"",
                "\"Canceling {ui_nobody}?\"");
  EXPECT_EQ(Unused(temp_, "cancel-subscription"), (Lines{"nobody.asks"}));
}

TEST_F(UsedKeysTest, ReportsNothingIfTheGuideOrTheDemoCannotBeRead) {
  AddKey("cancel-subscription");
  AddKey("interface");
  AddKey("demo");
  temp_.Write("web/guides/cancel-subscription.json", "{");
  temp_.Remove(std::string(kDemoTemplate));
  for (const std::string& folder : temp_.project().Folders()) {
    EXPECT_EQ(Unused(temp_, folder), Lines{}) << folder;
  }
}

TEST(DemoKeysTest, AreTheNamesWithADotEachOnce) {
  EXPECT_EQ(DemoKeys("<p lang=\"{locale}\">{demo.title} {demo.title}</p>{ {demo.a.b}{x y.z}{c."),
            (std::vector<std::string>{"demo.title", "demo.a.b"}));
  EXPECT_EQ(DemoKeys(ReadFile(SourceFolder() / "web/demo/index.html")),
            (std::vector<std::string>{"demo.site", "demo.intro", "demo.guides", "demo.after",
                                      "demo.disclaimer", "demo.credit"}));
}

}  // namespace
}  // namespace guided_help
