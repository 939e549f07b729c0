// The functions that the module imports, in place of web/engine/services.js.

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "wasm/checks_abi.h"
#include "wasm/engine_abi.h"

namespace guided_help {
namespace {

std::size_t Write(std::string_view text, char* out, std::size_t capacity) {
  const std::size_t size = std::min(text.size(), capacity);
  std::copy_n(text.data(), size, out);
  return size;
}

}  // namespace

extern "C" {

std::int32_t guided_help_plural(const char* /*locale*/, std::size_t /*locale_size*/,
                                double number) {
  return static_cast<std::int32_t>(number == 1 ? PluralCategory::kOne : PluralCategory::kOther);
}

std::size_t guided_help_number(const char* /*locale*/, std::size_t /*locale_size*/, double number,
                               char* out, std::size_t capacity) {
  return Write(std::to_string(std::llround(number)), out, capacity);
}

std::size_t guided_help_date(const char* locale, std::size_t locale_size, double day, char* out,
                             std::size_t capacity) {
  return Write(std::string(locale, locale_size) + ":" + ToString(static_cast<Day>(day)), out,
               capacity);
}

std::size_t guided_help_maximize(const char* locale, std::size_t locale_size, char* out,
                                 std::size_t capacity) {
  return Write({locale, locale_size}, out, capacity);
}

std::size_t guided_help_source_hash(const char* message, std::size_t size, char* out,
                                    std::size_t capacity) {
  return Write("hash of " + std::string(message, size), out, capacity);
}

std::size_t guided_help_language_name(const char* locale, std::size_t size, char* out,
                                      std::size_t capacity) {
  return Write("name of " + std::string(locale, size), out, capacity);
}

/// Knows one file, and takes others as the events themselves.
void guided_help_parse_xml(const char* xml, std::size_t size) {
  using namespace std::string_view_literals;
  constexpr std::string_view kEvents =
      "encoding\0UTF-8\0start\0000\0urn:x a\0b\0c\0\0text\09\0d\0text\00010\0e\0end\0"sv;
  constexpr std::string_view kError = "error\0003\0not known & no\0"sv;
  const std::string_view file(xml, size);
  constexpr std::string_view kMark = "events ";
  const std::string_view events = file == "<a b='c'>de</a>" ? kEvents
                                  : file.starts_with(kMark) ? file.substr(kMark.size())
                                                            : kError;
  std::copy_n(events.data(), events.size(), gc_xml(events.size()));
}

/// 2026-11-20.
std::int32_t guided_help_today() { return 20777; }

std::int32_t guided_help_is_letter(char32_t code_point) {
  return code_point >= 'a' && code_point <= 'z' ? 1 : 0;
}

}  // extern "C"

}  // namespace guided_help
