// Replaces the C library's environment variables, which the standard library's streams ask for. A
// page has none.

#include <cstddef>
#include <cstdint>

extern "C" {

std::uint16_t __wasi_environ_sizes_get(std::size_t* count, std::size_t* bytes) {
  *count = 0;
  *bytes = 0;
  return 0;
}

std::uint16_t __wasi_environ_get(unsigned char** /*environment*/, unsigned char* /*buffer*/) {
  return 0;
}

}  // extern "C"
