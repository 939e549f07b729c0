#include "tests/wasm/page.h"

#include <cstring>

namespace guided_help {

void SetInput(std::string_view text) {
  char* const input = gh_input(text.size());
  if (!text.empty()) std::memcpy(input, text.data(), text.size());
}

std::string Output() { return {gh_output(), gh_output_size()}; }

GuideHandle AddGuide(std::string_view json) {
  SetInput("guide.json\n" + std::string(json));
  return gh_add_guide();
}

CatalogHandle AddCatalog(std::string_view locale, std::string_view json) {
  SetInput("catalog.json\n" + std::string(locale) + "\n" + std::string(json));
  return gh_add_catalog();
}

bool Act(AssistantHandle assistant, std::string_view action) {
  SetInput(action);
  return gh_act(assistant) != 0;
}

std::string ScreenOf(AssistantHandle assistant) {
  gh_screen(assistant);
  return Output();
}

}  // namespace guided_help
