#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "checks/characters.h"
#include "checks/text_checks.h"

namespace guided_help {
namespace {

/// Returns whether a path segment only states the language: `en-us`, `zh-hant-tw`, `sr-latn-rs`.
bool IsLocaleSegment(std::string_view segment) {
  if (segment.size() < 5 || !IsAsciiLetter(segment[0]) || !IsAsciiLetter(segment[1])) return false;
  const std::size_t dash = segment.rfind('-');
  return dash != std::string_view::npos && (segment[2] == '-' || segment[3] == '-') &&
         segment.size() - dash == 3 && IsAsciiLetter(segment[dash + 1]) &&
         IsAsciiLetter(segment[dash + 2]);
}

/// Finds a globally unique id in a URL. The title around it is translated.
std::string_view FindUniqueId(std::string_view url) {
  constexpr std::array<std::size_t, 5> kGroups = {8, 4, 4, 4, 12};
  constexpr std::size_t kSize = 36;
  for (std::size_t at = 0; at + kSize <= url.size(); ++at) {
    std::size_t end = at;
    bool matches = true;
    for (std::size_t group = 0; matches && group < kGroups.size(); ++group) {
      if (group > 0) matches = url[end++] == '-';
      for (std::size_t i = 0; matches && i < kGroups[group]; ++i)
        matches = IsAsciiHexDigit(url[end++]);
    }
    if (matches) return url.substr(at, kSize);
  }
  return {};
}

bool IsLocaleParameter(std::string_view parameter) {
  constexpr std::array<std::string_view, 9> kNames = {"clcid", "lcid", "lang", "setlang", "locale",
                                                      "ui",    "rs",   "ad",   "omkt"};
  const std::string_view name = parameter.substr(0, parameter.find('='));
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Returns the URL without the parts that only state the language, so that a link to the translated
/// page is equal.
std::string Normalize(std::string_view url) {
  const std::string small = LowerAscii(url);
  std::string_view rest = small;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (rest.starts_with(scheme)) rest.remove_prefix(scheme.size());
  }
  const std::string_view id = FindUniqueId(rest);
  if (!id.empty()) return Concat({rest.substr(0, rest.find('/')), "/", id});
  // The fragment after # names a heading, which some hosts translate.
  rest = rest.substr(0, rest.find('#'));
  const std::size_t question = rest.find('?');
  std::string normal;
  std::string_view path = rest.substr(0, question);
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), segment.size() + 1));
    if (!segment.empty() && !IsLocaleSegment(segment)) normal += Concat({"/", segment});
  }
  std::string_view query =
      question == std::string_view::npos ? std::string_view() : rest.substr(question + 1);
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), parameter.size() + 1));
    if (!IsLocaleParameter(parameter)) normal += Concat({"?", parameter});
  }
  return normal;
}

/// A heading on the same page can also be linked as `#heading`.
std::string TargetOf(const InlineLink& link) {
  const std::string normal = Normalize(link.target);
  return normal.empty() ? "#" : normal;
}

TextFindings CheckTargets(const TextPair& pair) {
  std::map<std::string, const InlineLink*> source;
  std::map<std::string, const InlineLink*> target;
  for (const InlineLink& link : pair.source.links) source.emplace(TargetOf(link), &link);
  for (const InlineLink& link : pair.target.links) target.emplace(TargetOf(link), &link);
  TextFindings findings;
  for (const auto& [normal, link] : target) {
    if (source.contains(normal)) continue;
    findings.push_back(
        {"link", Severity::kError, link->offset,
         Concat({"the translation links to ", link->target, ", but the source does not"}),
         "use a link target of the source"});
  }
  for (const auto& [normal, link] : source) {
    if (target.contains(normal)) continue;
    findings.push_back(
        {"link", Severity::kError, 0,
         Concat({"the source links to ", link->target, ", but the translation does not"}),
         "add the link"});
  }
  return findings;
}

/// The words of a label that a translation keeps: Latin letters and digits.
std::unordered_set<std::u32string> KeptWords(const InlineText& text, const InlineLink& link) {
  std::unordered_set<std::u32string> words;
  for (std::size_t at = link.range.begin; at < link.range.end;) {
    std::size_t end = at;
    while (end < link.range.end && IsWordCharacter(text.small[end]) && text.small[end] < 0x250)
      ++end;
    if (end > at) words.insert(text.small.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::size_t CountCommon(const std::unordered_set<std::u32string>& one,
                        const std::unordered_set<std::u32string>& other) {
  return static_cast<std::size_t>(std::count_if(
      one.begin(), one.end(), [&](const std::u32string& word) { return other.contains(word); }));
}

struct LabeledTarget {
  std::string target;
  const InlineLink* link = nullptr;
  std::unordered_set<std::u32string> words;
};

/// Returns the links with a text in their order; nothing if two have one target.
std::vector<LabeledTarget> FindLabeledTargets(const InlineText& text) {
  std::vector<LabeledTarget> links;
  std::unordered_set<std::string> known;
  for (const InlineLink& link : text.links) {
    if (link.is_image) continue;
    links.push_back({TargetOf(link), &link, KeptWords(text, link)});
    if (!known.insert(links.back().target).second) return {};
  }
  return links;
}

/// Finds labels whose targets were swapped. A translation may also name the links in another order;
/// words that the labels have in common tell which it is.
TextFindings CheckOrder(const TextPair& pair) {
  const std::vector<LabeledTarget> source = FindLabeledTargets(pair.source);
  const std::vector<LabeledTarget> target = FindLabeledTargets(pair.target);
  if (source.size() < 2 || source.size() != target.size()) return {};
  std::unordered_map<std::string_view, const LabeledTarget*> by_target;
  for (const LabeledTarget& link : source) by_target.emplace(link.target, &link);
  std::size_t common_by_target = 0;
  std::size_t common_by_place = 0;
  const LabeledTarget* moved = nullptr;
  for (std::size_t i = 0; i < target.size(); ++i) {
    const auto same = by_target.find(target[i].target);
    if (same == by_target.end()) return {};
    common_by_target += CountCommon(same->second->words, target[i].words);
    common_by_place += CountCommon(source[i].words, target[i].words);
    if (moved == nullptr && source[i].target != target[i].target) moved = &target[i];
  }
  if (moved == nullptr || common_by_target > common_by_place) return {};
  const bool is_certain = common_by_target < common_by_place;
  return {{"link", is_certain ? Severity::kError : Severity::kWarning, moved->link->offset,
           is_certain ? "the labels of two links seem to be swapped"
                      : "the links are in another order than in the source",
           "check that each label leads to its own target"}};
}

}  // namespace

TextFindings CheckLinks(const TextPair& pair) {
  TextFindings findings = CheckTargets(pair);
  if (findings.empty()) findings = CheckOrder(pair);
  const auto is_empty = [](const InlineText& text, const InlineLink& link) {
    return !link.is_image && text.IsBlank(link.range);
  };
  const bool source_has_empty =
      std::any_of(pair.source.links.begin(), pair.source.links.end(),
                  [&](const InlineLink& link) { return is_empty(pair.source, link); });
  for (const InlineLink& link : pair.target.links) {
    if (source_has_empty || !is_empty(pair.target, link)) continue;
    findings.push_back(
        {"empty-link", Severity::kError, link.offset,
         Concat({"the link to ", link.target, " has no text, so nobody can follow it"}),
         "put the link text between the brackets"});
  }
  return findings;
}

}  // namespace guided_help
