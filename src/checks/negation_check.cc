#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/characters.h"
#include "checks/sentences.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

using Matches = std::vector<WordIndex::Match>;

/// Returns the first match that ends after `at`. Matches are in order and do not overlap.
Matches::const_iterator FirstEndingAfter(const Matches& matches, std::size_t at) {
  return std::upper_bound(
      matches.begin(), matches.end(), at,
      [](std::size_t place, const WordIndex::Match& match) { return place < match.range.end; });
}

bool OverlapsOneOf(InlineRange range, const Matches& matches) {
  const auto first = FirstEndingAfter(matches, range.begin);
  return first != matches.end() && first->range.begin < range.end;
}

/// Returns the matches inside the range.
std::span<const WordIndex::Match> Inside(const Matches& matches, InlineRange range) {
  auto first = FirstEndingAfter(matches, range.begin);
  if (first != matches.end() && first->range.begin < range.begin) ++first;
  const auto last = std::max(first, FirstEndingAfter(matches, range.end));
  // Emscripten's library makes no span of iterators.
  return {matches.data() + (first - matches.begin()), static_cast<std::size_t>(last - first)};
}

/// Ids of words that only contain one that denies, and of actions.
constexpr std::size_t kPseudo = 1;

/// Most pairs have no denial at all, which two of the lists tell.
bool HasDenials(const TextPair& pair) {
  const auto has = [](const WordIndex& words, const InlineText& text, const LocaleRules& rules) {
    return words.Occurs(text.small, rules.spaced);
  };
  return has(pair.source_rules.denials.explicit_words, pair.source, pair.source_rules) ||
         has(pair.target_rules.denials.certain, pair.target, pair.target_rules);
}

/// A text whose words of denial are found once.
class Denials {
 public:
  Denials(const InlineText& text, const LocaleRules& rules) : text_(text) {
    const auto find = [&](const WordIndex& index) { return index.Find(text.small, rules.spaced); };
    except_ = find(rules.denials.except);
    explicit_ = find(rules.denials.explicit_words);
    std::erase_if(explicit_, [](const WordIndex::Match& match) { return match.id == kPseudo; });
    phrases_ = static_cast<std::size_t>(std::count_if(
        except_.begin(), except_.end(),
        [&](const WordIndex::Match& match) { return OverlapsOneOf(match.range, explicit_); }));
    Drop(explicit_);
    words_ = find(rules.denials.words);
    std::erase_if(words_, [&](const WordIndex::Match& match) {
      return OverlapsOneOf(match.range, explicit_) || OverlapsOneOf(match.range, except_);
    });
    certain_ = find(rules.denials.certain);
    Drop(certain_);
  }

  std::size_t CountExplicit(InlineRange range) const { return Count(explicit_, range); }
  std::size_t CountOthers(InlineRange range) const { return Count(words_, range); }

  /// Returns whether the range has a word that implies a denial.
  bool Implies(InlineRange range) const {
    const auto words = Inside(words_, range);
    return std::any_of(words.begin(), words.end(),
                       [](const WordIndex::Match& match) { return match.id == 0; });
  }
  /// Returns how many phrases of the whole text contain a word that denies.
  std::size_t CountPhrases() const { return phrases_; }
  std::size_t CountExcepted(InlineRange range) const { return Count(except_, range); }

  std::optional<InlineRange> FirstExplicit(InlineRange range) const {
    return First(explicit_, range);
  }
  std::optional<InlineRange> FirstCertain(InlineRange range) const {
    return First(certain_, range);
  }

  std::string Written(InlineRange range) const { return text_.Utf8(range); }

 private:
  static std::size_t Count(const Matches& matches, InlineRange range) {
    return Inside(matches, range).size();
  }

  static std::optional<InlineRange> First(const Matches& matches, InlineRange range) {
    const auto inside = Inside(matches, range);
    if (inside.empty()) return std::nullopt;
    return inside.front().range;
  }

  /// Drops code, names, and what is part of a phrase that denies nothing.
  void Drop(Matches& matches) const {
    std::erase_if(matches, [&](const WordIndex::Match& match) {
      return text_.Has(match.range.begin, InlineText::kCode) || IsName(match.range) ||
             OverlapsOneOf(match.range, except_);
    });
  }

  /// Returns whether the word is a value or a keyword: in quotation marks, or in capitals.
  bool IsName(InlineRange word) const {
    const std::u32string& text = text_.text;
    constexpr std::u32string_view kQuotes = U"\"'“”„‘«»「」";
    const auto is_quote = [&](std::size_t at) {
      return at < text.size() && kQuotes.find(text[at]) != std::u32string_view::npos;
    };
    if (word.begin > 0 && is_quote(word.begin - 1) && is_quote(word.end)) return true;
    const std::u32string_view written =
        std::u32string_view(text).substr(word.begin, word.end - word.begin);
    return written.size() > 1 && std::all_of(written.begin(), written.end(),
                                             [](char32_t c) { return c >= 'A' && c <= 'Z'; });
  }

  const InlineText& text_;
  Matches except_;
  Matches explicit_;
  std::size_t phrases_ = 0;
  Matches words_;
  Matches certain_;
};

/// Returns whether a denial of the source's range has nothing that could express it in the
/// translation: there are fewer words that deny, and no more of those that could.
bool IsLost(const Denials& source, InlineRange original, const Denials& target,
            InlineRange translation) {
  const std::size_t denied = source.CountExplicit(original);
  const std::size_t kept = target.CountExplicit(translation);
  // "Nicht mehr als" may translate "no more than" or "not more than".
  if (denied <= kept + target.CountPhrases()) return false;
  const std::size_t others = source.CountOthers(original);
  const std::size_t other_words = target.CountOthers(translation);
  const std::size_t paraphrases = other_words > others ? other_words - others : 0;
  return denied > kept && (kept > 0 || denied > paraphrases);
}

/// Returns whether nothing in the source's range could be expressed by a certain denial.
bool IsAdded(const Denials& source, InlineRange original) {
  return source.CountExplicit(original) + source.CountExcepted(original) == 0 &&
         !source.Implies(original);
}

}  // namespace

TextFindings CheckNegations(const TextPair& pair) {
  if (pair.source_rules.denials.words.IsEmpty() || pair.target_rules.denials.words.IsEmpty()) {
    return {};
  }
  if (!HasDenials(pair)) return {};
  const Denials source(pair.source, pair.source_rules);
  const Denials target(pair.target, pair.target_rules);
  std::vector<InlineRange> originals = FindSentences(pair.source);
  std::vector<InlineRange> translations = FindSentences(pair.target);
  // Sentences can be joined or divided; then only the whole texts can be compared.
  if (originals.size() != translations.size()) {
    originals = {{0, pair.source.text.size()}};
    translations = {{0, pair.target.text.size()}};
  }
  for (std::size_t i = 0; i < originals.size(); ++i) {
    const auto denied = source.FirstExplicit(originals[i]);
    if (denied && IsLost(source, originals[i], target, translations[i])) {
      return {{"negation", Severity::kWarning, pair.target.OffsetOf(translations[i].begin),
               Concat({"the source says \"", source.Written(*denied),
                       "\", but the translation seems to deny less"}),
               "translate the negation; if its word is not known yet, add it to "
               "\"denials\" in localization/rules"}};
    }
    const auto added = target.FirstCertain(translations[i]);
    if (added && IsAdded(source, originals[i])) {
      return {{"negation", Severity::kWarning, pair.target.OffsetOf(added->begin),
               Concat({"the translation says \"", target.Written(*added),
                       "\", but the source seems to deny nothing"}),
               "remove the negation, unless the source implies it"}};
    }
  }
  return {};
}

}  // namespace guided_help
