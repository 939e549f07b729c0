// The C library's output, which the linker keeps for messages of `abort` where it optimizes little:
// in the preset wasm-dev. A page imports none of it, so here it fails.

extern "C" {

constexpr int kBadFileDescriptor = 8;

int __wasi_fd_close(int /*descriptor*/) { return kBadFileDescriptor; }
int __wasi_fd_seek(int /*descriptor*/, long long /*offset*/, int /*from*/, void* /*position*/) {
  return kBadFileDescriptor;
}
int __wasi_fd_write(int /*descriptor*/, const void* /*buffers*/, unsigned long /*count*/,
                    void* /*written*/) {
  return kBadFileDescriptor;
}

}  // extern "C"
