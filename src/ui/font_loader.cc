#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

// Dear ImGui's font loader (imgui_config.h). All text is drawn as tiles, so it has no glyphs.
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader none;
    none.Name = "no glyphs";
    none.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar,
                                 ImFontGlyph*, float*) { return false; };
    return none;
  }();
  return &kLoader;
}
