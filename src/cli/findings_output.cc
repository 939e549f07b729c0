#include "cli/findings_output.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "icu/character_width.h"

namespace guided_help {
namespace {

/// Replaces characters that a terminal obeys instead of showing: controls, and those that turn the
/// direction of the text. They come from the files that are checked.
std::string ForTerminal(const std::string& text) {
  std::string safe;
  for (const char32_t c : ToCodePoints(text)) {
    const bool is_control = (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    safe += ToUtf8(is_control || turns ? kReplacementCharacter : c);
  }
  return safe;
}

/// A part of a line.
struct Window {
  std::size_t begin;
  std::size_t end;
};

/// Leaves out the spans around an article's translation: `<span …>` before, `</span>` after it.
Window WithoutSpans(const std::vector<char32_t>& line, std::size_t at, Window window) {
  const std::u32string_view text(line.data(), line.size());
  const std::size_t open = text.substr(0, at).rfind(U"<span");
  if (open != std::u32string_view::npos) {
    const std::size_t end = text.find(U'>', open);
    if (end < at) window.begin = std::max(window.begin, end + 1);
  }
  return {window.begin, std::min(window.end, text.find(U"</span>", at))};
}

/// Returns the part of a line around the column that fits a terminal, and a caret below the column.
/// Wide characters take two terminal columns.
std::string Excerpt(const std::string& line, int column, bool is_pair) {
  constexpr std::size_t kBefore = 60;
  constexpr std::size_t kAfter = 40;
  const std::vector<char32_t> characters = ToCodePoints(line);
  const auto at = static_cast<std::size_t>(column > 0 ? column - 1 : 0);
  if (at > characters.size()) return {};
  Window window{at > kBefore ? at - kBefore : 0, std::min(characters.size(), at + kAfter)};
  if (is_pair) window = WithoutSpans(characters, at, window);
  std::string text = "    ";
  std::string caret = "    ";
  for (std::size_t i = window.begin; i < window.end; ++i) {
    const char32_t c = characters[i] == '\t' ? U' ' : characters[i];
    text += ToUtf8(c);
    if (i < at) caret += IsWide(c) ? "  " : " ";
  }
  return text + "\n" + caret + "^\n";
}

/// Findings with one cause; at least one.
using Group = std::vector<const Finding*>;

/// Groups findings of one file that say the same, or that say the same of messages that are not
/// there. Groups are in the order of their first finding.
std::vector<Group> GroupByCause(const std::vector<Finding>& findings) {
  std::vector<Group> groups;
  std::map<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>,
           std::size_t>
      by_cause;
  for (const Finding& finding : findings) {
    const bool is_absent = finding.position.line == 0 && !finding.key.empty();
    // A path is a way of its own to the same fault.
    if (!finding.path.empty()) {
      groups.push_back({&finding});
      continue;
    }
    const auto [cause, is_new] =
        by_cause.try_emplace({finding.file, finding.check,
                              is_absent ? std::string_view() : finding.message, finding.hint},
                             groups.size());
    if (is_new) groups.emplace_back();
    groups[cause->second].push_back(&finding);
  }
  return groups;
}

/// Returns a line with the number of the group's other findings and where they are.
std::string Others(const Group& group) {
  constexpr std::size_t kMostNamed = 12;
  if (group.size() == 1) return {};
  std::string text =
      "    the same " + Counted(static_cast<int>(group.size()) - 1, "time") + " more";
  const char* separator = ": ";
  for (std::size_t i = 1; i < group.size() && i <= kMostNamed; ++i) {
    const Finding& other = *group[i];
    std::string place = other.position.line > 0 ? ToString(other.position) : other.key;
    if (place.empty()) continue;
    if (!other.pair.empty() && other.pair != group.front()->pair) {
      place += Concat({" (pair ", other.pair, ")"});
    }
    text += separator + place;
    separator = ", ";
  }
  return text + (group.size() - 1 > kMostNamed ? ", …\n" : "\n");
}

}  // namespace

std::string ToReadableText(const std::vector<Finding>& findings, const LineSource& line_source) {
  std::string text;
  for (const Group& group : GroupByCause(findings)) {
    const Finding& finding = *group.front();
    text += finding.file;
    if (finding.position.line > 0) text += ":" + ToString(finding.position);
    text += ": " + std::string(Name(finding.severity)) + ": ";
    if (!finding.pair.empty()) text += "pair " + finding.pair + ": ";
    text += finding.message + " [" + finding.check + "]\n";
    if (finding.position.line > 0) {
      text += Excerpt(line_source(finding.file, finding.position.line), finding.position.column,
                      !finding.pair.empty());
    }
    if (!finding.source.empty()) text += "    source: " + finding.source + "\n";
    if (!finding.path.empty()) text += "    path: " + finding.path + "\n";
    if (!finding.hint.empty()) text += "    " + finding.hint + "\n";
    text += Others(group);
  }
  return ForTerminal(text);
}

std::string ToReadableText(const FindingsSummary& summary) {
  const std::string pairs = summary.pairs > 0 ? ", " + Counted(summary.pairs, "pair") : "";
  return Counted(summary.files, "file") + pairs + ": " + Counted(summary.errors, "error") + ", " +
         Counted(summary.warnings, "warning") + "\n";
}

std::string ToReadableText(const std::vector<Unchecked>& unchecked) {
  std::string text;
  for (const Unchecked& language : unchecked) text += ToReadableText(language);
  return text;
}

std::string ToReadableText(std::span<const CheckInfo> checks) {
  std::string text;
  for (const CheckInfo& check : checks) {
    text += Concat({check.id, check.severity == Severity::kError ? " (error" : " (warning",
                    check.is_lint ? ", by lint): " : "): ", check.finds, "\n"});
  }
  return text;
}

}  // namespace guided_help
