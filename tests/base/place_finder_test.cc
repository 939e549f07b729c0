#include "base/place_finder.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

TEST(PlaceFinderTest, CountsLinesAndCodePointsForwardAndBack) {
  PlaceFinder places("a\n數b\r\nc");
  EXPECT_EQ(places.At(0), (Position{1, 1}));
  EXPECT_EQ(places.At(1), (Position{1, 2}));
  EXPECT_EQ(places.At(2), (Position{2, 1}));
  EXPECT_EQ(places.At(5), (Position{2, 2}));
  EXPECT_EQ(places.At(8), (Position{3, 1}));
  EXPECT_EQ(places.At(2), (Position{2, 1}));
  EXPECT_EQ(places.At(100), (Position{3, 2}));
}

}  // namespace
}  // namespace guided_help
