#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace guided_help {

/// The pieces one behind the other. Each `+` of strings is code that a customer downloads; this is
/// one call.
std::string Concat(std::initializer_list<std::string_view> pieces);

/// The items with `separator` between them.
std::string Join(std::initializer_list<std::string_view> items, std::string_view separator);

}  // namespace guided_help
