#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localization/catalog_document.h"
#include "localization/locale_services.h"
#include "project/project.h"

namespace guided_help {

/// The template of the demo pages, below the project's root.
inline constexpr std::string_view kDemoTemplate = "web/demo/index.html";
/// The folder of localization with their messages.
inline constexpr std::string_view kDemoFolder = "demo";

/// Returns the keys that the demo page's template uses, `{demo.title}`, without duplicates. Names
/// without a dot are filled in by the build (scripts/lib/demo-page.mjs).
std::vector<std::string> DemoKeys(std::string_view html);

/// Finds the messages that nothing uses. It walks each guide once, when its keys are first needed.
class KeyUse {
 public:
  /// Both must outlive it.
  KeyUse(const Project& project, const LocaleServices& services)
      : project_(project), services_(services) {}

  /// Returns the keys of the folder's catalog that nothing uses: no screen of the guide (of any
  /// guide, for `interface`), no demo page (for `demo`). Empty if a guide cannot be read; lint
  /// reports that.
  std::vector<std::string> FindUnused(const std::string& folder, const CatalogDocument& catalog);

 private:
  using Keys = std::optional<std::vector<std::string>>;

  /// Returns nothing if the guide or its messages cannot be read.
  const Keys& OfGuide(const std::string& id);
  Keys WalkGuide(const std::string& id) const;

  const Project& project_;
  const LocaleServices& services_;
  std::map<std::string, Keys> by_guide_;
};

}  // namespace guided_help
