#include "checks/document_checks.h"

#include <gtest/gtest.h>

#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

/// `2 warning …` for each finding, starting with the index of its text.
Lines Check(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<InlineText> texts;
  for (const auto& [source, target] : pairs) {
    texts.push_back(ReadMarkdown(source));
    texts.push_back(ReadMarkdown(target));
  }
  std::vector<DocumentText> document;
  for (std::size_t i = 0; i < texts.size(); i += 2) {
    document.push_back({&texts[i], &texts[i + 1]});
  }
  Lines lines;
  for (const DocumentFinding& found : CheckDocument(document)) {
    lines.push_back(Concat({std::to_string(found.index), " ", Describe(found.finding)}));
  }
  return lines;
}

TEST(DocumentChecksTest, ReportsTwoTranslationsOfOneSource) {
  const std::string fault =
      "warning inconsistent 0: the same source was translated as \"取消\" before (use the same "
      "translation, or make the difference clear in the source)";
  EXPECT_EQ(
      Check({{"Cancel", "取消"}, {"Save", "儲存"}, {"Cancel", "註銷"}, {"**Cancel**", "放棄"}}),
      (Lines{"2 " + fault, "3 " + fault}));
  EXPECT_EQ(Check({{"Cancel", "取消"}, {"Cancel", "**取消**"}, {"cancel", "註銷"}}), Lines{});
  EXPECT_EQ(Check({{"—", "—"}, {"—", "-"}, {"", "a"}, {"", "b"}}), Lines{});
}

TEST(DocumentChecksTest, ReportsTwoLabelsOfOneLink) {
  EXPECT_EQ(
      Check({{"See [Products](/p)", "請參閱 [產品](/p)"},
             {"Open [Products](/p)", "開啟 [商品](/p)"}}),
      (Lines{"1 warning link-label 7: the link to /p was called \"產品\" before (use one name)"}));
  // Another label, another target, no label, an image, a link only in the translation.
  EXPECT_EQ(Check({{"See [Products](/p)", "甲 [產品](/p)"},
                   {"Open [Your products](/p)", "乙 [商品](/p)"}}),
            Lines{});
  EXPECT_EQ(
      Check({{"See [Products](/p)", "甲 [產品](/p)"}, {"Open [Products](/q)", "乙 [商品](/q)"}}),
      Lines{});
  EXPECT_EQ(Check({{"See [Products](/p)", "甲 [產品](/p)"}, {"Open [Products](/p)", "乙 [](/p)"}}),
            Lines{});
  EXPECT_EQ(Check({{"![A](/p)", "![甲](/p)"}, {"B ![A](/p)", "乙 ![丙](/p)"}}), Lines{});
  EXPECT_EQ(Check({{"See", "甲 [產品](/p)"}, {"Open", "乙 [商品](/p)"}}), Lines{});
}

}  // namespace
}  // namespace guided_help
