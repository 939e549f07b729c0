#include "tests/wasm/page.h"

#include <cstring>

#include "ui/geometry_reader.h"

namespace guided_help {
namespace {

template <typename T>
void Append(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

}  // namespace

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

bool SetGeometry(AssistantHandle assistant, const std::vector<Box>& boxes) {
  GeometryHeader header;
  header.width = header.height = 100;
  header.density = 1;
  header.boxes = static_cast<std::uint32_t>(boxes.size());
  std::string bytes;
  Append(bytes, header);
  for (const Box& box : boxes) Append(bytes, box);
  SetInput(bytes);
  return gh_set_geometry(assistant) != 0;
}

}  // namespace guided_help
