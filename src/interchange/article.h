#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// One or more sentences in both languages. The views point into the article's text.
struct ArticlePair {
  /// `4de71-102`
  std::string_view id;
  std::string_view target;
  std::string_view source;

  /// The part after the `-`: `107`, `p102`.
  std::string_view Number() const { return id.substr(id.find('-') + 1); }
};

/// How the article states that it was translated.
enum class TranslationType { kUnknown, kMachine, kHuman };

/// A bilingual article in the format that its publisher gives to translators: the target is
/// visible, the source is in hidden spans. Text between the pairs is not translated.
struct Article {
  /// The whole file.
  std::string_view text;
  std::vector<ArticlePair> pairs;
  TranslationType type = TranslationType::kUnknown;
  /// `ms.contentlocale`; empty if the article does not state it.
  std::string_view locale;
  /// `ms.lasthandoff` as `2021-05-19`; empty if the article does not state it.
  std::string date;
  /// Values of the front matter that are translated without a source: `title`, `description`.
  struct FrontMatterText {
    std::string_view key;
    std::string_view value;
  };
  std::vector<FrontMatterText> front_matter;
  /// Pairs that cannot be read, such as one without an end.
  std::vector<Error> faults;
};

/// Reads an article; `text` must outlive it. Pairs are found by their ids, with any contents.
/// A malformed pair becomes a fault, and the others are still read. Error codes: `too-large`,
/// `utf-8`.
Result<Article> ReadArticle(std::string_view text, std::string_view file);

}  // namespace guided_help
