#include "checks/question_check.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/question_text.h"

namespace guided_help {
namespace {

using Ranges = std::vector<InlineRange>;

class TitleCheck {
 public:
  TitleCheck(const InlineText& title, const LocaleRules& rules)
      : title_(title),
        rules_(rules.questions),
        is_spaced_(rules.spaced),
        text_(title, rules),
        except_(text_.Find(rules_.except, {})),
        openers_(text_.Find(rules_.openers, except_)) {}

  TextFindings Run() {
    CheckLength();
    CheckQuestions();
    CheckNegations();
    return std::move(findings_);
  }

 private:
  void CheckLength() {
    const std::size_t words = CountWords(title_);
    if (rules_.longest == 0 || words <= static_cast<std::size_t>(rules_.longest)) return;
    Add("long-question", 0,
        Concat({"the title has ", std::to_string(words), is_spaced_ ? " words" : " characters",
                ", but should have at most ", std::to_string(rules_.longest)}),
        "ask only for the answer, and move explanations to the body");
  }

  void CheckQuestions() {
    std::vector<Sentence> questions = text_.Sentences();
    std::erase_if(questions, [](const Sentence& one) { return !one.is_question; });
    if (questions.size() > 1) {
      AddDouble(questions[1].range.begin);
      return;
    }
    for (const Sentence& question : questions) {
      for (const InlineRange joiner : text_.Find(rules_.joiners, except_)) {
        if (joiner.begin < question.range.begin || joiner.end > question.range.end) continue;
        if (!JoinsQuestions(joiner, question.range)) continue;
        AddDouble(joiner.begin);
        return;
      }
    }
  }

  bool JoinsQuestions(InlineRange joiner, InlineRange question) const {
    if (!rules_.openers_anywhere) {
      const std::size_t next = text_.SkipSpaces(joiner.end);
      const auto opener = OpenerFrom(next);
      return opener != openers_.end() && opener->begin == next;
    }
    const auto first = OpenerFrom(question.begin);
    const auto second = OpenerFrom(joiner.end);
    return first != openers_.end() && first->end <= joiner.begin && second != openers_.end() &&
           second->end <= question.end;
  }

  Ranges::const_iterator OpenerFrom(std::size_t at) const {
    return std::partition_point(openers_.begin(), openers_.end(),
                                [at](InlineRange opener) { return opener.begin < at; });
  }

  void AddDouble(std::size_t at) {
    Add("double-question", text_.SkipSpaces(at),
        "the title asks two questions, but takes one answer",
        "ask one thing, and make the other a question of its own");
  }

  void CheckNegations() {
    // 是不是 and 有沒有 ask; they negate nothing.
    Ranges without = except_;
    without.insert(without.end(), openers_.begin(), openers_.end());
    std::sort(without.begin(), without.end(), [](InlineRange one, InlineRange other) {
      return std::pair(one.begin, one.end) < std::pair(other.begin, other.end);
    });
    const Ranges negations = text_.Find(rules_.negations, without);
    if (negations.size() < 2) return;
    Add("double-negation", negations[1].begin,
        Concat({"the title has ", std::to_string(negations.size()), " negations"}),
        "say it positively; keep one negation at most");
  }

  void Add(std::string_view check, std::size_t at, std::string message, std::string hint) {
    findings_.push_back(
        {check, Severity::kWarning, title_.OffsetOf(at), std::move(message), std::move(hint)});
  }

  const InlineText& title_;
  const QuestionRules& rules_;
  bool is_spaced_;
  QuestionText text_;
  Ranges except_;
  Ranges openers_;
  TextFindings findings_;
};

/// A property that choices share if they are parallel; nothing if the choice may differ.
using Trait = std::optional<std::size_t>;

/// Returns the first item whose trait differs from most others. On a tie, the first trait is taken
/// for that of most.
std::optional<std::size_t> OddOne(const std::vector<Trait>& traits) {
  Trait common;
  std::ptrdiff_t most = 0;
  for (const Trait& trait : traits) {
    const auto count = std::count(traits.begin(), traits.end(), trait);
    if (!trait || count <= most) continue;
    common = trait;
    most = count;
  }
  for (std::size_t i = 0; i < traits.size(); ++i) {
    if (traits[i] && traits[i] != common) return i;
  }
  return std::nullopt;
}

class ChoicesCheck {
 public:
  ChoicesCheck(std::span<const InlineText* const> choices, const LocaleRules& rules)
      : choices_(choices), rules_(rules) {}

  std::vector<QuestionFinding> Run() {
    Check(&ChoicesCheck::EndOf, "this choice does not end like the others",
          "end all choices with the same mark, or with none");
    Check(&ChoicesCheck::CaseOf,
          "this choice does not begin like the others: capital or small letter",
          "begin all choices with a capital, or none");
    Check(&ChoicesCheck::OpeningOf, "this choice does not have the form of the others",
          "give all choices one form: sentences with the same subject, names, or yes and no");
    return std::move(findings_);
  }

 private:
  void Check(Trait (ChoicesCheck::*trait_of)(const InlineText& choice) const, std::string message,
             std::string hint) {
    std::vector<Trait> traits;
    for (const InlineText* choice : choices_) traits.push_back((this->*trait_of)(*choice));
    const std::optional<std::size_t> odd = OddOne(traits);
    if (!odd) return;
    findings_.push_back(
        {odd, {"unparallel-choices", Severity::kWarning, 0, std::move(message), std::move(hint)}});
  }

  /// The kind of mark at the end.
  Trait EndOf(const InlineText& choice) const {
    const std::u32string& text = choice.text;
    std::size_t end = text.size();
    while (end > 0 && IsSpace(text[end - 1])) --end;
    if (end == 0) return std::nullopt;
    const QuestionText question(choice, rules_);
    const Ranges except = question.Find(rules_.questions.except, {});
    // The stop of "Inc." ends no sentence.
    if (!except.empty() && except.back().end == end) return std::nullopt;
    return static_cast<std::size_t>(SentenceEndOf(text[end - 1]));
  }

  /// Whether it begins with a capital.
  Trait CaseOf(const InlineText& choice) const {
    const std::u32string& text = choice.text;
    const auto is_capital = [&](std::size_t at) { return ToSmall(text[at]) != text[at]; };
    if (text.empty() || !IsLatin(text[0])) return std::nullopt;
    // Names such as "iPad".
    if (text.size() > 1 && !is_capital(0) && is_capital(1)) return std::nullopt;
    return static_cast<std::size_t>(is_capital(0));
  }

  /// The set of openings that it begins with, from 1; 0 for none of them.
  Trait OpeningOf(const InlineText& choice) const {
    const QuestionText text(choice, rules_);
    // A placeholder may be any word.
    if (choice.text.empty() || choice.text[0] == kInlineObject) return std::nullopt;
    if (text.Begins(rules_.questions.others)) return std::nullopt;
    const auto& openings = rules_.questions.openings;
    const auto found =
        std::find_if(openings.begin(), openings.end(),
                     [&](const std::vector<WordPattern>& words) { return text.Begins(words); });
    return found == openings.end() ? 0 : static_cast<std::size_t>(found - openings.begin()) + 1;
  }

  std::span<const InlineText* const> choices_;
  const LocaleRules& rules_;
  std::vector<QuestionFinding> findings_;
};

}  // namespace

std::size_t CountWords(const InlineText& text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char32_t c : text.text) {
    if (c == kInlineObject || IsUnspaced(c)) {
      if (c == kInlineObject || IsWordCharacter(c)) ++words;
      in_word = false;
    } else if (IsSpace(c)) {
      in_word = false;
    } else if (IsWordCharacter(c)) {
      // Hyphens and apostrophes do not end a word.
      if (!in_word) ++words;
      in_word = true;
    }
  }
  return words;
}

std::vector<QuestionFinding> CheckQuestion(const InlineText& title,
                                           std::span<const InlineText* const> choices,
                                           const LocaleRules& rules) {
  if (!rules.questions.are_known) return {};
  std::vector<QuestionFinding> findings;
  for (TextFinding& finding : TitleCheck(title, rules).Run()) {
    findings.push_back({std::nullopt, std::move(finding)});
  }
  for (QuestionFinding& finding : ChoicesCheck(choices, rules).Run()) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace guided_help
