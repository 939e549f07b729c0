#pragma once

#include <map>
#include <string>
#include <vector>

#include "assistant/tour.h"
#include "base/result.h"
#include "localization/locale_services.h"
#include "project/project.h"

namespace guided_help {

/// Where a guide shows its messages, for people who translate them.
struct GuideScreens {
  /// `ScreenIds`.
  std::vector<std::string> screens;
  std::vector<TourStop> tour;
  /// For each message that the guide shows, and each of the guide's and the interface's catalogs,
  /// the ids of the screens that show it, as `ScreensByKey` orders them; none if no screen does.
  std::map<std::string, std::vector<std::string>> where;
  /// `UnshownKeys`.
  std::vector<std::string> unshown;
};

/// Walks a guide, named as for `Project::GuideFile`. Error codes: those of `ReadGuide` and
/// `ReadCatalog`, and `file`.
Result<GuideScreens> FindScreens(const Project& project, const std::string& guide,
                                 const LocaleServices& services);

}  // namespace guided_help
