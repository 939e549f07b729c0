#include "checks/question_check.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checks/rules_reader.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

InlineText ReadText(const std::string& text) {
  const Result<Message> message = Message::Parse(text);
  EXPECT_TRUE(message.Ok()) << text;
  return ReadMessage(*message).front().text;
}

/// `title: warning long-question 0: message (hint)` or `2: …` for the third choice.
Lines QuestionFindings(const LocaleRules& rules, const std::string& title,
                       const Lines& choices = {}) {
  std::vector<InlineText> texts;
  for (const std::string& choice : choices) texts.push_back(ReadText(choice));
  std::vector<const InlineText*> pointers;
  for (const InlineText& text : texts) pointers.push_back(&text);
  Lines lines;
  for (const QuestionFinding& found : CheckQuestion(ReadText(title), pointers, rules)) {
    lines.push_back((found.choice ? std::to_string(*found.choice) : "title") + ": " +
                    Describe(found.finding));
  }
  return lines;
}

/// The check found in the title, from which byte on: `double-question 14`.
std::string InTitle(const std::string& locale, const std::string& title) {
  std::string found;
  for (const std::string& line : QuestionFindings(RulesOf(locale), title)) {
    const std::size_t begin = std::string_view("title: warning ").size();
    found += (found.empty() ? "" : ", ") + line.substr(begin, line.find(':', begin) - begin);
  }
  return found;
}

/// The choice that was found and the first words of the message.
std::string InChoices(const std::string& locale, const Lines& choices) {
  std::string found;
  for (const std::string& line : QuestionFindings(RulesOf(locale), "X?", choices)) {
    found += (found.empty() ? "" : ", ") + line.substr(0, 1);
    if (line.find("does not end") != std::string::npos) found += " end";
    if (line.find("capital or small") != std::string::npos) found += " case";
    if (line.find("the form") != std::string::npos) found += " form";
  }
  return found;
}

struct Title {
  std::string text;
  std::string found = {};
};

void ExpectInTitles(const std::string& locale, const std::vector<Title>& titles) {
  for (const Title& title : titles)
    EXPECT_EQ(InTitle(locale, title.text), title.found) << title.text;
}

struct Choices {
  Lines texts;
  std::string found = {};
};

void ExpectInChoices(const std::string& locale, const std::vector<Choices>& questions) {
  for (const Choices& choices : questions) {
    EXPECT_EQ(InChoices(locale, choices.texts), choices.found)
        << testing::PrintToString(choices.texts);
  }
}

TEST(QuestionCheckTest, SaysHowToFixAQuestion) {
  const LocaleRules& rules = RulesOf("en-US");
  EXPECT_EQ(QuestionFindings(rules,
                             "Before you go on, which of the many kinds of billing account that "
                             "exist does your own organization have right now?"),
            (Lines{"title: warning long-question 0: the title has 21 words, but should have at "
                   "most 20 (ask only for the answer, and move explanations to the body)"}));
  EXPECT_EQ(QuestionFindings(rules, "Is it active? When was it renewed?"),
            (Lines{"title: warning double-question 14: the title asks two questions, but takes one "
                   "answer (ask one thing, and make the other a question of its own)"}));
  EXPECT_EQ(QuestionFindings(rules, "Don't you have a role that cannot cancel?"),
            (Lines{"title: warning double-negation 27: the title has 2 negations (say it "
                   "positively; keep one negation at most)"}));
  EXPECT_EQ(
      QuestionFindings(rules, "What is it?", {"A trial", "a gift.", "I bought it"}),
      (Lines{
          "1: warning unparallel-choices 0: this choice does not end like the others (end all "
          "choices with the same mark, or with none)",
          "1: warning unparallel-choices 0: this choice does not begin like the others: capital "
          "or small letter (begin all choices with a capital, or none)",
          "2: warning unparallel-choices 0: this choice does not have the form of the others "
          "(give all choices one form: sentences with the same subject, names, or yes and no)"}));
}

TEST(QuestionCheckTest, CountsWordsAndCharactersOfScriptsWithoutSpaces) {
  const std::vector<std::pair<std::string, std::size_t>> kTexts = {
      {"", 0},
      {"?!", 0},
      {"Do you have it?", 4},
      {"Don't re-use an e-book, please.", 5},
      {"Select {ui_billing} in **Microsoft 365**", 5},
      {"{ui_billing}{ui_products}", 2},
      {"您的 Microsoft 365 訂閱？", 6},
      {"Microsoft的訂閱", 4},
      {"구독을 취소", 2},
  };
  for (const auto& [text, words] : kTexts) EXPECT_EQ(CountWords(ReadText(text)), words) << text;
}

TEST(QuestionCheckTest, FindsLongTitles) {
  ExpectInTitles("en-US",
                 {{"When did the subscription start or last renew?"},
                  {"One two three four five six seven eight nine ten eleven twelve "
                   "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"},
                  {"One two three four five six seven eight nine ten eleven twelve thirteen "
                   "fourteen fifteen sixteen seventeen eighteen nineteen twenty one",
                   "long-question 0"}});
  const std::string twelve = "您這項訂閱目前的計費帳戶";
  ExpectInTitles("zh-TW", {{twelve + twelve + "屬於哪一類型？"},
                           {twelve + twelve + "究竟屬於哪一種類型？", "long-question 0"},
                           {twelve + twelve + "屬 Microsoft 類型？"}});
  EXPECT_EQ(QuestionFindings(RulesOf("zh-TW"), twelve + twelve + twelve).front(),
            "title: warning long-question 0: the title has 36 characters, but should have at most "
            "30 (ask only for the answer, and move explanations to the body)");
}

TEST(QuestionCheckTest, FindsTwoQuestionsInOneInEnglish) {
  ExpectInTitles(
      "en-US",
      {
          {"Is it active? When was it renewed?", "double-question 14"},
          {"Canceling? What do you have?", "double-question 11"},
          {"How and when did you pay?", "double-question 4"},
          {"Which plan do you have, and how many licenses does it have?", "double-question 24"},
          {"Did you renew it, and, if so, how many times?", "double-question 18"},
          {"Are you signed in and do you have a role?", "double-question 18"},
          {"Who bought it and who pays for it?", "double-question 14"},
          {"Do you know what it is and why it’s on your bill?", "double-question 23"},
          // One question.
          {"Did you buy it from a reseller or representative?"},
          {"Which plan and billing account do you have?"},
          {"Did you buy it online or did you get it from a partner?"},
          {"Do you know when or where it was bought?"},
          {"Is it a subscription that is active and is paid?"},
          {"Do you have users who left and who have a license?"},
          {"Do you see it when you sign in and when you sign out?"},
          {"Does the brand and how-to page show it?"},
          {"Do you want to cancel now?!"},
          {"Really??"},
          {"Canceling? Tell us the plan."},
          {"You have 2.5 licenses at office.com. Is that right?"},
          // Names and quotations.
          {"Does the page ask \"Active? And how many?\" at the top?"},
          {"Does it say “Who are you? What do you want?” there?"},
          {"Do you see {ui_need_help} and {ui_how}?"},
          {"Is https://a.example/?and-how the address?"},
          // Not questions.
          {"Find out what you have and who sold it"},
          {"Find out what it costs and how to pay"},
          {""},
          {"?"},
      });
}

TEST(QuestionCheckTest, FindsTwoQuestionsInOneInChinese) {
  ExpectInTitles("zh-TW", {
                              {"您已續約嗎？有多少個授權？", "double-question 18"},
                              {"您已續約嗎，有收到通知嗎？", "double-question 18"},
                              {"您何時購買，並且有多少個授權？", "double-question 18"},
                              {"您是否為系統管理員並是否已登入？", "double-question 27"},
                              {"訂閱是向誰購買，以及由誰付款？", "double-question 24"},
                              // One question.
                              {"您是向經銷商或業務代表購買的嗎？"},
                              {"您的訂閱是直接購買還是向合作夥伴購買？"},
                              {"您已登入並開啟帳單頁面嗎？"},
                              {"您要取消並退款的是哪一項？"},
                              {"您是否知道訂閱以及附加元件有多少個授權？"},
                              {"以下哪一項或哪幾項符合您的情況？"},
                              {"訂閱的開始日或上次續約日是哪一天？"},
                              {"您已續約嗎？"},
                              {"您已續約嗎"},
                              {"您真的要取消嗎？！"},
                              {"頁面上是否顯示「需要協助嗎？有什麼問題？」？"},
                              // Not questions.
                              {"查看您有什麼產品，以及向誰購買"},
                              {"如何查看已指派的授權數量"},
                          });
}

TEST(QuestionCheckTest, FindsMoreThanOneNegationInEnglish) {
  ExpectInTitles("en-US",
                 {
                     {"Don't you have a role that cannot cancel?", "double-negation 27"},
                     {"Do you have no licenses that aren’t assigned?", "double-negation 32"},
                     {"Is it not without a license?", "double-negation 10"},
                     {"Have you never, not once, renewed it?", "double-negation 16"},
                     {"Can't you cancel unless you call?", "double-negation 17"},
                     {"Don't find what is not shown", "double-negation 19"},
                     {"Don't you have a role?"},
                     {"Did you not renew it, or not?", ""},
                     {"Have you not decided whether or not to cancel?"},
                     {"Is the notebook another knot?"},
                     {"Does it say \"Not active\" and not \"Never renewed\"?"},
                     {"Do you see {ui_no} but not {ui_none}?"},
                     {"No. 5: not paid?"},
                 });
}

TEST(QuestionCheckTest, FindsMoreThanOneNegationInChinese) {
  ExpectInTitles("zh-TW", {
                              {"您是不是沒有無法取消的訂閱？", "double-negation 18"},
                              {"您的角色並非不能取消嗎？", "double-negation 18"},
                              {"您沒有尚未指派的授權嗎？", "double-negation 12"},
                              {"除非致電，否則不能取消嗎？", "double-negation 21"},
                              {"您是不是有沒有到期的訂閱？"},
                              {"您的訂閱是不是還沒有到期？"},
                              {"您不知道與不同帳戶有關的訂閱嗎？"},
                              {"您未來不續約嗎？"},
                              {"您非常不滿意嗎？"},
                              {"您是否能取消？"},
                              {"您要不要取消不同的訂閱？"},
                              {"頁面是否未顯示「沒有訂閱」？"},
                          });
}

TEST(QuestionCheckTest, FindsUnparallelChoicesInEnglish) {
  ExpectInChoices("en-US",
                  {
                      // Ends.
                      {{"A trial.", "A gift", "A plan"}, "0 end"},
                      {{"A trial", "A gift."}, "1 end"},
                      {{"A trial?", "A gift.", "A plan."}, "0 end"},
                      {{"A trial.", "A gift."}},
                      {{"Contoso Inc.", "Fabrikam", "Something else"}},
                      {{"A trial ", "A gift"}},
                      {{"A trial (free)", "A gift", "\"Basic\""}},
                      // Capitals.
                      {{"A trial", "gift", "Plan"}, "1 case"},
                      {{"iPad", "Windows", "eBook reader"}},
                      {{"a trial", "a gift"}},
                      {{"25 licenses", "More than 25", "{n} licenses"}},
                      {{"{ui_billing}", "A trial"}},
                      // Forms.
                      {{"I bought it online", "A partner sold it"}, "1 form"},
                      {{"A trial", "A gift", "I’ve bought it"}, "2 form"},
                      {{"I bought it", "I'm a guest", "I don't know"}},
                      {{"Yes", "No", "A free trial"}, "2 form"},
                      {{"Yes", "No", "Not yet"}},
                      {{"Yes, online", "No (by phone)", "I’m not sure"}},
                      {{"No licenses", "One license", "Several licenses"}},
                      {{"To cancel", "Renew it"}, "1 form"},
                      {{"A trial", "A gift", "Something else", "None of these"}},
                      {{"IDs", "Tokens", "Weights"}},
                      {{"A business subscription bought from Microsoft",
                        "Something bought from a partner, reseller or Microsoft representative",
                        "Microsoft 365 Family or Personal", "Something else"}},
                      // Nothing to compare.
                      {{"a trial."}},
                      {{}},
                      {{"", ""}},
                      {{"", "A trial", " "}},
                  });
}

TEST(QuestionCheckTest, FindsUnparallelChoicesInChinese) {
  ExpectInChoices("zh-TW", {
                               {{"免費試用版。", "商務訂閱", "其他"}, "0 end"},
                               {{"免費試用版。", "商務訂閱。"}},
                               {{"可以", "不可以"}},
                               {{"有", "沒有", "我不確定"}},
                               {{"是，由 Microsoft 提供", "否", "免費試用版"}, "2 form"},
                               {{"有限公司", "無限公司"}},
                               {{"是", "否", "不確定"}},
                               {{"我找到了", "查看帳單"}, "1 form"},
                               {{"我找到了", "我找不到"}},
                               {{"Azure 訂閱", "網域訂閱", "由 21Vianet (中國) 營運的服務"}},
                               {{"附加元件", "其他產品", "以上皆非"}},
                           });
}

TEST(QuestionCheckTest, FindsNothingWithoutRules) {
  EXPECT_EQ(QuestionFindings({}, "Isn't it not? And why not? ", {"a.", "B"}), Lines{});
  EXPECT_EQ(QuestionFindings(RulesOf("de-DE"), "Ist es aktiv? Wann nicht?", {"a.", "B"}), Lines{});
}

TEST(QuestionCheckTest, ChecksOnlyByTheRulesThatExist) {
  const auto found = [](const std::string& questions) {
    const Result<LocaleRules> rules =
        ReadRules(R"({ "locale": "xx", "questions": )" + questions + "}", "xx.json");
    EXPECT_TRUE(rules.Ok());
    return QuestionFindings(*rules, "Is it not never? And how?", {"A.", "B."}).size();
  };
  EXPECT_EQ(found("{}"), 1U);
  EXPECT_EQ(found(R"({ "longest": 6 })"), 1U);
  EXPECT_EQ(found(R"({ "longest": 5 })"), 2U);
  EXPECT_EQ(found(R"({ "negations": ["not", "never"] })"), 2U);
  EXPECT_EQ(found(R"({ "negations": ["not", "never"], "except": ["not never"] })"), 1U);
}

}  // namespace
}  // namespace guided_help
