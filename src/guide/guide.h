#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// A link that the guide can show. Its text is the message `link.<id>`.
struct Link {
  std::string id;
  std::string url;
  Position position;
};

/// Answers from `from` to `to`, inclusive, lead to `node`.
struct Route {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::string node;
  Position position;
};

/// A button that leads to `node`. Its text is the message `key`, which also identifies the choice.
struct Choice {
  std::string key;
  std::string node;
  Position position;
};

enum class NodeKind { kQuestion, kSteps, kOutcome };

/// A node of the guide. Its title is the message `<id>.title`. A number question also has the
/// messages `<id>.field` (label of the field) and `<id>.answer` (the given answer, with `{n}`).
struct Node {
  std::string id;
  NodeKind kind = NodeKind::kQuestion;
  Position position;
  /// Keys of the paragraphs below the title.
  std::vector<std::string> body;
  /// Title of the node's section in the static article; if empty, the node's own title is used.
  std::string heading;

  /// Questions: a number field, or only choices.
  bool asks_number = false;
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
  std::vector<Route> routes;
  std::vector<Choice> choices;
  /// Key of a hint for the field; may be empty.
  std::string hint;

  /// Steps: their keys, and the nodes that "I don't see this" (may be empty) and "Done" lead to.
  std::vector<std::string> steps;
  std::string not_shown;
  std::string done;

  /// Ids of links. The first link of an outcome is its primary action.
  std::vector<std::string> links;
};

/// The article that the guide is based on. `published` is an ISO date, `2021-05-19`.
struct Source {
  std::string article;
  std::string published;
};

/// A language that the page can load, with its name in that language.
struct OfferedLocale {
  std::string locale;
  std::string name;
};

struct Guide {
  std::string id;
  std::int64_t version = 0;
  Source source;
  /// Hosts that links may lead to.
  std::vector<std::string> hosts;
  std::vector<Link> links;
  /// Keys shown on every steps screen and every outcome.
  std::vector<std::string> notices;
  std::string start;
  /// In the order of the file, which is the order of the static article.
  std::vector<Node> nodes;
  /// Added by the build from the existing catalogs; empty in the source file.
  std::vector<OfferedLocale> locales;
  /// Position of `start`, for lint.
  Position start_position;

  /// Returns null if there is no such node.
  const Node* FindNode(std::string_view node_id) const;
  const Link* FindLink(std::string_view link_id) const;
};

/// Returns the node that `answer` leads to; empty if no route covers it.
std::string_view RouteFor(const Node& question, std::int64_t answer);

/// Returns every message key that the guide names or implies, without duplicates.
std::vector<std::string> MessageKeys(const Guide& guide);

/// Returns whether the link is https and leads to exactly one of `hosts`, followed by a slash.
/// Rejects everything that browsers might interpret differently: user information, port, control
/// characters, whitespace, backslashes, quotes, path segments that begin with a dot, escaped or
/// not.
bool IsAllowedUrl(std::string_view url, const std::vector<std::string>& hosts);

}  // namespace guided_help
