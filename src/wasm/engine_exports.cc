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
#include "base/text.h"
#include "guide/guide_reader.h"
#include "localization/catalog_reader.h"
#include "localization/locale.h"
#include "wasm/engine_abi.h"
#include "wasm/handles.h"
#include "wasm/page_services.h"

namespace guided_help {
namespace {

/// The state of one page. Guides and catalogs are kept as long as the page: they are few, and its
/// elements share them.
struct Engine {
  PageServices services;
  std::string input;
  std::string output;
  std::vector<std::shared_ptr<const Guide>> guides;
  std::vector<std::shared_ptr<const Catalog>> catalogs;
  /// One for each element.
  std::vector<std::unique_ptr<Assistant>> assistants;
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

/// If reading has failed, returns 0 and makes the error the output.
template <typename Handle, typename T>
Handle KeepRead(std::vector<std::shared_ptr<const T>>& kept, std::shared_ptr<const T> read,
                const std::optional<Error>& error) {
  if (!error) return Keep<Handle>(kept, std::move(read));
  TheEngine().output = ToString(*error);
  return Handle{};
}

const Guide& GuideAt(GuideHandle guide) { return *At(TheEngine().guides, guide); }

Assistant& AssistantAt(AssistantHandle assistant) { return *At(TheEngine().assistants, assistant); }

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
  auto guide = std::make_shared<Guide>();
  const std::optional<Error> error =
      ReadGuide(input.substr(name_end + 1), input.substr(0, name_end), *guide);
  return KeepRead<GuideHandle, Guide>(TheEngine().guides, std::move(guide), error);
}

CatalogHandle gh_add_catalog() {
  const std::string_view input = TheEngine().input;
  const std::size_t name_end = input.find('\n');
  const std::size_t locale_end = input.find('\n', name_end + 1);
  auto catalog = std::make_shared<Catalog>();
  const std::optional<Error> error =
      ReadCatalog(input.substr(locale_end + 1), input.substr(0, name_end),
                  input.substr(name_end + 1, locale_end - name_end - 1), *catalog);
  return KeepRead<CatalogHandle, Catalog>(TheEngine().catalogs, std::move(catalog), error);
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
  for (const std::string& key : missing) output += Concat({output.empty() ? "" : ", ", key});
  return static_cast<std::int32_t>(missing.size());
}

AssistantHandle gh_create(GuideHandle guide, CatalogHandle guide_catalog,
                          CatalogHandle interface_catalog, CatalogHandle guide_fallback,
                          CatalogHandle interface_fallback) {
  return Keep<AssistantHandle>(
      TheEngine().assistants,
      std::make_unique<Assistant>(
          At(TheEngine().guides, guide),
          MakeWords({guide_catalog, interface_catalog, guide_fallback, interface_fallback})));
}

void gh_destroy(AssistantHandle assistant) { At(TheEngine().assistants, assistant).reset(); }

void gh_set_words(AssistantHandle assistant, CatalogHandle guide_catalog,
                  CatalogHandle interface_catalog, CatalogHandle guide_fallback,
                  CatalogHandle interface_fallback) {
  AssistantAt(assistant).SetWords(
      MakeWords({guide_catalog, interface_catalog, guide_fallback, interface_fallback}));
}

std::int32_t gh_act(AssistantHandle assistant) {
  Assistant& performer = AssistantAt(assistant);
  const std::optional<Action> action = ParseAction(TheEngine().input);
  return action && performer.Act(*action) ? 1 : 0;
}

void gh_screen(AssistantHandle assistant) {
  TheEngine().output = ToJson(AssistantAt(assistant).BuildScreen());
}

}  // extern "C"

}  // namespace guided_help
