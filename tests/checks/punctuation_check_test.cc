#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(PunctuationCheckTest, DescribesBothSentenceEnds) {
  const std::vector<std::pair<std::string, std::string>> kEnds = {{"。", "a full stop"},
                                                                  {"？", "a question mark"},
                                                                  {"！", "an exclamation mark"},
                                                                  {"：", "a colon"},
                                                                  {"，", "a comma"}};
  for (const auto& [mark, name] : kEnds) {
    EXPECT_EQ(
        Found(CheckPunctuation, "zh-TW", "End", "結束" + mark),
        (Lines{"warning punctuation 6: the source ends with no mark, but the translation with " +
               name + " (end it like the source)"}));
  }
  EXPECT_EQ(Found(CheckPunctuation, "zh-TW", "End?", "結束"),
            (Lines{"warning punctuation 3: the source ends with a question mark, but the "
                   "translation with no mark (end it like the source)"}));
}

TEST(PunctuationCheckTest, ReportsMarksOfTheWrongWidth) {
  EXPECT_EQ(Found(CheckPunctuation, "zh-TW", "One, two.", "一,二。"),
            (Lines{"warning punctuation 3: the half-width , is next to full-width characters (use "
                   "the full-width mark)"}));
}

TEST(PunctuationCheckTest, RequiresTheSentenceEndOfTheSource) {
  ExpectFound(CheckPunctuation, {
                                    {"de-DE", "End.", "Ende", {"warning punctuation 3"}},
                                    {"de-DE", "End:", "Ende.", {"warning punctuation 4"}},
                                    // Greek questions end with a semicolon, others do not.
                                    {"el-GR", "End?", "Τέλος;"},
                                    {"el-GR", "End.", "Τέλος;", {"warning punctuation 10"}},
                                    {"de-DE", "End?", "Ende;", {"warning punctuation 4"}},
                                    {"de-DE", "End.", "Ende:", {"warning punctuation 4"}},
                                    {"zh-TW", "End:", "結束。", {"warning punctuation 6"}},
                                    // A full stop may introduce a list.
                                    {"ja-JP", "End:", "終わり。"},
                                    {"ko-KR", "End:", "끝."},
                                    {"ja-JP", "End.", "終わり：", {"warning punctuation 9"}},
                                    {"ja-JP", "End?", "終わり。", {"warning punctuation 9"}},
                                    // Punctuation of other scripts.
                                    {"zh-TW", "End.", "結束。"},
                                    {"ar-SA", "End?", "نهاية؟"},
                                    {"ar-SA", "End,", "نهاية،"},
                                    {"ja-JP", "End.", "終わり．"},
                                    {"zh-TW", "End…", "結束。"},
                                    // After brackets and quotation marks; a space.
                                    {"zh-TW", "(End.)", "（結束。）"},
                                    {"zh-TW", "\"End.\"", "「結束」", {"warning punctuation 6"}},
                                    {"zh-TW", "End. ", "結束。 "},
                                    {"zh-TW", "**End.**", "**結束**。"},
                                    {"zh-TW", "[End](/a).", "[結束](/a)。"},
                                    // Thai ends sentences without a mark.
                                    {"th-TH", "End.", "จบ"},
                                    // The dot of a file name does not count.
                                    {"de-DE", "Open `a.`", "Öffnen"},
                                    {"de-DE", "End.", "`b.`", {"warning punctuation 2"}},
                                    {"de-DE", "", "Ende."},
                                    {"de-DE", "End.", ""},
                                });
}

TEST(PunctuationCheckTest, RequiresFullWidthMarksNextToHan) {
  for (const std::string mark : {",", ";", ":", "?", "!", "."}) {
    ExpectFound(CheckPunctuation,
                {
                    {"zh-TW", "a b", "甲" + mark + "乙", {"warning punctuation 3"}},
                    {"zh-CN", "a b", "甲" + mark + " 乙", {"warning punctuation 3"}},
                    {"zh-TW", "a b", "`甲" + mark + "乙` 乙"},
                    {"de-DE", "a b", "甲" + mark + "乙"},
                });
  }
  ExpectFound(CheckPunctuation, {
                                    {"ja-JP", "a b", "の,の", {"warning punctuation 3"}},
                                    {"ja-JP", "a b", "の:の"},
                                    {"zh-TW", "a b", "甲,b", {"warning punctuation 3"}},
                                    {"zh-TW", "a b", "a, 乙", {"warning punctuation 1"}},
                                    {"zh-TW", "a b", "**[a]**,乙", {"warning punctuation 7"}},
                                    {"zh-TW", "a b", "a, b"},
                                    {"zh-TW", "a b", "甲:b"},
                                    {"zh-TW", "a.", "甲.", {"warning punctuation 3"}},
                                    {"zh-TW", "a, b, c", "甲,乙,丙", {"warning punctuation 3"}},
                                });
}

}  // namespace
}  // namespace guided_help
