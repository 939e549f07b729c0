#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "project/project.h"

namespace guided_help {

/// The template of the demo pages, below the project's root.
inline constexpr std::string_view kDemoTemplate = "web/demo/index.html";
/// The folder of localization with their messages.
inline constexpr std::string_view kDemoFolder = "demo";

/// Returns docs/strings.md: the screens that show each message of the default locale.
Result<std::string> StringsPage(const Project& project);

/// Returns the keys that the demo page's template uses, `{demo.title}`, without duplicates. Names
/// without a dot are filled in by the build (scripts/lib/demo-page.mjs).
std::vector<std::string> DemoKeys(std::string_view html);

}  // namespace guided_help
