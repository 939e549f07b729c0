#include "localization/catalog_reader.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "tests/support/hostile-json.h"

namespace guided_help {
namespace {

/// Code and complete text of the error; empty if the catalog was read.
std::string CatalogFault(std::string_view json) {
  const Result<Catalog> catalog = ReadCatalog(json, "zh-TW.json", "zh-TW");
  return catalog ? std::string() : catalog.error().code + " | " + ToString(catalog.error());
}

TEST(CatalogReaderTest, ReadsMessagesAndSkipsNotes) {
  const Result<Catalog> catalog = ReadCatalog(R"({
    "@@locale": "zh-TW", "@@source": "en-US",
    "a.title": "標題", "@a.title": { "whatever": [1] },
    "ui_billing": "帳單", "a-1.b_2": "{n, plural, other {# 個}}" })",
                                              "zh-TW.json", "zh-TW");
  ASSERT_TRUE(catalog.Ok()) << ToString(catalog.error());
  EXPECT_EQ(catalog->locale, "zh-TW");
  ASSERT_EQ(catalog->messages.size(), 3U);
  EXPECT_EQ(catalog->messages.at("a.title").text(), "標題");
  EXPECT_EQ(catalog->messages.at("ui_billing").text(), "帳單");
  EXPECT_EQ(catalog->messages.at("a-1.b_2").text(), "{n, plural, other {# 個}}");
}

TEST(CatalogReaderTest, DoesNotRequireOwnEntries) {
  // Pages get only messages.
  EXPECT_EQ(CatalogFault(R"({"a": "A"})"), "");
  EXPECT_EQ(CatalogFault("{}"), "");
}

TEST(CatalogReaderTest, ReportsErrorsWithPosition) {
  struct Row {
    std::string_view json;
    std::string_view fault;
  };
  constexpr Row kRows[] = {
      {"[]", "wrong-type | zh-TW.json:1:1: a catalog must be an object, but is an array"},
      {"{\"a\": 1}",
       "wrong-type | zh-TW.json:1:7: message \"a\" must be a string, but is a whole number"},
      {"{\"a\":\n\t{\"text\": \"A\"}}",
       "wrong-type | zh-TW.json:2:2: message \"a\" must be a string, but is an object"},
      {"{\"A\": \"x\"}",
       "bad-value | zh-TW.json:1:2: invalid message key \"A\" (use a-z, 0-9, \".\", \"-\" and "
       "\"_\")"},
      {"{\"\": \"x\"}",
       "bad-value | zh-TW.json:1:2: invalid message key \"\" (use a-z, 0-9, \".\", \"-\" and "
       "\"_\")"},
      {"{\"a b\": \"x\"}",
       "bad-value | zh-TW.json:1:2: invalid message key \"a b\" (use a-z, 0-9, \".\", \"-\" and "
       "\"_\")"},
      {"{\"標題\": \"x\"}",
       "bad-value | zh-TW.json:1:2: invalid message key \"標題\" (use a-z, 0-9, \".\", \"-\" and "
       "\"_\")"},
      {"{\"@@locale\": \"en-US\"}",
       "bad-value | zh-TW.json:1:14: this catalog is in en-US, but zh-TW is expected (correct "
       "\"@@locale\", or the name of the file)"},
      {"{\"@@locale\": \"zh-tw\"}",
       "bad-value | zh-TW.json:1:14: this catalog is in zh-tw, but zh-TW is expected (correct "
       "\"@@locale\", or the name of the file)"},
      {"{\"@@locale\": null}",
       "wrong-type | zh-TW.json:1:14: \"@@locale\" must be a string, but is null"},
      {"{\"@@lang\": \"zh-TW\"}",
       "unknown-key | zh-TW.json:1:2: \"@@lang\" is not a key of a catalog (known keys: @@locale, "
       "@@source)"},
      {"{\"a\": \"A\", \"a\": \"B\"}",
       "duplicate-key | zh-TW.json:1:12: duplicate key \"a\" (remove one of them)"},
  };
  for (const Row& row : kRows) EXPECT_EQ(CatalogFault(row.json), row.fault) << row.json;
}

TEST(CatalogReaderTest, RejectsHostileFiles) {
  for (const HostileJson& hostile : HostileFiles()) {
    EXPECT_EQ(CatalogFault(hostile.text), Concat({hostile.code, " | zh-TW.json:", hostile.fault}))
        << hostile.text.substr(0, 40);
  }
}

TEST(CatalogReaderTest, ReportsWrongTypesOfEveryKind) {
  for (const auto& [json, kind] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"null", "null"},
           {"true", "true or false"},
           {"-1", "a whole number"},
           {"9223372036854775807", "a whole number"},
           {"9223372036854775808", "a number that is not whole or too large"},
           {"18446744073709551615", "a number that is not whole or too large"},
           {"0.5", "a number that is not whole or too large"},
           {"[]", "an array"},
           {"{}", "an object"}}) {
    EXPECT_EQ(
        CatalogFault(Concat({"{\"a\": ", json, "}"})),
        Concat({"wrong-type | zh-TW.json:1:7: message \"a\" must be a string, but is ", kind}))
        << json;
  }
}

TEST(CatalogReaderTest, TreatsNamesFromJavaScriptLikeAnyOther) {
  const Result<Catalog> catalog = ReadCatalog(
      R"({"__proto__": "a", "constructor": "b", "@__proto__": {"a": 1}})", "zh-TW.json", "zh-TW");
  ASSERT_TRUE(catalog.Ok()) << ToString(catalog.error());
  ASSERT_EQ(catalog->messages.size(), 2U);
  EXPECT_EQ(catalog->messages.at("__proto__").text(), "a");
  EXPECT_EQ(catalog->messages.at("constructor").text(), "b");
  EXPECT_EQ(catalog->messages.find("toString"), catalog->messages.end());
}

TEST(CatalogReaderTest, ReportsPositionsInsideMessages) {
  struct Row {
    std::string_view json;
    std::string_view fault;
  };
  constexpr Row kRows[] = {
      {"{\"a\": \"}\"}",
       "message-syntax | zh-TW.json:1:8: message \"a\": unmatched \"}\" "
       "(write '}' for a literal brace)"},
      {"{\n \"a\": \"移至 {個}\"}",
       "message-syntax | zh-TW.json:2:12: message \"a\": expected a name of letters, digits and _"},
      {"{\"a\": \"{n, plural, one {x}}\"}",
       "message-syntax | zh-TW.json:1:27: message \"a\": missing variant \"other\" (add "
       "other {…})"},
      {"{\"a\": \"\\ud83d\\ude00\\n\\u6578 }\"}",
       "message-syntax | zh-TW.json:1:29: message \"a\": unmatched \"}\" "
       "(write '}' for a literal brace)"},
      {"{\"a\": \"{n, date}\"}",
       "message-syntax | zh-TW.json:1:16: message \"a\": unknown argument type \"date\" "
       "(one of number, plural, select)"},
  };
  for (const Row& row : kRows) EXPECT_EQ(CatalogFault(row.json), row.fault) << row.json;
}

TEST(CatalogReaderTest, LimitsTheLengthOfAMessage) {
  const std::string longest(kMaximumMessageBytes, 'x');
  EXPECT_EQ(CatalogFault("{\"a\": \"" + longest + "\"}"), "");
  EXPECT_EQ(CatalogFault("{\"a\": \"" + longest + "x\"}"),
            "bad-value | zh-TW.json:1:7: message \"a\" is too long (8192 bytes at most)");
}

TEST(CatalogReaderTest, LimitsTheLengthOfReferencedMessages) {
  const std::string longest(kMaximumReferenceBytes, 'x');
  for (const std::string_view key : {"ui_a", "origin_a"}) {
    EXPECT_EQ(CatalogFault(Concat({"{\"", key, "\":\n\"", longest, "\"}"})), "");
    EXPECT_EQ(CatalogFault(Concat({"{\"", key, "\":\n\"", longest, "x\"}"})),
              Concat({"bad-value | zh-TW.json:2:1: message \"", key,
                      "\" is too long (256 bytes at most)"}));
  }
}

}  // namespace
}  // namespace guided_help
