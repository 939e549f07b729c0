#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// One sentence, or several, in both languages. The views point into the article's text.
struct ArticlePair {
  /// `4de71-102`
  std::string_view id;
  std::string_view target;
  std::string_view source;

  /// What follows the `-`: `107`, `p102`.
  std::string_view Number() const { return id.substr(id.find('-') + 1); }
};

/// How the article says it was translated.
enum class TranslationType { kUnknown, kMachine, kHuman };

/// A bilingual article, as its publisher hands it to translators: the target visible, the source in
/// hidden spans. What stands between the pairs is not translated.
struct Article {
  /// The whole file.
  std::string_view text;
  std::vector<ArticlePair> pairs;
  TranslationType type = TranslationType::kUnknown;
  /// `ms.contentlocale`; empty where the article does not say.
  std::string_view locale;
  /// `ms.lasthandoff` as `2021-05-19`; empty where the article does not say.
  std::string date;
  /// Values of the front matter that are translated without a pair: `title`, `description`.
  struct FrontMatterText {
    std::string_view key;
    std::string_view value;
  };
  std::vector<FrontMatterText> front_matter;
  /// Pairs that cannot be read, such as one whose end is missing.
  std::vector<Error> faults;
};

/// Reads an article; `text` must outlive it. Pairs are found by their ids, whatever stands inside
/// of them; a broken pair is a fault and the others are read all the same. Error codes:
/// `too-large`, `utf-8`.
Result<Article> ReadArticle(std::string_view text, std::string_view file);

}  // namespace guided_help
