#include "icu/icu_services.h"

#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>

#include <cmath>
#include <functional>
#include <map>
#include <memory>

namespace guided_help {
namespace {

constexpr double kMillisecondsOfADay = 86'400'000;

icu::Locale ToIcu(std::string_view locale) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(
      icu::StringPiece(locale.data(), static_cast<std::int32_t>(locale.size())), status);
}

/// What ICU makes for a locale, which takes it far longer than to use it. Each thread has its own:
/// not all of it may be used by two at once.
template <typename Value>
using ByLocale = std::map<std::string, Value, std::less<>>;

/// Returns the locale's value, made with `make(icu::Locale)` when it is first used.
template <typename Value, typename Make>
Value& FindOrMake(ByLocale<Value>& all, std::string_view locale, Make make) {
  const auto found = all.find(locale);
  return found != all.end() ? found->second
                            : all.emplace(locale, make(ToIcu(locale))).first->second;
}

std::string ToText(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace

PluralCategory IcuServices::Plural(std::string_view locale, std::int64_t number) const {
  thread_local ByLocale<std::unique_ptr<icu::PluralRules>> all;
  const auto& rules = FindOrMake(all, locale, [](const icu::Locale& icu_locale) {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::PluralRules>(icu::PluralRules::forLocale(icu_locale, status));
  });
  if (!rules) return PluralCategory::kOther;
  const std::string keyword = ToText(rules->select(static_cast<double>(number)));
  if (keyword == "zero") return PluralCategory::kZero;
  if (keyword == "one") return PluralCategory::kOne;
  if (keyword == "two") return PluralCategory::kTwo;
  if (keyword == "few") return PluralCategory::kFew;
  if (keyword == "many") return PluralCategory::kMany;
  return PluralCategory::kOther;
}

std::string IcuServices::FormatNumber(std::string_view locale, std::int64_t number) const {
  thread_local ByLocale<icu::number::LocalizedNumberFormatter> all;
  const auto& formatter = FindOrMake(all, locale, &icu::number::NumberFormatter::withLocale);
  UErrorCode status = U_ZERO_ERROR;
  const icu::number::FormattedNumber formatted = formatter.formatInt(number, status);
  return ToText(formatted.toString(status));
}

std::string IcuServices::FormatDate(std::string_view locale, Day date) const {
  thread_local ByLocale<std::unique_ptr<icu::DateFormat>> all;
  const auto& format = FindOrMake(all, locale, [](const icu::Locale& icu_locale) {
    std::unique_ptr<icu::DateFormat> made(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, icu_locale));
    made->setTimeZone(*icu::TimeZone::getGMT());
    return made;
  });
  icu::UnicodeString text;
  format->format(static_cast<double>(date) * kMillisecondsOfADay, text);
  return ToText(text);
}

Day IcuServices::Today() const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createDefault());
  const UDate now = icu::Calendar::getNow();
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  zone->getOffset(now, false, raw, saving, status);
  return static_cast<Day>(std::floor((now + raw + saving) / kMillisecondsOfADay));
}

std::string IcuServices::Maximize(std::string_view locale) const {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale maximized = ToIcu(locale);
  maximized.addLikelySubtags(status);
  const auto tag = maximized.toLanguageTag<std::string>(status);
  return U_FAILURE(status) ? std::string(locale) : tag;
}

bool IcuServices::IsLetter(char32_t code_point) const {
  return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

}  // namespace guided_help
