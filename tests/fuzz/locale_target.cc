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

/// What the platform says of tags is part of the input, too: it is not ours.
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

/// The lines between empty lines: those asked for, those available, those of the platform.
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
  // Case and the separator tell nothing.
  std::string other(text);
  for (char& c : other) {
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
    } else if (c == '-') {
      c = '_';
    }
  }
  Hold(ParseLocale(other) == tag, Concat({"other letters make another tag: ", text}));
  if (!tag) return;
  const std::string canonical = ToString(*tag);
  Hold(ParseLocale(canonical) == tag, Concat({"not the same when read again: ", canonical}));
  Hold(canonical.size() <= 8 + 5 + 4, Concat({"more than language, script, region: ", canonical}));
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  Hold(canonical.find_first_not_of(kPlain) == std::string::npos, "a tag holds what no tag holds");
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
  Hold(available.empty() ? chosen.empty() : is_available(chosen), "chosen is what there is not");
  Hold(Negotiate(requests, available, services) == chosen, "another choice the second time");
  const bool none = std::none_of(requests.begin(), requests.end(), [](const std::string& request) {
    return ParseLocale(request).has_value();
  });
  if (none && is_available(kDefaultLocale))
    Hold(chosen == kDefaultLocale, "the default is not what is left");

  // A platform that knows its tags: what is there and asked for is what is chosen, up to twins such
  // as zh-TW and zh-Hant.
  static const FuzzServices kServices;
  for (const std::string& locale : available) {
    const std::optional<LocaleTag> tag = ParseLocale(locale);
    if (!tag) continue;
    const std::vector<std::string> asked = {locale};
    const std::string got = Negotiate(asked, available, kServices);
    const std::optional<LocaleTag> wanted = ParseLocale(kServices.Maximize(ToString(*tag)));
    const std::optional<LocaleTag> given =
        ParseLocale(kServices.Maximize(ToString(ParseLocale(got).value_or(LocaleTag{}))));
    Hold(wanted == given, Concat({"asked for ", locale, ", which is there, and got ", got}));
  }
}

}  // namespace guided_help
