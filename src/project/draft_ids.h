#pragma once

#include <set>
#include <string>
#include <string_view>

namespace guided_help {

/// Makes the ids of a new guide.
class DraftIds {
 public:
  DraftIds() = default;
  /// `reserved`: ids that are not made.
  explicit DraftIds(std::set<std::string> reserved) : used_(std::move(reserved)) {}

  /// Returns an id that reminds of the English text, different from all others:
  /// `if-you-have-fewer`.
  std::string Make(std::string_view text);

 private:
  std::set<std::string> used_;
};

}  // namespace guided_help
