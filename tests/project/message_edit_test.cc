#include "project/message_edit.h"

#include <gtest/gtest.h>

#include <string>

#include "interchange/source_hash.h"
#include "localization/catalog_document.h"
#include "project/memory_file_system.h"

namespace guided_help {
namespace {

constexpr const char* kSourceFile = "localization/demo/en-US.json";
constexpr const char* kTargetFile = "localization/demo/zh-TW.json";

class MessageEditTest : public testing::Test {
 protected:
  MessageEditTest() {
    files_.Add(kSourceFile, R"({"a.first": "First", "a.second": "Second {n}"})");
    files_.Add(kTargetFile, R"({"a.first": "第一",
      "@a.first": {"state": "reviewed", "source_hash": ")" +
                                SourceHash("First") + "\"}}");
  }

  /// Returns the catalog after the edit; empty after an error, which is then in `findings`.
  EditedCatalog Edit(const std::string& key, const std::string& text,
                     EditMark mark = EditMark::kNone) {
    const Result<EditedCatalog> edited = EditMessage(project_, {"demo", "zh-TW", key, text, mark});
    EXPECT_TRUE(edited.Ok()) << ToString(edited.error());
    return edited ? *edited : EditedCatalog();
  }

  /// `translated 頭一`; `unchanged`
  static std::string StateOf(const EditedCatalog& edited, const std::string& key) {
    if (!edited.json) return "unchanged";
    const Result<CatalogDocument> read = ReadCatalogDocument(*edited.json, "a.json", "zh-TW");
    const CatalogEntry* entry = read ? read->Find(key) : nullptr;
    if (entry == nullptr || !entry->notes || !entry->notes->state) return "none";
    return std::string(Name(*entry->notes->state)) + " " + entry->message.text();
  }

  MemoryFileSystem files_;
  Project project_{".", files_};
};

TEST_F(MessageEditTest, ANewTextIsTranslatedAndATextThatIsApprovedReviewed) {
  EXPECT_EQ(StateOf(Edit("a.first", "頭一"), "a.first"), "translated 頭一");
  EXPECT_EQ(StateOf(Edit("a.first", "頭一", EditMark::kReviewed), "a.first"), "reviewed 頭一");
  EXPECT_EQ(StateOf(Edit("a.first", "第一"), "a.first"), "unchanged");
  EXPECT_EQ(StateOf(Edit("a.first", "第一", EditMark::kTranslated), "a.first"), "translated 第一");
  EXPECT_EQ(StateOf(Edit("a.first", "第一", EditMark::kNeedsTranslation), "a.first"), "stale 第一");
}

TEST_F(MessageEditTest, AMessageWithoutATranslationIsAddedInTheOrderOfTheSource) {
  const EditedCatalog edited = Edit("a.second", "第二 {n}");
  EXPECT_EQ(edited.file, kTargetFile);
  EXPECT_EQ(StateOf(edited, "a.second"), "translated 第二 {n}");
  ASSERT_TRUE(edited.json);
  EXPECT_LT(edited.json->find("a.first"), edited.json->find("a.second"));
  // Edits build on each other, and undoing one gives the same bytes.
  files_.Add(kTargetFile, *edited.json);
  const EditedCatalog other = Edit("a.second", "其二 {n}");
  ASSERT_TRUE(other.json);
  files_.Add(kTargetFile, *other.json);
  EXPECT_EQ(Edit("a.second", "第二 {n}").json, edited.json);
}

TEST_F(MessageEditTest, ACatalogMayBeNew) {
  const Result<EditedCatalog> edited =
      EditMessage(project_, {"demo", "de-DE", "a.first", "Erstens", EditMark::kNone});
  ASSERT_TRUE(edited.Ok());
  EXPECT_EQ(edited->file, "localization/demo/de-DE.json");
  ASSERT_TRUE(edited->json);
  EXPECT_NE(edited->json->find("Erstens"), std::string::npos);
  EXPECT_NE(edited->json->find(SourceHash("First")), std::string::npos);
}

TEST_F(MessageEditTest, WhatCannotBeTakenChangesNothing) {
  const EditedCatalog broken = Edit("a.first", "第 {n");
  EXPECT_FALSE(broken.json);
  ASSERT_EQ(broken.findings.size(), 1U);
  EXPECT_EQ(broken.findings[0].severity, Severity::kError);
  EXPECT_GT(broken.findings[0].position.column, 1);
  const EditedCatalog unknown = Edit("a.third", "第三");
  EXPECT_FALSE(unknown.json);
  ASSERT_EQ(unknown.findings.size(), 1U);
  EXPECT_EQ(unknown.findings[0].check, "unknown-key");
  const EditedCatalog emptied = Edit("a.first", "");
  EXPECT_FALSE(emptied.json);
  ASSERT_EQ(emptied.findings.size(), 1U);
  EXPECT_EQ(emptied.findings[0].check, "emptied");
}

TEST_F(MessageEditTest, FilesThatCannotBeReadAreErrors) {
  files_.Add(kTargetFile, "{");
  EXPECT_FALSE(EditMessage(project_, {"demo", "zh-TW", "a.first", "x", EditMark::kNone}).Ok());
  EXPECT_FALSE(EditMessage(project_, {"demo", "en-US", "a.first", "x", EditMark::kNone}).Ok());
  EXPECT_FALSE(EditMessage(project_, {"demo", "../zh-TW", "a.first", "x", EditMark::kNone}).Ok());
  EXPECT_FALSE(EditMessage(project_, {"none", "zh-TW", "a.first", "x", EditMark::kNone}).Ok());
}

}  // namespace
}  // namespace guided_help
