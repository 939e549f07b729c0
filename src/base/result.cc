#include "base/result.h"

#include "base/text.h"

namespace guided_help {

std::string ToString(Position position) {
  return Concat({Decimal(position.line), ":", Decimal(position.column)});
}

std::string ToString(const Error& error) {
  std::string text = error.file;
  if (error.position.line > 0) text += Concat({":", ToString(error.position)});
  if (!text.empty()) text += ": ";
  text += error.message;
  if (!error.hint.empty()) text += Concat({" (", error.hint, ")"});
  return text;
}

}  // namespace guided_help
