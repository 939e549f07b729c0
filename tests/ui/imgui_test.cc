#include "imgui.h"

#include <gtest/gtest.h>

#include "imgui_internal.h"

namespace {

constexpr ImVec2 kDisplay(320, 240);  // CSS px

/// A context configured like the canvas's: no files, no cursors, the smallest atlas, one empty
/// font.
class ImGuiTest : public testing::Test {
 protected:
  ImGuiTest() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = kDisplay;
    io.DeltaTime = 1.0F / 60;  // seconds
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    io.Fonts->TexMinWidth = 64;
    io.Fonts->TexMinHeight = 64;

    ImFontConfig font;
    static char no_data = 0;  // The loader above never reads it, but a font must have some.
    font.FontData = &no_data;
    font.FontDataSize = 1;
    font.FontDataOwnedByAtlas = false;
    font.SizePixels = 16;
    io.Fonts->AddFont(&font);
  }

  ~ImGuiTest() override {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
  }

  /// Handles the textures that a frame requests, like a renderer. Returns how many were created.
  static int CreateTextures() {
    int created = 0;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status != ImTextureStatus_WantCreate) continue;
      texture->SetTexID(static_cast<ImTextureID>(++created));
      texture->SetStatus(ImTextureStatus_OK);
    }
    return created;
  }

  static const ImDrawData& FrameWithOneRectangle() {
    ImGui::NewFrame();
    ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(10, 20), ImVec2(30, 40),
                                                  IM_COL32(255, 0, 0, 255));
    ImGui::Render();
    return *ImGui::GetDrawData();
  }

 private:
  ImGuiContext* context_ = ImGui::CreateContext();
};

TEST_F(ImGuiTest, StructuresMatchTheCompiledLibrary) {
  EXPECT_TRUE(IMGUI_CHECKVERSION());
  EXPECT_EQ(sizeof(ImTextureID), 4U);
}

TEST_F(ImGuiTest, AFrameProducesADrawListWithoutAnyFont) {
  const ImDrawData& frame = FrameWithOneRectangle();
  ASSERT_TRUE(frame.Valid);
  ASSERT_EQ(frame.CmdListsCount, 1);
  EXPECT_EQ(frame.TotalVtxCount, 4);
  EXPECT_EQ(frame.TotalIdxCount, 6);
  EXPECT_EQ(frame.CmdLists[0]->VtxBuffer[0].pos.x, 10);
  EXPECT_EQ(frame.CmdLists[0]->VtxBuffer[0].pos.y, 20);
}

TEST_F(ImGuiTest, RequestsOneSmallTextureOnlyOnce) {
  FrameWithOneRectangle();
  ASSERT_EQ(ImGui::GetPlatformIO().Textures.Size, 1);
  EXPECT_EQ(ImGui::GetPlatformIO().Textures[0]->Width, 64);
  EXPECT_EQ(ImGui::GetPlatformIO().Textures[0]->Height, 64);
  EXPECT_EQ(CreateTextures(), 1);
  FrameWithOneRectangle();
  EXPECT_EQ(CreateTextures(), 0);
}

}  // namespace
