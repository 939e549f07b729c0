#include "localization/locale.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"

namespace guided_help {
namespace {

bool AllOf(std::string_view text, bool (*is)(char)) {
  return std::all_of(text.begin(), text.end(), is);
}

std::string Map(std::string_view text, char (*map)(char)) {
  std::string mapped(text);
  std::transform(mapped.begin(), mapped.end(), mapped.begin(), map);
  return mapped;
}

std::vector<std::string_view> Subtags(std::string_view text) {
  std::vector<std::string_view> subtags;
  for (;;) {
    const std::size_t end = text.find_first_of("-_");
    subtags.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return subtags;
    text.remove_prefix(end + 1);
  }
}

bool IsScript(std::string_view subtag) {
  return subtag.size() == 4 && AllOf(subtag, IsAsciiLetter<char>);
}
bool IsRegion(std::string_view subtag) {
  return (subtag.size() == 2 && AllOf(subtag, IsAsciiLetter<char>)) ||
         (subtag.size() == 3 && AllOf(subtag, IsAsciiDigit<char>));
}

/// Languages that are treated as another one: Mandarin and Cantonese are served with Chinese, and
/// the others are old codes that pages still use.
std::string Canonical(std::string language) {
  struct Alias {
    std::string_view from;
    std::string_view to;
  };
  constexpr std::array<Alias, 7> kAliases = {{{"cmn", "zh"},
                                              {"yue", "zh"},
                                              {"iw", "he"},
                                              {"in", "id"},
                                              {"ji", "yi"},
                                              {"no", "nb"},
                                              {"tl", "fil"}}};
  for (const Alias& alias : kAliases) {
    if (language == alias.from) return std::string(alias.to);
  }
  return language;
}

LocaleTag Maximized(const LocaleTag& tag, const LocaleServices& services) {
  return ParseLocale(services.Maximize(ToString(tag))).value_or(tag);
}

/// Ranks an available locale for a request of the same language and script; higher is better.
int RegionScore(const LocaleTag& request, const LocaleTag& candidate,
                const LocaleServices& services) {
  if (request.region == candidate.region) return 2;
  const LocaleTag likely = Maximized({request.language, request.script, {}}, services);
  return likely.region == candidate.region ? 1 : 0;
}

}  // namespace

std::optional<LocaleTag> ParseLocale(std::string_view text) {
  constexpr std::size_t kLongestTag = 255;
  if (text.size() > kLongestTag) return std::nullopt;
  const std::vector<std::string_view> subtags = Subtags(text);
  for (const std::string_view subtag : subtags) {
    const bool well_formed = !subtag.empty() && subtag.size() <= 8 &&
                             std::all_of(subtag.begin(), subtag.end(), [](char c) {
                               return IsAsciiLetter(c) || IsAsciiDigit(c);
                             });
    if (!well_formed) return std::nullopt;
  }
  const std::string language = Map(subtags[0], LowerAscii<char>);
  if (language.size() < 2 || language.size() == 4 || !AllOf(language, IsAsciiLetter<char>))
    return std::nullopt;
  LocaleTag tag;
  tag.language = Canonical(language);
  std::size_t next = 1;
  bool cantonese = language == "yue";
  for (int extended = 0; extended < 3 && next < subtags.size(); ++extended, ++next) {
    if (subtags[next].size() != 3 || !AllOf(subtags[next], IsAsciiLetter<char>)) break;
    cantonese = cantonese || Map(subtags[next], LowerAscii<char>) == "yue";
  }
  if (next < subtags.size() && IsScript(subtags[next])) {
    tag.script = Map(subtags[next], LowerAscii<char>);
    tag.script.front() = UpperAscii(tag.script.front());
    ++next;
  }
  if (next < subtags.size() && IsRegion(subtags[next]))
    tag.region = Map(subtags[next], UpperAscii<char>);
  // Without another script subtag, Cantonese is written in traditional characters.
  if (cantonese && tag.script.empty() && tag.region != "CN") tag.script = "Hant";
  return tag;
}

std::string ToString(const LocaleTag& tag) {
  std::string text = tag.language;
  if (!tag.script.empty()) text += "-" + tag.script;
  if (!tag.region.empty()) text += "-" + tag.region;
  return text;
}

std::string Negotiate(std::span<const std::string> requests, std::span<const std::string> available,
                      const LocaleServices& services) {
  for (const std::string& request : requests) {
    const std::optional<LocaleTag> parsed = ParseLocale(request);
    if (!parsed) continue;
    const LocaleTag wanted = Maximized(*parsed, services);
    const std::string* best = nullptr;
    int best_score = -1;
    for (const std::string& locale : available) {
      const LocaleTag candidate = Maximized(ParseLocale(locale).value_or(LocaleTag{}), services);
      if (candidate.language != wanted.language || candidate.script != wanted.script) continue;
      const int score = RegionScore(wanted, candidate, services);
      if (score > best_score) {
        best = &locale;
        best_score = score;
      }
    }
    if (best != nullptr) return *best;
  }
  if (available.empty()) return {};
  const auto fallback = std::find(available.begin(), available.end(), kDefaultLocale);
  return fallback == available.end() ? available.front() : *fallback;
}

bool IsRightToLeft(std::string_view locale, const LocaleServices& services) {
  constexpr std::array<std::string_view, 8> kScripts = {"Arab", "Hebr", "Thaa", "Syrc",
                                                        "Nkoo", "Adlm", "Rohg", "Aran"};
  const std::string script = Maximized(ParseLocale(locale).value_or(LocaleTag{}), services).script;
  return std::find(kScripts.begin(), kScripts.end(), script) != kScripts.end();
}

}  // namespace guided_help
