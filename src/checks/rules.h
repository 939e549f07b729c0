#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "checks/relation.h"

namespace guided_help {

/// Words that stand for a relation, in small letters.
struct ComparatorPhrase {
  std::u32string text;
  Relations relations = 0;
  /// Whether it stands before its number ("more than 25") or behind it ("25 or more").
  bool is_before = false;
  /// Whether a word may go on before, or behind, the phrase: `*` in the file.
  bool open_begin = false;
  bool open_end = false;
};

/// A term that is not used, and what stands in its place.
struct UnwantedTerm {
  std::u32string term;
  std::string use;
  /// Words of the source, in small letters, of which one must be there; empty: always.
  std::vector<std::u32string> source;
  /// Of the target: where the term is part of one of these, it is another word.
  std::vector<std::u32string> except;
  /// Id of the check: `forbidden-term` or `regional-term`.
  std::string check;
};

/// What the checks know of a locale: `localization/rules/<locale>.json`. Without a file for a
/// locale all is empty, and the checks that need it find nothing.
struct LocaleRules {
  std::string locale;
  /// By first character.
  std::unordered_map<char32_t, std::vector<ComparatorPhrase>> comparators;
  /// Words that turn a comparator round.
  std::vector<std::u32string> negations;
  /// Whether they stand behind the comparator, as in Japanese and Korean, or before it.
  bool negation_follows = false;
  /// Words that may stand between a comparator and its number.
  std::vector<std::u32string> fillers;
  /// Words of numbers, small letters: `ten`, `once`, `may` (the month).
  std::unordered_map<std::u32string, std::vector<std::int64_t>> number_words;
  /// Words behind a number that multiply it: `million`.
  std::unordered_map<std::u32string, std::int64_t> scales;
  /// Frequent words that no name is made of; what has several of them is prose.
  std::unordered_set<std::u32string> function_words;
  /// Whether words stand apart; else phrases are looked for inside of words, too.
  bool spaced = true;

  /// A space stands between Han (or Kana) and Latin letters or digits.
  bool space_around_latin = false;
  /// No space stands between Han characters.
  bool no_space_between_han = false;
  /// `,;:?!.` between Han characters are to be full-width; those listed here.
  std::u32string full_width_marks;
  /// Whether a sentence ends with a mark at all.
  bool sentence_end = true;
  /// Whether a list may be announced by a full stop where the source has a colon.
  bool colon_becomes_stop = false;
  /// Invisible characters that the script needs.
  std::u32string allowed_invisible;
  /// UI labels stand in square brackets.
  bool bracketed_labels = false;

  /// What may begin an aside in round brackets that the source does not have: 含 ("inclusive").
  std::vector<std::u32string> bracketed_asides;

  /// Characters that the locale never uses, and those that it hardly uses.
  std::unordered_set<char32_t> foreign_characters;
  std::unordered_set<char32_t> doubtful_characters;
  /// What to write for a foreign or doubtful character.
  std::unordered_map<char32_t, char32_t> character_hints;
  /// By first character.
  std::unordered_map<char32_t, std::vector<UnwantedTerm>> terms;
};

}  // namespace guided_help
