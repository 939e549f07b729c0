#pragma once

#include <map>
#include <string>
#include <string_view>

#include "localization/locale_services.h"

namespace guided_help {

/// Hand-written locale data, only as much as the tests need; independent of ICU and browsers.
class FakeLocaleServices : public LocaleServices {
 public:
  PluralCategory Plural(std::string_view locale, std::int64_t number) const override {
    if (locale.substr(0, 2) == "zh") return PluralCategory::kOther;
    return number == 1 ? PluralCategory::kOne : PluralCategory::kOther;
  }

  /// Separates thousands by points in German, by spaces in French, otherwise by commas.
  std::string FormatNumber(std::string_view locale, std::int64_t number) const override {
    const std::string_view language = locale.substr(0, 2);
    const std::string_view separator = language == "de" ? "." : language == "fr" ? " " : ",";
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3 && text[at - 4] != '-';) {
      at -= 3;
      text.insert(at, separator);
    }
    return text;
  }

  std::string FormatDate(std::string_view locale, Day date) const override {
    return std::string(locale) + ":" + ToString(date);
  }

  Day Today() const override { return today; }

  std::string Maximize(std::string_view locale) const override {
    static const std::map<std::string_view, std::string_view> kLikely = {
        {"en", "en-Latn-US"},      {"en-US", "en-Latn-US"},   {"en-GB", "en-Latn-GB"},
        {"en-AU", "en-Latn-AU"},   {"en-Latn", "en-Latn-US"}, {"de", "de-Latn-DE"},
        {"de-DE", "de-Latn-DE"},   {"de-AT", "de-Latn-AT"},   {"de-Latn", "de-Latn-DE"},
        {"pt", "pt-Latn-BR"},      {"pt-BR", "pt-Latn-BR"},   {"pt-PT", "pt-Latn-PT"},
        {"pt-AO", "pt-Latn-AO"},   {"pt-Latn", "pt-Latn-BR"}, {"zh", "zh-Hans-CN"},
        {"zh-CN", "zh-Hans-CN"},   {"zh-SG", "zh-Hans-SG"},   {"zh-Hans", "zh-Hans-CN"},
        {"zh-TW", "zh-Hant-TW"},   {"zh-HK", "zh-Hant-HK"},   {"zh-MO", "zh-Hant-MO"},
        {"zh-Hant", "zh-Hant-TW"}, {"ar", "ar-Arab-EG"},      {"he", "he-Hebr-IL"},
        {"fa-IR", "fa-Arab-IR"},   {"und-TW", "zh-Hant-TW"},  {"az-IR", "az-Arab-IR"},
        {"az", "az-Latn-AZ"},      {"ja", "ja-Jpan-JP"},
    };
    const auto found = kLikely.find(locale);
    return std::string(found == kLikely.end() ? locale : found->second);
  }

  /// Only ASCII letters and the Han block.
  bool IsLetter(char32_t code_point) const override {
    return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z') ||
           (code_point >= 0x4E00 && code_point <= 0x9FFF);
  }

  /// 2026-11-20.
  Day today = 20777;
};

}  // namespace guided_help
