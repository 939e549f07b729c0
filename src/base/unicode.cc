#include "base/unicode.h"

namespace guided_help {

bool IsHorizontalSpace(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool IsSpace(char32_t c) {
  return IsHorizontalSpace(c) || (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

bool IsInvisible(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

}  // namespace guided_help
