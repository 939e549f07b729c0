#include "interchange/xliff_inline.h"

#include <algorithm>

#include "base/ascii.h"

namespace guided_help {
namespace {

/// Finds placeholders, and the ranges that contain no other codes: placeholders, plurals and quoted
/// text.
class PlaceholderScanner {
 public:
  explicit PlaceholderScanner(std::string_view text) : text_(text), opaque_(text.size(), false) {}

  void Scan() {
    std::size_t at = 0;
    while (at < text_.size()) {
      std::size_t end = at + 1;
      if (text_[at] == '\'') {
        end = EndOfApostrophe(at);
      } else if (text_[at] == '{') {
        end = EndOfArgument(at);
      } else {
        at = end;
        continue;
      }
      std::fill(opaque_.begin() + static_cast<std::ptrdiff_t>(at),
                opaque_.begin() + static_cast<std::ptrdiff_t>(end), true);
      at = end;
    }
  }

  const std::vector<InlineCode>& placeholders() const { return placeholders_; }
  /// Whether the text has `mark` at `at`, outside the opaque ranges.
  bool Has(std::string_view mark, std::size_t at) const {
    return text_.substr(at, mark.size()) == mark && !opaque_[at] && !opaque_[at + mark.size() - 1];
  }

 private:
  /// By ICU's rules, an apostrophe before a brace quotes up to the next one.
  std::size_t EndOfApostrophe(std::size_t at) const {
    const std::string_view next = text_.substr(at + 1, 1);
    if (next == "'") return at + 2;
    if (next != "{" && next != "}") return at + 1;
    std::size_t end = at + 1;
    while (end < text_.size()) {
      if (text_[end++] != '\'') continue;
      if (text_.substr(end, 1) != "'") return end;
      ++end;
    }
    return end;
  }

  std::size_t EndOfArgument(std::size_t at) {
    std::size_t depth = 0;
    bool is_simple = true;
    for (std::size_t i = at; i < text_.size();) {
      if (text_[i] == '\'') {
        is_simple = false;
        i = EndOfApostrophe(i);
        continue;
      }
      if (text_[i] == '{') is_simple = ++depth == 1 && is_simple;
      ++i;
      if (text_[i - 1] != '}' || --depth > 0) continue;
      if (is_simple) placeholders_.push_back({InlineCode::Kind::kPlaceholder, at, i, i, i});
      return i;
    }
    return text_.size();
  }

  std::string_view text_;
  std::vector<bool> opaque_;
  std::vector<InlineCode> placeholders_;
};

/// As in `ParseMarkup`: a `[` is literal if another one follows before the link ends.
void AddLinks(std::string_view text, const PlaceholderScanner& scanner,
              std::vector<InlineCode>& marks) {
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (scanner.Has("[", at)) open = at;
    if (open == std::string_view::npos || open + 1 == at || !scanner.Has("](", at)) continue;
    std::size_t end = at + 2;
    while (end < text.size() &&
           (IsAsciiLower(text[end]) || IsAsciiDigit(text[end]) || text[end] == '-'))
      ++end;
    if (end == at + 2 || end == text.size() || !scanner.Has(")", end)) continue;
    marks.push_back({InlineCode::Kind::kLink, open, open + 1, at, end + 1});
    open = std::string_view::npos;
  }
}

void AddStrong(std::string_view text, const PlaceholderScanner& scanner,
               std::vector<InlineCode>& marks) {
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!scanner.Has("**", at)) continue;
    const bool closes = open != std::string_view::npos && open + 2 < at;
    if (closes) marks.push_back({InlineCode::Kind::kStrong, open, open + 2, at, at + 2});
    open = closes ? std::string_view::npos : at;
    ++at;
  }
}

}  // namespace

std::vector<InlineCode> FindInlineCodes(std::string_view message) {
  PlaceholderScanner scanner(message);
  scanner.Scan();
  std::vector<InlineCode> marks;
  AddLinks(message, scanner, marks);
  AddStrong(message, scanner, marks);
  const auto is_before = [](const InlineCode& one, const InlineCode& other) {
    return one.begin < other.begin;
  };
  std::sort(marks.begin(), marks.end(), is_before);
  std::vector<InlineCode> codes = scanner.placeholders();
  std::size_t end = 0;
  for (const InlineCode& mark : marks) {
    // Marks do not nest: one that begins in another one is text.
    if (mark.begin < end) continue;
    end = mark.end;
    codes.push_back(mark);
  }
  std::sort(codes.begin(), codes.end(), is_before);
  return codes;
}

}  // namespace guided_help
