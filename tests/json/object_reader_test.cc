#include "json/object_reader.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace guided_help {
namespace {

/// A document of one object that is read with the keys `s`, `i`, `o`, `a`.
class ObjectReaderTest : public testing::Test {
 protected:
  ObjectReader Read(std::string_view json) {
    Result<JsonValue> document = ParseJson(json, "a.json");
    EXPECT_TRUE(document.Ok()) << json;
    document_ = std::move(*document);
    return {context_, document_, "the thing", "s, i, o, a"};
  }

  std::string Fault() const {
    if (!context_.error()) return {};
    return context_.error()->code + " | " + ToString(*context_.error());
  }

  JsonValue document_;
  ReadContext context_{"a.json"};
};

TEST_F(ObjectReaderTest, ReadsEveryKindOfMember) {
  ObjectReader reader = Read(R"({"s":"x","i":-5,"o":{"k":1,"l":2},"a":["p","q"]})");
  EXPECT_EQ(reader.String("s"), "x");
  EXPECT_EQ(reader.Integer("i"), -5);
  EXPECT_EQ(reader.Members("o").size(), 2U);
  EXPECT_EQ(reader.Elements("a").size(), 2U);
  EXPECT_EQ(reader.Strings("a"), (std::vector<std::string>{"p", "q"}));
  EXPECT_TRUE(reader.Has("s"));
  EXPECT_EQ(Fault(), "");
}

TEST_F(ObjectReaderTest, MissingListsAreEmpty) {
  ObjectReader reader = Read("{}");
  EXPECT_TRUE(reader.Members("o").empty());
  EXPECT_TRUE(reader.Elements("a").empty());
  EXPECT_TRUE(reader.Strings("a").empty());
  EXPECT_FALSE(reader.Has("s"));
  EXPECT_EQ(Fault(), "");
}

TEST_F(ObjectReaderTest, ReportsAMissingString) {
  EXPECT_EQ(Read("\n {}").String("s"), "");
  EXPECT_EQ(Fault(), "missing-key | a.json:2:2: the thing has no \"s\" (add it)");
}

TEST_F(ObjectReaderTest, ReportsAMissingNumber) {
  EXPECT_EQ(Read("{}").Integer("i"), 0);
  EXPECT_EQ(Fault(), "missing-key | a.json:1:1: the thing has no \"i\" (add it)");
}

TEST_F(ObjectReaderTest, ReportsAnUnknownKeyWithTheKnownOnes) {
  Read("{\"s\":\"x\",\n\"t\":1,\"u\":2}");
  EXPECT_EQ(Fault(),
            "unknown-key | a.json:2:1: \"t\" is not a key of the thing (known keys: s, i, o, a)");
}

TEST_F(ObjectReaderTest, RejectsValuesThatAreNotObjects) {
  ObjectReader reader = Read("[]");
  EXPECT_EQ(reader.String("s"), "");
  EXPECT_EQ(Fault(), "wrong-type | a.json:1:1: the thing must be an object, but is an array");
}

TEST_F(ObjectReaderTest, RejectsElementsThatAreNotStrings) {
  EXPECT_EQ(Read("{\"a\":[\"p\", null]}").Strings("a"), (std::vector<std::string>{"p"}));
  EXPECT_EQ(Fault(),
            "wrong-type | a.json:1:12: each element of \"a\" must be a string, but is null");
}

TEST_F(ObjectReaderTest, KeepsOnlyTheFirstFault) {
  ObjectReader reader = Read(R"({"s":1,"i":"x"})");
  reader.Integer("i");
  reader.String("s");
  EXPECT_EQ(Fault(),
            "wrong-type | a.json:1:12: \"i\" of the thing must be a whole number, but is a string");
}

TEST_F(ObjectReaderTest, AcceptsOnlyIntegersThatAreExactInJavaScript) {
  struct Row {
    std::string_view number;
    std::int64_t value;
    std::string_view fault;
  };
  constexpr std::string_view kOutOfRange =
      "bad-value | a.json:1:6: \"i\" of the thing is out of range (allowed: -9007199254740991 to "
      "9007199254740991)";
  constexpr std::string_view kNotWhole =
      "wrong-type | a.json:1:6: \"i\" of the thing must be a whole number, but is a number that is "
      "not whole or too large";
  constexpr Row kRows[] = {
      {"9007199254740991", 9007199254740991, ""},
      {"-9007199254740991", -9007199254740991, ""},
      {"9007199254740992", 0, kOutOfRange},
      {"-9007199254740992", 0, kOutOfRange},
      {"9223372036854775807", 0, kOutOfRange},
      {"9223372036854775808", 0, kNotWhole},
      {"18446744073709551615", 0, kNotWhole},
      {"2.5", 0, kNotWhole},
      {"25.0", 0, kNotWhole},
  };
  for (const Row& row : kRows) {
    context_ = ReadContext("a.json");
    EXPECT_EQ(Read("{\"i\":" + std::string(row.number) + "}").Integer("i"), row.value);
    EXPECT_EQ(Fault(), row.fault) << row.number;
  }
}

TEST_F(ObjectReaderTest, LimitsTheLengthOfLists) {
  std::string elements = "\"e\"";
  std::string members = "\"m\": 0";
  for (std::size_t i = 1; i < kMaximumListSize; ++i) {
    elements += ", \"e\"";
    members += ", \"m" + std::to_string(i) + "\": 0";
  }
  const std::string start = "{\"o\": {";
  EXPECT_EQ(Read(start + members + "}}").Members("o").size(), kMaximumListSize);
  EXPECT_EQ(Read("{\"a\": [" + elements + "]}").Strings("a").size(), kMaximumListSize);
  EXPECT_EQ(Fault(), "");
  EXPECT_TRUE(Read(start + members + ", \"more\": 0}}").Members("o").empty());
  EXPECT_EQ(
      Fault(),
      "too-many-values | a.json:1:7: \"o\" of the thing has more than 256 entries (remove some)");
  context_ = ReadContext("a.json");
  EXPECT_TRUE(Read("{\"a\": [" + elements + ", \"e\"]}").Strings("a").empty());
  EXPECT_EQ(
      Fault(),
      "too-many-values | a.json:1:7: \"a\" of the thing has more than 256 entries (remove some)");
}

TEST_F(ObjectReaderTest, ReportsExpectedAndActualTypes) {
  struct Row {
    std::string_view json;
    std::string_view fault;
  };
  constexpr Row kRows[] = {
      {R"({"s":1})", "\"s\" of the thing must be a string, but is a whole number"},
      {R"({"s":true})", "\"s\" of the thing must be a string, but is true or false"},
      {R"({"s":null})", "\"s\" of the thing must be a string, but is null"},
      {R"({"s":"","i":"1"})", "\"i\" of the thing must be a whole number, but is a string"},
      {R"({"s":"","i":1,"o":[]})", "\"o\" of the thing must be an object, but is an array"},
      {R"({"s":"","i":1,"a":{}})", "\"a\" of the thing must be an array, but is an object"},
  };
  for (const Row& row : kRows) {
    context_ = ReadContext("a.json");
    ObjectReader reader = Read(row.json);
    reader.String("s");
    if (reader.Has("i")) reader.Integer("i");
    reader.Members("o");
    reader.Elements("a");
    ASSERT_TRUE(context_.error().has_value()) << row.json;
    EXPECT_EQ(context_.error()->code, "wrong-type");
    EXPECT_EQ(context_.error()->message, row.fault);
  }
}

}  // namespace
}  // namespace guided_help
