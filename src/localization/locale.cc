#include "localization/locale.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace guided_help {
namespace {

bool AllOf(std::string_view text, bool (*is)(char)) {
  return std::all_of(text.begin(), text.end(), is);
}

/// Returns whether the text consists of subtags, separated by `-` or `_`.
bool HasSubtags(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    if (c == '-' || c == '_') {
      if (length == 0) return false;
      length = 0;
    } else if (++length > 8 || !(IsAsciiLetter(c) || IsAsciiDigit(c))) {
      return false;
    }
  }
  return length > 0;
}

/// Removes the first subtag from `rest` and returns it; empty at the end.
std::string_view TakeSubtag(std::string_view& rest) {
  const std::string_view subtag = rest.substr(0, rest.find_first_of("-_"));
  rest.remove_prefix(std::min(rest.size(), subtag.size() + 1));
  return subtag;
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
std::string_view Canonical(std::string_view language) {
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
    if (language == alias.from) return alias.to;
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
  if (text.size() > kLongestTag || !HasSubtags(text)) return std::nullopt;
  const std::string lower = LowerAscii(text);
  std::string_view rest = lower;
  const std::string_view language = TakeSubtag(rest);
  if (language.size() < 2 || language.size() == 4 || !AllOf(language, IsAsciiLetter<char>))
    return std::nullopt;
  LocaleTag tag;
  tag.language = Canonical(language);
  bool cantonese = language == "yue";
  std::string_view subtag = TakeSubtag(rest);
  for (int extended = 0; extended < 3; ++extended) {
    if (subtag.size() != 3 || !AllOf(subtag, IsAsciiLetter<char>)) break;
    cantonese = cantonese || subtag == "yue";
    subtag = TakeSubtag(rest);
  }
  if (IsScript(subtag)) {
    tag.script = subtag;
    tag.script.front() = UpperAscii(tag.script.front());
    subtag = TakeSubtag(rest);
  }
  if (IsRegion(subtag)) {
    tag.region = subtag;
    for (char& c : tag.region) c = UpperAscii(c);
  }
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
