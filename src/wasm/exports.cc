#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
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
#include "wasm/abi.h"
#include "wasm/abi_tables.h"
#include "wasm/page_services.h"

namespace guided_help {
namespace {

/// The state of one element of the page.
struct Mounted {
  Assistant assistant;
  /// The last screen that was sent to the page.
  Screen screen;
  /// Null in the tiers without a canvas.
  std::unique_ptr<Canvas> canvas;
};

/// The state of one page. Guides and catalogs are kept as long as the page: they are few, and its
/// elements share them.
struct Engine {
  PageServices services;
  std::string input;
  std::string output;
  std::vector<std::shared_ptr<const Guide>> guides;
  std::vector<std::shared_ptr<const Catalog>> catalogs;
  /// Null where one was destroyed; the place is reused.
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

/// Traps if the condition is false. An invalid handle or a missing canvas is a bug in the page's
/// code; continuing could corrupt the state of other elements.
void Require(bool condition) {
  if (!condition) __builtin_trap();
}

/// If `read` has failed, returns 0 and makes the error the output.
template <typename Handle, typename T>
Handle Keep(std::vector<std::shared_ptr<const T>>& kept, Result<T> read) {
  if (!read) {
    TheEngine().output = ToString(read.error());
    return Handle{};
  }
  kept.push_back(std::make_shared<T>(std::move(*read)));
  return static_cast<Handle>(kept.size());
}

template <typename Pointer, typename Handle>
Pointer& At(std::vector<Pointer>& kept, Handle handle) {
  // 0 becomes the largest number.
  const std::size_t index = static_cast<std::size_t>(handle) - 1;
  Require(index < kept.size() && kept[index] != nullptr);
  return kept[index];
}

const Guide& GuideAt(GuideHandle guide) { return *At(TheEngine().guides, guide); }

Mounted& MountedAt(AssistantHandle assistant) { return *At(TheEngine().mounted, assistant); }

Canvas& CanvasAt(AssistantHandle assistant) {
  const std::unique_ptr<Canvas>& canvas = MountedAt(assistant).canvas;
  Require(canvas != nullptr);
  return *canvas;
}

/// Returns the words in the first catalog's locale. Catalogs that are 0 are skipped.
Words MakeWords(std::initializer_list<CatalogHandle> catalogs) {
  std::vector<std::shared_ptr<const Catalog>> chain;
  for (const CatalogHandle catalog : catalogs) {
    if (catalog != CatalogHandle{}) chain.push_back(At(TheEngine().catalogs, catalog));
  }
  Require(!chain.empty());
  std::string locale = chain.front()->locale;
  return {std::move(locale), std::move(chain), TheEngine().services};
}

}  // namespace

extern "C" {

char* gh_input(std::size_t size) {
  TheEngine().input.resize(size);
  return TheEngine().input.data();
}

const char* gh_output() { return TheEngine().output.data(); }

std::size_t gh_output_size() { return TheEngine().output.size(); }

GuideHandle gh_add_guide() {
  const std::string_view input = TheEngine().input;
  const std::size_t name_end = input.find('\n');
  return Keep<GuideHandle>(TheEngine().guides,
                           ReadGuide(input.substr(name_end + 1), input.substr(0, name_end)));
}

CatalogHandle gh_add_catalog() {
  const std::string_view input = TheEngine().input;
  const std::size_t name_end = input.find('\n');
  const std::size_t locale_end = input.find('\n', name_end + 1);
  return Keep<CatalogHandle>(TheEngine().catalogs,
                             ReadCatalog(input.substr(locale_end + 1), input.substr(0, name_end),
                                         input.substr(name_end + 1, locale_end - name_end - 1)));
}

void gh_negotiate(GuideHandle guide) {
  std::vector<std::string> available;
  for (const OfferedLocale& offered : GuideAt(guide).locales) available.push_back(offered.locale);
  if (available.empty()) available.emplace_back(kDefaultLocale);
  TheEngine().output = Negotiate(InputLines(), available, TheEngine().services);
}

std::int32_t gh_missing(GuideHandle guide, CatalogHandle guide_catalog,
                        CatalogHandle interface_catalog) {
  const Words words = MakeWords({guide_catalog, interface_catalog});
  const std::vector<std::string> missing = words.Missing(ShownKeys(GuideAt(guide)));
  std::string& output = TheEngine().output;
  output.clear();
  for (const std::string& key : missing) output += (output.empty() ? "" : ", ") + key;
  return static_cast<std::int32_t>(missing.size());
}

AssistantHandle gh_create(GuideHandle guide, CatalogHandle guide_catalog,
                          CatalogHandle interface_catalog, CatalogHandle guide_fallback,
                          CatalogHandle interface_fallback) {
  auto& all = TheEngine().mounted;
  std::size_t place = 0;
  while (place < all.size() && all[place] != nullptr) ++place;
  if (place == all.size()) all.emplace_back();
  all[place] = std::make_unique<Mounted>(Mounted{
      Assistant(At(TheEngine().guides, guide),
                MakeWords({guide_catalog, interface_catalog, guide_fallback, interface_fallback})),
      {},
      nullptr});
  return static_cast<AssistantHandle>(place + 1);
}

void gh_destroy(AssistantHandle assistant) { At(TheEngine().mounted, assistant).reset(); }

void gh_set_words(AssistantHandle assistant, CatalogHandle guide_catalog,
                  CatalogHandle interface_catalog, CatalogHandle guide_fallback,
                  CatalogHandle interface_fallback) {
  MountedAt(assistant).assistant.SetWords(
      MakeWords({guide_catalog, interface_catalog, guide_fallback, interface_fallback}));
}

std::int32_t gh_act(AssistantHandle assistant) {
  Assistant& performer = MountedAt(assistant).assistant;
  const std::optional<Action> action = ParseAction(TheEngine().input);
  return action && performer.Act(*action) ? 1 : 0;
}

void gh_screen(AssistantHandle assistant) {
  Mounted& mounted = MountedAt(assistant);
  mounted.screen = mounted.assistant.BuildScreen();
  TheEngine().output = ToJson(mounted.screen);
}

std::int32_t gh_set_geometry(AssistantHandle assistant) {
  Mounted& mounted = MountedAt(assistant);
  std::optional<Geometry> geometry =
      ReadGeometry(TheEngine().input, ReadingOrder(mounted.screen).size());
  if (!geometry) return 0;
  if (!mounted.canvas) mounted.canvas = std::make_unique<Canvas>();
  mounted.canvas->Show(mounted.screen, std::move(*geometry));
  return 1;
}

void gh_pointer(AssistantHandle assistant, std::int32_t kind, float x, float y) {
  CanvasAt(assistant).Push({static_cast<PointerEvent::Kind>(kind), x, y});
}

const PaintedFrame* gh_paint(AssistantHandle assistant, float seconds) {
  const Frame frame = CanvasAt(assistant).Paint(seconds);
  TheEngine().output = frame.pressed != nullptr ? frame.pressed->id : "";
  TheEngine().frame = {frame.commands.data(), frame.commands.size(), frame.vertices.data(),
                       frame.vertices.size(), frame.indices.data(),  frame.indices.size(),
                       frame.over_button,     frame.moving,          frame.changed};
  return &TheEngine().frame;
}

void gh_release_canvas(AssistantHandle assistant) { MountedAt(assistant).canvas.reset(); }

}  // extern "C"

}  // namespace guided_help
