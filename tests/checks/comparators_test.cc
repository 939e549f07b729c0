#include "checks/comparators.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <set>

#include "checks/text_checks.h"
#include "tests/checks/found.h"
#include "tests/checks/relation_sentences.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

constexpr std::array<Relation, kRelationCount> kRelations = {
    Relation::kFewerThan, Relation::kAtMost, Relation::kExactly, Relation::kAtLeast,
    Relation::kMoreThan};

/// Errors of `comparator` and `number`, and their count; warnings count, too.
std::string Judge(const std::string& locale, std::string_view source, std::string_view target) {
  Lines lines = Found(CheckComparators, locale, source, target);
  for (std::string& line : Found(CheckNumbers, locale, source, target)) {
    lines.push_back(std::move(line));
  }
  std::string heads;
  for (const std::string& line : lines) {
    if (!heads.empty()) heads += ", ";
    heads += line.substr(0, line.find(' ', line.find(' ') + 1));
  }
  return heads;
}

TEST(ComparatorsTest, HasSentencesForEveryLanguageWithRules) {
  std::set<std::string> with_rules;
  for (const auto& entry :
       std::filesystem::directory_iterator(SourceFolder() / "localization/rules")) {
    if (entry.path().extension() == ".json") with_rules.insert(entry.path().stem());
  }
  std::set<std::string> with_sentences = {"en-US"};
  for (const Sentences& translation : Translations()) with_sentences.insert(translation.locale);
  EXPECT_EQ(with_sentences, with_rules);
}

TEST(ComparatorsTest, AcceptsTheSameRelationAndRejectsEveryOther) {
  for (const Sentences& translation : Translations()) {
    for (const Relation source : kRelations) {
      for (const Relation target : kRelations) {
        const std::string& english = English()[static_cast<std::size_t>(source)];
        const std::string& other = translation.by_relation[static_cast<std::size_t>(target)];
        EXPECT_EQ(Judge(translation.locale, english, other),
                  source == target ? "" : "error comparator")
            << translation.locale << ": " << Name(source) << " as " << Name(target) << "\n"
            << other;
      }
    }
  }
}

TEST(ComparatorsTest, FindsARelationAfterItsNumber) {
  for (const Sentences& translation : Translations()) {
    for (const Relation source : kRelations) {
      const std::string& english = English()[static_cast<std::size_t>(source)];
      EXPECT_EQ(Judge(translation.locale, english, translation.or_fewer),
                source == Relation::kAtMost ? "" : "error comparator")
          << translation.locale << ": " << Name(source) << "\n"
          << translation.or_fewer;
      EXPECT_EQ(Judge(translation.locale, english, translation.or_more),
                source == Relation::kAtLeast ? "" : "error comparator")
          << translation.locale << ": " << Name(source) << "\n"
          << translation.or_more;
    }
    for (const Relation target : kRelations) {
      const std::string& other = translation.by_relation[static_cast<std::size_t>(target)];
      EXPECT_EQ(Judge(translation.locale, kOrFewer, other),
                target == Relation::kAtMost ? "" : "error comparator")
          << translation.locale << ": 25 or fewer as " << Name(target);
      EXPECT_EQ(Judge(translation.locale, kOrMore, other),
                target == Relation::kAtLeast ? "" : "error comparator")
          << translation.locale << ": 25 or more as " << Name(target);
    }
  }
}

TEST(ComparatorsTest, QuotesBothTextsAndTheirMeaning) {
  EXPECT_EQ(Found(CheckComparators, "ko-KR", "If you have more than 25 licenses, call support.",
                  "라이선스가 25개 이상 할당된 경우 지원에 문의하세요."),
            (Lines{"error comparator 16: the source says \"more than 25\" (more than), but the "
                   "translation says \"25개 이상\" (at least) (use the same comparison: customers "
                   "depend on whether the number itself is included)"}));
  EXPECT_EQ(Found(CheckComparators, "zh-TW", "Wait up to 24 hours.", "請等候 24 小時。"),
            (Lines{"warning comparator 10: the source says \"up to 24\" (at most), but the "
                   "translation seems to have no comparator (translate the comparator; if its "
                   "words are not known yet, add them to localization/rules)"}));
  EXPECT_EQ(
      Found(CheckComparators, "zh-TW", "Wait 24 hours.", "請等候**超過 24** 小時。"),
      (Lines{"warning comparator 11: the translation says \"超過 24\" (more than), but the source "
             "seems to have no comparator (remove the comparator, unless the source implies it)"}));
  EXPECT_EQ(Found(CheckComparators, "zh-TW", "It takes under 24 hours.", "超過 24 小時。"),
            (Lines{"error comparator 0: the source says \"under 24\" (fewer than or at most), but "
                   "the translation says \"超過 24\" (more than) (use the same comparison: "
                   "customers depend on whether the number itself is included)"}));
}

TEST(ComparatorsTest, ANegationMakesTheOppositePossible) {
  ExpectFound(
      CheckComparators,
      {
          {"zh-TW", "no more than 25 users", "最多 25 位"},
          {"zh-TW", "no more than 25 users", "不超過 25 位"},
          {"zh-TW", "no more than 25 users", "超過 25 位", {"error comparator 0"}},
          {"zh-TW", "more than 25 users", "不超過 25 位", {"error comparator 0"}},
          {"zh-TW", "not fewer than 25 users", "至少 25 位"},
          {"de-DE", "no more than 25 users", "nicht mehr als 25 Benutzer"},
          {"de-DE", "more than 25 users", "nicht mehr als 25 Benutzer", {"error comparator 0"}},
          {"fr-FR", "no more than 25 users", "pas plus de 25 utilisateurs"},
          {"es-ES", "no more than 25 users", "no más de 25 usuarios"},
          {"pt-BR", "no more than 25 users", "não mais de 25 usuários"},
          {"ru-RU", "at least 25 users", "не менее 25 пользователей"},
          {"ru-RU", "fewer than 25 users", "не менее 25 пользователей", {"error comparator 0"}},
          {"sr-Latn-RS", "no more than 25 users", "ne više od 25 korisnika"},
          {"he-IL", "no more than 25 users", "לא יותר מ-25 משתמשים"},
          {"ar-SA", "no more than 25 users", "ليس أكثر من 25 مستخدما"},
          {"th-TH", "no more than 25 users", "ไม่เกิน 25 คน"},
          {"th-TH", "more than 25 users", "ไม่เกิน 25 คน", {"error comparator 0"}},
          {"vi-VN", "no more than 25 users", "không quá 25 người dùng"},
          {"ja-JP", "no more than 25 users", "25 人を超えない"},
          {"ja-JP", "more than 25 users", "25 人を超えません", {"error comparator 0"}},
          {"ko-KR", "no more than 25 users", "25명을 초과하지 않는"},
          {"ko-KR", "more than 25 users", "25명을 초과하지 않는", {"error comparator 0"}},
          // A nearby negation makes both relations possible.
          {"zh-TW", "until you have fewer than 25 users", "直到不再有至少 25 位"},
          {"ja-JP", "more than 25 users", "25 人以下ではない"},
          {"de-DE", "at most 25 users", "wenn Sie nicht mehr als diese mehr als 25 Benutzer haben"},
          // Negations in another clause, or far away, do not count.
          {"zh-TW", "more than 25 users", "若不要，則至少 25 位", {"error comparator 15"}},
          {"zh-TW",
           "more than 25 users",
           "不需要任何其他的額外設定就可以有至少 25 位",
           {"error comparator 48"}},
          {"ja-JP", "more than 25 users", "25 人以上なら、できません", {"error comparator 0"}},
          {"de-DE",
           "more than 25 users",
           "Das geht nicht: mindestens 25 Benutzer",
           {"error comparator 16"}},
          {"de-DE",
           "more than 25 users",
           "Das ist nicht möglich wenn eine Organisation schon mindestens 25 Benutzer hat",
           {"error comparator 52"}},
          // Part of another word.
          {"de-DE",
           "more than 25 users",
           "Notizen nichtig mindestens 25 Benutzer",
           {"error comparator 16"}},
      });
}

TEST(ComparatorsTest, MoreThan25Is26OrMore) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "more than 25 users", "26 位或以上"},
                  {"zh-TW", "more than 25 users", "26 位以上的使用者"},
                  {"zh-TW", "at least 26 users", "超過 25 位"},
                  {"zh-TW", "fewer than 25 users", "最多 24 位"},
                  {"zh-TW", "at most 24 users", "少於 25 位"},
                  {"ja-JP", "less than 10 days", "9 日以下"},
                  {"ja-JP", "less than 10 days", "10 日以下", {"error comparator 0"}},
              });
}

TEST(ComparatorsTest, AllowsFillersBetweenTheComparatorAndItsNumber) {
  ExpectFound(
      CheckComparators,
      {
          {"zh-TW", "more than about 25 users", "超過大約 25 位"},
          {"zh-TW", "more than 25 users", "超過了約共 25 位"},
          {"zh-TW", "more than 25 users", "至少要有 25 位", {"error comparator 0"}},
          {"zh-TW", "more than 25 users", "至少**（25** 位）", {"error comparator 0"}},
          {"de-DE", "at least 25 users", "mindestens etwa 25 Benutzer"},
          {"de-DE", "more than 25 users", "mindestens insgesamt ca. 25", {"error comparator 0"}},
          {"de-DE", "more than $25", "mindestens $ 25", {"error comparator 0"}},
          // The counted noun is between the number and the comparator.
          {"de-DE",
           "more than 25 users",
           "25 zugewiesene Lizenzen oder mehr",
           {"error comparator 0"}},
          {"de-DE", "25 users", "25 sehr alte und neue Lizenzen oder mehr"},
          {"de-DE", "25 users", "25 Lizenzen. Oder mehr"},
          {"de-DE", "25 users", "25 (zwei) oder mehr"},
          {"de-DE", "25 of 30 users", "25 von 30 oder mehr", {"warning comparator 7"}},
          {"zh-TW", "more than 25 users", "25 個授權使用者以上", {"error comparator 0"}},
          {"zh-TW", "25 users", "25 個授權的使用者和管理員以上"},
          // A verb, another number, a distant word: not about this number.
          {"zh-TW", "25 users", "至少執行一次後 25 位"},
          {"de-DE", "at least 5 of 25 users", "mindestens 5 von 25 Benutzern"},
          {"de-DE",
           "5 of at least 25 users",
           "mindestens 5 von 25 Benutzern",
           {"warning comparator 0"}},
          {"en-US", "25+ users", "25+ users"},
          {"de-DE", "25 + 3", "25 + 3"},
          {"zh-TW", "25+ users", "25 位以上"},
          {"zh-TW", "25+ users", "超過 25 位", {"error comparator 0"}},
      });
}

TEST(ComparatorsTest, IgnoresFalseFriends) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "Do the following 3 steps.", "請執行以下 3 個步驟。"},
                  {"zh-TW", "In step 3, do the following.", "在步驟 3 執行以下步驟。"},
                  {"zh-TW", "After 24 hours, try the steps above.", "24 小時後請試以上步驟。"},
                  {"zh-CN", "In step 3, do the following.", "在步骤 3 执行以下步骤。"},
                  {"zh-TW", "It is not equal to 25.", "不等於 25。"},
                  {"zh-TW", "If you can't find the 3 users.", "找不到 3 位使用者。"},
                  {"ja-JP", "In step 3, do the following.", "手順 3 以下の手順を実行します。"},
                  {"ja-JP", "These were 3 steps.", "3 以上です。"},
                  {"ko-KR", "25 are no longer assigned.", "25개는 더 이상 할당되지 않습니다."},
                  {"ko-KR", "25 anomalies", "25개의 이상 징후"},
                  {"en-US", "25 users. For more information", "25 users or more information"},
                  {"de-DE", "25 users or more information", "25 Benutzer oder mehr Informationen"},
              });
}

TEST(ComparatorsTest, AnAmbiguousPhraseAgreesWithEachOfItsMeanings) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "under 25 users", "少於 25 位"},
                  {"zh-TW", "under 25 users", "最多 25 位"},
                  {"zh-TW", "under 25 users", "至少 25 位", {"error comparator 0"}},
                  {"zh-TW", "within 24 hours", "24 小時內"},
                  {"zh-TW", "within 24 hours", "24 小時"},
                  {"zh-TW", "24 hours", "24 小時內"},
                  {"zh-TW", "within 24 hours", "超過 24 小時", {"error comparator 0"}},
                  {"zh-TW", "limited to 25 users", "最多 25 位"},
                  {"zh-TW", "over 25 users", "超過 25 位"},
              });
}

TEST(ComparatorsTest, TheLongestPhraseWins) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "less than or equal to 25", "小於或等於 25"},
                  {"zh-TW", "less than 25", "小於或等於 25", {"error comparator 0"}},
                  {"de-DE", "more than 25", "größer als oder gleich 25", {"error comparator 0"}},
                  {"en-US", "fewer than 25", "fewer than or equal to 25", {"error comparator 0"}},
              });
}

TEST(ComparatorsTest, MatchesWholeWordsUnlessTheRulesAllowParts) {
  ExpectFound(CheckComparators,
              {
                  {"de-DE", "at least version 5", "Version 5 oder höhere"},
                  {"de-DE", "5 or less", "5 oder höheren", {"error comparator 0"}},
                  {"de-DE", "25 users", "xmindestens 25"},
                  {"de-DE", "25 users", "25 oder mehrere"},
                  {"he-IL", "more than 25 users", "ליותר מ-25 משתמשים"},
              });
}

TEST(ComparatorsTest, FindsNothingInALanguageWithoutRules) {
  const LocaleRules none;
  const InlineText source = ReadMarkdown("more than 25 users");
  const InlineText target = ReadMarkdown("25 anes");
  EXPECT_TRUE(CheckComparators({source, target, RulesOf("en-US"), none}).empty());
}

TEST(ComparatorsTest, ComparesEachNumberWithItsCounterpart) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "at least 5 and at most 25 users", "至少 5 位且最多 25 位"},
                  {"zh-TW", "at least 5 and at most 25 users", "最多 25 位且至少 5 位"},
                  {"zh-TW",
                   "at least 5 and at most 25 users",
                   "最多 5 位且至少 25 位",
                   {"error comparator 0", "error comparator 15"}},
                  {"zh-TW", "more than 25, fewer than 25", "少於 25，超過 25"},
              });
}

TEST(ComparatorsTest, ReadNumbersInWords) {
  ExpectFound(
      CheckComparators,
      {
          {"zh-TW", "more than five files", "超過五個檔案"},
          {"zh-TW", "more than five files", "五個以上的檔案", {"error comparator 0"}},
          {"zh-TW", "more than twenty-five files", "25 個以上的檔案", {"error comparator 0"}},
          {"it-IT", "no more than three files", "più di tre file", {"error comparator 0"}},
          {"it-IT", "no more than three files", "non più di tre file"},
          {"ru-RU", "at least twenty five files", "менее двадцать пять", {"error comparator 0"}},
          // "More than one" has many translations.
          {"zh-TW", "more than one file", "多個檔案"},
      });
}

TEST(ComparatorsTest, AComparatorMayBeElsewhereInTheClause) {
  ExpectFound(
      CheckComparators,
      {
          {"zh-TW", "Charge it for at least 30 minutes.", "請至少為它充電 30 分鐘。"},
          {"zh-TW",
           "Charge it for at least 30 minutes.",
           "請最多為它充電 30 分鐘。",
           {"warning comparator 22"}},
          {"de-DE", "It exceeds the 50 MB limit.", "Es überschreitet den Grenzwert von 50 MB."},
          {"de-DE", "It has the 50 MB limit.", "Es überschreitet den Grenzwert von 50 MB."},
          {"ja-JP", "not more than 10 rows and 20 columns", "10 行と 20 列を超えない"},
          {"zh-TW", "equal to or more than 25 users", "25 位以上的使用者"},
          {"zh-TW", "equal to or more than 25 users", "超過 25 位使用者", {"error comparator 0"}},
          {"zh-TW", "the sum 25+3", "總和 25+3"},
      });
}

TEST(ComparatorsTest, AgreementNeedsACommonBound) {
  const FoundNumber number25{{}, {25 * kOne}, {}, false};
  const FoundNumber number26{{}, {26 * kOne}, {}, false};
  const auto found = [](Relations relations) { return FoundComparator{0, relations, {}}; };
  const FoundComparator more = found(Only(Relation::kMoreThan));
  const FoundComparator least = found(Only(Relation::kAtLeast));
  const FoundComparator exact = found(Only(Relation::kExactly));
  EXPECT_TRUE(CanAgree(more, number25, least, number26));
  EXPECT_FALSE(CanAgree(more, number25, least, number25));
  EXPECT_FALSE(CanAgree(more, number26, least, number25));
  EXPECT_TRUE(CanAgree(exact, number25, exact, number25));
  EXPECT_FALSE(CanAgree(exact, number25, exact, number26));
  EXPECT_FALSE(CanAgree(exact, number25, least, number25));
  EXPECT_TRUE(CanAgree(found(Only(Relation::kFewerThan)), number26, found(Only(Relation::kAtMost)),
                       number25));
}

}  // namespace
}  // namespace guided_help
