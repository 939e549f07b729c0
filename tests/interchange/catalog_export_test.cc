#include "interchange/catalog_export.h"

#include <gtest/gtest.h>

#include "interchange/source_hash.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

CatalogEntry Entry(const std::string& key, const std::string& message, MessageNotes notes) {
  return {key, MessageOf(message), std::move(notes), {}};
}

MessageNotes Notes(std::optional<MessageState> state, std::string source_hash,
                   std::string previous_source = "") {
  MessageNotes notes;
  notes.state = state;
  notes.source_hash = std::move(source_hash);
  notes.previous_source = std::move(previous_source);
  return notes;
}

TEST(CatalogExportTest, TheStateIsStaleIfTheSourceDiffers) {
  EXPECT_EQ(StateOf(nullptr, "s"), std::nullopt);
  const CatalogEntry empty = Entry("k", "", Notes(MessageState::kTranslated, ""));
  EXPECT_EQ(StateOf(&empty, "s"), std::nullopt);
  for (const MessageState state : {MessageState::kMachine, MessageState::kTranslated,
                                   MessageState::kReviewed, MessageState::kStale}) {
    const CatalogEntry entry = Entry("k", "t", Notes(state, SourceHash("s")));
    EXPECT_EQ(StateOf(&entry, "s"), state);
    EXPECT_EQ(StateOf(&entry, "other"), MessageState::kStale);
  }
  const CatalogEntry unhashed = Entry("k", "t", Notes(MessageState::kReviewed, ""));
  EXPECT_EQ(StateOf(&unhashed, "s"), MessageState::kReviewed);
  const CatalogEntry bare{"k", MessageOf("t"), std::nullopt, {}};
  EXPECT_EQ(StateOf(&bare, "s"), MessageState::kTranslated);
}

TEST(CatalogExportTest, ExportsAllFieldsInTheOrderOfTheSource) {
  MessageNotes described;
  described.description = "A title.";
  CatalogDocument source{"en-US", "en-US", {}};
  source.entries = {Entry("b", "B", described), Entry("empty", "", {}), Entry("a", "A", {})};
  CatalogDocument target{"zh-TW", "en-US", {}};
  target.entries = {Entry("gone", "x", {}), Entry("b", "乙", Notes(MessageState::kReviewed, ""))};
  const ExchangeDocument document = ToExchange("guide", source, target, {{"a", {"one", "two"}}});
  EXPECT_EQ(document.name, "guide");
  EXPECT_EQ(document.source_locale, "en-US");
  EXPECT_EQ(document.target_locale, "zh-TW");
  ASSERT_EQ(document.units.size(), 2u);
  const ExchangeUnit& b = document.units[0];
  EXPECT_EQ(b.key, "b");
  EXPECT_EQ(b.source, "B");
  EXPECT_EQ(b.target, "乙");
  EXPECT_EQ(b.state, MessageState::kReviewed);
  EXPECT_EQ(b.description, "A title.");
  EXPECT_EQ(b.record, (ExportRecord{MessageState::kReviewed, SourceHash("乙")}));
  const ExchangeUnit& a = document.units[1];
  EXPECT_EQ(a.target, "");
  EXPECT_EQ(a.state, std::nullopt);
  EXPECT_EQ(a.screens, (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(a.record, (ExportRecord{std::nullopt, SourceHash("")}));
}

TEST(CatalogExportTest, ExportsThePreviousSourceOnlyIfTheTextIsStaleAndTheHashMatches) {
  CatalogDocument source{"en-US", "en-US", {Entry("a", "New", {})}};
  const auto previous = [&](const MessageNotes& notes) {
    const CatalogDocument target{"zh-TW", "en-US", {Entry("a", "甲", notes)}};
    return ToExchange("guide", source, target, {}).units[0].previous_source;
  };
  EXPECT_EQ(previous(Notes(MessageState::kStale, SourceHash("Old"), "Old")), "Old");
  EXPECT_EQ(previous(Notes(MessageState::kTranslated, SourceHash("Old"), "Old")), "Old");
  EXPECT_EQ(previous(Notes(MessageState::kStale, SourceHash("Old"), "Older")), "");
  EXPECT_EQ(previous(Notes(MessageState::kStale, SourceHash("Old"))), "");
  EXPECT_EQ(previous(Notes(MessageState::kReviewed, SourceHash("New"), "New")), "");
}

}  // namespace
}  // namespace guided_help
