#include <gtest/gtest.h>

#include "checks/characters.h"
#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(CharacterCheckTest, NamesTheCharacterAndItsReplacement) {
  EXPECT_EQ(Found(CheckCharacters, "zh-TW", "software", "軟體软"),
            (Lines{"error foreign-character 6: \"软\" is not used in zh-TW (use \"軟\")"}));
  EXPECT_EQ(Found(CheckCharacters, "zh-TW", "organization", "机構"),
            (Lines{"warning foreign-character 0: \"机\" is hardly used in zh-TW (use \"機\")"}));
  EXPECT_EQ(
      Found(CheckCharacters, "zh-TW", "a b", "甲\u200b乙"),
      (Lines{"warning invisible-character 3: the character U+200B is invisible (remove it)"}));
  EXPECT_EQ(Found(CheckCharacters, "zh-TW", "a b", "甲\uFFFD"),
            (Lines{"warning invisible-character 3: the character U+FFFD is invisible (restore the "
                   "lost character)"}));
}

TEST(CharacterCheckTest, SimplifiedCharactersAreForeignInTaiwan) {
  ExpectFound(
      CheckCharacters,
      {
          {"zh-TW", "delete", "删除", {"error foreign-character 0"}},
          {"zh-TW", "within", "期限内", {"error foreign-character 6"}},
          {"zh-TW",
           "subscription",
           "订阅订",
           {"error foreign-character 0", "error foreign-character 3", "error foreign-character 6"}},
          {"zh-TW", "you", "与", {"warning foreign-character 0"}},
          // Characters that are also traditional.
          {"zh-TW", "Taiwan", "台灣里程皇后只面干系云游准許松樹征服"},
          {"zh-TW", "your subscription", "您的訂閱已取消，請於 25 天內連絡支援人員。"},
          {"zh-CN", "your subscription", "你的订阅已取消，请在 25 天内联系支持人员。"},
          {"ja-JP", "country", "国会学会の内容を削除する"},
          {"zh-CN", "delete", "刪除", {"error foreign-character 0"}},
      });
}

TEST(CharacterCheckTest, AllowsInvisibleCharactersOfTheScriptOrTheSource) {
  for (const char32_t c :
       std::u32string_view(U"\u00AD\u061C\u180E\u200B\u200F\u202A\u202E\u2060\u2064"
                           U"\u2066\u206F\uFEFF\uFFFD")) {
    EXPECT_EQ(Found(CheckCharacters, "de-DE", "a", "b" + ToUtf8(std::u32string_view(&c, 1))).size(),
              1U)
        << CodePointName(c);
  }
  ExpectFound(CheckCharacters,
              {
                  {"he-IL", "a", "א\u200F\u200E\u2066\u2069"},
                  {"ar-SA", "a", "ا\u200F\u061C\u2067"},
                  {"th-TH", "a", "ก\u200Bข"},
                  {"ar-SA", "a", "ا\u200B", {"warning invisible-character 2"}},
                  {"he-IL", "a", "א\u202E", {"warning invisible-character 2"}},
                  {"de-DE", "a\u200B", "b\u200B"},
                  {"de-DE", "a\u200B", "b\u00AD", {"warning invisible-character 1"}},
                  {"de-DE", "a", "b\u00A0c\u202Fd\u3000e"},
              });
}

}  // namespace
}  // namespace guided_help
