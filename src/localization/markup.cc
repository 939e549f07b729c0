#include "localization/markup.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/ascii.h"

namespace guided_help {
namespace {

using Origin = MessageRun::Origin;

/// The runs as one text, with the origin of each byte.
struct Flat {
  std::string text;
  std::vector<Origin> origins;

  /// Whether the message's own text has `mark` at `at`.
  bool Says(std::string_view mark, std::size_t at) const {
    // Few characters begin a mark.
    if (text[at] != mark[0] || text.compare(at, mark.size(), mark) != 0) return false;
    const auto begin = origins.begin() + static_cast<std::ptrdiff_t>(at);
    return std::all_of(begin, begin + static_cast<std::ptrdiff_t>(mark.size()),
                       [](Origin origin) { return origin == Origin::kMessage; });
  }
};

/// A complete mark, and the range of the text inside.
struct Mark {
  std::size_t begin = 0;
  std::size_t inside_begin = 0;
  std::size_t inside_end = 0;
  std::size_t end = 0;
  /// Id of the link; empty for strong.
  std::string_view link;
};

/// Returns the link id between `at` and a `)`, or an empty string.
std::string_view LinkIdAt(const Flat& flat, std::size_t at) {
  std::size_t end = at;
  const auto is_id = [&flat](std::size_t i) {
    const char c = flat.text[i];
    return flat.origins[i] == Origin::kMessage && (IsAsciiLower(c) || IsAsciiDigit(c) || c == '-');
  };
  while (end < flat.text.size() && is_id(end)) ++end;
  if (end == flat.text.size() || !flat.Says(")", end)) return {};
  return std::string_view(flat.text).substr(at, end - at);
}

/// Finds all links in one pass: a `[` is literal if another one follows before the link ends.
std::vector<Mark> FindLinks(const Flat& flat) {
  std::vector<Mark> links;
  std::size_t open = std::string::npos;
  for (std::size_t at = 0; at < flat.text.size(); ++at) {
    if (flat.Says("[", at)) open = at;
    if (open == std::string::npos || open + 1 == at || !flat.Says("](", at)) continue;
    const std::string_view id = LinkIdAt(flat, at + 2);
    if (id.empty()) continue;
    const std::size_t end = at + 2 + id.size() + 1;
    links.push_back({open, open + 1, at, end, id});
    open = std::string::npos;
  }
  return links;
}

/// Finds all pairs of `**` in one pass; each can close one pair and open the next.
std::vector<Mark> FindStrong(const Flat& flat) {
  std::vector<Mark> strong;
  std::size_t open = std::string::npos;
  for (std::size_t at = 0; at + 1 < flat.text.size(); ++at) {
    if (!flat.Says("**", at)) continue;
    if (open != std::string::npos && open + 2 < at)
      strong.push_back({open, open + 2, at, at + 2, {}});
    open = at;
    ++at;
  }
  return strong;
}

class SpanBuilder {
 public:
  explicit SpanBuilder(const Flat& flat) : flat_(flat) {}

  void Append(std::size_t begin, std::size_t end, bool strong, std::string_view link) {
    while (begin < end) {
      const Origin origin = flat_.origins[begin];
      std::size_t next = begin + 1;
      while (next < end && flat_.origins[next] == origin) ++next;
      const bool is_strong = strong || origin == Origin::kLabel;
      const bool is_quiet = origin == Origin::kQuiet;
      const bool same = !spans_.empty() && spans_.back().strong == is_strong &&
                        spans_.back().quiet == is_quiet && spans_.back().link == link;
      Span& span = same ? spans_.back() : spans_.emplace_back();
      span.strong = is_strong;
      span.quiet = is_quiet;
      span.link = link;
      span.text.append(flat_.text, begin, next - begin);
      begin = next;
    }
  }

  std::vector<Span> Take() { return std::move(spans_); }

 private:
  const Flat& flat_;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> ParseMarkup(std::span<const MessageRun> runs) {
  Flat flat;
  for (const MessageRun& run : runs) {
    flat.text += run.text;
    flat.origins.resize(flat.text.size(), run.origin);
  }
  SpanBuilder builder(flat);
  const std::vector<Mark> links = FindLinks(flat);
  const std::vector<Mark> strong = FindStrong(flat);
  auto link = links.begin();
  auto bold = strong.begin();
  std::size_t at = 0;
  while (link != links.end() || bold != strong.end()) {
    const bool link_first =
        bold == strong.end() || (link != links.end() && link->begin < bold->begin);
    const Mark& mark = link_first ? *link++ : *bold++;
    // Marks do not nest: one that begins in another one is not shown.
    if (mark.begin < at) continue;
    builder.Append(at, mark.begin, false, {});
    builder.Append(mark.inside_begin, mark.inside_end, mark.link.empty(), mark.link);
    at = mark.end;
  }
  builder.Append(at, flat.text.size(), false, {});
  return builder.Take();
}

std::string PlainText(std::span<const Span> spans) {
  std::string text;
  for (const Span& span : spans) text += span.text;
  return text;
}

}  // namespace guided_help
