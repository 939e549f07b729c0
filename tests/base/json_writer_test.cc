#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace guided_help {
namespace {

TEST(JsonWriterTest, WritesMembersInTheOrderOfTheCallsAndIndentsByTwo) {
  JsonWriter writer;
  writer.BeginObject();
  writer.String("text", "value");
  writer.Integer("number", -3);
  writer.Boolean("yes", true);
  writer.Boolean("no", false);
  writer.Null("nothing");
  writer.BeginArray("list");
  writer.Integer({}, 1);
  writer.BeginObject();
  writer.String("inner", "");
  writer.EndObject();
  writer.EndArray();
  writer.BeginObject("last");
  writer.EndObject();
  writer.EndObject();
  EXPECT_EQ(writer.Finish(), R"({
  "text": "value",
  "number": -3,
  "yes": true,
  "no": false,
  "nothing": null,
  "list": [
    1,
    {
      "inner": ""
    }
  ],
  "last": {}
}
)");
}

TEST(JsonWriterTest, WritesEmptyGroupsOnOneLine) {
  JsonWriter writer;
  writer.BeginArray();
  writer.BeginArray();
  writer.EndArray();
  writer.BeginObject();
  writer.EndObject();
  writer.EndArray();
  EXPECT_EQ(writer.Finish(), "[\n  [],\n  {}\n]\n");
}

TEST(JsonWriterTest, EscapesCharactersThatJsonStringsCannotContain) {
  struct Row {
    std::string_view text;
    std::string_view json;
  };
  constexpr Row kRows[] = {
      {"", R"("")"},
      {R"(say "no")", R"("say \"no\"")"},
      {R"(C:\guides)", R"("C:\\guides")"},
      {"a/b", R"("a/b")"},
      {"\n\r\t\b\f", R"("\u000a\u000d\u0009\u0008\u000c")"},
      {std::string_view("\0\x1F", 2), R"("\u0000\u001f")"},
      {"\x7F", "\"\x7F\""},
      {"您的產品 😀", "\"您的產品 😀\""},
  };
  for (const Row& row : kRows) {
    JsonWriter writer;
    writer.String({}, row.text);
    EXPECT_EQ(writer.Finish(), std::string(row.json) + "\n");
  }
}

TEST(JsonWriterTest, EscapesNames) {
  JsonWriter writer;
  writer.BeginObject();
  writer.Null("a\"\n");
  writer.EndObject();
  EXPECT_EQ(writer.Finish(), "{\n  \"a\\\"\\u000a\": null\n}\n");
}

TEST(JsonWriterTest, WritesTheWholeRangeOfIntegers) {
  JsonWriter writer;
  writer.BeginArray();
  writer.Integer({}, std::numeric_limits<std::int64_t>::min());
  writer.Integer({}, std::numeric_limits<std::int64_t>::max());
  writer.EndArray();
  EXPECT_EQ(writer.Finish(), "[\n  -9223372036854775808,\n  9223372036854775807\n]\n");
}

}  // namespace
}  // namespace guided_help
