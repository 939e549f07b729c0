#include "misc/freetype/imgui_freetype.h"

// Satisfies the linker in builds that keep unused code (imgui_config.h). The only font
// (ui/canvas.cc) never loads a glyph.
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return nullptr; }
