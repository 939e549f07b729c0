#include "json/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "base/limits.h"
#include "base/text.h"

namespace guided_help {
namespace {

using Kind = JsonValue::Kind;

JsonValue Parse(std::string_view text) {
  Result<JsonValue> value = ParseJson(text, "a.json");
  EXPECT_TRUE(value.Ok()) << ToString(value.error());
  return value ? std::move(*value) : JsonValue{};
}

/// Code and complete text of the error; empty if the text was read.
std::string Fault(std::string_view text) {
  // On the heap and without a terminating zero, so that ASan detects reads past the end.
  const std::vector<char> bytes(text.begin(), text.end());
  const Result<JsonValue> value = ParseJson({bytes.data(), bytes.size()}, "a.json");
  return value ? std::string() : value.error().code + " | " + ToString(value.error());
}

std::string Nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

/// An array with this many values, including itself.
std::string ArrayOfValues(std::size_t count) {
  std::string text = "[0";
  for (std::size_t i = 2; i < count; ++i) text += ",0";
  return text + "]";
}

TEST(JsonTest, ReadsEveryKindOfValue) {
  const JsonValue root = Parse(R"({"n":null,"b":true,"i":-12,"f":2.5,"s":"text","a":[1],"o":{}})");
  ASSERT_EQ(root.kind, Kind::kObject);
  ASSERT_EQ(root.members.size(), 7U);
  EXPECT_EQ(root.Find("n")->kind, Kind::kNull);
  EXPECT_EQ(root.Find("b")->kind, Kind::kBoolean);
  EXPECT_TRUE(root.Find("b")->boolean);
  EXPECT_EQ(root.Find("i")->integer, -12);
  EXPECT_EQ(root.Find("f")->kind, Kind::kFraction);
  EXPECT_EQ(root.Find("s")->string, "text");
  ASSERT_EQ(root.Find("a")->elements.size(), 1U);
  EXPECT_EQ(root.Find("a")->elements[0].integer, 1);
  EXPECT_EQ(root.Find("o")->kind, Kind::kObject);
  EXPECT_EQ(root.Find("nowhere"), nullptr);
}

TEST(JsonTest, KeepsMembersInTheOrderOfTheFile) {
  const JsonValue root = Parse(R"({"z":1,"a":2,"m":3})");
  ASSERT_EQ(root.members.size(), 3U);
  EXPECT_EQ(root.members[0].name, "z");
  EXPECT_EQ(root.members[1].name, "a");
  EXPECT_EQ(root.members[2].name, "m");
}

TEST(JsonTest, ReadsNumbersThatFitAsIntegersAndAllOthersAsFractions) {
  struct Row {
    std::string_view text;
    Kind kind;
    std::int64_t value;
  };
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  constexpr Row kRows[] = {
      {"0", Kind::kInteger, 0},
      {"-0", Kind::kInteger, 0},
      {"9007199254740991", Kind::kInteger, 9007199254740991},
      {"9007199254740992", Kind::kInteger, 9007199254740992},
      {"9007199254740993", Kind::kInteger, 9007199254740993},
      {"9223372036854775807", Kind::kInteger, kMost},
      {"-9223372036854775808", Kind::kInteger, kLeast},
      {"9223372036854775808", Kind::kFraction, 0},
      {"-9223372036854775809", Kind::kFraction, 0},
      {"18446744073709551615", Kind::kFraction, 0},
      {"18446744073709551616", Kind::kFraction, 0},
      {"25.0", Kind::kFraction, 0},
      {"0.5", Kind::kFraction, 0},
      {"1e3", Kind::kFraction, 0},
      {"1E+3", Kind::kFraction, 0},
  };
  for (const Row& row : kRows) {
    const JsonValue value = Parse(row.text);
    EXPECT_EQ(value.kind, row.kind) << row.text;
    EXPECT_EQ(value.integer, row.value) << row.text;
  }
}

TEST(JsonTest, DecodesEscapes) {
  const JsonValue value = Parse(R"("\"\\\/\b\f\n\r\t\u500b\ud83d\ude00")");
  EXPECT_EQ(value.string, "\"\\/\b\f\n\r\t個😀");
}

TEST(JsonTest, ReturnsThePositionOfEachValue) {
  const JsonValue root = Parse(
      "{\n"
      "  \"a\" : true,\n"
      "\t\"b\": [ 1 , -2.5e1,null ,\"x\"],\r\n"
      "  \"c\": {\"d\":{ }}\n"
      "}\n");
  EXPECT_EQ(root.position, (Position{1, 1}));
  EXPECT_EQ(root.members[0].position, (Position{2, 3}));
  EXPECT_EQ(root.members[0].value.position, (Position{2, 9}));
  EXPECT_EQ(root.members[1].position, (Position{3, 2}));
  const JsonValue& list = root.members[1].value;
  EXPECT_EQ(list.position, (Position{3, 7}));
  EXPECT_EQ(list.elements[0].position, (Position{3, 9}));
  EXPECT_EQ(list.elements[1].position, (Position{3, 13}));
  EXPECT_EQ(list.elements[2].position, (Position{3, 20}));
  EXPECT_EQ(list.elements[3].position, (Position{3, 26}));
  EXPECT_EQ(root.members[2].value.position, (Position{4, 8}));
  EXPECT_EQ(root.members[2].value.members[0].value.position, (Position{4, 13}));
}

TEST(JsonTest, CountsColumnsInCodePoints) {
  const JsonValue root = Parse(R"({"個":"您的😀", "é":[25]})");
  EXPECT_EQ(root.members[0].value.position, (Position{1, 6}));
  EXPECT_EQ(root.members[1].position, (Position{1, 13}));
  EXPECT_EQ(root.members[1].value.elements[0].position, (Position{1, 18}));
}

TEST(JsonTest, CountsColumnsAfterEscapesAsWritten) {
  const JsonValue root = Parse(R"({"a\"b\\":"\\\"\u500b\\", "c":["\"","\\"]})");
  EXPECT_EQ(root.members[0].name, "a\"b\\");
  EXPECT_EQ(root.members[0].position, (Position{1, 2}));
  EXPECT_EQ(root.members[0].value.position, (Position{1, 11}));
  EXPECT_EQ(root.members[1].position, (Position{1, 27}));
  EXPECT_EQ(root.members[1].value.elements[0].position, (Position{1, 32}));
  EXPECT_EQ(root.members[1].value.elements[1].position, (Position{1, 37}));
}

TEST(JsonTest, ReturnsThePositionOfATopLevelValue) {
  for (const std::string_view text : {"\"text\"", "\"\"", "12", "true", "null", "-2.5", "[]"}) {
    const std::vector<char> bytes(text.begin(), text.end());
    const Result<JsonValue> value = ParseJson({bytes.data(), bytes.size()}, "a.json");
    ASSERT_TRUE(value.Ok()) << text;
    EXPECT_EQ(value->position, (Position{1, 1})) << text;
  }
}

TEST(JsonTest, ReturnsTheOffsetOfEachValue) {
  const std::string_view text = "\xEF\xBB\xBF{\"個\": [true, -1.5e3,\"\\\"\", {}, [ ] , null]}";
  const JsonValue root = Parse(text);
  EXPECT_EQ(root.offset, text.find('{'));
  const JsonValue& list = root.members[0].value;
  const std::vector<std::string_view> written = {"true", "-1.5", "\"\\", "{}", "[ ]", "null"};
  ASSERT_EQ(list.elements.size(), written.size());
  for (std::size_t i = 0; i < written.size(); ++i)
    EXPECT_EQ(list.elements[i].offset, text.find(written[i])) << written[i];
}

TEST(JsonTest, FindsTheColumnOfACodePointAfterEscapes) {
  struct Row {
    std::string_view written;
    std::size_t index;
    int column;
  };
  constexpr Row kRows[] = {
      {"abc", 0, 1},
      {"abc", 2, 3},
      {"abc", 3, 4},
      {"貓😀c", 2, 3},
      {R"(\"\\\n\tx)", 4, 9},
      {R"(\u0041x)", 1, 7},
      {R"(\u8C93x)", 1, 7},
      {R"(\ud7ffx)", 1, 7},
      {R"(\uE000x)", 1, 7},
      // Two escapes, one code point.
      {R"(\ud83d\ude00xy)", 1, 13},
      {R"(\uDBFF\uDFFFxy)", 2, 14},
  };
  for (const Row& row : kRows) {
    const std::string text = Concat({"[ \"", row.written, "\"]"});
    const JsonValue root = Parse(text);
    EXPECT_EQ(ColumnInString(text, root.elements[0].offset, row.index), row.column) << text;
  }
}

TEST(JsonTest, AcceptsAByteOrderMark) {
  const JsonValue root = Parse("\xEF\xBB\xBF{\"a\":\n 1}");
  ASSERT_EQ(root.members.size(), 1U);
  EXPECT_EQ(root.members[0].value.integer, 1);
  EXPECT_EQ(root.members[0].value.position, (Position{2, 2}));
}

TEST(JsonTest, ReportsSyntaxErrorsWithPosition) {
  constexpr std::string_view kValue = "one value and nothing after it";
  constexpr std::string_view kArray = "a value, \",\" or \"]\"";
  constexpr std::string_view kObject = "\"name\": value, \",\" or \"}\"";
  struct Row {
    std::string_view text;
    std::string_view place;
    std::string_view expectation;
  };
  const Row rows[] = {
      {"?", "1:1", kValue},
      {"{} {}", "1:4", kValue},
      {"{}\n,", "2:1", kValue},
      {"[1 2]", "1:4", kArray},
      {"[1,]", "1:4", kArray},
      {"[,1]", "1:2", kArray},
      {"[1}", "1:3", kArray},
      {"[01]", "1:3", kArray},
      {"[.5]", "1:2", kArray},
      {"[+1]", "1:2", kArray},
      {"[NaN]", "1:2", kArray},
      {"['a']", "1:2", kArray},
      {"[1] // no", "1:5", kValue},
      {"[/* no */1]", "1:2", kArray},
      {"{\"a\" 1}", "1:6", kObject},
      {"{\"a\":1,}", "1:8", kObject},
      {"{a:1}", "1:2", kObject},
      {"{\"a\":1 \"b\":2}", "1:10", kObject},
      {"[\"個\n\"]", "1:4", kArray},
      {"[\"\t\"]", "1:3", kArray},
      {"[\"\\x\"]", "1:4", kArray},
      {"{\"個\":\n\"個\\q\"}", "2:4", kObject},
      {"[\"\\ud83d\"]", "1:9", kArray},
      {"[\"\\ude00\"]", "1:8", kArray},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Fault(row.text), "syntax | a.json:" + std::string(row.place) +
                                   ": invalid JSON: expected " + std::string(row.expectation))
        << row.text;
  }
}

TEST(JsonTest, ReportsAnUnexpectedEnd) {
  struct Row {
    std::string_view text;
    std::string_view place;
  };
  constexpr Row kRows[] = {
      {"", "1:1"},       {" ", "1:2"},     {"\n", "2:1"},    {"[", "1:2"},
      {"{\"a\"", "1:5"}, {"[1,\n", "2:1"}, {"[\"個", "1:4"}, {"tru", "1:4"},
      {"-", "1:2"},      {"[1e", "1:4"},   {"\"\\", "1:3"},  {"{\"a\":", "1:6"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Fault(row.text), "syntax | a.json:" + std::string(row.place) +
                                   ": unexpected end of file (check for an unclosed bracket)")
        << row.text;
  }
}

TEST(JsonTest, RejectsNumbersBeyondTheRangeOfDouble) {
  for (const std::string_view number : {"1e400", "-1e400", "123456789e999999999"}) {
    EXPECT_EQ(Fault(Concat({"[0,\n ", number, " ]"})),
              "bad-value | a.json:2:2: this number is too large (use a smaller number)")
        << number;
    EXPECT_EQ(Fault(number),
              "bad-value | a.json:1:1: this number is too large (use a smaller number)")
        << number;
  }
}

TEST(JsonTest, RejectsFilesThatAreTooLarge) {
  std::string text = "[]";
  text.insert(1, kMaximumFileBytes - text.size(), ' ');
  EXPECT_EQ(Fault(text), "");
  text.insert(1, " ");
  EXPECT_EQ(Fault(text), "too-large | a.json:1:1: larger than 256 KiB (split the file)");
}

TEST(JsonTest, RejectsInvalidUtf8Anywhere) {
  EXPECT_EQ(Fault("{\"a\":\n\"個\xFF\"}"),
            "utf-8 | a.json:2:3: this byte is not UTF-8 (save the file as UTF-8)");
  EXPECT_EQ(Fault("\xFF\xFE{"),
            "utf-8 | a.json:1:1: this byte is not UTF-8 (save the file as UTF-8)");
  EXPECT_EQ(Fault("[] \xED\xA0\x80"),
            "utf-8 | a.json:1:4: this byte is not UTF-8 (save the file as UTF-8)");
}

TEST(JsonTest, RejectsNestingThatIsTooDeep) {
  EXPECT_EQ(Fault(Nested(kMaximumDepth)), "");
  EXPECT_EQ(Fault(Nested(kMaximumDepth + 1)),
            "too-deep | a.json:1:33: nested deeper than 32 levels (reduce the nesting)");
  std::string objects = "1";
  for (std::size_t i = 0; i <= kMaximumDepth; ++i) objects = Concat({"{\"a\":", objects, "}"});
  EXPECT_EQ(Fault(objects),
            "too-deep | a.json:1:161: nested deeper than 32 levels (reduce the nesting)");
}

TEST(JsonTest, RejectsUnclosedNestingWithoutRecursion) {
  EXPECT_EQ(Fault(std::string(kMaximumFileBytes, '[')),
            "too-deep | a.json:1:33: nested deeper than 32 levels (reduce the nesting)");
}

TEST(JsonTest, RejectsTooManyValues) {
  EXPECT_EQ(Fault(ArrayOfValues(kMaximumValues)), "");
  EXPECT_EQ(Fault(ArrayOfValues(kMaximumValues + 1)),
            "too-many-values | a.json:1:20000: more than 10000 values (split the file)");
}

TEST(JsonTest, RejectsDuplicateKeys) {
  EXPECT_EQ(Fault("{\"a\":1,\n \"b\":2, \"a\":3}"),
            "duplicate-key | a.json:2:9: duplicate key \"a\" (remove one of them)");
  // The same name, written with an escape.
  EXPECT_EQ(Fault(R"({"a":1,"\u0061":2})"),
            "duplicate-key | a.json:1:8: duplicate key \"a\" (remove one of them)");
  EXPECT_EQ(Fault(R"({"a":{"a":1},"b":[{"a":1},{"a":1}]})"), "");
}

TEST(JsonTest, RejectsNullCharactersInStringsAndKeys) {
  EXPECT_EQ(Fault(R"(["a", "b\u0000c"])"),
            "null-character | a.json:1:7: U+0000 in a string (remove it)");
  EXPECT_EQ(Fault(R"({"\u0000":1})"),
            "null-character | a.json:1:2: U+0000 in a string (remove it)");
}

TEST(JsonTest, DoesNotTreatANullCharacterAsTheEnd) {
  // A parser that stops at the zero byte would accept anything after it.
  struct Row {
    std::string_view text;
    std::string_view place;
  };
  constexpr Row kRows[] = {{std::string_view("{}\0{\"a\":1}", 10), "1:3"},
                           {std::string_view("{}\n\0", 4), "2:1"},
                           {std::string_view("[\"個\0\"]", 8), "1:4"},
                           {std::string_view("\0", 1), "1:1"}};
  for (const Row& row : kRows) {
    EXPECT_EQ(Fault(row.text), "null-character | a.json:" + std::string(row.place) +
                                   ": U+0000 in the file (remove it)");
  }
}

TEST(JsonTest, NamesKindsForErrors) {
  EXPECT_EQ(KindName(Kind::kNull), "null");
  EXPECT_EQ(KindName(Kind::kBoolean), "true or false");
  EXPECT_EQ(KindName(Kind::kInteger), "a whole number");
  EXPECT_EQ(KindName(Kind::kFraction), "a number that is not whole or too large");
  EXPECT_EQ(KindName(Kind::kString), "a string");
  EXPECT_EQ(KindName(Kind::kArray), "an array");
  EXPECT_EQ(KindName(Kind::kObject), "an object");
}

}  // namespace
}  // namespace guided_help
