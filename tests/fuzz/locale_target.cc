#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "localization/locale.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/services.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

/// The platform's answers about tags are part of the input, because they are not ours.
class HostileServices : public FuzzServices {
 public:
  explicit HostileServices(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      const std::size_t space = std::min(line.find(' '), line.size());
      likely_.emplace(line.substr(0, space), line.substr(std::min(space + 1, line.size())));
    }
  }

  std::string Maximize(std::string_view locale) const override {
    const auto found = likely_.find(std::string(locale));
    return found == likely_.end() ? FuzzServices::Maximize(locale) : found->second;
  }

 private:
  std::map<std::string, std::string> likely_;
};

using Sections = std::array<std::vector<std::string>, 3>;

/// The lines between empty lines: the requested locales, the available ones, the platform's
/// answers.
Sections ReadSections(std::string_view input) {
  Sections sections;
  std::size_t section = 0;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    if (end == 0) {
      if (++section == sections.size()) break;
    } else {
      sections[section].emplace_back(input.substr(0, end));
    }
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  return sections;
}

void HoldTag(std::string_view text) {
  const std::optional<LocaleTag> tag = ParseLocale(text);
  // Case and the separator make no difference.
  std::string other(text);
  for (char& c : other) {
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
    } else if (c == '-') {
      c = '_';
    }
  }
  Hold(ParseLocale(other) == tag, Concat({"case or separator changes the tag: ", text}));
  if (!tag) return;
  const std::string canonical = ToString(*tag);
  Hold(ParseLocale(canonical) == tag, Concat({"a round trip changes the tag: ", canonical}));
  Hold(canonical.size() <= 8 + 5 + 4, Concat({"more than language, script, region: ", canonical}));
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  Hold(canonical.find_first_not_of(kPlain) == std::string::npos, "a tag has an invalid character");
}

}  // namespace

void FuzzLocale(std::string_view input) {
  const Sections sections = ReadSections(input);
  const std::vector<std::string>& requests = sections[0];
  const std::vector<std::string>& available = sections[1];
  const std::vector<std::string>& likely = sections[2];
  const HostileServices services(likely);
  for (const std::vector<std::string>& lines : {requests, available, likely}) {
    for (const std::string& line : lines) {
      HoldTag(line);
      IsRightToLeft(line, services);
    }
  }
  const std::string chosen = Negotiate(requests, available, services);
  const auto is_available = [&available](std::string_view locale) {
    return std::find(available.begin(), available.end(), locale) != available.end();
  };
  Hold(available.empty() ? chosen.empty() : is_available(chosen),
       "the chosen locale is not available");
  Hold(Negotiate(requests, available, services) == chosen, "the second choice differs");
  const bool none = std::none_of(requests.begin(), requests.end(), [](const std::string& request) {
    return ParseLocale(request).has_value();
  });
  if (none && is_available(kDefaultLocale))
    Hold(chosen == kDefaultLocale, "nothing matches, but the default is not chosen");

  // On a platform that knows its tags, a requested and available locale is chosen, or an equal one,
  // such as zh-Hant for zh-TW.
  static const FuzzServices kServices;
  for (const std::string& locale : available) {
    const std::optional<LocaleTag> tag = ParseLocale(locale);
    if (!tag) continue;
    const std::vector<std::string> asked = {locale};
    const std::string got = Negotiate(asked, available, kServices);
    const std::optional<LocaleTag> wanted = ParseLocale(kServices.Maximize(ToString(*tag)));
    const std::optional<LocaleTag> given =
        ParseLocale(kServices.Maximize(ToString(ParseLocale(got).value_or(LocaleTag{}))));
    Hold(wanted == given, Concat({"requested ", locale, ", which is available, but got ", got}));
  }
}

}  // namespace guided_help
