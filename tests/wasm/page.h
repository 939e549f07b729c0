#pragma once

#include <string>
#include <string_view>

#include "wasm/engine_abi.h"

namespace guided_help {

// Calls the exports as web/engine/engine.js does.

void SetInput(std::string_view text);
std::string Output();

/// The file is named `guide.json` in errors. Returns 0 on an error.
GuideHandle AddGuide(std::string_view json);

/// The file is named `catalog.json` in errors. Returns 0 on an error.
CatalogHandle AddCatalog(std::string_view locale, std::string_view json);

/// Returns whether the action applied.
bool Act(AssistantHandle assistant, std::string_view action);

/// Returns the screen as JSON.
std::string ScreenOf(AssistantHandle assistant);

}  // namespace guided_help
