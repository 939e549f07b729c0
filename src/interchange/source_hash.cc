#include "interchange/source_hash.h"

#include <nettle/sha2.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace guided_help {

std::string SourceHash(std::string_view message) {
  constexpr std::size_t kBytes = 6;
  constexpr std::string_view kDigits = "0123456789abcdef";
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, message.size(), reinterpret_cast<const std::uint8_t*>(message.data()));
  std::array<std::uint8_t, kBytes> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hash;
  for (const std::uint8_t byte : digest) {
    hash += kDigits[byte >> 4];
    hash += kDigits[byte & 0xF];
  }
  return hash;
}

}  // namespace guided_help
