#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "checks/beginnings.h"
#include "checks/relation.h"
#include "checks/word_index.h"

namespace guided_help {

/// A phrase that denotes a relation, in lowercase.
struct ComparatorPhrase {
  std::u32string text;
  Relations relations = 0;
  /// Whether it precedes its number ("more than 25") or follows it ("25 or more").
  bool is_before = false;
  /// Whether a word may continue before or after the phrase: `*` in the file.
  bool open_begin = false;
  bool open_end = false;
};

/// An unwanted term and its replacement.
struct UnwantedTerm {
  std::u32string term;
  std::string use;
  /// Lowercase words of the source. At least one must occur; if empty, the term always applies.
  std::vector<std::u32string> source;
  /// Lowercase words of the source with which the term can be right.
  std::vector<std::u32string> unless;
  /// Words of the target that contain the term but are correct.
  std::vector<std::u32string> except;
  /// Id of the check: `forbidden-term` or `regional-term`.
  std::string check;
};

/// What makes a sentence negative: `denials` in a locale's rules. Empty for a locale without it;
/// nothing is then found.
struct DenialRules {
  /// Words that deny by themselves: "not", "without" (id 0). Only these must have a counterpart.
  /// Longer words that contain one, but deny nothing: 是否 (id 1).
  WordIndex explicit_words;
  /// Other words that can express a denial: "fail", "invalid" (id 0); and actions that can, but
  /// imply none: "close", "delete" (id 1).
  WordIndex words;
  /// Those of them that certainly do: "cannot".
  WordIndex certain;
  /// Phrases that contain one, but need none in the other language: "not only".
  WordIndex except;
};

/// What makes readers stumble over a question: `questions` in a locale's rules. Empty for a locale
/// without it; nothing is then found.
struct QuestionRules {
  /// Whether the locale has these rules.
  bool are_known = false;
  /// The most words in a title; 0 for no limit. See `CountWords`.
  std::int64_t longest = 0;
  /// Words that end a question, with or without a mark: 嗎.
  std::vector<WordPattern> particles;
  /// Words that join two questions: "and".
  std::vector<WordPattern> joiners;
  /// Words that begin a question: "how many", "do you".
  std::vector<WordPattern> openers;
  /// Whether openers keep the place of the answer, as in Chinese, instead of coming first.
  bool openers_anywhere = false;
  std::vector<WordPattern> negations;
  /// Sets of words that begin an answer; all answers of a question begin with one of a set, or none
  /// does.
  std::vector<std::vector<WordPattern>> openings;
  /// Words that begin answers outside these sets: "something else".
  std::vector<WordPattern> others;
  /// Longer phrases that contain a word of the lists but are none: "whether or not".
  std::vector<WordPattern> except;
};

/// The checks' data about a locale: `localization/rules/<locale>.json`. Empty for a locale without
/// a file; checks that need it then find nothing.
struct LocaleRules {
  std::string locale;
  /// By first character.
  std::unordered_map<char32_t, std::vector<ComparatorPhrase>> comparators;
  Beginnings comparator_beginnings;
  /// Whether a comparator may begin inside a word.
  bool has_open_comparators = false;
  /// Words that negate a comparator.
  std::vector<std::u32string> negations;
  /// Whether they follow the comparator, as in Japanese and Korean, or precede it.
  bool negation_follows = false;
  /// Words that may occur between a comparator and its number.
  std::vector<std::u32string> fillers;
  /// Number words in lowercase: `ten`, `once`, `may` (the month).
  std::unordered_map<std::u32string, std::vector<std::int64_t>> number_words;
  /// Words after a number that multiply it: `million`.
  std::unordered_map<std::u32string, std::int64_t> scales;
  /// Frequent words that do not occur in names; a text with several of them is prose.
  std::unordered_set<std::u32string> function_words;
  /// Whether words are separated by spaces; if not, phrases are also found inside words.
  bool spaced = true;

  /// A space is required between Han (or Kana) and Latin letters or digits.
  bool space_around_latin = false;
  /// No space is allowed between Han characters.
  bool no_space_between_han = false;
  /// Those of `,;:?!.` that must be full-width between Han characters.
  std::u32string full_width_marks;
  /// Whether sentences end with a mark.
  bool sentence_end = true;
  /// Whether a full stop may introduce a list where the source has a colon.
  bool colon_becomes_stop = false;
  /// Marks that end a question beside the usual ones: the Greek `;`.
  std::u32string question_marks;
  /// Invisible characters that the script needs.
  std::u32string allowed_invisible;
  /// UI labels are written in square brackets.
  bool bracketed_labels = false;

  /// Possible beginnings of an aside in round brackets that the source does not have: 含
  /// ("inclusive").
  std::vector<std::u32string> bracketed_asides;

  /// Characters that the locale never uses, and those that it rarely uses.
  std::unordered_set<char32_t> foreign_characters;
  std::unordered_set<char32_t> doubtful_characters;
  /// Replacements for foreign and doubtful characters.
  std::unordered_map<char32_t, char32_t> character_hints;
  /// By first character.
  std::unordered_map<char32_t, std::vector<UnwantedTerm>> terms;
  Beginnings term_beginnings;

  DenialRules denials;
  /// Words for units; the ids are indices of `Units()`.
  WordIndex units;
  /// Words for the halves of a day: ids 0 (AM) and 1 (PM).
  WordIndex day_halves;
  /// Names of months, in lowercase, with their numbers. Also in `number_words`.
  std::unordered_map<std::u32string, std::int64_t> months;
  /// What follows the number of a month, in languages that count them: 月.
  std::u32string month_mark;
  /// Quotation marks of the language.
  std::u32string quotation_marks;
  /// Phrases with a number that says nothing about an amount or a place: "3rd party".
  WordIndex idioms;
  /// Words that may stand twice in a row: "that that".
  std::unordered_set<std::u32string> repeatable;
  /// Whether the language is written in other letters than Latin ones, so that words of the source
  /// show.
  bool other_script = false;
  /// Words of the source's language that the language has borrowed in their script: "online".
  std::unordered_set<std::u32string> kept_words;
  /// Words that join two alternatives: "or".
  std::vector<std::u32string> or_words;
  /// Usual length of a translation from English, in percent of the characters; 0 if unknown.
  std::int64_t length = 0;
  /// Names of products and features that stay as they are, as written, and what else a translation
  /// may say. Those of en-US are looked for; the ids of `name_index` are indices of `name_list`.
  std::unordered_map<std::u32string, std::vector<std::u32string>> names;
  std::vector<std::u32string> name_list;
  WordIndex name_index;
  /// Names that are words, too: "Teams".
  std::unordered_set<std::u32string> ordinary_names;

  QuestionRules questions;
};

}  // namespace guided_help
