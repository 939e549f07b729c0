#include "icu/character_width.h"

#include <unicode/uchar.h>

namespace guided_help {

bool IsWide(char32_t c) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

}  // namespace guided_help
