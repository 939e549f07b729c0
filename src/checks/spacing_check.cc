#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "base/unicode.h"
#include "checks/characters.h"
#include "checks/text_checks.h"
#include "localization/typed_number.h"

namespace guided_help {
namespace {

/// The first position of a problem, and its number of occurrences.
struct Places {
  std::size_t first = 0;
  int count = 0;

  void Add(std::size_t at) {
    if (count == 0) first = at;
    ++count;
  }
};

class SpacingCheck {
 public:
  explicit SpacingCheck(const TextPair& pair) : pair_(pair), text_(pair.target) {}

  TextFindings Run() {
    const std::size_t size = text_.text.size();
    for (std::size_t at = 0; at + 1 < size; ++at) {
      if (IsMissing(at)) missing_.Add(at + 1);
      if (!IsHorizontalSpace(text_.text[at])) continue;
      if (IsBetweenHan(at)) between_.Add(at);
      if (IsAtFullWidth(at)) full_width_.Add(at);
      if (IsDoubled(at)) doubled_.Add(at);
    }
    Report(missing_, "missing space between full-width characters and Latin letters or digits",
           "add one space");
    Report(between_, "space between two Chinese characters", "remove it");
    Report(full_width_, "space next to full-width punctuation", "remove it");
    if (pair_.source.text.find(U"  ") == std::u32string::npos) {
      Report(doubled_, "two consecutive spaces", "keep only one");
    }
    CheckEnds();
    return std::move(findings_);
  }

 private:
  enum class Kind { kOther, kHan, kLatin };

  Kind KindOf(std::size_t at) const {
    const char32_t c = text_.text[at];
    if (IsHan(c) || IsKana(c)) return Kind::kHan;
    if (text_.Has(at, InlineText::kCode)) return Kind::kOther;
    if (IsLatin(c) || IsAsciiDigit(c)) return Kind::kLatin;
    return c == kInlineObject && IsNumberPlaceholder(at) ? Kind::kLatin : Kind::kOther;
  }

  bool IsNumberPlaceholder(std::size_t at) const {
    return std::any_of(text_.placeholders.begin(), text_.placeholders.end(),
                       [at](const InlinePlaceholder& placeholder) {
                         return placeholder.at == at &&
                                placeholder.text.find(", number") != std::string::npos;
                       });
  }

  bool IsMissing(std::size_t at) const {
    if (!pair_.target_rules.space_around_latin) return false;
    const Kind one = KindOf(at);
    const Kind other = KindOf(at + 1);
    return one != other && one != Kind::kOther && other != Kind::kOther;
  }

  bool IsBetweenHan(std::size_t at) const {
    if (!pair_.target_rules.no_space_between_han || at == 0) return false;
    if (KindOf(at - 1) != Kind::kHan || KindOf(at + 1) != Kind::kHan) return false;
    // Spaces may set off bold text.
    return text_.Has(at - 1, InlineText::kStrong) == text_.Has(at + 1, InlineText::kStrong);
  }

  bool IsAtFullWidth(std::size_t at) const {
    if (!pair_.target_rules.no_space_between_han || at == 0) return false;
    // Markdown needs the space after bold that ends with punctuation.
    if (text_.Has(at - 1, InlineText::kStrong) != text_.Has(at + 1, InlineText::kStrong)) {
      return false;
    }
    const auto is_mark = [this](std::size_t i) {
      const char32_t c = text_.text[i];
      return c == U'，' || c == U'。' || c == U'、' || c == U'；' || c == U'：' || c == U'？' ||
             c == U'！';
    };
    return is_mark(at + 1) || (is_mark(at - 1) && KindOf(at + 1) == Kind::kHan);
  }

  /// Returns whether two spaces are adjacent in the raw text; a link without text may have been
  /// between them.
  bool IsDoubled(std::size_t at) const {
    return text_.text[at] == ' ' && text_.text[at + 1] == ' ' &&
           text_.OffsetOf(at + 1) == text_.OffsetOf(at) + 1;
  }

  void CheckEnds() {
    if (text_.text.empty() || pair_.source.text.empty()) return;
    const auto ends = [](const InlineText& text) {
      return std::pair(IsHorizontalSpace(text.text.front()), IsHorizontalSpace(text.text.back()));
    };
    const auto source = ends(pair_.source);
    const auto target = ends(text_);
    if (target.first && !source.first) {
      Add(0, "the translation begins with a space", "remove it");
    }
    if (target.second && !source.second) {
      Add(text_.text.size() - 1, "the translation ends with a space", "remove it");
    }
  }

  void Report(const Places& places, std::string_view message, std::string_view hint) {
    if (places.count == 0) return;
    Add(places.first,
        places.count == 1 ? std::string(message)
                          : Concat({message, " (", std::to_string(places.count), " places)"}),
        hint);
  }

  void Add(std::size_t at, std::string message, std::string_view hint) {
    findings_.push_back(
        {"spacing", Severity::kWarning, text_.OffsetOf(at), std::move(message), std::string(hint)});
  }

  const TextPair& pair_;
  const InlineText& text_;
  Places missing_;
  Places between_;
  Places full_width_;
  Places doubled_;
  TextFindings findings_;
};

}  // namespace

TextFindings CheckSpacing(const TextPair& pair) { return SpacingCheck(pair).Run(); }

}  // namespace guided_help
