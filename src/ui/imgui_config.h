/// Dear ImGui's compile-time options (its IMGUI_USER_CONFIG). They change the layout of its
/// structures, so every file that includes imgui.h must see them; the `imgui` target ensures that.
#pragma once

// Code that customers would download but that never runs.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// Deprecated names: using one is a compile error now, not at the next upgrade.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// A help page has no files and no shell, so settings files, logs and opening links are disabled.
// The WASM module then needs no imports for them.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Text is painted as tiles drawn by the browser, so neither a font nor a rasterizer ships. Only
// IMGUI_ENABLE_FREETYPE excludes stb_truetype. FreeType itself is not linked: Dear ImGui only calls
// ImGuiFreeType::GetFontLoader(), which we define.
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE

// An index into our own texture table. 32 bits can be read from the draw lists in JavaScript
// without BigInt, natively and in WASM alike.
#define ImTextureID unsigned int

// A long article has more vertices than 16 bits can index.
#define ImDrawIdx unsigned int

// NDEBUG removes the texts of IM_ASSERT, but not these and the code that shows them: 0.5 KB.
#ifdef NDEBUG
#define IM_ASSERT_USER_ERROR(condition, message) ((void)0)
#endif
