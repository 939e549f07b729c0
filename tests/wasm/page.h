#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wasm/abi.h"

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

/// Sends a Geometry of 100 by 100 device px. Returns whether it was accepted.
bool SetGeometry(AssistantHandle assistant, const std::vector<Box>& boxes);

}  // namespace guided_help
