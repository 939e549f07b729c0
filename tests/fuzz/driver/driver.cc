#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/targets.h"

// libFuzzer calls this function, whose name it prescribes, with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  guided_help::GUIDED_HELP_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
