#pragma once

#include <cstdint>
#include <string_view>

#include "tests/support/fake_locale_services.h"

namespace guided_help {

/// A platform that has every plural category in every language.
class FuzzServices : public FakeLocaleServices {
 public:
  PluralCategory Plural(std::string_view /*locale*/, std::int64_t number) const override {
    return static_cast<PluralCategory>(static_cast<std::uint64_t>(number) % 6);
  }
};

}  // namespace guided_help
