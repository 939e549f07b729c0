#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Longer texts between such marks are prose.
constexpr std::size_t kLongestName = 48;

/// Placeholders that readers or programs replace: `<tenant-name>`, `{0}`, `${name}`, `%TEMP%`,
/// `%s`, `xxx.xxx`.
struct Variables {
  /// Those in angle brackets, whose words can be translated.
  std::size_t angled = 0;
  /// All others, as written, and how often.
  std::map<std::u32string, std::size_t> exact;
};

class VariableFinder {
 public:
  explicit VariableFinder(std::u32string_view text) : text_(text) {}

  Variables Find() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = EndAt(at);
      if (end == at) {
        ++at;
        continue;
      }
      if (text_[at] == '<') {
        ++found_.angled;
      } else {
        ++found_.exact[std::u32string(text_.substr(at, end - at))];
      }
      at = end;
    }
    return std::move(found_);
  }

 private:
  char32_t At(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }

  /// Returns the end of the placeholder at `at`, or `at`.
  std::size_t EndAt(std::size_t at) const {
    switch (text_[at]) {
      case '<':
        return Enclosed(at, at + 1, '>', true);
      case '{':
        return Enclosed(at, at + 1, '}', false);
      case '$':
        return At(at + 1) == '{' ? Enclosed(at, at + 2, '}', false) : at;
      case '%':
        return EndOfPercent(at);
      case 'x':
        return EndOfDummy(at);
      default:
        return at;
    }
  }

  /// Returns the end of a name up to `close`, or `at`.
  std::size_t Enclosed(std::size_t at, std::size_t begin, char32_t close, bool with_spaces) const {
    if (!IsWordCharacter(At(begin))) return at;
    std::size_t end = begin;
    while (end - begin < kLongestName &&
           (IsWordCharacter(At(end)) || At(end) == '-' || At(end) == '.' || At(end) == ':' ||
            (with_spaces && At(end) == ' '))) {
      ++end;
    }
    return At(end) == close ? end + 1 : at;
  }

  /// `xxxx`, `xxx.xxx.xxx.xxx`
  std::size_t EndOfDummy(std::size_t at) const {
    constexpr std::size_t kShortest = 3;
    if (at > 0 && IsWordCharacter(At(at - 1))) return at;
    std::size_t end = at;
    while (At(end) == 'x' || (At(end) == '.' && At(end + 1) == 'x')) ++end;
    return end - at >= kShortest && !IsWordCharacter(At(end)) ? end : at;
  }

  std::size_t EndOfPercent(std::size_t at) const {
    std::size_t end = at + 1;
    while (IsAsciiLetter(At(end)) || At(end) == '_') ++end;
    if (end > at + 2 && At(end) == '%') return end + 1;
    const bool after_number = at > 0 && (IsHorizontalSpace(At(at - 1)) || IsAsciiDigit(At(at - 1)));
    const char32_t kind = At(at + 1);
    const bool is_format = kind == 's' || kind == 'd' || kind == '@';
    return is_format && end <= at + 2 && !(after_number && at > 1 && IsAsciiDigit(At(at - 2)))
               ? at + 2
               : at;
  }

  std::u32string_view text_;
  Variables found_;
};

TextFinding Missing(std::string_view placeholder) {
  return {"placeholder", Severity::kError, 0,
          Concat({"the placeholder ", placeholder, " is missing"}),
          "add it where its value belongs in the sentence"};
}

}  // namespace

TextFindings CheckVariables(const TextPair& pair) {
  constexpr std::u32string_view kBeginnings = U"<{%$x";
  if (pair.source.text.find_first_of(kBeginnings) == std::u32string::npos &&
      pair.target.text.find_first_of(kBeginnings) == std::u32string::npos) {
    return {};
  }
  const Variables source = VariableFinder(pair.source.text).Find();
  const Variables target = VariableFinder(pair.target.text).Find();
  TextFindings findings;
  if (target.angled < source.angled) findings.push_back(Missing("in angle brackets"));
  for (const auto& [placeholder, count] : source.exact) {
    if (!target.exact.contains(placeholder)) findings.push_back(Missing(ToUtf8(placeholder)));
  }
  for (const auto& [placeholder, count] : target.exact) {
    if (source.exact.contains(placeholder)) continue;
    findings.push_back({"placeholder", Severity::kError,
                        pair.target.OffsetOf(pair.target.text.find(placeholder)),
                        Concat({"the source has no placeholder ", ToUtf8(placeholder)}),
                        "remove it, or correct its name"});
  }
  return findings;
}

}  // namespace guided_help
