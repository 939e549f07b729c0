#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace guided_help {
namespace {

constexpr std::size_t kWidth = 40;

// Smaller jobs end before a bar could be read.
constexpr std::size_t kWorthShowing = 200;

}  // namespace

Progress::Progress(std::size_t total, std::string_view what)
    : total_(total), what_(what), is_shown_(total >= kWorthShowing && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (is_shown_) std::fprintf(stderr, "\r\x1b[K");
}

void Progress::Advance() {
  if (!is_shown_) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  ++done_;
  const std::size_t percent = done_ * 100 / total_;
  if (percent == percent_) return;
  percent_ = percent;
  Draw();
}

void Progress::Draw() const {
  const std::size_t filled = percent_ * kWidth / 100;
  const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
  std::fprintf(stderr, "\r[%s] %zu of %zu %s", bar.c_str(), done_, total_, what_.c_str());
}

}  // namespace guided_help
