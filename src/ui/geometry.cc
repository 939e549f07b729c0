#include "ui/geometry.h"

#include <algorithm>

namespace guided_help {

void Rows::Add(const Rows& more) {
  if (more.empty()) return;
  *this = empty() ? more : Rows{std::min(top, more.top), std::max(bottom, more.bottom)};
}

}  // namespace guided_help
