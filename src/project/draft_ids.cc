#include "project/draft_ids.h"

#include "base/ascii.h"

namespace guided_help {
namespace {

/// Ids have 64 characters at most. A short one is easier to read, and leaves room for a number.
constexpr std::size_t kMaximumBytes = 40;

std::string Slug(std::string_view text) {
  std::string slug;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && slug.size() + 1 + word.size() <= kMaximumBytes)
      slug += (slug.empty() ? "" : "-") + word;
    const bool is_full = !word.empty() && !slug.ends_with(word);
    word.clear();
    return is_full;
  };
  for (const char c : text) {
    if (IsAsciiLetter(c) || IsAsciiDigit(c)) {
      word += LowerAscii(c);
    } else if (c != '\'' && end_word()) {
      return slug;
    }
  }
  end_word();
  return slug;
}

}  // namespace

std::string DraftIds::Make(std::string_view text) {
  std::string base = Slug(text);
  if (base.empty() || !IsAsciiLower(base.front()))
    base = "n" + std::string(base.empty() ? "" : "-") + base;
  std::string id = base;
  for (int i = 2; !used_.insert(id).second; ++i) id = base + "-" + std::to_string(i);
  return id;
}

}  // namespace guided_help
