#include "imgui.h"

#include <gtest/gtest.h>

namespace {

TEST(ImGuiTest, StructuresMatchTheCompiledLibrary) {
  EXPECT_TRUE(IMGUI_CHECKVERSION());
  EXPECT_EQ(sizeof(ImTextureID), 4U);
}

}  // namespace
