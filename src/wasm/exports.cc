// The functions that a page calls. A string goes in by `gh_input`, which returns where to write its
// UTF-8, and comes out at `gh_output`, `gh_output_size` bytes long, until the next call. Handles
// are small numbers from 1; 0 is none. A function that returns 0 where it could have returned a
// handle has left the error, one line, as the output.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assistant/assistant.h"
#include "guide/guide_reader.h"
#include "localization/catalog_reader.h"
#include "localization/locale.h"
#include "ui/canvas.h"
#include "ui/geometry_reader.h"
#include "wasm/page_services.h"

#define GUIDED_HELP_EXPORT(name) __attribute__((export_name(name), used))

namespace guided_help {
namespace {

/// What one element of the page has.
struct Mounted {
  Assistant assistant;
  /// The last one that went to the page.
  Screen screen;
  /// Null in the tiers without a canvas.
  std::unique_ptr<Canvas> canvas;
};

/// A `Frame` as JavaScript reads it (web/engine/engine.js): 32-bit fields, in this order.
struct PaintedFrame {
  const DrawCommand* commands;
  std::size_t command_count;
  const ImDrawVert* vertices;
  std::size_t vertex_count;
  const std::uint32_t* indices;
  std::size_t index_count;
  std::uint32_t over_button;
  std::uint32_t moving;
  float changed_top;
  float changed_bottom;
};

/// Everything that one page holds. Guides and catalogs are kept as long as the page: they are few,
/// and shared by its elements.
struct Engine {
  PageServices services;
  std::string input;
  std::string output;
  std::vector<std::shared_ptr<const Guide>> guides;
  std::vector<std::shared_ptr<const Catalog>> catalogs;
  /// Null where one was destroyed; its place is taken again.
  std::vector<std::unique_ptr<Mounted>> mounted;
  PaintedFrame frame;
};

Engine& TheEngine() {
  static Engine engine;
  return engine;
}

std::vector<std::string> InputLines() {
  std::vector<std::string> lines;
  std::string_view rest = TheEngine().input;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    lines.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return lines;
}

template <typename T>
int Keep(std::vector<std::shared_ptr<const T>>& kept, Result<T> read) {
  if (!read) {
    TheEngine().output = ToString(read.error());
    return 0;
  }
  kept.push_back(std::make_shared<T>(std::move(*read)));
  return static_cast<int>(kept.size());
}

/// The words of the first catalog's locale.
Words MakeWords(std::initializer_list<int> catalogs) {
  std::vector<std::shared_ptr<const Catalog>> chain;
  for (const int catalog : catalogs) {
    if (catalog > 0) {
      chain.push_back(TheEngine().catalogs.at(static_cast<std::size_t>(catalog) - 1));
    }
  }
  std::string locale = chain.front()->locale;
  return {std::move(locale), std::move(chain), TheEngine().services};
}

Mounted& MountedAt(int assistant) {
  return *TheEngine().mounted.at(static_cast<std::size_t>(assistant) - 1);
}

Assistant& AssistantOf(int assistant) { return MountedAt(assistant).assistant; }

const Guide& GuideOf(int guide) {
  return *TheEngine().guides.at(static_cast<std::size_t>(guide) - 1);
}

}  // namespace
}  // namespace guided_help

extern "C" {

using guided_help::TheEngine;

GUIDED_HELP_EXPORT("gh_input") char* gh_input(std::size_t size) {
  TheEngine().input.resize(size);
  return TheEngine().input.data();
}

GUIDED_HELP_EXPORT("gh_output") const char* gh_output() { return TheEngine().output.data(); }

GUIDED_HELP_EXPORT("gh_output_size") std::size_t gh_output_size() {
  return TheEngine().output.size();
}

/// Input: the name of the file for errors, a newline, then the guide's JSON.
GUIDED_HELP_EXPORT("gh_add_guide") int gh_add_guide() {
  const std::string_view input = TheEngine().input;
  const std::size_t name_end = input.find('\n');
  return guided_help::Keep(TheEngine().guides, guided_help::ReadGuide(input.substr(name_end + 1),
                                                                      input.substr(0, name_end)));
}

/// Input: the name of the file for errors, a newline, the locale, a newline, then the catalog's
/// JSON.
GUIDED_HELP_EXPORT("gh_add_catalog") int gh_add_catalog() {
  const std::string_view input = TheEngine().input;
  const std::size_t name_end = input.find('\n');
  const std::size_t locale_end = input.find('\n', name_end + 1);
  return guided_help::Keep(
      TheEngine().catalogs,
      guided_help::ReadCatalog(input.substr(locale_end + 1), input.substr(0, name_end),
                               input.substr(name_end + 1, locale_end - name_end - 1)));
}

/// Input: the locales asked for, best first, one a line. Output: the guide's locale that serves
/// them.
GUIDED_HELP_EXPORT("gh_negotiate") void gh_negotiate(int guide) {
  std::vector<std::string> available;
  for (const guided_help::OfferedLocale& offered : guided_help::GuideOf(guide).locales) {
    available.push_back(offered.locale);
  }
  if (available.empty()) available.emplace_back(guided_help::kDefaultLocale);
  TheEngine().output =
      guided_help::Negotiate(guided_help::InputLines(), available, TheEngine().services);
}

/// How many of the messages that this guide can show the two catalogs do not have; the output names
/// them.
GUIDED_HELP_EXPORT("gh_missing")
int gh_missing(int guide, int guide_catalog, int interface_catalog) {
  const guided_help::Words words = guided_help::MakeWords({guide_catalog, interface_catalog});
  const std::vector<std::string> missing =
      words.Missing(guided_help::ShownKeys(guided_help::GuideOf(guide)));
  TheEngine().output.clear();
  for (const std::string& key : missing)
    TheEngine().output += (TheEngine().output.empty() ? "" : ", ") + key;
  return static_cast<int>(missing.size());
}

/// An assistant at the guide's start. The two fallback catalogs may be 0.
GUIDED_HELP_EXPORT("gh_create")
int gh_create(int guide, int guide_catalog, int interface_catalog, int guide_fallback,
              int interface_fallback) {
  auto& all = TheEngine().mounted;
  std::size_t place = 0;
  while (place < all.size() && all[place] != nullptr) ++place;
  if (place == all.size()) all.emplace_back();
  all[place] = std::make_unique<guided_help::Mounted>(guided_help::Mounted{
      guided_help::Assistant(TheEngine().guides.at(static_cast<std::size_t>(guide) - 1),
                             guided_help::MakeWords({guide_catalog, interface_catalog,
                                                     guide_fallback, interface_fallback})),
      {},
      nullptr});
  return static_cast<int>(place) + 1;
}

GUIDED_HELP_EXPORT("gh_destroy") void gh_destroy(int assistant) {
  TheEngine().mounted.at(static_cast<std::size_t>(assistant) - 1).reset();
}

/// Answers the action `locale`: everything in other words.
GUIDED_HELP_EXPORT("gh_set_words")
void gh_set_words(int assistant, int guide_catalog, int interface_catalog, int guide_fallback,
                  int interface_fallback) {
  guided_help::AssistantOf(assistant).SetWords(guided_help::MakeWords(
      {guide_catalog, interface_catalog, guide_fallback, interface_fallback}));
}

/// Input: an action in its readable form. Returns 1 if it applied.
GUIDED_HELP_EXPORT("gh_act") int gh_act(int assistant) {
  const std::optional<guided_help::Action> action = guided_help::ParseAction(TheEngine().input);
  return action && guided_help::AssistantOf(assistant).Act(*action) ? 1 : 0;
}

/// Output: the screen as JSON.
GUIDED_HELP_EXPORT("gh_screen") void gh_screen(int assistant) {
  guided_help::Mounted& mounted = guided_help::MountedAt(assistant);
  mounted.screen = mounted.assistant.BuildScreen();
  TheEngine().output = guided_help::ToJson(mounted.screen);
}

/// Input: the Geometry of the last screen (ui/geometry_reader.h). Makes the canvas, if there is
/// none. Returns 0 for what is no Geometry.
GUIDED_HELP_EXPORT("gh_measured") int gh_measured(int assistant) {
  guided_help::Mounted& mounted = guided_help::MountedAt(assistant);
  std::optional<guided_help::Geometry> geometry =
      guided_help::ReadGeometry(TheEngine().input, ReadingOrder(mounted.screen).size());
  if (!geometry) return 0;
  if (!mounted.canvas) mounted.canvas = std::make_unique<guided_help::Canvas>();
  mounted.canvas->Show(mounted.screen, std::move(*geometry));
  return 1;
}

/// `kind` as in `PointerEvent`; device px. The canvas must have been measured, here and below.
GUIDED_HELP_EXPORT("gh_pointer") void gh_pointer(int assistant, int kind, float x, float y) {
  guided_help::MountedAt(assistant).canvas->Push(
      {static_cast<guided_help::PointerEvent::Kind>(kind), x, y});
}

/// Returns the frame, valid until the next call. Output: the id of the block whose button was
/// pressed, or nothing.
GUIDED_HELP_EXPORT("gh_paint")
const guided_help::PaintedFrame* gh_paint(int assistant, float seconds) {
  const guided_help::Frame frame = guided_help::MountedAt(assistant).canvas->Paint(seconds);
  TheEngine().output = frame.pressed != nullptr ? frame.pressed->id : "";
  TheEngine().frame = {frame.commands.data(), frame.commands.size(), frame.vertices.data(),
                       frame.vertices.size(), frame.indices.data(),  frame.indices.size(),
                       frame.over_button,     frame.moving,          frame.changed.top,
                       frame.changed.bottom};
  return &TheEngine().frame;
}

/// Gives back what the canvas held.
GUIDED_HELP_EXPORT("gh_unpaint") void gh_unpaint(int assistant) {
  guided_help::MountedAt(assistant).canvas.reset();
}

}  // extern "C"
