#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace guided_help {

/// Concatenates the pieces. A single call takes less code in the customer's download than several
/// `+`.
std::string Concat(std::initializer_list<std::string_view> pieces);

/// Joins the items with `separator` between them.
std::string Join(std::initializer_list<std::string_view> items, std::string_view separator);

}  // namespace guided_help
