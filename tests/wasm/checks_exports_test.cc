// The functions that the workbench's module exports, called as a page calls them, but natively.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "interchange/source_hash.h"
#include "interchange/xml.h"
#include "wasm/checks_abi.h"

namespace guided_help {
namespace {

constexpr std::string_view kSource = "localization/demo/en-US.json";
constexpr std::string_view kTarget = "localization/demo/zh-TW.json";

void Give(std::string_view text) { std::copy_n(text.data(), text.size(), gc_input(text.size())); }

void PutFile(std::string_view path, std::string_view text) {
  Give(std::string(path) + "\n" + std::string(text));
  gc_put_file();
}

void RemoveFile(std::string_view path) {
  Give(path);
  gc_remove_file();
}

/// Returns the report about the demo's translation into zh-TW.
std::string Report() {
  Give("demo\nzh-TW");
  gc_check(0, 1);
  return {gc_output(), gc_output_size()};
}

class ChecksExportsTest : public testing::Test {
 protected:
  void SetUp() override {
    PutFile(kSource, R"({"demo.wait": "Wait 25 minutes."})");
    PutFile(kTarget, R"({"demo.wait": "請等候 25 分鐘。"})");
    PutFile("localization/rules/en-US.json", R"({"locale": "en-US"})");
    PutFile("localization/rules/zh-TW.json", R"({"locale": "zh-TW", "spaced": false})");
  }
  void TearDown() override {
    for (const std::string_view file : {kSource, kTarget}) RemoveFile(file);
    for (const std::string_view locale : {"en-US", "zh-TW"}) {
      RemoveFile("localization/rules/" + std::string(locale) + ".json");
    }
  }
};

TEST_F(ChecksExportsTest, ReportsTheTranslationAsItIsNow) {
  EXPECT_NE(Report().find(R"("errors": 0)"), std::string::npos) << Report();
  PutFile(kTarget, R"({"demo.wait": "請等候 26 分鐘。"})");
  const std::string report = Report();
  EXPECT_NE(report.find(R"("check": "number")"), std::string::npos) << report;
  EXPECT_NE(report.find(R"("file": "localization/demo/zh-TW.json")"), std::string::npos) << report;
  RemoveFile(kTarget);
  EXPECT_NE(Report().find(R"("check": "file")"), std::string::npos) << Report();
}

TEST_F(ChecksExportsTest, RulesThatChangeAreReadAnew) {
  EXPECT_EQ(Report().find("等候"), std::string::npos);
  PutFile("localization/rules/zh-TW.json",
          R"({"locale": "zh-TW", "terms": [{"not": ["等候"], "use": "等待"}]})");
  EXPECT_NE(Report().find("等候"), std::string::npos);
  RemoveFile("localization/rules/zh-TW.json");
  EXPECT_EQ(Report().find("等候"), std::string::npos);
}

TEST_F(ChecksExportsTest, AnEditChangesTheCatalogUnlessItHasAnError) {
  const auto edit = [](std::string_view locale, std::string_view text) {
    Give("demo\n" + std::string(locale) + "\ndemo.wait\n" + std::string(text));
    gc_edit(EditMark::kNone);
    return std::string(gc_output(), gc_output_size());
  };
  EXPECT_NE(edit("zh-TW", "請等 25 分鐘。").find("請等 25"), std::string::npos);
  // The first edit of a new catalog may fail, and the next one works.
  const std::string broken = edit("de-DE", "Warten {n");
  EXPECT_NE(broken.find("\"text\": null"), std::string::npos) << broken;
  EXPECT_NE(broken.find("\"error\""), std::string::npos) << broken;
  EXPECT_NE(edit("de-DE", "25 Minuten warten.").find("25 Minuten"), std::string::npos);
  RemoveFile("localization/demo/de-DE.json");
  // A file that cannot be read stays as it is.
  PutFile(kTarget, "{ \"a\":");
  const std::string unreadable = edit("zh-TW", "好");
  EXPECT_NE(unreadable.find(R"({ \"a\":)"), std::string::npos) << unreadable;
  for (const std::string_view locale : {"en-US", "../x", ""}) {
    EXPECT_NE(edit(locale, "x").find("wrong-locale"), std::string::npos) << locale;
  }
}

TEST_F(ChecksExportsTest, FindsTheScreensOfAGuideUnlessItHasAnError) {
  const auto screens = [](std::string_view guide) {
    Give(guide);
    gc_screens();
    return std::string(gc_output(), gc_output_size());
  };
  const std::string missing = screens("a");
  EXPECT_NE(missing.find(R"("screens": [])"), std::string::npos) << missing;
  EXPECT_NE(missing.find(R"("file": "web/guides/a.json")"), std::string::npos) << missing;
  PutFile("web/guides/a.json", R"({
    "id": "a", "version": 1, "source": { "article": "A", "published": "2021-05-19" },
    "hosts": ["h.example"], "links": { "l": "https://h.example/" }, "start": "o",
    "nodes": { "o": { "kind": "outcome", "links": ["l"] } } })");
  PutFile("localization/a/en-US.json", R"({"o.title": "O", "o.other": "P"})");
  PutFile("localization/interface/en-US.json", "{}");
  const std::string found = screens("a");
  EXPECT_NE(found.find("\"o.title\": [\n      \"o\"\n    ]"), std::string::npos) << found;
  EXPECT_NE(found.find(R"("o.other": [])"), std::string::npos) << found;
  EXPECT_NE(found.find(R"("findings": [])"), std::string::npos) << found;
  for (const std::string_view file :
       {"web/guides/a.json", "localization/a/en-US.json", "localization/interface/en-US.json"})
    RemoveFile(file);
}

TEST_F(ChecksExportsTest, AnImportTakesOnlyTheKeysThatItIsGiven) {
  const auto import = [](std::string_view names, std::string_view keys, std::string_view text) {
    Give("a.json\n" + std::string(names) + "\n" + std::string(keys) + "\n" + std::string(text));
    gc_import();
    return std::string(gc_output(), gc_output_size());
  };
  const std::string catalog = R"({"demo.wait": "請等 25 分鐘。"})";
  const std::string seen = import("demo\nzh-TW", "null", catalog);
  EXPECT_NE(seen.find(R"("after": "請等 25 分鐘。")"), std::string::npos) << seen;
  EXPECT_NE(seen.find(R"("text": null)"), std::string::npos) << seen;
  EXPECT_NE(import("demo\nzh-TW", "[]", catalog).find("請等候 25"), std::string::npos);
  const std::string taken = import("demo\nzh-TW", R"(["demo.wait"])", catalog);
  EXPECT_NE(taken.find(R"(\"demo.wait\": \"請等 25 分鐘。\")"), std::string::npos) << taken;
  EXPECT_NE(import("demo\nzh-TW", "null", catalog).find(R"("changes": [])"), std::string::npos);
  EXPECT_NE(import("\n", "null", catalog).find("unknown-name"), std::string::npos);
  // Input that no page gives.
  for (const std::string_view keys : {"", "{", "{}", "[1]"}) import("demo\nzh-TW", keys, catalog);
}

TEST_F(ChecksExportsTest, NewCatalogsAreInTheProject) {
  const auto output = [] { return std::string(gc_output(), gc_output_size()); };
  Give("en-XA");
  gc_pseudo();
  EXPECT_NE(output().find(R"("file": "localization/demo/en-XA.json")"), std::string::npos);
  Give("de-DE");
  gc_pseudo();
  EXPECT_NE(output().find("wrong-locale"), std::string::npos) << output();
  Give("de-DE");
  gc_add_locale(0);
  EXPECT_NE(output().find(R"("files": [])"), std::string::npos) << output();
  PutFile(kSource, R"({"action.language": "English"})");
  Give("de-DE");
  gc_add_locale(1);
  EXPECT_NE(output().find("name of de-DE"), std::string::npos) << output();
  Give("de-DE");
  gc_add_locale(1);
  EXPECT_NE(output().find(R"("files": [])"), std::string::npos) << output();
  for (const std::string_view locale : {"en-XA", "de-DE"})
    RemoveFile("localization/demo/" + std::string(locale) + ".json");
}

TEST(ChecksImportsTest, TheSourceHashComesFromThePage) {
  EXPECT_EQ(SourceHash("Next"), "hash of Next");
}

TEST(ChecksImportsTest, ThePageParsesXml) {
  const Result<XmlNode> root = ParseXml("<a b='c'>de</a>", "a.xlf");
  ASSERT_TRUE(root.Ok()) << ToString(root.error());
  EXPECT_EQ(root->space, "urn:x");
  EXPECT_EQ(root->Attribute("b"), "c");
  ASSERT_EQ(root->children.size(), 1U);
  EXPECT_EQ(root->Text(), "de");
  EXPECT_EQ(root->children[0].offset, 9U);
  const auto error = [](const std::string& xml) {
    const Result<XmlNode> parsed = ParseXml(xml, "a.xlf");
    return parsed ? "" : "[" + parsed.error().code + "] " + ToString(parsed.error());
  };
  EXPECT_EQ(error("<a>& b;</a>"),
            "[syntax] a.xlf:1:4: invalid XML: not known & no (write &amp; for an &)");
  EXPECT_EQ(error("<a>\xC3</a>"),
            "[utf-8] a.xlf:1:4: this byte is not UTF-8 (save the file as UTF-8)");
  // What comes first counts.
  EXPECT_EQ(error("<!DOCTYPE a><a/>"), "[syntax] a.xlf:1:4: invalid XML: not known & no");
  // Events that no page gives.
  using namespace std::string_view_literals;
  for (const std::string_view events :
       {""sv, "\0"sv, "start"sv, "start\0x\0a\0b"sv, "end\0end\0"sv, "text\0"sv,
        "start\0000\0a\0\0end\0end\0text\0005\0b"sv, "encoding\0BIG5"sv})
    error("events " + std::string(events));
}

}  // namespace
}  // namespace guided_help
