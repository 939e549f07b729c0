#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"

namespace guided_help {

/// A file that every reader must reject, and the expected error.
struct HostileJson {
  std::string text;
  std::string code;
  /// `line:column: message (hint)`
  std::string fault;
};

inline std::string Repeat(std::string_view text, std::size_t times) {
  std::string repeated;
  for (std::size_t i = 0; i < times; ++i) repeated += text;
  return repeated;
}

/// One file beyond each limit of base/limits.h, and files that are not valid JSON.
inline std::vector<HostileJson> HostileFiles() {
  using std::string_literals::operator""s;
  const std::string deep = "nested deeper than 32 levels (reduce the nesting)";
  const std::string twice = "(remove one of them)";
  const std::string encoding = "this byte is not UTF-8 (save the file as UTF-8)";
  return {
      {"{" + std::string(kMaximumFileBytes - 1, ' ') + "}", "too-large",
       "1:1: larger than 256 KiB (split the file)"},
      {Repeat("[", kMaximumDepth + 1) + Repeat("]", kMaximumDepth + 1), "too-deep",
       "1:33: " + deep},
      {Repeat("{\"a\":", kMaximumDepth + 1) + "1" + Repeat("}", kMaximumDepth + 1), "too-deep",
       "1:161: " + deep},
      {std::string(kMaximumFileBytes, '['), "too-deep", "1:33: " + deep},
      {"[0" + Repeat(",0", kMaximumValues) + "]", "too-many-values",
       "1:20000: more than 10000 values (split the file)"},
      {R"({"a":"x","a":"y"})", "duplicate-key", "1:10: duplicate key \"a\" " + twice},
      {R"({"a":"x","\u0061":"y"})", "duplicate-key", "1:10: duplicate key \"a\" " + twice},
      {R"({"__proto__":"x","__proto__":"y"})", "duplicate-key",
       "1:18: duplicate key \"__proto__\" " + twice},
      {"{\"a\":\n\"\xFF\"}", "utf-8", "2:2: " + encoding},
      {"{\"\xC0\xAF\":\"\"}", "utf-8", "1:3: " + encoding},
      {"{\"a\":\"\xED\xA0\x80\"}", "utf-8", "1:7: " + encoding},
      {"\xFF\xFE{\0}\0"s, "utf-8", "1:1: " + encoding},
      {"{\"a\":\"b\0c\"}"s, "null-character", "1:8: U+0000 in the file (remove it)"},
      {"{}\0"s, "null-character", "1:3: U+0000 in the file (remove it)"},
      {R"({"a":"b\u0000c"})", "null-character", "1:6: U+0000 in a string (remove it)"},
      {R"({"a\u0000":"b"})", "null-character", "1:2: U+0000 in a string (remove it)"},
      {"{\"a\":\n 1e400}", "bad-value", "2:2: this number is too large (use a smaller number)"},
      {"{\"a\":-1e400}", "bad-value", "1:6: this number is too large (use a smaller number)"},
      {"", "syntax", "1:1: unexpected end of file (check for an unclosed bracket)"},
      {"{\"a\":\"b\"", "syntax", "1:9: unexpected end of file (check for an unclosed bracket)"},
      {"{} {}", "syntax", "1:4: invalid JSON: expected one value and nothing after it"},
      {"{a:1}", "syntax", "1:2: invalid JSON: expected \"name\": value, \",\" or \"}\""},
      {"{\"a\":NaN}", "syntax", "1:6: invalid JSON: expected \"name\": value, \",\" or \"}\""},
      {"{\"a\":\"\\ud800\"}", "syntax",
       "1:13: invalid JSON: expected \"name\": value, \",\" or \"}\""},
  };
}

}  // namespace guided_help
