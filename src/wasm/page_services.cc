#include "wasm/page_services.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "wasm/engine_abi.h"

namespace guided_help {
namespace {

/// Room for the longest date or number of any locale.
using Buffer = std::array<char, 256>;

std::string ToText(const Buffer& buffer, std::size_t size) { return {buffer.data(), size}; }

}  // namespace

// 2^53 - 1 is the largest number that a guide can contain, so a double is exact.

PluralCategory PageServices::Plural(std::string_view locale, std::int64_t number) const {
  return static_cast<PluralCategory>(
      guided_help_plural(locale.data(), locale.size(), static_cast<double>(number)));
}

std::string PageServices::FormatNumber(std::string_view locale, std::int64_t number) const {
  Buffer buffer;
  return ToText(buffer,
                guided_help_number(locale.data(), locale.size(), static_cast<double>(number),
                                   buffer.data(), buffer.size()));
}

std::string PageServices::FormatDate(std::string_view locale, Day date) const {
  Buffer buffer;
  return ToText(buffer, guided_help_date(locale.data(), locale.size(), static_cast<double>(date),
                                         buffer.data(), buffer.size()));
}

Day PageServices::Today() const { return guided_help_today(); }

std::string PageServices::Maximize(std::string_view locale) const {
  Buffer buffer;
  return ToText(buffer,
                guided_help_maximize(locale.data(), locale.size(), buffer.data(), buffer.size()));
}

bool PageServices::IsLetter(char32_t code_point) const {
  return guided_help_is_letter(code_point) != 0;
}

}  // namespace guided_help
