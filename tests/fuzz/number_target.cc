#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/limits.h"
#include "localization/typed_number.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/services.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

using Fault = TypedNumber::Fault;

/// The largest maximum that a guide can set.
constexpr std::int64_t kMaximum = (std::int64_t{1} << 53) - 1;

Words WordsOf(std::string locale) {
  static const FuzzServices kServices;
  auto catalog = std::make_shared<Catalog>();
  catalog->locale = locale;
  catalog->messages["number.modifiers"] = *Message::Parse("thousand dozen 萬");
  return {std::move(locale), {std::move(catalog)}, kServices};
}

/// Replaces ASCII digits by those of another script.
std::string WithDigits(std::string_view text, char32_t zero) {
  std::string digits;
  for (const char c : text) {
    digits +=
        c >= '0' && c <= '9' ? ToUtf8(zero + static_cast<char32_t>(c - '0')) : std::string(1, c);
  }
  return digits;
}

void HoldSame(const TypedNumber& number, std::string_view text, const Words& words,
              std::string_view what) {
  if (text.size() > kMaximumDraftBytes) return;
  Hold(ReadTypedNumber(text, kMaximum, words) == number, Concat({what, ": ", text}));
}

/// The properties in every locale. Returns the number.
TypedNumber HoldNumber(std::string_view input, const Words& words) {
  const TypedNumber number = ReadTypedNumber(input, kMaximum, words);
  Hold(number.fault == Fault::kNone || number.value == 0, "an invalid number has a value");
  Hold(number.value >= 0 && number.value <= kMaximum, "a number is outside its limits");
  if (input.size() > kMaximumDraftBytes)
    Hold(number.fault == Fault::kNotANumber, "a text that is too long is read as a number");
  if (number.fault == Fault::kNone) {
    HoldSame(number, std::to_string(number.value), words, "printing changes the number");
    HoldSame(number, words.services().FormatNumber(words.locale(), number.value), words,
             "formatting for the locale changes the number");
  }
  return number;
}

/// A smaller maximum only rejects larger numbers.
void HoldMaximum(const TypedNumber& number, std::string_view input, const Words& words) {
  constexpr std::int64_t kSmaller = 1'000'000;
  const bool larger = number.fault == Fault::kNone && number.value > kSmaller;
  Hold(ReadTypedNumber(input, kSmaller, words) ==
           (larger ? TypedNumber{Fault::kTooLarge, 0} : number),
       "another maximum changes the number");
}

/// Variants that mean the same number, and variants that do not.
void HoldVariants(const TypedNumber& number, std::string_view input, const Words& words) {
  HoldSame(number, Concat({" \u00A0", input, "\u3000\n"}), words,
           "surrounding spaces change the number");
  HoldSame(number, Concat({"\uFEFF\u200E", input, "\u200B"}), words,
           "invisible characters change the number");
  HoldSame(number, WithDigits(input, 0xFF10), words, "full-width digits change the number");
  HoldSame(number, WithDigits(input, 0x966), words, "Devanagari digits change the number");
  if (number.fault != Fault::kNone) return;
  const std::string canonical = std::to_string(number.value);
  HoldSame(number, "+00" + canonical, words, "a plus sign or leading zeros change the number");
  HoldSame({Fault::kNegative, 0}, "-" + canonical, words, "a minus sign is ignored");
  HoldSame({Fault::kFraction, 0}, canonical + ".5", words, "a fraction is ignored");
}

}  // namespace

void FuzzNumber(std::string_view input) {
  static const Words kEnglish = WordsOf("en-US");
  static const std::vector<Words> kOthers = {WordsOf("de-DE"), WordsOf("fr-FR"), WordsOf("zh-TW")};
  const TypedNumber number = HoldNumber(input, kEnglish);
  HoldMaximum(number, input, kEnglish);
  HoldVariants(number, input, kEnglish);
  for (const Words& words : kOthers) HoldNumber(input, words);
}

}  // namespace guided_help
