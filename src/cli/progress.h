#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace guided_help {

/// A progress bar on standard error if it is a terminal; otherwise nothing. Removed when the work
/// is done.
class Progress {
 public:
  /// `what` names the counted items: "articles".
  Progress(std::size_t total, std::string_view what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Counts one more item. Thread-safe.
  void Advance();

 private:
  void Draw() const;

  std::mutex mutex_;
  std::size_t total_;
  std::size_t done_ = 0;
  /// The percentage currently shown.
  std::size_t percent_ = 0;
  std::string what_;
  bool is_shown_;
};

}  // namespace guided_help
