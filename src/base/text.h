#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace guided_help {

/// Concatenates the pieces. A single call takes less code in the customer's download than several
/// `+`.
std::string Concat(std::initializer_list<std::string_view> pieces);

/// Joins the items with `separator` between them.
std::string Join(std::initializer_list<std::string_view> items, std::string_view separator);

/// Returns the number in decimal. `std::to_string` would take more of the customer's download, for
/// its tables.
std::string Decimal(std::int64_t number);

/// Returns `1 file`, `2 files`.
std::string Counted(int number, std::string_view noun);

}  // namespace guided_help
