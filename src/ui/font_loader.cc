#include "misc/freetype/imgui_freetype.h"

// Satisfies the linker where it keeps unused code (imgui_config.h): the one font that there is
// (ui/canvas.cc) never loads a glyph.
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return nullptr; }
