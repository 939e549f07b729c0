#include "project/picture_names.h"

#include <gtest/gtest.h>

#include <array>

namespace guided_help {
namespace {

std::string PicturesError(const std::string& json) {
  const Result<PictureNames> names = ReadPictureNames(json, "p.json");
  return names ? "" : "[" + names.error().code + "] " + ToString(names.error());
}

TEST(PictureNamesTest, AreAddedToTheMessagesOfTheFolder) {
  const Result<PictureNames> names = ReadPictureNames(
      R"({"version": 1, "pictures": {
        "a": {"a.one": ["a/zh-TW/012.png", "b_1.png"], "a.gone": [], "nowhere": ["x"]},
        "b": {"a.two": ["c.png"]}}})",
      "p.json");
  ASSERT_TRUE(names.Ok()) << ToString(names.error());
  ExchangeDocument document;
  document.name = "a";
  document.units.resize(2);
  document.units[0].key = "a.one";
  document.units[1].key = "a.two";
  AddPictures(*names, document);
  EXPECT_EQ(document.units[0].pictures, (std::vector<std::string>{"a/zh-TW/012.png", "b_1.png"}));
  EXPECT_TRUE(document.units[1].pictures.empty());
  document.name = "c";
  AddPictures(*names, document);
}

TEST(PictureNamesTest, RejectsWhatIsNoListOfNames) {
  const std::string names =
      "use ASCII letters, digits and . _ - /, such as cancel-today/zh-TW/012.png";
  const std::vector<std::array<std::string, 2>> rows = {
      {"[", "[syntax] p.json:1:2: "},
      {"[]", "[wrong-type] p.json:1:1: "},
      {R"({"pictures": {}})", "[missing-key] p.json:1:1: "},
      {R"({"version": 1})", "[missing-key] p.json:1:1: "},
      {R"({"version": 2, "pictures": {}})",
       "[bad-value] p.json:1:13: unknown version of the list of pictures (use version 1)"},
      {R"({"version": 1, "pictures": {}, "a": 1})", "[unknown-key] p.json:1:32: "},
      {R"({"version": 1, "pictures": []})", "[wrong-type] p.json:1:28: "},
      {R"({"version": 1, "pictures": {"a": []}})", "[wrong-type] p.json:1:34: "},
      {R"({"version": 1, "pictures": {"a": {"b": "c"}}})", "[wrong-type] p.json:1:40: "},
      {R"({"version": 1, "pictures": {"a": {"b": [1]}}})", "[wrong-type] p.json:1:41: "},
  };
  for (const auto& [json, error] : rows)
    EXPECT_EQ(PicturesError(json).substr(0, error.size()), error) << json;
  for (const std::string name : {"", "a b", "<a>", "é", R"(a\nb)", R"(\u0001)"}) {
    EXPECT_EQ(PicturesError(R"({"version": 1, "pictures": {"a": {"b": [")" + name + "\"]}}}"),
              "[bad-value] p.json:1:41: this is not the name of a picture (" + names + ")");
  }
  std::string many;
  for (int i = 0; i < 257; ++i) many += (many.empty() ? "" : ",") + std::string("\"a\"");
  EXPECT_EQ(PicturesError(R"({"version": 1, "pictures": {"a": {"b": [)" + many + "]}}}"),
            "[too-many-values] p.json:1:35: message \"b\" has too many pictures (256 at most)");
}

}  // namespace
}  // namespace guided_help
