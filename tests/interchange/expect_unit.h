#pragma once

#include <gtest/gtest.h>

#include "interchange/exchange.h"

namespace guided_help {

/// Compares a unit as read with the unit as written, except for the state, which is in the marks.
inline void ExpectRead(const ExchangeUnit& read, const ExchangeUnit& written) {
  EXPECT_EQ(read.key, written.key);
  EXPECT_EQ(read.source, written.source) << written.key;
  EXPECT_EQ(read.target, written.target) << written.key;
  EXPECT_EQ(read.description, written.description) << written.key;
  EXPECT_EQ(read.screens, written.screens) << written.key;
  EXPECT_EQ(read.previous_source, written.previous_source) << written.key;
  EXPECT_EQ(read.record, written.record) << written.key;
}

}  // namespace guided_help
