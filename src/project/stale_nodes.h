#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "guide/guide.h"
#include "interchange/article_skeleton.h"
#include "project/article_record.h"

namespace guided_help {

/// How an article differs from what a guide is made from.
struct StaleReport {
  /// `stale-node` for each sentence that has changed, vanished or is new, in the order of the
  /// record's nodes; `unknown-node` for each node that the guide does not have.
  std::vector<Finding> findings;
  /// The record with the sentences of this article.
  ArticleRecord current;
};

/// Compares the English sentences of an article with the record of a guide. Sentences are compared
/// by text, since the publisher numbers them anew: one that only moved is not reported. A sentence
/// without its equal counts as changed if a recorded one was lost in the same place, otherwise as
/// new in the node of the sentence before it. Changes of unused sentences are not reported.
StaleReport FindStaleNodes(const Guide& guide, const std::string& guide_file,
                           const ArticleRecord& record, const std::string& record_file,
                           const ArticleParts& article);

/// Finds nodes in the record that the guide does not have (`unknown-node`), and a record of another
/// guide (`bad-value`).
std::vector<Finding> LintRecord(const Guide& guide, const ArticleRecord& record,
                                const std::string& record_file);

}  // namespace guided_help
