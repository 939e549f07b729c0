#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "project/project.h"

namespace guided_help {

/// Where the demo pages come from, below the project's root.
inline constexpr std::string_view kDemoTemplate = "web/demo/index.html";
/// The folder of localization that they take their words from.
inline constexpr std::string_view kDemoFolder = "demo";

/// docs/strings.md: for each message of the default locale, the screens that show it.
Result<std::string> StringsPage(const Project& project);

/// Keys of the messages that the demo page's template names, `{demo.title}`, each once. A name
/// without a dot is filled in by the build, from elsewhere (scripts/lib/demo-page.mjs).
std::vector<std::string> DemoKeys(std::string_view html);

}  // namespace guided_help
