#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace guided_help {

/// A link that the guide may show. Its text is the message `link.<id>`.
struct Link {
  std::string id;
  std::string url;
  Position position;
};

/// The answers from `from` to `to`, both included, lead to `node`.
struct Route {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::string node;
  Position position;
};

/// A button that leads to `node`; its text is the message `key`, which tells it from the others.
struct Choice {
  std::string key;
  std::string node;
  Position position;
};

enum class NodeKind { kQuestion, kSteps, kOutcome };

/// A place of the guide. Its title is the message `<id>.title`; a number question has the messages
/// `<id>.field` (label of the field) and `<id>.answer` (the answer given, with `{n}`), too.
struct Node {
  std::string id;
  NodeKind kind = NodeKind::kQuestion;
  Position position;
  /// Keys of the paragraphs below the title.
  std::vector<std::string> body;
  /// Title of its section in the static article; empty: the node's title serves.
  std::string heading;

  /// Questions: a number field, or only choices.
  bool asks_number = false;
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
  std::vector<Route> routes;
  std::vector<Choice> choices;
  /// Key of a hint at the field; may be empty.
  std::string hint;

  /// Steps: their keys, and where "I don't see this" (may be empty) and "Done" lead.
  std::vector<std::string> steps;
  std::string not_shown;
  std::string done;

  /// Ids of links. The first one of an outcome is its primary action.
  std::vector<std::string> links;
};

/// What the guide was made from. `published` is an ISO date, `2021-05-19`.
struct Source {
  std::string article;
  std::string published;
};

/// A language that the page can load, with its own name for itself.
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
  /// Filled in by the build from the catalogs that exist; empty in the source.
  std::vector<OfferedLocale> locales;
  /// Place of `start`, for lint.
  Position start_position;

  /// Null where there is none.
  const Node* FindNode(std::string_view node_id) const;
  const Link* FindLink(std::string_view link_id) const;
};

/// The node that `answer` leads to; empty where no route covers it.
std::string_view RouteFor(const Node& question, std::int64_t answer);

/// Every message key that the guide itself names or implies, each once.
std::vector<std::string> MessageKeys(const Guide& guide);

/// Whether the link is https, to one of `hosts`, letter by letter and followed by a slash, and
/// holds nothing that a browser would read differently: user information, port, control characters,
/// white space, backslashes, quotes, path segments that begin with a dot, escaped or not.
bool IsAllowedUrl(std::string_view url, const std::vector<std::string>& hosts);

}  // namespace guided_help
