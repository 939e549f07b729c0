#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/ascii.h"
#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// A translation may leave out the company.
constexpr std::u32string_view kCompany = U"Microsoft ";

class NameCheck {
 public:
  explicit NameCheck(const TextPair& pair) : pair_(pair) {}

  TextFindings Run() {
    CheckNamesOf(pair_.source_rules);
    if (&pair_.target_rules != &pair_.source_rules) CheckNamesOf(pair_.target_rules);
    CompareIdentifiers();
    return std::move(findings_);
  }

 private:
  /// Looks for the names of these rules in the source: those of the source's language stay the same
  /// everywhere, those of the translation's language have a name of their own there.
  void CheckNamesOf(const LocaleRules& rules) {
    std::unordered_set<std::size_t> looked_up;
    for (const WordIndex::Match& match : rules.name_index.Find(pair_.source.text, true)) {
      const std::u32string& name = rules.name_list[match.id];
      // Names of both languages were looked for with the source's.
      if (&rules != &pair_.source_rules && pair_.source_rules.names.contains(name)) continue;
      if (!IsCertain(match.range, name) || !looked_up.insert(match.id).second) continue;
      if (IsInTarget(name)) continue;
      findings_.push_back(
          {"name", Severity::kWarning, 0,
           Concat({"the source names ", ToUtf8(name), ", but the translation does not"}),
           HintFor(name)});
    }
  }

  std::string HintFor(const std::u32string& name) const {
    const auto own = pair_.target_rules.names.find(name);
    if (own != pair_.target_rules.names.end() && !own->second.empty()) {
      return Concat({"use ", ToUtf8(own->second.front()), ", or keep the name as it is"});
    }
    return "keep the name as it is; if the language has a name of its own for it, add that to "
           "\"names\" in localization/rules";
  }

  /// Reports the first identifier that is lost: `Get-CsExternalAccessPolicy`, `ms_tenant`.
  void CompareIdentifiers() {
    const std::u32string& text = pair_.source.text;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && IsIdentifierCharacter(text[end])) ++end;
      const std::u32string_view word = std::u32string_view(text).substr(at, end - at);
      if (IsIdentifier(word) && !pair_.source.Has(at, InlineText::kCode) && !Holds(word)) {
        findings_.push_back(
            {"name", Severity::kWarning, 0,
             Concat({"the source has ", ToUtf8(word), ", but the translation does not"}),
             "copy it as it is"});
        return;
      }
      at = end + 1;
    }
  }

  static bool IsIdentifierCharacter(char32_t c) {
    return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '_' || c == '-';
  }

  /// Returns whether no word of a language looks like this: an underscore inside, or several
  /// capitals inside.
  static bool IsIdentifier(std::u32string_view word) {
    std::size_t capitals = 0;
    for (std::size_t at = 1; at + 1 < word.size(); ++at) {
      if (word[at] == '_') return IsAsciiLetter(word[at - 1]) && IsAsciiLetter(word[at + 1]);
      const bool follows = IsSmallLetter(word[at - 1]) || word[at - 1] == '-';
      if (follows && word[at] >= 'A' && word[at] <= 'Z' && IsSmallLetter(word[at + 1])) ++capitals;
    }
    // "Pay-As-You-Go" is a phrase.
    return capitals >= 2 && std::count(word.begin(), word.end(), U'-') <= 1;
  }

  /// Returns whether the name is one: not code, and not an ordinary word at the beginning of a
  /// sentence or on a button.
  bool IsCertain(InlineRange range, const std::u32string& name) const {
    const InlineText& source = pair_.source;
    const std::size_t begin = range.begin;
    if (source.Has(begin, InlineText::kCode)) return false;
    // "Office.com", "Teams-related".
    const std::size_t end = range.end;
    if (end + 1 < source.text.size() && IsJoint(source.text[end]) &&
        IsWordCharacter(source.text[end + 1])) {
      return false;
    }
    if (begin > 0 && IsJoint(source.text[begin - 1])) return false;
    // The company before the name of a product.
    if (kCompany.starts_with(name) && end + 1 < source.text.size() && source.text[end] == ' ' &&
        source.text[end + 1] >= 'A' && source.text[end + 1] <= 'Z') {
      return false;
    }
    if (!pair_.source_rules.ordinary_names.contains(name)) return true;
    if (source.Has(begin, InlineText::kStrong)) return false;
    // "Teams" inside a sentence, beside words in lowercase, other names or a comma.
    const bool after_word =
        begin >= 2 && source.text[begin - 1] == ' ' &&
        (IsSmallLetter(source.text[begin - 2]) || source.text[begin - 2] == ',');
    const bool at_end = end == source.text.size() || source.text[end] != ' ';
    const bool before_word =
        at_end || (end + 1 < source.text.size() &&
                   (IsSmallLetter(source.text[end + 1]) || BeginsName(end + 1)));
    return after_word && before_word;
  }

  /// Returns whether a name that is no ordinary word begins there: "PowerShell".
  bool BeginsName(std::size_t at) const {
    const LocaleRules& rules = pair_.source_rules;
    const WordIndex::Match name = rules.name_index.FindAt(pair_.source.text, at, true);
    return name.range.end > at && !rules.ordinary_names.contains(rules.name_list[name.id]);
  }

  static bool IsJoint(char32_t c) {
    return c == '.' || c == '-' || c == '/' || c == '@' || c == '\\' || c == '_';
  }
  static bool IsSmallLetter(char32_t c) { return c >= 'a' && c <= 'z'; }

  bool IsInTarget(std::u32string_view name) const {
    if (Holds(name)) return true;
    if (name.starts_with(kCompany) && Holds(name.substr(kCompany.size()))) return true;
    const auto own = pair_.source_rules.names.find(std::u32string(name));
    const auto other = pair_.target_rules.names.find(std::u32string(name));
    return (own != pair_.source_rules.names.end() && HoldsOneOf(own->second)) ||
           (other != pair_.target_rules.names.end() && HoldsOneOf(other->second));
  }

  bool HoldsOneOf(const std::vector<std::u32string>& names) const {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::u32string& name) { return Holds(name); });
  }

  /// Compares in lowercase and without spaces; languages add endings: "Outlooku".
  bool Holds(std::u32string_view name) const {
    const std::u32string& text = pair_.target.small;
    for (std::size_t at = 0; at < text.size(); ++at) {
      std::size_t place = at;
      std::size_t matched = 0;
      for (; matched < name.size(); ++matched) {
        if (IsBlank(name[matched])) continue;
        while (place < text.size() && IsBlank(text[place])) ++place;
        if (place == text.size() || text[place] != ToSmall(name[matched])) break;
        ++place;
      }
      if (matched == name.size()) return true;
    }
    return false;
  }

  static bool IsBlank(char32_t c) { return c == ' ' || c == 0xA0 || c == '-' || c == U'‑'; }

  const TextPair& pair_;
  TextFindings findings_;
};

}  // namespace

TextFindings CheckNames(const TextPair& pair) { return NameCheck(pair).Run(); }

}  // namespace guided_help
