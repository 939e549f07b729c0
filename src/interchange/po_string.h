#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guided_help {

/// An error in a quoted string, with its offset in bytes from the start of the line.
struct PoStringFault {
  std::size_t offset = 0;
  std::string message;
};

/// Appends the contents of the quoted strings in `line` from `at` on. There must be at least one,
/// and nothing else on the line.
class PoStrings {
 public:
  PoStrings(std::string_view line, std::size_t at);

  const std::string& text() const { return text_; }
  const std::optional<PoStringFault>& fault() const { return fault_; }
  /// Offset of the first character of the first string.
  std::size_t begin() const { return begin_; }

 private:
  void ReadString();
  void ReadEscape();
  /// Reads one byte from at most `most` digits in `base`.
  void ReadNumber(std::size_t most, int base);
  void PassSpaces();
  void Fail(std::size_t offset, std::string message);

  std::string_view line_;
  std::size_t at_;
  std::size_t begin_ = 0;
  std::string text_;
  std::optional<PoStringFault> fault_;
};

}  // namespace guided_help
