#include "guide/place.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

using Places = std::vector<Place>;

Node StepsWith(int count) {
  Node node;
  node.id = "n";
  node.kind = NodeKind::kSteps;
  for (int i = 0; i < count; ++i) node.steps.push_back("n.step");
  return node;
}

TEST(PlaceTest, IsWrittenAsTheIdOfItsScreen) {
  EXPECT_EQ(ToString(Place{"license-count", 0}), "license-count");
  EXPECT_EQ(ToString(Place{"cancel-online", 12}), "cancel-online.12");
}

TEST(PlaceTest, StepsBeginAtOne) {
  EXPECT_EQ(FirstPlace(StepsWith(2)), (Place{"n", 1}));
  EXPECT_EQ(PlacesOf(StepsWith(3)), (Places{{"n", 1}, {"n", 2}, {"n", 3}}));
  EXPECT_EQ(PlacesOf(StepsWith(1)), (Places{{"n", 1}}));
}

TEST(PlaceTest, NodesWithoutStepsAreOnePlace) {
  Node question;
  question.id = "q";
  EXPECT_EQ(FirstPlace(question), (Place{"q", 0}));
  EXPECT_EQ(PlacesOf(question), (Places{{"q", 0}}));
  // Lint rejects a steps node without steps.
  EXPECT_EQ(PlacesOf(StepsWith(0)), (Places{{"n", 0}}));
}

}  // namespace
}  // namespace guided_help
