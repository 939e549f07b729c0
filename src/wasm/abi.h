#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

/// How the descriptions of both modules are written: engine_abi.h, painter_abi.h.

#if defined(__wasm__)
#define GUIDED_HELP_EXPORT(name) __attribute__((export_name(#name), used))
#define GUIDED_HELP_IMPORT(module, name) __attribute__((import_module(module), import_name(#name)))
#else
// Native tests call the exports directly and define the imports.
#define GUIDED_HELP_EXPORT(name)
#define GUIDED_HELP_IMPORT(module, name)
#endif

namespace guided_help::abi {

/// A value of an enum, and its name in the page's code.
template <typename Enum>
using Named = std::pair<Enum, std::string_view>;

/// Returns whether the values are 0, 1, 2, …, in this order.
template <typename Enum, std::size_t Count>
constexpr bool CountsFromZero(const std::array<Named<Enum>, Count>& values) {
  for (std::size_t i = 0; i < Count; ++i) {
    if (static_cast<std::size_t>(values[i].first) != i) return false;
  }
  return true;
}

}  // namespace guided_help::abi
