#pragma once

#include <span>
#include <string_view>

#include "guide/session.h"

namespace guided_help {

/// Every message key that the assistant itself uses, whatever the guide; sorted.
std::span<const std::string_view> InterfaceKeys();

/// Key of what is said to a wrong draft, `error.empty`.
std::string_view ErrorKey(AnswerError error);

}  // namespace guided_help
