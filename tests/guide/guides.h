#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "guide/guide.h"
#include "guide/guide_reader.h"
#include "guide/routing.h"
#include "json/json.h"
#include "tests/support/files.h"

namespace guided_help {

/// Reads a test's guide, or fails the test.
inline Guide ReadOrFail(std::string_view json) {
  Result<Guide> guide = ReadGuide(json, "guide.json");
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  return guide ? std::move(*guide) : Guide{};
}

inline Guide ShippedGuide(const std::string& id) {
  return ReadOrFail(ReadFile(SourceFolder() / "web/guides" / (id + ".json")));
}

inline Guide CancelSubscription() { return ShippedGuide("cancel-subscription"); }

/// The keys of contents.
inline std::vector<std::string> KeysOfContents(const std::vector<Content>& contents) {
  std::vector<std::string> keys;
  for (const Content& content : contents) keys.push_back(content.key);
  return keys;
}

/// The id of the node that a customer gets to who has only this answer; empty if there is none.
inline std::string TargetOfAnswer(const Guide& guide, const Answer& answer, Day today = 0) {
  const Node* question = guide.FindNode(answer.question);
  if (question == nullptr) return {};
  const Arrival arrival = ArrivalAfter(*question, {&guide, today, {answer}});
  return arrival.node == nullptr ? std::string() : arrival.node->id;
}

/// A URL, and the trick that it uses.
struct Trick {
  std::string url;
  std::string why;
};

/// Contents of tests/support/link-tricks.json: `good` links are allowed in a guide with `hosts`;
/// `bad` links lead, or could be read as leading, somewhere else.
struct LinkTricks {
  std::vector<std::string> hosts;
  std::vector<Trick> good;
  std::vector<Trick> bad;
};

inline LinkTricks ReadLinkTricks() {
  const std::string file = "tests/support/link-tricks.json";
  const Result<JsonValue> json = ParseJson(ReadFile(SourceFolder() / file), file);
  EXPECT_TRUE(json.Ok()) << ToString(json.error());
  LinkTricks tricks;
  if (!json) return tricks;
  for (const JsonValue& host : json->Find("hosts")->elements) tricks.hosts.push_back(host.string);
  const auto read = [&json](std::string_view name, std::vector<Trick>& list) {
    for (const JsonValue& trick : json->Find(name)->elements)
      list.push_back({trick.Find("url")->string, trick.Find("why")->string});
  };
  read("good", tricks.good);
  read("bad", tricks.bad);
  // Our JSON reader rejects U+0000, so this one is added here.
  tricks.bad.push_back({std::string("https://go.microsoft.com\0.evil.example/", 39), "U+0000"});
  tricks.bad.push_back({std::string("https://go.microsoft.com/\0", 26), "U+0000"});
  return tricks;
}

}  // namespace guided_help
