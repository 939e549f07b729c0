#include "interchange/text_encoding.h"

#include <cstddef>
#include <utility>

#include "base/place_finder.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

bool IsHighSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLowSurrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Reads the code units after the byte order mark.
class Utf16Units {
 public:
  explicit Utf16Units(std::string_view bytes)
      : bytes_(bytes.substr(kLittleEndianMark.size())),
        low_(bytes.starts_with(kLittleEndianMark) ? 0 : 1) {}

  std::size_t size() const { return bytes_.size() / 2; }
  bool HasHalfAUnit() const { return bytes_.size() % 2 != 0; }
  char32_t At(std::size_t index) const {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes_[at]); };
    return static_cast<char32_t>(byte(2 * index + low_) | byte(2 * index + 1 - low_) << 8);
  }

 private:
  std::string_view bytes_;
  /// Which of the two bytes is the lower one.
  std::size_t low_;
};

}  // namespace

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with(kLittleEndianMark) || bytes.starts_with(kBigEndianMark);
}

Result<std::string> DecodeText(std::string bytes, std::string_view file) {
  if (!IsUtf16(bytes)) return bytes;
  const Utf16Units units(bytes);
  std::string text;
  text.reserve(bytes.size());
  const auto fail = [&](std::string message) {
    return Error{"utf-16", std::string(file), PlaceFinder(text).At(text.size()), std::move(message),
                 "save the file as UTF-8"};
  };
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t unit = units.At(i);
    if (!IsHighSurrogate(unit) && !IsLowSurrogate(unit)) {
      text += ToUtf8(unit);
      continue;
    }
    const char32_t next = i + 1 < units.size() ? units.At(i + 1) : U'\0';
    if (!IsHighSurrogate(unit) || !IsLowSurrogate(next))
      return fail("this file begins as UTF-16, but has half a surrogate pair here");
    text += ToUtf8(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
    ++i;
  }
  if (units.HasHalfAUnit())
    return fail("this file begins as UTF-16, but ends in the middle of a character");
  return text;
}

}  // namespace guided_help
