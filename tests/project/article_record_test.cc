#include "project/article_record.h"

#include <gtest/gtest.h>

#include "tests/project/fake_project.h"

namespace guided_help {
namespace {

constexpr char kRecord[] = R"({
  "$schema": "article.schema.json",
  "version": 1,
  "guide": "a",
  "article": "zh-TW.md",
  "title": "T",
  "published": "2024-03-02",
  "nodes": {
    "start": [
      { "pair": "0-1", "source_hash": "0123456789ab", "keys": ["start.title", "article.title"] },
      { "pair": "0-2", "source_hash": "0123456789ac" }
    ],
    "end": []
  },
  "notices": [
    { "pair": "0-3", "source_hash": "0123456789ad", "keys": ["notice.1"] }
  ],
  "unused": []
}
)";

std::string RecordFault(std::string_view from, std::string_view to) {
  std::string json = kRecord;
  json.replace(json.find(from), from.size(), to);
  const Result<ArticleRecord> record = ReadArticleRecord(json, "a.article.json");
  return record ? "read" : ToString(record.error());
}

TEST(ArticleRecordTest, RoundTrips) {
  const Result<ArticleRecord> record = ReadArticleRecord(kRecord, "a.article.json");
  ASSERT_TRUE(record.Ok()) << ToString(record.error());
  EXPECT_EQ(record->nodes[0].sentences[0].keys[1], "article.title");
  EXPECT_EQ(record->nodes[1].position, (Position{13, 5}));
  EXPECT_EQ(ToJson(*record), kRecord);
}

TEST(ArticleRecordTest, ReportsWhatIsWrong) {
  EXPECT_EQ(RecordFault("\"version\": 1", "\"version\": 2"),
            "a.article.json:3:14: version 2 is unknown (use version 1)");
  EXPECT_EQ(RecordFault("\"pair\": \"0-1\", ", ""),
            "a.article.json:10:7: a sentence has no \"pair\" (add it)");
  EXPECT_EQ(RecordFault("\"end\": []", "\"end\": {}"),
            "a.article.json:13:12: node \"end\" must be an array, but is an object");
  EXPECT_EQ(RecordFault("\"unused\"", "\"used\""),
            "a.article.json:18:3: \"used\" is not a key of the file (known keys: $schema, version, "
            "guide, article, title, published, nodes, notices, unused)");
}

TEST(ArticleRecordTest, IsBesideItsGuide) {
  const FakeProject temp;
  EXPECT_EQ(ArticleRecordFile(temp.project(), "a"), "web/guides/a.article.json");
  EXPECT_EQ(ArticleRecordFile(temp.project(), "drafts/a.json"), "drafts/a.article.json");
}

}  // namespace
}  // namespace guided_help
