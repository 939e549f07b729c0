#include "localization/catalog_notes.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "localization/catalog_document.h"
#include "tests/support/hostile-json.h"

namespace guided_help {
namespace {

std::string NotesFault(std::string_view json) {
  const Result<CatalogDocument> read = ReadCatalogDocument(json, "zh-TW.json", "zh-TW");
  return read ? std::string() : read.error().code + " | " + ToString(read.error());
}

TEST(CatalogNotesTest, ReadsEveryNote) {
  const Result<CatalogDocument> read = ReadCatalogDocument(R"({
  "@@locale": "zh-TW",
  "@a": { "description": "D", "state": "reviewed", "origin": "later", "date": "2024",
          "source_hash": "0123456789ab", "previous_source": "P", "ignore": [{ "check": "c", "reason": "r" }] },
  "a": "A",
  "b": "B"
})",
                                                           "zh-TW.json", "zh-TW");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  ASSERT_EQ(read->entries.size(), 2U);
  const CatalogEntry& entry = *read->Find("a");
  EXPECT_EQ(entry.position, (Position{5, 8}));
  ASSERT_TRUE(entry.notes.has_value());
  EXPECT_EQ(entry.notes->description, "D");
  EXPECT_EQ(entry.notes->state, MessageState::kReviewed);
  EXPECT_EQ(entry.notes->origin, MessageOrigin::kLater);
  EXPECT_EQ(entry.notes->date, "2024");
  EXPECT_EQ(entry.notes->source_hash, "0123456789ab");
  EXPECT_EQ(entry.notes->previous_source, "P");
  ASSERT_EQ(entry.notes->ignore.size(), 1U);
  EXPECT_EQ(entry.notes->ignore[0].check, "c");
  EXPECT_EQ(entry.notes->ignore[0].reason, "r");
  EXPECT_EQ(read->Find("b")->position, (Position{6, 8}));
  EXPECT_FALSE(read->Find("b")->notes.has_value());
}

TEST(CatalogNotesTest, RejectsHostileFiles) {
  for (const HostileJson& hostile : HostileFiles()) {
    EXPECT_EQ(NotesFault(hostile.text), Concat({hostile.code, " | zh-TW.json:", hostile.fault}))
        << hostile.text.substr(0, 40);
  }
}

TEST(CatalogNotesTest, MissingNotesStayEmpty) {
  const Result<CatalogDocument> read =
      ReadCatalogDocument(R"({"a": "A", "@a": {}})", "zh-TW.json", "zh-TW");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  EXPECT_EQ(read->Find("a")->notes->state, std::nullopt);
  EXPECT_EQ(read->Find("a")->notes->origin, std::nullopt);
  EXPECT_EQ(read->Find("a")->notes->description, "");
}

TEST(CatalogNotesTest, ReadsEveryStateAndOrigin) {
  for (const MessageState state : {MessageState::kMachine, MessageState::kTranslated,
                                   MessageState::kReviewed, MessageState::kStale}) {
    const std::string json = R"({"a": "", "@a": {"state": ")" + std::string(Name(state)) + "\"}}";
    const Result<CatalogDocument> read = ReadCatalogDocument(json, "zh-TW.json", "zh-TW");
    ASSERT_TRUE(read.Ok()) << json;
    EXPECT_EQ(read->Find("a")->notes->state, state);
  }
  for (const MessageOrigin origin :
       {MessageOrigin::kArticle, MessageOrigin::kLater, MessageOrigin::kOurs}) {
    const std::string json = R"({"a": "", "@a": {"origin": ")" + std::string(Name(origin)) + "\"}}";
    const Result<CatalogDocument> read = ReadCatalogDocument(json, "zh-TW.json", "zh-TW");
    ASSERT_TRUE(read.Ok()) << json;
    EXPECT_EQ(read->Find("a")->notes->origin, origin);
  }
  EXPECT_EQ(Name(MessageState::kMachine), "machine");
  EXPECT_EQ(Name(MessageState::kTranslated), "translated");
  EXPECT_EQ(Name(MessageState::kReviewed), "reviewed");
  EXPECT_EQ(Name(MessageState::kStale), "stale");
  EXPECT_EQ(Name(MessageOrigin::kArticle), "article");
  EXPECT_EQ(Name(MessageOrigin::kLater), "later");
  EXPECT_EQ(Name(MessageOrigin::kOurs), "ours");
}

TEST(CatalogNotesTest, ReportsErrorsWithPosition) {
  struct Row {
    std::string_view json;
    std::string_view fault;
  };
  constexpr Row kRows[] = {
      {"[]", "wrong-type | zh-TW.json:1:1: a catalog must be an object, but is an array"},
      {"{", "syntax | zh-TW.json:1:2: unexpected end of file (check for an unclosed bracket)"},
      {"{\"a\": \"\",\n\"@b\": {}}",
       "unknown-key | zh-TW.json:2:1: \"@b\" describes a message that does not exist (remove it, "
       "or add \"b\")"},
      {"{\"a\": \"\", \"@a\": 1}",
       "wrong-type | zh-TW.json:1:17: \"@a\" must be an object, but is a whole number"},
      {"{\"a\": \"\", \"@a\": {\"status\": \"\"}}",
       "unknown-key | zh-TW.json:1:18: \"status\" is not a key of \"@a\" (known keys: description, "
       "state, origin, date, source_hash, previous_source, ignore)"},
      {"{\"a\": \"\", \"@a\": {\"__proto__\": {}}}",
       "unknown-key | zh-TW.json:1:18: \"__proto__\" is not a key of \"@a\" (known keys: "
       "description, "
       "state, origin, date, source_hash, previous_source, ignore)"},
      {"{\"a\": \"\", \"@a\": {\"state\": \"done\"}}",
       "bad-value | zh-TW.json:1:27: \"done\" cannot be the state of a message (one of machine, "
       "translated, reviewed, stale)"},
      {"{\"a\": \"\", \"@a\": {\"origin\": \"\"}}",
       "bad-value | zh-TW.json:1:28: \"\" cannot be the origin of a message (one of article, "
       "later, ours)"},
      {"{\"a\": \"\", \"@a\": {\"date\": 2024}}",
       "wrong-type | zh-TW.json:1:26: \"date\" of \"@a\" must be a string, but is a whole number"},
      {"{\"a\": \"\", \"@a\": {\"ignore\": {}}}",
       "wrong-type | zh-TW.json:1:28: \"ignore\" of \"@a\" must be an array, but is an object"},
      {"{\"a\": \"\", \"@a\": {\"ignore\": [{\"check\": \"c\"}]}}",
       "missing-key | zh-TW.json:1:29: an ignored check has no \"reason\" (add it)"},
      {"{\"a\": \"\", \"@a\": {\"ignore\": [\"c\"]}}",
       "wrong-type | zh-TW.json:1:29: an ignored check must be an object, but is a string"},
  };
  for (const Row& row : kRows) EXPECT_EQ(NotesFault(row.json), row.fault) << row.json;
}

}  // namespace
}  // namespace guided_help
