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

const Evidence* Guide::FindSource(std::string_view source_id) const {
  return FindById(sources, source_id);
}

const Choice* FindChoice(const Node& question, std::string_view key) {
  const auto found = std::find_if(question.choices.begin(), question.choices.end(),
                                  [&](const Choice& choice) { return choice.key == key; });
  return found == question.choices.end() ? nullptr : &*found;
}

bool Route::IsFallback() const {
  return when.IsAlways() && from == std::numeric_limits<std::int64_t>::min() &&
         to == std::numeric_limits<std::int64_t>::max();
}

std::vector<std::string> MessageKeys(const Guide& guide) {
  std::vector<std::string> keys;
  const auto add = [&keys](const std::string& key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  const auto add_contents = [&add](const std::vector<Content>& contents) {
    for (const Content& content : contents) add(content.key);
  };
  add("article.title");
  add("article.intro");
  add_contents(guide.notices);
  for (const Evidence& source : guide.sources) add(Concat({"source.", source.id}));
  for (const Node& node : guide.nodes) {
    if (!node.IsShown()) continue;
    add(Concat({node.id, ".title"}));
    if (node.HasField()) {
      add(Concat({node.id, ".field"}));
      add(Concat({node.id, ".answer"}));
    }
    add(node.hint);
    add(node.heading);
    add_contents(node.body);
    for (const std::string& key : node.steps) add(key);
    for (const Choice& choice : node.choices) {
      add(choice.key);
      add(choice.hint);
      add(choice.answer);
    }
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
