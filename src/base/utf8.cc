#include "base/utf8.h"

#include <cstdint>

namespace guided_help {
namespace {

std::size_t LengthFromLead(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

}  // namespace

CodePoint DecodeUtf8(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[offset + i]); };
  const std::size_t length = LengthFromLead(byte(0));
  if (length == 1) return {byte(0), 1, true};
  if (length == 0 || text.size() - offset < length) return {};
  char32_t value = byte(0) & (0x7F >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(i) & 0x3F);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {};
  return {value, length, true};
}

std::vector<char32_t> ToCodePoints(std::string_view text) {
  std::vector<char32_t> code_points;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint code_point = DecodeUtf8(text, offset);
    code_points.push_back(code_point.value);
    offset += code_point.length;
  }
  return code_points;
}

std::string ToUtf8(char32_t code_point) {
  std::string text;
  const auto append = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    append(code_point);
    return text;
  }
  if (code_point < 0x800) {
    append(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    append(0xE0 | (code_point >> 12));
    append(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    append(0xF0 | (code_point >> 18));
    append(0x80 | ((code_point >> 12) & 0x3F));
    append(0x80 | ((code_point >> 6) & 0x3F));
  }
  append(0x80 | (code_point & 0x3F));
  return text;
}

std::size_t FindIllFormedUtf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint code_point = DecodeUtf8(text, offset);
    if (!code_point.well_formed) return offset;
    offset += code_point.length;
  }
  return std::string_view::npos;
}

}  // namespace guided_help
