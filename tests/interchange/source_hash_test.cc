#include "interchange/source_hash.h"

#include <gtest/gtest.h>

#include <string>

namespace guided_help {
namespace {

TEST(SourceHashTest, IsTheBeginningOfTheSha256) {
  EXPECT_EQ(SourceHash(""), "e3b0c44298fc");
  EXPECT_EQ(SourceHash("abc"), "ba7816bf8f01");
  EXPECT_EQ(SourceHash(std::string(1000, 'a')), "41edece42d63");
}

}  // namespace
}  // namespace guided_help
