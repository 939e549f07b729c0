#include "interchange/po_string.h"

#include <charconv>
#include <utility>

namespace guided_help {

PoStrings::PoStrings(std::string_view line, std::size_t at) : line_(line), at_(at) {
  PassSpaces();
  begin_ = at_ + 1;
  if (at_ == line_.size() || line_[at_] != '"') Fail(at_, "expected a quoted string");
  while (!fault_ && at_ < line_.size()) {
    if (line_[at_] != '"') {
      Fail(at_, "unexpected text after the string");
      break;
    }
    ReadString();
    PassSpaces();
  }
}

void PoStrings::ReadString() {
  const std::size_t open = at_++;
  while (!fault_ && at_ < line_.size() && line_[at_] != '"') {
    if (line_[at_] == '\\') {
      ReadEscape();
    } else {
      text_ += line_[at_++];
    }
  }
  if (!fault_ && at_ == line_.size()) Fail(open, "unterminated string");
  ++at_;
}

void PoStrings::ReadEscape() {
  constexpr std::string_view kLetters = "\"\\abtvfrn";
  constexpr std::string_view kRaw = "\"\\\a\b\t\v\f\r\n";
  const std::size_t backslash = at_++;
  const char c = at_ < line_.size() ? line_[at_] : '\0';
  const std::size_t letter = kLetters.find(c);
  if (c >= '0' && c <= '7') {
    ReadNumber(3, 8);
  } else if (c == 'x') {
    ++at_;
    ReadNumber(2, 16);
  } else if (c != '\0' && letter != std::string_view::npos) {
    text_ += kRaw[letter];
    ++at_;
  } else {
    Fail(backslash, "unknown escape sequence");
  }
}

void PoStrings::ReadNumber(std::size_t most, int base) {
  const std::string_view digits = line_.substr(at_, most);
  unsigned value = 0;
  const auto [end, failure] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (failure != std::errc() || value == 0 || value > 0xFF) {
    Fail(at_, "invalid character code");
    return;
  }
  text_ += static_cast<char>(value);
  at_ += static_cast<std::size_t>(end - digits.data());
}

void PoStrings::PassSpaces() {
  while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t')) ++at_;
}

void PoStrings::Fail(std::size_t offset, std::string message) {
  fault_ = PoStringFault{offset, std::move(message)};
}

}  // namespace guided_help
