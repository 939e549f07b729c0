#pragma once

#include <span>
#include <string_view>

#include "guide/session.h"

namespace guided_help {

/// Returns every message key that the assistant itself uses, in any guide; sorted.
std::span<const std::string_view> InterfaceKeys();

/// Returns the key of the error message for a rejected draft, `error.empty`.
std::string_view ErrorKey(AnswerError error);

}  // namespace guided_help
