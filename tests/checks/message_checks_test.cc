#include "checks/message_checks.h"

#include <gtest/gtest.h>

#include <deque>
#include <optional>

#include "icu/icu_services.h"
#include "tests/checks/found.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

const IcuServices& Services() {
  static const IcuServices kServices;
  return kServices;
}

CatalogContext ContextOf(std::string_view locale, const Labels& source_labels = {},
                         const Labels& target_labels = {}, bool is_release = false) {
  return {locale,     "en-US",       RulesOf("en-US"), RulesOf(std::string(locale)),
          Services(), source_labels, target_labels,    is_release};
}

/// A message and its translation as text.
struct Written {
  std::string_view key;
  std::string_view source;
  std::optional<std::string_view> target;
  const MessageNotes* notes = nullptr;
  std::string source_hash;
};

/// Parses messages and their translations, and keeps them.
class Parsed {
 public:
  explicit Parsed(const std::vector<Written>& all) {
    for (const Written& written : all) {
      TranslatedMessage& message = messages_.emplace_back();
      message.key = written.key;
      message.source = &kept_.emplace_back(MessageOf(written.source));
      if (written.target) message.target = &kept_.emplace_back(MessageOf(*written.target));
      message.notes = written.notes;
      message.source_hash = written.source_hash;
    }
  }

  const std::vector<TranslatedMessage>& messages() const { return messages_; }

 private:
  std::deque<Message> kept_;
  std::vector<TranslatedMessage> messages_;
};

std::vector<MessageFinding> Checked(const std::vector<Written>& written,
                                    const CatalogContext& context) {
  return CheckMessages(Parsed(written).messages(), context);
}

std::vector<MessageFinding> CheckedSource(const std::vector<Written>& written,
                                          const CatalogContext& context) {
  return CheckSourceMessages(Parsed(written).messages(), context);
}

/// Notes of a translation without problems.
MessageNotes Reviewed() {
  MessageNotes notes;
  notes.state = MessageState::kReviewed;
  return notes;
}

Lines Describe(const std::vector<MessageFinding>& findings) {
  Lines lines;
  for (const MessageFinding& found : findings) {
    lines.push_back(Concat({found.key, " ", Describe(found.finding)}));
  }
  return lines;
}

Lines Heads(const std::vector<MessageFinding>& findings) {
  Lines heads;
  for (const std::string& line : Describe(findings))
    heads.push_back(line.substr(0, line.find(':')));
  return heads;
}

Lines Plurals(std::string_view locale, std::string_view message) {
  return Describe(CheckPlurals(MessageOf(message), locale, Services()));
}

TEST(PluralCheckTest, ReportsMissingAndUnknownCategories) {
  EXPECT_EQ(Plurals("ru-RU", "a {n, plural, one {#} other {#}}"),
            (Lines{"error plural-category 2: the plural category \"few\" is missing; ru-RU needs "
                   "it (add few {…})",
                   "error plural-category 2: the plural category \"many\" is missing; ru-RU needs "
                   "it (add many {…})"}));
  EXPECT_EQ(Plurals("zh-TW", "{n, plural, one {#} other {#}}"),
            (Lines{"error plural-category 0: zh-TW has no plural category \"one\" (remove the "
                   "variant; use =1 for the number itself)"}));
}

TEST(PluralCheckTest, RequiresTheCategoriesOfIntegers) {
  const std::string all = "{n, plural, =0 {z} zero {a} one {b} two {c} few {d} many {e} other {f}}";
  const std::vector<std::array<std::string, 3>> kLocales = {
      {"en-US", "one other", "{n, plural, one {b} other {f}}"},
      {"zh-TW", "other", "{n, plural, other {f}}"},
      {"ja-JP", "other", "{n, plural, =1 {b} other {f}}"},
      {"ru-RU", "one few many other", "{n, plural, one {b} few {d} many {e} other {f}}"},
      {"ar-SA", "zero one two few many other", all},
      {"sr-Latn-RS", "one few other", "{n, plural, one {b} few {d} other {f}}"},
      // "1 million de …" has its own category.
      {"fr-FR", "one many other", "{n, plural, one {b} many {e} other {f}}"},
      {"es-ES", "one many other", "{n, plural, one {b} many {e} other {f}}"},
      {"he-IL", "one two other", "{n, plural, one {b} two {c} other {f}}"},
  };
  for (const auto& [locale, forms, good] : kLocales) {
    EXPECT_EQ(Plurals(locale, good), Lines{}) << locale;
    // All categories that the language does not have.
    std::size_t surplus = 0;
    for (const std::string form : {"zero", "one", "two", "few", "many", "other"}) {
      if ((" " + forms + " ").find(" " + form + " ") == std::string::npos) ++surplus;
    }
    EXPECT_EQ(Plurals(locale, all).size(), surplus) << locale;
    const auto needed = static_cast<std::size_t>(std::count(forms.begin(), forms.end(), ' '));
    EXPECT_EQ(Plurals(locale, "{n, plural, other {f}}").size(), needed) << locale;
  }
}

TEST(PluralCheckTest, ChecksPluralsInsideVariants) {
  EXPECT_EQ(Plurals("en-US", "{g, select, a {{n, plural, other {#}}} other {x}}").size(), 1U);
  EXPECT_EQ(Plurals("en-US", "{g, select, one {a} other {x}}"), Lines{});
}

Lines Placeholders(std::string_view source, std::optional<std::string_view> target,
                   const Labels& source_labels = {}, const Labels& target_labels = {},
                   std::string_view key = "a.b") {
  return Describe(CheckPlaceholders(Parsed({{key, source, target, nullptr, {}}}).messages().front(),
                                    ContextOf("zh-TW", source_labels, target_labels)));
}

TEST(PlaceholderCheckTest, ReportsMissingUnknownAndRepeatedPlaceholders) {
  EXPECT_EQ(Placeholders("{n} of {total}", "第 {m} 個"),
            (Lines{"error placeholder 0: the placeholder {n} is missing (add it where its value "
                   "belongs in the sentence)",
                   "error placeholder 0: the placeholder {total} is missing (add it where its "
                   "value belongs in the sentence)",
                   "error placeholder 4: the source has no placeholder {m} (remove it, or correct "
                   "its name)"}));
  EXPECT_EQ(Placeholders("{n}", "{n} {n}"),
            (Lines{"error placeholder 0: the placeholder {n} occurs 2 times, in the source 1 "
                   "(remove it, or correct its name)"}));
  EXPECT_EQ(Placeholders("{n} {n}", "{n}").size(), 1U);
  EXPECT_EQ(Placeholders("{n, number}", "{n}").size(), 2U);
  EXPECT_EQ(Placeholders("{a} then {b}", "{b}、{a}"), Lines{});
  EXPECT_EQ(Placeholders("{n, plural, one {# a} other {# b}}", "{n, plural, other {# 個}}"),
            Lines{});
  EXPECT_EQ(Placeholders("{n, plural, one {# a} other {# b}}", "{n, plural, other {個}}").size(),
            1U);
}

TEST(PlaceholderCheckTest, FindsTypedLabels) {
  const Labels source = {{"ui_billing", "Billing"}};
  const Labels target = {{"ui_billing", "帳單"}};
  const std::string fault =
      ": the label \"帳單\" is typed instead of referenced (use {ui_billing}, so that it changes "
      "with the product)";
  EXPECT_EQ(Placeholders("Go to {ui_billing}.", "前往帳單。", source, target),
            (Lines{"error retyped-label 6" + fault}));
  EXPECT_EQ(Placeholders("Go to it.", "前往 **帳單**。", source, target),
            (Lines{"error retyped-label 9" + fault}));
  EXPECT_EQ(Placeholders("Go to it.", "前往「帳單」。", source, target),
            (Lines{"error retyped-label 9" + fault}));
  // An ordinary word, the label's own message, another label.
  EXPECT_EQ(Placeholders("Go to it.", "前往帳單。", source, target), Lines{});
  EXPECT_EQ(Placeholders("Billing", "**帳單**", source, target, "ui_billing"), Lines{});
  EXPECT_EQ(Placeholders("Go to {ui_billing}.", "前往 {ui_billing}。", source, target), Lines{});
  EXPECT_EQ(Placeholders("{ui_more}", "更多", source, target).size(), 1U);
  EXPECT_EQ(Placeholders("{ui_empty}", "", {}, {{"ui_empty", ""}}),
            (Lines{"error placeholder 0: the placeholder {ui_empty} is missing (add it where its "
                   "value belongs in the sentence)"}));
}

TEST(PlaceholderCheckTest, FindsTypedLabelsInTheSource) {
  const Labels labels = {{"ui_billing", "Billing"}};
  const auto count = [&](std::string_view text) {
    return Placeholders(text, std::nullopt, labels).size();
  };
  EXPECT_EQ(Placeholders("Go to Billing.", std::nullopt, labels),
            (Lines{"error retyped-label 6: the label \"Billing\" is typed instead of referenced "
                   "(use {ui_billing}, so that it changes with the product)"}));
  EXPECT_EQ(count("Go to **Billing**."), 1U);
  EXPECT_EQ(count("Go to (Billing)."), 1U);
  EXPECT_EQ(count("Go to {ui_billing}."), 0U);
  EXPECT_EQ(count("Go to billing."), 0U);
  EXPECT_EQ(count("Go to Billings."), 0U);
  EXPECT_EQ(count("Go to SubBilling."), 0U);
  EXPECT_EQ(count("Billing is a word."), 0U);
  EXPECT_EQ(Placeholders("Billing", std::nullopt, labels, {}, "ui_billing").size(), 0U);
}

Lines State(const Written& message, bool is_release = false) {
  return Describe(
      CheckState(Parsed({message}).messages().front(), ContextOf("zh-TW", {}, {}, is_release)));
}

TEST(StateCheckTest, ReportsMissingAndEmptyTranslations) {
  EXPECT_EQ(State({"a.b", "Hello", std::nullopt, nullptr, {}}),
            (Lines{"error missing-key 0: \"a.b\" has no translation; customers see English "
                   "(translate it)"}));
  for (const std::string_view empty : {"", " ", "\u3000\n", "\u200B"}) {
    EXPECT_EQ(State({"a.b", "Hello", empty, nullptr, {}}),
              (Lines{"error empty-message 0: the translation is empty (translate it)"}));
  }
  const MessageNotes reviewed = Reviewed();
  EXPECT_EQ(State({"a.b", " ", "", &reviewed, {}}), Lines{});
}

TEST(StateCheckTest, ReportsUnreviewedMachineTranslations) {
  MessageNotes notes;
  const std::string nobody =
      "warning machine-translation 0: the translation does not state whether a person made it (add "
      "a state to the notes of the message)";
  EXPECT_EQ(State({"a", "b", "c", nullptr, {}}), Lines{nobody});
  EXPECT_EQ(State({"a", "b", "c", &notes, {}}), Lines{nobody});
  EXPECT_EQ(State({"a", "b", "c", &notes, {}}, true), Lines{nobody});
  notes.state = MessageState::kMachine;
  const std::string machine =
      " machine-translation 0: machine translation that nobody has reviewed (have a person review "
      "it, then set its state to reviewed)";
  EXPECT_EQ(State({"a", "b", "c", &notes, {}}), Lines{"warning" + machine});
  EXPECT_EQ(State({"a", "b", "c", &notes, {}}, true), Lines{"error" + machine});
  for (const MessageState state : {MessageState::kTranslated, MessageState::kReviewed}) {
    notes.state = state;
    EXPECT_EQ(State({"a", "b", "c", &notes, {}}, true), Lines{});
  }
}

TEST(StateCheckTest, ReportsStaleTranslations) {
  MessageNotes notes = Reviewed();
  const auto stale = [](std::string_view why) {
    return Lines{Concat(
        {"error stale 0: ", why,
         " (translate the current source, then set state and source_hash (import does both))"})};
  };
  EXPECT_EQ(State({"a", "b", "c", &notes, "123"}),
            stale("the translation does not state which source it was made from"));
  notes.source_hash = "122";
  EXPECT_EQ(State({"a", "b", "c", &notes, "123"}),
            stale("the source has changed since this was translated"));
  notes.source_hash = "123";
  EXPECT_EQ(State({"a", "b", "c", &notes, "123"}), Lines{});
  notes.state = MessageState::kStale;
  EXPECT_EQ(State({"a", "b", "c", &notes, "123"}), stale("the translation is marked as stale"));
}

TEST(MessageChecksTest, FindsEveryKindInOneCatalog) {
  const MessageNotes reviewed = Reviewed();
  const std::vector<Written> messages = {
      {"a", "Wait for 25 days", "等候 26 天", &reviewed, {}},
      {"b", "Cancel", std::nullopt, nullptr, {}},
      {"c", "Cancel", "取消", &reviewed, {}},
      {"d", "Cancel", "註銷", &reviewed, {}},
      {"e",
       "{n, plural, one {# day} other {# days}}",
       "{n, plural, one {#天} other {# 天}}",
       &reviewed,
       {}},
      {"g", "more than 25", "25 個以上", &reviewed, {}},
  };
  EXPECT_EQ(Heads(Checked(messages, ContextOf("zh-TW"))),
            (Lines{"a error number 0", "a error number 7", "b error missing-key 0",
                   "d warning inconsistent 0", "e error plural-category 0", "e warning spacing 18",
                   "g error comparator 0"}));
}

TEST(MessageChecksTest, AnEmptyMessageHasNoOtherFindings) {
  const MessageNotes reviewed = Reviewed();
  EXPECT_EQ(
      Heads(Checked({{"a", "Wait for {n} of 25 days.", " ", &reviewed, {}}}, ContextOf("zh-TW"))),
      (Lines{"a error empty-message 0"}));
}

TEST(MessageChecksTest, ReportsAProblemOutsideTheVariantsOnce) {
  const MessageNotes reviewed = Reviewed();
  EXPECT_EQ(Heads(Checked({{"a",
                            "{n, plural, one {# day} other {# days}} left, software",
                            "{n, plural, =0 {沒有} other {# 天}}，软件",
                            &reviewed,
                            {}}},
                          ContextOf("zh-TW"))),
            (Lines{"a error foreign-character 41", "a warning regional-term 41"}));
}

TEST(MessageChecksTest, ComparesEachVariantWithItsCounterpart) {
  const MessageNotes reviewed = Reviewed();
  EXPECT_EQ(Heads(Checked({{"a",
                            "{g, select, x {5 days} other {6 days}}",
                            "{g, select, x {5 天} y {6 天} other {6 天}}",
                            &reviewed,
                            {}},
                           {"b",
                            "{g, select, x {5 days} other {6 days}}",
                            "{g, select, x {6 天} other {6 天}}",
                            &reviewed,
                            {}}},
                          ContextOf("zh-TW"))),
            (Lines{"b error number 0", "b error number 15"}));
}

Lines Ignoring(std::vector<IgnoredCheck> ignore, std::string_view target) {
  MessageNotes notes = Reviewed();
  notes.ignore = std::move(ignore);
  return Describe(Checked({{"a", "Wait for 25 days", target, &notes, {}}}, ContextOf("zh-TW")));
}

TEST(MessageChecksTest, AnIgnoredCheckIsSilentAndNeedsAReason) {
  const std::string good = "等候 25 天";
  const std::string bad = "等候 26 天";
  EXPECT_EQ(Ignoring({}, good), Lines{});
  EXPECT_EQ(Ignoring({{"number", "days are counted otherwise"}}, bad), Lines{});
  EXPECT_EQ(Ignoring({{"number", ""}}, bad),
            (Lines{"a warning unused-ignore 0: the check \"number\" is ignored without a reason "
                   "(add a reason)"}));
  EXPECT_EQ(Ignoring({{"number", "r"}}, good),
            (Lines{"a warning unused-ignore 0: the check \"number\" is ignored here, but finds "
                   "nothing (remove the ignore entry)"}));
  EXPECT_EQ(Ignoring({{"numbers", "r"}}, good),
            (Lines{"a warning unused-ignore 0: cannot ignore the unknown check \"numbers\" "
                   "(docs/checks.md lists the checks)"}));
  EXPECT_EQ(Ignoring({{"long-question", "r"}}, good), Lines{}) << "lint reports it";
  EXPECT_EQ(Ignoring({{"long-question", ""}}, good),
            (Lines{"a warning unused-ignore 0: the check \"long-question\" is ignored without a "
                   "reason (add a reason)"}));
  EXPECT_EQ(Ignoring({{"comparator", "r"}}, bad).size(), 3U) << "ignores only the named check";
}

TEST(MessageChecksTest, CatalogFindingsCanBeIgnored) {
  MessageNotes notes = Reviewed();
  notes.ignore = {{"inconsistent", "a button and a menu"}};
  const MessageNotes reviewed = Reviewed();
  EXPECT_EQ(
      Heads(Checked({{"a", "Cancel", "取消", &reviewed, {}}, {"b", "Cancel", "註銷", &notes, {}}},
                    ContextOf("zh-TW"))),
      Lines{});
}

TEST(MessageChecksTest, ChecksASourceWithoutATranslation) {
  const MessageNotes reviewed = Reviewed();
  const Labels labels = {{"ui_billing", "Billing"}};
  EXPECT_EQ(Heads(CheckedSource(
                {{"a", "{n, plural, other {# days}}", std::nullopt, &reviewed, {}},
                 {"b", "Go to **Billing**", std::nullopt, &reviewed, {}},
                 {"c", "Two  spaces", std::nullopt, nullptr, {}},
                 {"d", "**open", std::nullopt, nullptr, {}},
                 {"e", "Fine **bold** [text](link) (aside) 25.", std::nullopt, &reviewed, {}}},
                ContextOf("en-US", labels, labels))),
            (Lines{"a error plural-category 0", "b error retyped-label 8", "c warning spacing 3",
                   "d error markup 0"}));
}

}  // namespace
}  // namespace guided_help
