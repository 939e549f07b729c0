// Replaces the C library's file output. In the preset wasm-dev, which optimizes little, the linker
// keeps it for the messages of `abort`. A page does not provide these functions, so here they fail.

#include <cstdint>

extern "C" {

constexpr std::uint16_t kBadFileDescriptor = 8;

std::uint16_t __wasi_fd_close(int /*descriptor*/) { return kBadFileDescriptor; }
std::uint16_t __wasi_fd_seek(int /*descriptor*/, long long /*offset*/, int /*from*/,
                             void* /*position*/) {
  return kBadFileDescriptor;
}
std::uint16_t __wasi_fd_write(int /*descriptor*/, const void* /*buffers*/, unsigned long /*count*/,
                              void* /*written*/) {
  return kBadFileDescriptor;
}

}  // extern "C"
