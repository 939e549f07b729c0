#include "project/strings_page.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "assistant/interface_keys.h"
#include "assistant/tour.h"
#include "base/text.h"
#include "icu/icu_services.h"
#include "localization/locale.h"
#include "project/guide_screens.h"
#include "project/used_keys.h"

namespace guided_help {
namespace {

constexpr std::string_view kHead =
    R"(# Where each message is shown

Written by `./scripts/guided-help paths --strings --output docs/strings.md`; a test fails if it is out of date. A screen
shows a message if it is visible there, spoken by assistive technology, announced on arrival, printed, or part of another
message. Screens have the name of their node, with the number of the step in steps. "article" is the whole article, which
can be open on every screen.
)";

/// Escapes a table cell.
std::string Cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c == '\n' ? ' ' : c;
  }
  return cell;
}

std::string List(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ", ") + item;
  return list;
}

/// Shortens consecutive steps to a range: `cancel-online.1–4`. `screens` must be in the order of
/// the guide.
std::vector<std::string> Shortened(const std::vector<std::string>& screens) {
  std::vector<std::string> shortened;
  std::string node;
  int last = 0;
  for (const std::string& screen : screens) {
    const std::size_t dot = screen.find('.');
    const std::string its_node = screen.substr(0, dot);
    const int step = dot == std::string::npos ? 0 : std::stoi(screen.substr(dot + 1));
    if (step > 1 && its_node == node && step == last + 1) {
      std::string& range = shortened.back();
      range = Concat({range.substr(0, range.find("–")), "–", std::to_string(step)});
    } else {
      shortened.push_back(screen);
    }
    node = its_node;
    last = step;
  }
  return shortened;
}

/// `every screen (not license-count), article`
std::string Describe(std::vector<std::string> screens, const std::vector<std::string>& all) {
  std::vector<std::string> items;
  const bool in_article = !screens.empty() && screens.back() == kArticleScreen;
  if (in_article) screens.pop_back();
  std::vector<std::string> others;
  std::copy_if(all.begin(), all.end(), std::back_inserter(others), [&](const std::string& id) {
    return std::find(screens.begin(), screens.end(), id) == screens.end();
  });
  if (others.empty()) {
    items.emplace_back("every screen");
  } else if (others.size() * 4 <= all.size()) {
    items.push_back("every screen (not " + List(Shortened(others)) + ")");
  } else {
    items = Shortened(screens);
  }
  if (in_article) items.emplace_back("article");
  return List(items);
}

class Page {
 public:
  explicit Page(const Project& project) : project_(project) {}

  Result<std::string> Write() {
    for (const std::string& id : project_.GuideIds()) {
      if (std::optional<Error> error = Look(id)) return *error;
    }
    std::string page(kHead);
    for (const std::string& folder : project_.Folders()) {
      if (!IsShown(folder)) continue;
      const Result<CatalogDocument> catalog =
          project_.LoadCatalogDocument(folder, std::string(kDefaultLocale));
      if (!catalog) return catalog.error();
      page += Concat({"\n## ", folder, "\n\n| message | in English | where |\n|---|---|---|\n"});
      for (const CatalogEntry& entry : catalog->entries) {
        page += Concat({"| `", entry.key, "` | ", Cell(entry.message.text()), " | ",
                        Where(folder, entry.key), " |\n"});
      }
    }
    return page;
  }

 private:
  /// Other programs, such as the workbench, have words of their own.
  bool IsShown(const std::string& folder) const {
    const std::vector<std::string> guides = project_.GuideIds();
    return folder == "interface" || folder == kDemoFolder ||
           std::find(guides.begin(), guides.end(), folder) != guides.end();
  }

  std::optional<Error> Look(const std::string& id) {
    const Result<GuideScreens> found = FindScreens(project_, id, IcuServices());
    if (!found) return found.error();
    for (const auto& [key, screens] : found->where) {
      if (!screens.empty()) shown_[key].emplace_back(id, Describe(screens, found->screens));
    }
    read_.insert(found->unshown.begin(), found->unshown.end());
    return std::nullopt;
  }

  std::string Where(const std::string& folder, const std::string& key) const {
    if (folder == "demo") return WhereInDemo(key);
    std::string where;
    const auto shown = shown_.find(key);
    if (shown != shown_.end()) {
      for (const auto& [guide, screens] : shown->second) {
        // The interface serves every guide.
        if (folder != guide && folder != "interface") continue;
        const bool named = folder == "interface" && project_.GuideIds().size() > 1;
        where +=
            Concat({where.empty() ? "" : "; ", named ? guide : "", named ? ": " : "", screens});
      }
    }
    if (!where.empty()) return where;
    if (read_.count(key) > 0) return "not shown: typed text is compared with it";
    const auto known = InterfaceKeys();
    const bool used =
        folder == "interface" && std::find(known.begin(), known.end(), key) != known.end();
    return used ? "no screen of these guides" : "**unused**";
  }

  std::string WhereInDemo(const std::string& key) const {
    const Result<std::string> html = project_.ReadText(std::string(kDemoTemplate));
    const std::vector<std::string> keys = html ? DemoKeys(*html) : std::vector<std::string>{};
    const bool used = std::find(keys.begin(), keys.end(), key) != keys.end();
    return used ? "the demo page" : "**unused**";
  }

  const Project& project_;
  /// By key: a guide, and the screens in it.
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> shown_;
  std::set<std::string> read_;
};

}  // namespace

Result<std::string> StringsPage(const Project& project) { return Page(project).Write(); }

}  // namespace guided_help
