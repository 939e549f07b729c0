#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "guide/condition.h"

namespace guided_help {

/// A link that the guide can show. Its text is the message `link.<id>`.
struct Link {
  std::string id;
  std::string url;
  Position position;
};

/// A rule: where a node leads if the answer is from `from` to `to`, inclusive (only questions with
/// a field; for a date, the days from it to today), and `when` holds.
struct Route {
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t to = std::numeric_limits<std::int64_t>::max();
  Condition when;
  std::string node;
  /// Id of the source that says so; may be empty.
  std::string source;
  Position position;

  /// Whether it takes all answers that no other route of its node takes.
  bool IsFallback() const;
};

/// A button. Its text is the message `key`, which also identifies the choice.
struct Choice {
  std::string key;
  /// Where it leads. If empty, the routes of the question decide.
  std::string node;
  /// Compared by conditions.
  std::string value;
  /// Keys of its hint, and of the answer in the list of answers (the choice's own text if empty).
  std::string hint;
  std::string answer;
  /// Leads to help with the question; is not an answer. Always true beside a field.
  bool is_detour = false;
  Position position;
};

/// A message, and when it is shown.
struct Content {
  enum class Place { kBoth, kAssistant, kArticle };

  std::string key;
  Condition when;
  /// Where it is shown: articles have no answers, so they cannot show values.
  Place place = Place::kBoth;
  Position position;

  Content() = default;
  Content(std::string_view content_key) : key(content_key) {}
};

enum class NodeKind {
  kQuestion,
  kSteps,
  kOutcome,
  /// Never shown: only its routes are followed.
  kDecision,
};

/// A node of the guide. Its title is the message `<id>.title`. A question with a field also has the
/// messages `<id>.field` (label of the field) and `<id>.answer` (the given answer, with `{n}` or,
/// for a date, `{date}`).
struct Node {
  enum class Input { kNone, kNumber, kDate };

  std::string id;
  NodeKind kind = NodeKind::kQuestion;
  Position position;
  /// The paragraphs below the title. On an outcome, the first one says why this is the outcome.
  std::vector<Content> body;
  /// Title of the node's section in the static article; a node without it has no section.
  std::string heading;

  /// Questions: a field, or only choices.
  Input input = Input::kNone;
  /// The smallest and the largest answer; for a date, in days from it to today.
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
  /// Ids of the sources of what the node says.
  std::vector<std::string> sources;

  bool HasField() const { return input != Input::kNone; }
  /// Whether customers get here: shown, or asked.
  bool IsShown() const { return kind != NodeKind::kDecision; }
};

/// The article that the guide is based on.
struct Source {
  std::string article;
  Day published = 0;
};

/// A page that rules come from. Its title is the message `source.<id>`.
struct Evidence {
  std::string id;
  /// Id of a link; may be empty.
  std::string link;
  Day published = 0;
  /// When someone last looked at the page.
  std::optional<Day> checked;
  Position position;
};

/// A value that messages show as `{id}`.
struct Value {
  enum class Kind {
    /// The number that was answered, or the days since the date that was answered, plus `plus`.
    kNumber,
    /// The date that was answered, plus `plus` days.
    kDate,
    /// The days from today until that date plus `plus` days.
    kDaysUntil,
  };

  std::string id;
  Kind kind = Kind::kNumber;
  /// Id of the question.
  std::string fact;
  std::int64_t plus = 0;
  Position position;
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
  /// Shown on every steps screen and every outcome.
  std::vector<Content> notices;
  std::vector<Evidence> sources;
  /// After this day the guidance may be out of date.
  std::optional<Day> review_by;
  std::vector<Value> values;
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
  const Evidence* FindSource(std::string_view source_id) const;
};

/// Returns null if the question has no such choice.
const Choice* FindChoice(const Node& question, std::string_view key);

/// Returns every message key that the guide names or implies, without duplicates.
std::vector<std::string> MessageKeys(const Guide& guide);

/// Returns whether the link is https and leads to exactly one of `hosts`, followed by a slash.
/// Rejects everything that browsers might interpret differently: user information, port, control
/// characters, whitespace, backslashes, quotes, path segments that begin with a dot, escaped or
/// not.
bool IsAllowedUrl(std::string_view url, const std::vector<std::string>& hosts);

}  // namespace guided_help
