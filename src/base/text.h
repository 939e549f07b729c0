#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace guided_help {

/// A piece of a text that is put together: a `std::string`, a view or a literal, which must outlive
/// it. To pass a piece takes less code in the customer's download than to look into a `std::string`
/// for a view, wherever one is passed.
class Piece {
 public:
  Piece(const std::string& text) : data_(&text), size_(kString) {}
  constexpr Piece(std::string_view text) : data_(text.data()), size_(text.size()) {}
  constexpr Piece(const char* text) : Piece(std::string_view(text)) {}

  std::string_view View() const {
    if (size_ == kString) return *static_cast<const std::string*>(data_);
    return {static_cast<const char*>(data_), size_};
  }

 private:
  static constexpr std::size_t kString = std::string_view::npos;

  const void* data_;
  /// `kString` if `data_` points to a `std::string`.
  std::size_t size_;
};

using Pieces = std::initializer_list<Piece>;

/// Concatenates the pieces. A single call takes less code in the customer's download than several
/// `+`.
std::string Concat(Pieces pieces);

/// Joins the items with `separator` between them.
std::string Join(Pieces items, std::string_view separator);

/// Returns the number in decimal. `std::to_string` would take more of the customer's download, for
/// its tables.
std::string Decimal(std::int64_t number);

/// Returns `1 file`, `2 files`.
std::string Counted(int number, std::string_view noun);

}  // namespace guided_help
