#include "localization/locale.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace guided_help {
namespace {

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

/// Subtags have only letters and digits.
bool HasDigit(std::string_view subtag) {
  return subtag.find_first_of("0123456789") != std::string_view::npos;
}

bool IsScript(std::string_view subtag) { return subtag.size() == 4 && !HasDigit(subtag); }

bool IsRegion(std::string_view subtag) {
  return subtag.size() == 3 ? std::all_of(subtag.begin(), subtag.end(), IsAsciiDigit<char>)
                            : subtag.size() == 2 && !HasDigit(subtag);
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

/// Returns the tag with its likely script and region; an empty one without a tag.
LocaleTag Maximized(std::optional<LocaleTag> tag, const LocaleServices& services) {
  if (!tag) return {};
  std::optional<LocaleTag> likely = ParseLocale(services.Maximize(ToString(*tag)));
  return likely ? *std::move(likely) : *std::move(tag);
}

/// Ranks an available locale for a request of the same language and script; higher is better.
int RegionScore(const LocaleTag& request, const LocaleTag& candidate,
                const LocaleServices& services) {
  if (request.region == candidate.region) return 2;
  const LocaleTag likely = Maximized(LocaleTag{request.language, request.script, {}}, services);
  return likely.region == candidate.region ? 1 : 0;
}

}  // namespace

std::optional<LocaleTag> ParseLocale(std::string_view text) {
  constexpr std::size_t kLongestTag = 255;
  std::optional<LocaleTag> parsed;
  if (text.size() > kLongestTag || !HasSubtags(text)) return parsed;
  const std::string lower = LowerAscii(text);
  std::string_view rest = lower;
  const std::string_view language = TakeSubtag(rest);
  if (language.size() < 2 || language.size() == 4 || HasDigit(language)) return parsed;
  LocaleTag& tag = parsed.emplace();
  tag.language = Canonical(language);
  bool cantonese = language == "yue";
  std::string_view subtag = TakeSubtag(rest);
  for (int extended = 0; extended < 3; ++extended) {
    if (subtag.size() != 3 || HasDigit(subtag)) break;
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
  return parsed;
}

std::string ToString(const LocaleTag& tag) {
  std::string text = tag.language;
  if (!tag.script.empty()) text += Concat({"-", tag.script});
  if (!tag.region.empty()) text += Concat({"-", tag.region});
  return text;
}

std::string Negotiate(std::span<const std::string> requests, std::span<const std::string> available,
                      const LocaleServices& services) {
  for (const std::string& request : requests) {
    const LocaleTag wanted = Maximized(ParseLocale(request), services);
    if (wanted.language.empty()) continue;
    const std::string* best = nullptr;
    int best_score = -1;
    for (const std::string& locale : available) {
      const LocaleTag candidate = Maximized(ParseLocale(locale), services);
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
  const std::string script = Maximized(ParseLocale(locale), services).script;
  return std::find(kScripts.begin(), kScripts.end(), script) != kScripts.end();
}

}  // namespace guided_help
