#include "guide/guide.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace guided_help {
namespace {

template <typename T>
const T* FindById(const std::vector<T>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Node* Guide::FindNode(std::string_view node_id) const { return FindById(nodes, node_id); }

const Link* Guide::FindLink(std::string_view link_id) const { return FindById(links, link_id); }

std::string_view RouteFor(const Node& question, std::int64_t answer) {
  for (const Route& route : question.routes) {
    if (route.from <= answer && answer <= route.to) return route.node;
  }
  return {};
}

std::vector<std::string> MessageKeys(const Guide& guide) {
  std::vector<std::string> keys;
  const auto add = [&keys](std::string key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  };
  const auto add_all = [&add](const std::vector<std::string>& more) {
    for (const std::string& key : more) add(key);
  };
  add("article.title");
  add("article.intro");
  add_all(guide.notices);
  for (const Node& node : guide.nodes) {
    add(Concat({node.id, ".title"}));
    if (node.asks_number) {
      add(Concat({node.id, ".field"}));
      add(Concat({node.id, ".answer"}));
    }
    add(node.hint);
    add(node.heading);
    add_all(node.body);
    add_all(node.steps);
    for (const Choice& choice : node.choices) add(choice.key);
    for (const std::string& link : node.links) add(Concat({"link.", link}));
  }
  return keys;
}

bool IsAllowedUrl(std::string_view url, const std::vector<std::string>& hosts) {
  constexpr std::string_view kScheme = "https://";
  if (!url.starts_with(kScheme)) return false;
  // The browser would escape or remove these, and then use a URL other than the checked one.
  constexpr std::string_view kRewritten = "\\\"'<>^`{|}";
  const bool plain = std::all_of(url.begin(), url.end(), [&](char c) {
    return c > ' ' && c < 0x7F && kRewritten.find(c) == std::string_view::npos;
  });
  if (!plain) return false;
  // To a browser an escaped dot is still a dot: `/%2e%2e/` leads to the parent folder.
  for (const std::string_view dot : {"/.", "/%2e", "/%2E"}) {
    if (url.find(dot) != std::string_view::npos) return false;
  }
  const std::string_view rest = url.substr(kScheme.size());
  const std::size_t slash = rest.find('/');
  const std::string_view host = rest.substr(0, slash);
  return slash != std::string_view::npos &&
         std::find(hosts.begin(), hosts.end(), host) != hosts.end();
}

}  // namespace guided_help
