#include "ui/canvas.h"

#include <algorithm>
#include <cfloat>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/painter.h"

namespace guided_help {
namespace {

/// Dear ImGui requires a font although we draw no text with it: one without glyphs, in an atlas
/// whose texture is the renderer's white pixel. All canvases share it, and it is never deleted.
ImFont& EmptyFont() {
  static ImFont& font = [&]() -> ImFont& {
    auto* made = new ImFont;
    made->ContainerAtlas = new ImFontAtlas;
    made->ContainerAtlas->TexRef = ImTextureRef(kSolid);
    return *made;
  }();
  return font;
}

void Configure(ImGuiIO& io) {
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

constexpr ImGuiWindowFlags kBare =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse;

/// Dear ImGui finds the hovered item before it releases the active one; another frame is needed to
/// see the item below.
bool IsReleasing(const ImGuiContext& context) {
  return context.ActiveId != context.ActiveIdPreviousFrame ||
         context.ActiveId != context.ActiveIdIsAlive;
}

/// Enough for any burst of pointer events.
constexpr int kMostFrames = 32;

}  // namespace

Canvas::Canvas() : context_(ImGui::CreateContext(EmptyFont().ContainerAtlas)) {
  ImGui::SetCurrentContext(context_);
  context_->Font = &EmptyFont();
  Configure(ImGui::GetIO());
  // In device px. With Dear ImGui's default, a third of a pixel, errors are visible at the ends of
  // thin bars.
  ImGui::GetStyle().CircleTessellationMaxError = 0.1F;
}

Canvas::~Canvas() { ImGui::DestroyContext(context_); }

void Canvas::Show(Geometry geometry) {
  geometry_ = std::move(geometry);
  changed_ = {0, geometry_.height};
}

void Canvas::Push(const PointerEvent& event) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  const bool gone = event.kind == PointerEvent::Kind::kCancel;
  io.AddMousePosEvent(gone ? -FLT_MAX : event.x, gone ? -FLT_MAX : event.y);
  if (event.kind != PointerEvent::Kind::kMove) {
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.kind == PointerEvent::Kind::kDown);
  }
}

Painter::Outcome Canvas::RunFrame(float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(geometry_.width, geometry_.height);
  // Dear ImGui requires a positive time step.
  io.DeltaTime = std::max(seconds, FLT_MIN);
  ImGui::NewFrame();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  // Dear ImGui keeps content away from window borders.
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
  ImGui::Begin("card", nullptr, kBare);
  transitions_.BeginFrame(seconds, geometry_.motion);
  const Painter::Outcome outcome = Painter(geometry_, transitions_).Paint();
  transitions_.EndFrame();
  ImGui::End();
  ImGui::PopStyleVar(3);
  ImGui::Render();
  changed_.Add(outcome.changed);
  return outcome;
}

void Canvas::FitWindow() {
  const ImVec2& size = ImGui::GetIO().DisplaySize;
  if (size.x == geometry_.width && size.y == geometry_.height) return;
  ImVector<ImGuiInputEvent> events;
  events.swap(context_->InputEventsQueue);
  RunFrame(0);
  events.swap(context_->InputEventsQueue);
}

Frame Canvas::Paint(float seconds) {
  ImGui::SetCurrentContext(context_);
  FitWindow();
  Painter::Outcome outcome = RunFrame(std::max(0.0F, seconds));
  // Dear ImGui processes one button change per frame. Run extra frames at once instead of waiting
  // for the screen to show each.
  for (int i = 0;
       i < kMostFrames && outcome.pressed == Box::kNoBlock && !context_->InputEventsQueue.empty();
       ++i) {
    outcome = RunFrame(0);
  }
  Frame frame;
  commands_.clear();
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    // One window has one draw list, so indices have the same meaning in all commands.
    frame.vertices = {list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.Size)};
    frame.indices = {list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size)};
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      commands_.push_back({{clip.x, clip.y, clip.z, clip.w},
                           command.GetTexID(),
                           command.IdxOffset,
                           command.ElemCount});
    }
  }
  frame.commands = commands_;
  frame.changed = changed_;
  frame.pressed = outcome.pressed;
  if (outcome.pressed == Box::kNoBlock) changed_ = {};
  frame.over_button = outcome.over_button;
  frame.moving =
      transitions_.moving() || !context_->InputEventsQueue.empty() || IsReleasing(*context_);
  return frame;
}

}  // namespace guided_help
