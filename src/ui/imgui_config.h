/// Dear ImGui's compile-time options (its IMGUI_USER_CONFIG). They change the layout of its
/// structures, so every file that includes imgui.h must see them: the `imgui` target takes care.
#pragma once

// Code that a customer would download and never reach.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// Names that Dear ImGui is about to drop: using one is an error here, not at the next upgrade.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// A help page has neither files nor a shell: no settings file, no log, no opening of links. Without
// these the WASM module needs no imports for them.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Text is painted as tiles that the browser drew, so neither a font nor a rasterizer ships.
// IMGUI_ENABLE_FREETYPE is the one switch that leaves stb_truetype out. FreeType itself is not
// linked: Dear ImGui only asks for ImGuiFreeType::GetFontLoader(), which we define.
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE

// An index into our own table of textures; 32 bits are what JavaScript reads from the draw lists
// without BigInt, natively and in WASM alike.
#define ImTextureID unsigned int

// A long article has more corners than 16 bits can count.
#define ImDrawIdx unsigned int

// The texts of IM_ASSERT go with NDEBUG. These would stay, with all that shows them: 0.5 KB.
#ifdef NDEBUG
#define IM_ASSERT_USER_ERROR(condition, message) ((void)0)
#endif
