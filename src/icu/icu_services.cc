#include "icu/icu_services.h"

#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>

#include <cmath>
#include <memory>

namespace guided_help {
namespace {

constexpr double kMillisecondsOfADay = 86'400'000;

icu::Locale ToIcu(std::string_view locale) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(
      icu::StringPiece(locale.data(), static_cast<std::int32_t>(locale.size())), status);
}

std::string ToText(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace

PluralCategory IcuServices::Plural(std::string_view locale, std::int64_t number) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(ToIcu(locale), status));
  if (U_FAILURE(status)) return PluralCategory::kOther;
  const std::string keyword = ToText(rules->select(static_cast<double>(number)));
  if (keyword == "zero") return PluralCategory::kZero;
  if (keyword == "one") return PluralCategory::kOne;
  if (keyword == "two") return PluralCategory::kTwo;
  if (keyword == "few") return PluralCategory::kFew;
  if (keyword == "many") return PluralCategory::kMany;
  return PluralCategory::kOther;
}

std::string IcuServices::FormatNumber(std::string_view locale, std::int64_t number) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::number::FormattedNumber formatted =
      icu::number::NumberFormatter::withLocale(ToIcu(locale)).formatInt(number, status);
  return ToText(formatted.toString(status));
}

std::string IcuServices::FormatDate(std::string_view locale, Day date) const {
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, ToIcu(locale)));
  format->setTimeZone(*icu::TimeZone::getGMT());
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
