#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "project/project.h"

namespace guided_help {

/// A sentence of the article that a guide is made from: one of its pairs.
struct RecordedSentence {
  /// `4de71-104`; the key of an `ArticleText`.
  std::string pair;
  /// `SourceHash` of its English text.
  std::string source_hash;
  /// Messages of the guide that say it. May be empty.
  std::vector<std::string> keys;
};

/// The link from a guide back to its article, `web/guides/<guide>.article.json` of docs/formats.md:
/// which sentences each node is made from, and what they said.
struct ArticleRecord {
  struct NodeSentences {
    std::string node;
    std::vector<RecordedSentence> sentences;
    Position position;
  };

  std::string guide;
  /// Name of the article's file, and its title in English.
  std::string article;
  std::string title;
  /// `2021-05-19`
  std::string published;
  std::vector<NodeSentences> nodes;
  /// The sentences of the guide's notices.
  std::vector<RecordedSentence> notices;
  /// Sentences that the guide leaves out.
  std::vector<RecordedSentence> unused;
};

/// Returns the file of the record: beside the guide, `<guide>.article.json`.
std::string ArticleRecordFile(const Project& project, const std::string& guide);

/// Error codes: those of `ParseJson` and `ObjectReader`.
Result<ArticleRecord> ReadArticleRecord(std::string_view json, std::string_view file);

std::string ToJson(const ArticleRecord& record);

}  // namespace guided_help
