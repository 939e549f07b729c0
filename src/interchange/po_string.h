#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guided_help {

/// What is wrong in a quoted string, and where (in bytes from the string's line).
struct PoStringFault {
  std::size_t offset = 0;
  std::string message;
};

/// Appends the text of the quoted strings that `line` has from `at` on, one behind the other, to
/// nothing else on the line. At least one is wanted.
class PoStrings {
 public:
  PoStrings(std::string_view line, std::size_t at);

  const std::string& text() const { return text_; }
  const std::optional<PoStringFault>& fault() const { return fault_; }
  /// Of the first character of the first string.
  std::size_t begin() const { return begin_; }

 private:
  void ReadString();
  void ReadEscape();
  /// One byte from at most `most` digits of `base`.
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
