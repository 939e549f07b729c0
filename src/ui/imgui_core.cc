// Compiles Dear ImGui as one file, without the parts that a canvas never uses: its unmodified
// sources, which are not part of this repository, after macros that remove parts of them. The
// native build does the same, so that tests run the code that ships. Saves 40 of 98 KB of a
// customer's download (brotli 11).
//
// New calls in ui/canvas.cc or ui/painter.cc may need a part that is removed here. A removed
// function silently does nothing when Dear ImGui itself calls it; a call from outside does not
// link.

#define IMGUI_DEFINE_MATH_OPERATORS

// Removed functions.
//
// `#define F(...) F(CUT(__VA_ARGS__))` adds a first parameter to a function, and a first argument
// to all calls of it. In the declaration and definition of F, `Cut()` is parsed as a type: a
// function that returns a `Cut`. In a call it is a value, which does not convert to such a
// function. So calls resolve to the stub below, and the linker drops the original.

struct Cut {};
#define CUT(...) Cut() __VA_OPT__(, ) __VA_ARGS__

// Keyboard and gamepad navigation. The browser moves the focus and presses buttons in the mirror.
#define NavUpdate(...) NavUpdate(CUT(__VA_ARGS__))
#define NavEndFrame(...) NavEndFrame(CUT(__VA_ARGS__))
#define NavInitWindow(...) NavInitWindow(CUT(__VA_ARGS__))
#define NavProcessItem(...) NavProcessItem(CUT(__VA_ARGS__))
#define RenderNavCursor(...) RenderNavCursor(CUT(__VA_ARGS__))
#define SetFocusID(...) SetFocusID(CUT(__VA_ARGS__))
#define PushFocusScope(...) PushFocusScope(CUT(__VA_ARGS__))
#define PopFocusScope(...) PopFocusScope(CUT(__VA_ARGS__))
#define ItemHandleShortcut(...) ItemHandleShortcut(CUT(__VA_ARGS__))
#define Shortcut(...) Shortcut(CUT(__VA_ARGS__))
#define UpdateKeyRoutingTable(...) UpdateKeyRoutingTable(CUT(__VA_ARGS__))
#define UpdateKeyboardInputs(...) UpdateKeyboardInputs(CUT(__VA_ARGS__))
#define SetKeyOwner(...) SetKeyOwner(CUT(__VA_ARGS__))
#define TestKeyOwner(...) TestKeyOwner(CUT(__VA_ARGS__))

// Window order and window focus: there is only one window.
#define FocusWindow(...) FocusWindow(CUT(__VA_ARGS__))
#define FocusTopMostWindowUnderOne(...) FocusTopMostWindowUnderOne(CUT(__VA_ARGS__))
#define UpdateWindowInFocusOrderList(...) UpdateWindowInFocusOrderList(CUT(__VA_ARGS__))

// Window decorations: title bars, borders, grips, scroll bars, dimmed backgrounds, and their
// cursors.
#define RenderWindowDecorations(...) RenderWindowDecorations(CUT(__VA_ARGS__))
#define RenderWindowTitleBarContents(...) RenderWindowTitleBarContents(CUT(__VA_ARGS__))
#define RenderDimmedBackgrounds(...) RenderDimmedBackgrounds(CUT(__VA_ARGS__))
#define RenderMouseCursor(...) RenderMouseCursor(CUT(__VA_ARGS__))
#define StyleColorsDark(...) StyleColorsDark(CUT(__VA_ARGS__))
#define UpdateWindowManualResize(...) UpdateWindowManualResize(CUT(__VA_ARGS__))

// Automatic window sizes, positions and scrolling: our window has the size of the canvas.
#define CalcWindowAutoFitSize(...) CalcWindowAutoFitSize(CUT(__VA_ARGS__))
#define CalcWindowContentSizes(...) CalcWindowContentSizes(CUT(__VA_ARGS__))
#define CalcNextScrollFromScrollTargetAndClamp(...) \
  CalcNextScrollFromScrollTargetAndClamp(CUT(__VA_ARGS__))
#define ClampWindowPos(...) ClampWindowPos(CUT(__VA_ARGS__))
#define UpdateMouseWheel(...) UpdateMouseWheel(CUT(__VA_ARGS__))
#define UpdateWindowSkipRefresh(...) UpdateWindowSkipRefresh(CUT(__VA_ARGS__))
#define SetWindowActiveForSkipRefresh(...) SetWindowActiveForSkipRefresh(CUT(__VA_ARGS__))

// Freeing the memory of windows that have been hidden for long.
#define GcCompactTransientWindowBuffers(...) GcCompactTransientWindowBuffers(CUT(__VA_ARGS__))
#define GcAwakeTransientWindowBuffers(...) GcAwakeTransientWindowBuffers(CUT(__VA_ARGS__))
#define GcCompactTransientMiscBuffers(...) GcCompactTransientMiscBuffers(CUT(__VA_ARGS__))

// Popups, tooltips, drag and drop, text fields.
#define FindBestWindowPosForPopup(...) FindBestWindowPosForPopup(CUT(__VA_ARGS__))
#define ClosePopupsOverWindow(...) ClosePopupsOverWindow(CUT(__VA_ARGS__))
#define GetTopMostPopupModal(...) GetTopMostPopupModal(CUT(__VA_ARGS__))
#define BeginTooltipEx(...) BeginTooltipEx(CUT(__VA_ARGS__))
#define EndTooltip(...) EndTooltip(CUT(__VA_ARGS__))
#define TextEx(...) TextEx(CUT(__VA_ARGS__))
#define ClearDragDrop(...) ClearDragDrop(CUT(__VA_ARGS__))
#define BeginDisabledOverrideReenable(...) BeginDisabledOverrideReenable(CUT(__VA_ARGS__))
#define EndDisabledOverrideReenable(...) EndDisabledOverrideReenable(CUT(__VA_ARGS__))
#define InputTextDeactivateHook(...) InputTextDeactivateHook(CUT(__VA_ARGS__))

// Settings, the log, Dear ImGui's own texts, and hooks.
#define UpdateSettings(...) UpdateSettings(CUT(__VA_ARGS__))
#define AddSettingsHandler(...) AddSettingsHandler(CUT(__VA_ARGS__))
#define SaveIniSettingsToDisk(...) SaveIniSettingsToDisk(CUT(__VA_ARGS__))
#define MarkIniSettingsDirty(...) MarkIniSettingsDirty(CUT(__VA_ARGS__))
#define FindWindowSettingsByWindow(...) FindWindowSettingsByWindow(CUT(__VA_ARGS__))
#define FindWindowSettingsByID(...) FindWindowSettingsByID(CUT(__VA_ARGS__))
#define LogFinish(...) LogFinish(CUT(__VA_ARGS__))
#define LogToClipboard(...) LogToClipboard(CUT(__VA_ARGS__))
#define LocalizeRegisterEntries(...) LocalizeRegisterEntries(CUT(__VA_ARGS__))
#define CallContextHooks(...) CallContextHooks(CUT(__VA_ARGS__))

// Fonts, and their texture. Text is painted as tiles, and the renderer has its own white pixel for
// shapes; ui/canvas.cc provides an empty font.
#define RegisterFontAtlas(...) RegisterFontAtlas(CUT(__VA_ARGS__))
#define UnregisterFontAtlas(...) UnregisterFontAtlas(CUT(__VA_ARGS__))
#define UpdateFontsNewFrame(...) UpdateFontsNewFrame(CUT(__VA_ARGS__))
#define UpdateFontsEndFrame(...) UpdateFontsEndFrame(CUT(__VA_ARGS__))
#define UpdateTexturesNewFrame(...) UpdateTexturesNewFrame(CUT(__VA_ARGS__))
#define UpdateTexturesEndFrame(...) UpdateTexturesEndFrame(CUT(__VA_ARGS__))
#define UpdateCurrentFontSize(...) UpdateCurrentFontSize(CUT(__VA_ARGS__))
#define GetViewportBgFgDrawList(...) GetViewportBgFgDrawList(CUT(__VA_ARGS__))

// Assertions against misuse. Debug builds keep them.
#ifdef NDEBUG
#define ErrorRecoveryStoreState(...) ErrorRecoveryStoreState(CUT(__VA_ARGS__))
#define ErrorRecoveryTryToRecoverState(...) ErrorRecoveryTryToRecoverState(CUT(__VA_ARGS__))
#define ErrorRecoveryTryToRecoverWindowState(...) \
  ErrorRecoveryTryToRecoverWindowState(CUT(__VA_ARGS__))
#define ErrorCheckNewFrameSanityChecks(...) ErrorCheckNewFrameSanityChecks(CUT(__VA_ARGS__))
#define ErrorCheckEndFrameSanityChecks(...) ErrorCheckEndFrameSanityChecks(CUT(__VA_ARGS__))
#define ErrorCheckEndFrameFinalizeErrorTooltip(...) \
  ErrorCheckEndFrameFinalizeErrorTooltip(CUT(__VA_ARGS__))
#define ErrorCheckUsingSetCursorPosToExtendParentBoundaries(...) \
  ErrorCheckUsingSetCursorPosToExtendParentBoundaries(CUT(__VA_ARGS__))
#endif

#include "imgui.h"
#include "imgui_internal.h"

/// Defines the stub that calls of a removed function resolve to. The parentheses prevent the macro
/// above from applying to it.
#define STAND_IN(type, name, result)         \
  template <typename... Arguments>           \
  inline type(name)(Cut, Arguments && ...) { \
    return result;                           \
  }

STAND_IN(void, UpdateWindowInFocusOrderList, )
STAND_IN(ImVec2, CalcWindowAutoFitSize, ImVec2())
STAND_IN(void, CalcWindowContentSizes, )
STAND_IN(ImVec2, CalcNextScrollFromScrollTargetAndClamp, ImVec2())
STAND_IN(void, ClampWindowPos, )
STAND_IN(void, SetWindowActiveForSkipRefresh, )
STAND_IN(ImDrawList*, GetViewportBgFgDrawList, nullptr)

namespace ImGui {

STAND_IN(void, NavUpdate, )
STAND_IN(void, NavEndFrame, )
STAND_IN(void, NavInitWindow, )
STAND_IN(void, NavProcessItem, )
STAND_IN(void, RenderNavCursor, )
STAND_IN(void, SetFocusID, )
STAND_IN(void, PushFocusScope, )
STAND_IN(void, PopFocusScope, )
STAND_IN(void, ItemHandleShortcut, )
STAND_IN(bool, Shortcut, false)
STAND_IN(void, UpdateKeyRoutingTable, )
STAND_IN(void, UpdateKeyboardInputs, )
STAND_IN(void, SetKeyOwner, )
STAND_IN(bool, TestKeyOwner, true)
STAND_IN(void, FocusWindow, )
STAND_IN(void, FocusTopMostWindowUnderOne, )
STAND_IN(void, RenderWindowDecorations, )
STAND_IN(void, RenderWindowTitleBarContents, )
STAND_IN(void, RenderDimmedBackgrounds, )
STAND_IN(void, RenderMouseCursor, )
STAND_IN(void, StyleColorsDark, )
STAND_IN(int, UpdateWindowManualResize, 0)
STAND_IN(void, UpdateMouseWheel, )
STAND_IN(void, UpdateWindowSkipRefresh, )
STAND_IN(void, GcCompactTransientWindowBuffers, )
STAND_IN(void, GcAwakeTransientWindowBuffers, )
STAND_IN(void, GcCompactTransientMiscBuffers, )
STAND_IN(ImVec2, FindBestWindowPosForPopup, ImVec2())
STAND_IN(void, ClosePopupsOverWindow, )
STAND_IN(ImGuiWindow*, GetTopMostPopupModal, nullptr)
STAND_IN(bool, BeginTooltipEx, false)
STAND_IN(void, EndTooltip, )
STAND_IN(void, TextEx, )
STAND_IN(void, ClearDragDrop, )
STAND_IN(void, BeginDisabledOverrideReenable, )
STAND_IN(void, EndDisabledOverrideReenable, )
STAND_IN(void, InputTextDeactivateHook, )
STAND_IN(void, UpdateSettings, )
STAND_IN(void, AddSettingsHandler, )
STAND_IN(void, SaveIniSettingsToDisk, )
STAND_IN(void, MarkIniSettingsDirty, )
STAND_IN(ImGuiWindowSettings*, FindWindowSettingsByWindow, nullptr)
STAND_IN(ImGuiWindowSettings*, FindWindowSettingsByID, nullptr)
STAND_IN(void, LogFinish, )
STAND_IN(void, LogToClipboard, )
STAND_IN(void, LocalizeRegisterEntries, )
STAND_IN(void, CallContextHooks, )
STAND_IN(void, RegisterFontAtlas, )
STAND_IN(void, UnregisterFontAtlas, )
STAND_IN(void, UpdateFontsNewFrame, )
STAND_IN(void, UpdateFontsEndFrame, )
STAND_IN(void, UpdateTexturesNewFrame, )
STAND_IN(void, UpdateTexturesEndFrame, )
STAND_IN(void, UpdateCurrentFontSize, )
STAND_IN(void, ErrorRecoveryStoreState, )
STAND_IN(void, ErrorRecoveryTryToRecoverState, )
STAND_IN(void, ErrorRecoveryTryToRecoverWindowState, )
STAND_IN(void, ErrorCheckNewFrameSanityChecks, )
STAND_IN(void, ErrorCheckEndFrameSanityChecks, )
STAND_IN(void, ErrorCheckEndFrameFinalizeErrorTooltip, )
STAND_IN(void, ErrorCheckUsingSetCursorPosToExtendParentBoundaries, )

}  // namespace ImGui

/// An atlas is never deleted: all canvases share the one of ui/canvas.cc.
inline void IM_DELETE(ImFontAtlas* /*atlas*/) {}

// Nothing needs sorting: windows have no children.
#define ImQsort(...) ((void)0)

// Flags that are never set. Defined as 0, they let the compiler remove the code that depends on
// them: 7.5 KB.

#define ImGuiWindowFlags_ChildWindow 0
#define ImGuiWindowFlags_Popup 0
#define ImGuiWindowFlags_Tooltip 0
#define ImGuiWindowFlags_Modal 0
#define ImGuiWindowFlags_ChildMenu 0
#define ImGuiWindowFlags_MenuBar 0
#define ImGuiWindowFlags_AlwaysAutoResize 0
#define ImGuiWindowFlags_HorizontalScrollbar 0
#define ImGuiWindowFlags_AlwaysVerticalScrollbar 0
#define ImGuiWindowFlags_AlwaysHorizontalScrollbar 0
#define ImGuiWindowFlags_NoMouseInputs 0
#define ImGuiWindowFlags_UnsavedDocument 0
#define ImGuiWindowFlags_NoFocusOnAppearing 0

#define ImGuiChildFlags_Borders 0
#define ImGuiChildFlags_ResizeX 0
#define ImGuiChildFlags_ResizeY 0
#define ImGuiChildFlags_AutoResizeX 0
#define ImGuiChildFlags_AutoResizeY 0
#define ImGuiChildFlags_AlwaysAutoResize 0
#define ImGuiChildFlags_AlwaysUseWindowPadding 0
#define ImGuiChildFlags_NavFlattened 0

#define ImGuiNextWindowDataFlags_HasContentSize 0
#define ImGuiNextWindowDataFlags_HasCollapsed 0
#define ImGuiNextWindowDataFlags_HasSizeConstraint 0
#define ImGuiNextWindowDataFlags_HasFocus 0
#define ImGuiNextWindowDataFlags_HasBgAlpha 0
#define ImGuiNextWindowDataFlags_HasScroll 0
#define ImGuiNextWindowDataFlags_HasChildFlags 0
#define ImGuiNextWindowDataFlags_HasRefreshPolicy 0

#define ImGuiConfigFlags_NavEnableKeyboard 0
#define ImGuiConfigFlags_NavEnableGamepad 0
#define ImGuiConfigFlags_NoKeyboard 0
#define ImGuiConfigFlags_NoMouse 0
#define ImGuiConfigFlags_NoMouseCursorChange 0

#define ImGuiBackendFlags_HasGamepad 0
#define ImGuiBackendFlags_HasSetMousePos 0
#define ImGuiBackendFlags_RendererHasVtxOffset 0

#define ImGuiItemFlags_Disabled 0
#define ImGuiItemFlags_AllowOverlap 0
#define ImGuiItemFlags_ButtonRepeat 0
#define ImGuiItemFlags_HasSelectionUserData 0
#define ImGuiItemFlags_NoWindowHoverableCheck 0
#define ImGuiItemFlags_Inputable 0
#define ImGuiItemFlags_MixedValue 0
#define ImGuiItemFlags_NoFocus 0

#define ImGuiItemStatusFlags_HasShortcut 0

#define ImGuiInputFlags_Repeat 0

#define ImGuiButtonFlags_FlattenChildren 0
#define ImGuiButtonFlags_PressedOnClick 0
#define ImGuiButtonFlags_PressedOnDoubleClick 0
#define ImGuiButtonFlags_PressedOnDragDropHold 0
#define ImGuiButtonFlags_PressedOnRelease 0
#define ImGuiButtonFlags_PressedOnClickReleaseAnywhere 0
#define ImGuiButtonFlags_NoHoldingActiveId 0
#define ImGuiButtonFlags_NoKeyModsAllowed 0
#define ImGuiButtonFlags_NoSetKeyOwner 0
#define ImGuiButtonFlags_NoTestKeyOwner 0

#define ImDrawListFlags_AllowVtxOffset 0
#define ImDrawListFlags_AntiAliasedLinesUseTex 0

#include "imgui.cpp"
#include "imgui_draw.cpp"
#include "imgui_widgets.cpp"
