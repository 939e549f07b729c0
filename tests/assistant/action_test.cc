#include "assistant/action.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

using Kind = Action::Kind;

TEST(ActionTest, TextRoundTrips) {
  struct Row {
    Action action;
    std::string_view text;
  };
  const Row rows[] = {
      {{Kind::kDraft, "25"}, "draft 25"},
      {{Kind::kDraft, ""}, "draft "},
      {{Kind::kDraft, " 2 5  licenses "}, "draft  2 5  licenses "},
      {{Kind::kDraft, "二十五\n"}, "draft 二十五\n"},
      {{Kind::kAnswer, ""}, "answer"},
      {{Kind::kChoose, "action.not-sure"}, "choose action.not-sure"},
      {{Kind::kNext, ""}, "next"},
      {{Kind::kNotShown, ""}, "not-shown"},
      {{Kind::kDone, ""}, "done"},
      {{Kind::kBack, ""}, "back"},
      {{Kind::kChange, "license-count"}, "change license-count"},
      {{Kind::kStartOver, ""}, "start-over"},
      {{Kind::kArticle, ""}, "article"},
      {{Kind::kLocale, "zh-TW"}, "locale zh-TW"},
      {{Kind::kLocaleFailed, "zh-TW"}, "locale-failed zh-TW"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(ToString(row.action), row.text);
    EXPECT_EQ(ParseAction(row.text), row.action) << row.text;
  }
}

TEST(ActionTest, RejectsTextThatIsNotAnAction) {
  constexpr std::string_view kTexts[] = {
      "",       " ",     "Answer", "answer ", "draft",     "choose",        "change",    "locale",
      "next 2", "back!", " back",  "unknown", "unknown x", "locale-failed", "start over"};
  for (const std::string_view text : kTexts) EXPECT_EQ(ParseAction(text), std::nullopt) << text;
}

}  // namespace
}  // namespace guided_help
