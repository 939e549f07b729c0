#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace guided_help {

/// A bar on standard error, where that is a terminal; elsewhere nothing. Gone when the work is.
class Progress {
 public:
  /// `what` is counted: "articles".
  Progress(std::size_t total, std::string_view what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more is done. From any thread.
  void Advance();

 private:
  void Draw() const;

  std::mutex mutex_;
  std::size_t total_;
  std::size_t done_ = 0;
  /// Of 100; what is drawn now.
  std::size_t percent_ = 0;
  std::string what_;
  bool is_shown_;
};

}  // namespace guided_help
