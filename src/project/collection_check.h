#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/finding.h"
#include "project/article_check.h"

namespace guided_help {

/// Compares the translations of many articles: one source with two translations, and two sources
/// with one translation. It keeps some 80 bytes for each sentence, so its memory grows with the
/// collection.
class CollectionCheck {
 public:
  /// Returns what differs from earlier articles in the same language. Within an article,
  /// `inconsistent` compares all texts.
  std::vector<Finding> Add(const ArticleReport& report);

 private:
  struct Place {
    std::uint64_t other = 0;
    std::size_t file = 0;
    Position position;
  };
  /// By the hash of one half and of the language, its first place and the hash of the other half.
  using Places = std::unordered_map<std::uint64_t, Place>;

  Places by_source_;
  Places by_target_;
  std::vector<std::string> files_;
};

}  // namespace guided_help
