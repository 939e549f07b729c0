#include "interchange/catalog_import.h"

#include <gtest/gtest.h>

#include "interchange/catalog_export.h"
#include "interchange/source_hash.h"
#include "tests/support/messages.h"

namespace guided_help {
namespace {

using enum MessageState;

CatalogEntry Translation(const std::string& key, const std::string& message, MessageState state,
                         const std::string& source) {
  MessageNotes notes;
  notes.state = state;
  notes.source_hash = SourceHash(source);
  return {key, MessageOf(message), notes, {}};
}

CatalogDocument Source() {
  MessageNotes notes;
  notes.description = "What it is.";
  notes.state = kReviewed;
  notes.origin = MessageOrigin::kArticle;
  notes.date = "2021-05-19";
  notes.ignore = {{"a-check", "a reason of the source's"}};
  return {"en-US",
          "en-US",
          {{"a", MessageOf("A"), notes, {}},
           {"b", MessageOf("B"), notes, {}},
           {"c", MessageOf("C"), notes, {}}}};
}

CatalogDocument Target(MessageState state) {
  return {
      "zh-TW", "en-US", {Translation("a", "甲", state, "A"), Translation("c", "丙", state, "C")}};
}

/// An export whose units a test can change, and the catalogs to import it into, which may have
/// changed since.
class Exchange {
 public:
  explicit Exchange(CatalogDocument target, CatalogDocument source = Source())
      : target_(std::move(target)),
        source_(std::move(source)),
        now_(target_),
        source_now_(source_) {
    document_ = ToExchange("guide", source_, target_, {});
    for (ExchangeUnit& unit : document_.units) unit.position = {7, 3};
    for (ExchangeUnit& unit : document_.units) unit.target_position = {8, 17};
  }

  ExchangeUnit& Unit(std::string_view key) {
    for (ExchangeUnit& unit : document_.units) {
      if (unit.key == key) return unit;
    }
    ADD_FAILURE() << key;
    return document_.units.front();
  }
  ExchangeDocument& document() { return document_; }
  CatalogDocument& now() { return now_; }
  CatalogDocument& source_now() { return source_now_; }

  CatalogImport Import() const {
    CatalogImport import(source_now_, now_, "localization/guide/zh-TW.json");
    import.Add(document_, "a.xlf");
    return import;
  }

 private:
  CatalogDocument target_, source_, now_, source_now_;
  ExchangeDocument document_;
};

std::string Findings(const CatalogImport& import) {
  std::string text;
  for (const Finding& finding : import.findings()) {
    EXPECT_EQ(finding.file, "a.xlf");
    EXPECT_EQ(finding.locale, "zh-TW");
    text += (finding.severity == Severity::kError ? "error " : "warning ") + finding.check + " " +
            std::to_string(finding.position.line) + ":" + std::to_string(finding.position.column) +
            " " + finding.message + " (" + finding.hint + ")\n";
  }
  return text;
}

const MessageNotes& NotesOf(const CatalogImport& import, std::string_view key) {
  return *import.target().Find(key)->notes;
}

TEST(CatalogImportTest, UnchangedMessagesStayByteForByte) {
  for (const MessageState state : {kMachine, kTranslated, kReviewed, kStale}) {
    Exchange exchange(Target(state));
    const CatalogImport import = exchange.Import();
    EXPECT_EQ(ToJson(import.target()), ToJson(Target(state)));
    EXPECT_EQ(import.counts().unchanged, 2);
    EXPECT_EQ(import.counts().untranslated, 1);
    EXPECT_EQ(Findings(import), "");
  }
}

TEST(CatalogImportTest, ACatalogWithoutNotesStaysByteForByte) {
  const CatalogDocument bare{"zh-TW", "en-US", {{"c", MessageOf("丙"), std::nullopt, {}}}};
  EXPECT_EQ(ToJson(Exchange(bare).Import().target()), ToJson(bare));
}

TEST(CatalogImportTest, TakesAChangedTextAndSetsItsState) {
  Exchange exchange(Target(kMachine));
  exchange.Unit("a").target = "新";
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(import.target().Find("a")->message.text(), "新");
  EXPECT_EQ(NotesOf(import, "a").state, kTranslated);
  EXPECT_EQ(import.counts().texts, 1);
  EXPECT_EQ(Findings(import), "");
}

TEST(CatalogImportTest, TakesAChangedStateAndKeepsTheOtherNotes) {
  CatalogDocument target = Target(kMachine);
  target.entries[0].notes->ignore = {{"a-check", "because"}};
  Exchange exchange(target);
  exchange.Unit("a").mark = ToolMark::kReviewed;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(import.target().Find("a")->message.text(), "甲");
  EXPECT_EQ(NotesOf(import, "a").state, kReviewed);
  EXPECT_EQ(NotesOf(import, "a").ignore.size(), 1u);
  EXPECT_EQ(import.counts().states, 1);
}

TEST(CatalogImportTest, ANewTranslationGetsTheNotesAndPositionOfItsSource) {
  Exchange exchange(Target(kTranslated));
  exchange.Unit("b").target = "乙";
  const CatalogImport import = exchange.Import();
  ASSERT_EQ(import.target().entries.size(), 3u);
  EXPECT_EQ(import.target().entries[1].key, "b");
  const MessageNotes& notes = NotesOf(import, "b");
  EXPECT_EQ(notes.description, "What it is.");
  EXPECT_EQ(notes.state, kTranslated);
  EXPECT_EQ(notes.origin, MessageOrigin::kArticle);
  EXPECT_EQ(notes.date, "2021-05-19");
  EXPECT_EQ(notes.source_hash, SourceHash("B"));
  EXPECT_TRUE(notes.ignore.empty());
}

TEST(CatalogImportTest, CreatesACatalogInTheOrderOfTheSource) {
  Exchange exchange(CatalogDocument{"de-DE", "en-US", {}});
  exchange.Unit("c").target = "C!";
  exchange.Unit("a").target = "A!";
  std::swap(exchange.document().units[0], exchange.document().units[2]);
  CatalogImport import(Source(), CatalogDocument{"de-DE", "en-US", {}}, "de-DE.json");
  import.Add(exchange.document(), "a.xlf");
  ASSERT_EQ(import.target().entries.size(), 2u);
  EXPECT_EQ(import.target().entries[0].key, "a");
  EXPECT_EQ(import.target().entries[1].key, "c");
}

TEST(CatalogImportTest, ImportingTwiceChangesNothingMore) {
  Exchange exchange(Target(kMachine));
  exchange.Unit("a").target = "新";
  exchange.Unit("b").target = "乙";
  exchange.Unit("c").mark = ToolMark::kReviewed;
  CatalogImport import = exchange.Import();
  const std::string once = ToJson(import.target());
  import.Add(exchange.document(), "a.xlf");
  EXPECT_EQ(ToJson(import.target()), once);
  EXPECT_EQ(import.counts().texts, 2);
  EXPECT_EQ(import.counts().states, 1);
  EXPECT_EQ(Findings(import), "");
}

TEST(CatalogImportTest, KeepsChangesOfOnlyTheCatalog) {
  Exchange exchange(Target(kTranslated));
  exchange.now().entries[0] = Translation("a", "新", kReviewed, "A");
  exchange.now().entries[1].notes->state = kReviewed;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(ToJson(import.target()), ToJson(exchange.now()));
  EXPECT_EQ(Findings(import), "");
}

TEST(CatalogImportTest, TheSameChangeOnBothSidesIsNotAConflict) {
  Exchange exchange(Target(kTranslated));
  exchange.now().entries[0] = Translation("a", "新", kReviewed, "A");
  exchange.Unit("a").target = "新";
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(ToJson(import.target()), ToJson(exchange.now()));
  EXPECT_EQ(Findings(import), "");
}

TEST(CatalogImportTest, DifferentChangesOnBothSidesAreAConflict) {
  Exchange exchange(Target(kTranslated));
  exchange.now().entries[0] = Translation("a", "\"新\"\n", kReviewed, "A");
  exchange.Unit("a").target = "另";
  EXPECT_EQ(
      Findings(exchange.Import()),
      "error conflict 8:17 message \"a\" was changed both here and in "
      "localization/guide/zh-TW.json since the export; the catalog now has \"\\\"新\\\"\\u000a\" "
      "(put the text to keep into the file, or export again and translate the new export)\n");
  exchange.now().entries.erase(exchange.now().entries.begin());
  EXPECT_EQ(Findings(exchange.Import()),
            "error conflict 8:17 message \"a\" was changed both here and in "
            "localization/guide/zh-TW.json since the export; the catalog now has no text (put the "
            "text to keep into the file, or export again and translate the new export)\n");
}

TEST(CatalogImportTest, IgnoresTheStateIfTheCatalogsTextHasChanged) {
  Exchange exchange(Target(kTranslated));
  exchange.now().entries[0].message = MessageOf("新");
  exchange.Unit("a").mark = ToolMark::kReviewed;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(ToJson(import.target()), ToJson(exchange.now()));
  EXPECT_EQ(Findings(import),
            "warning mark-not-taken 7:3 the catalog's text of message \"a\" has changed since the "
            "export, so the state in this file is ignored (export again)\n");
}

TEST(CatalogImportTest, KeepsTheCatalogsStateIfBothHaveChanged) {
  Exchange exchange(Target(kMachine));
  exchange.now().entries[0].notes->state = kReviewed;
  exchange.Unit("a").mark = ToolMark::kTranslated;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(ToJson(import.target()), ToJson(exchange.now()));
  EXPECT_EQ(
      Findings(import),
      "warning mark-not-taken 7:3 message \"a\" is translated in the file, but has become reviewed "
      "in the catalog since the export; it stays reviewed (change its state in the catalog, or "
      "export again)\n");
}

TEST(CatalogImportTest, ATextOfAnOlderSourceIsStaleAndKeepsThatSource) {
  Exchange exchange(Target(kTranslated));
  exchange.source_now().entries[0].message = MessageOf("A new");
  exchange.Unit("a").target = "新";
  exchange.Unit("a").mark = ToolMark::kReviewed;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(import.target().Find("a")->message.text(), "新");
  EXPECT_EQ(NotesOf(import, "a").state, kStale);
  EXPECT_EQ(NotesOf(import, "a").source_hash, SourceHash("A"));
  EXPECT_EQ(NotesOf(import, "a").previous_source, "A");
  EXPECT_EQ(Findings(import),
            "warning stale-source 7:3 message \"a\" was translated from an outdated source; it is "
            "imported as stale (current source: \"A new\")\n");
}

TEST(CatalogImportTest, AnUnchangedTextOfAnOlderSourceChangesNothing) {
  Exchange exchange(Target(kTranslated));
  exchange.source_now().entries[0].message = MessageOf("A new");
  EXPECT_EQ(ToJson(exchange.Import().target()), ToJson(Target(kTranslated)));
  EXPECT_EQ(Findings(exchange.Import()), "");
  exchange.Unit("a").mark = ToolMark::kReviewed;
  EXPECT_EQ(ToJson(exchange.Import().target()), ToJson(Target(kTranslated)));
  EXPECT_EQ(Findings(exchange.Import()),
            "warning mark-not-taken 7:3 the source of message \"a\" has changed since the export, "
            "so the state in this file is ignored (export again)\n");
}

TEST(CatalogImportTest, AConfirmedStaleTextGetsTheCurrentSource) {
  CatalogDocument target = Target(kStale);
  target.entries[0] = Translation("a", "甲", kStale, "Old A");
  target.entries[0].notes->previous_source = "Old A";
  Exchange exchange(target);
  EXPECT_EQ(exchange.Unit("a").previous_source, "Old A");
  exchange.Unit("a").mark = ToolMark::kTranslated;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(NotesOf(import, "a").state, kTranslated);
  EXPECT_EQ(NotesOf(import, "a").source_hash, SourceHash("A"));
  EXPECT_EQ(NotesOf(import, "a").previous_source, "");
}

TEST(CatalogImportTest, AFuzzyTextIsStaleAndKeepsItsPreviousSource) {
  Exchange exchange(Target(kTranslated));
  ExchangeUnit& unit = exchange.Unit("a");
  unit.mark = ToolMark::kFuzzy;
  unit.previous_source = "Old A";
  EXPECT_EQ(NotesOf(exchange.Import(), "a").state, kStale);
  EXPECT_EQ(NotesOf(exchange.Import(), "a").previous_source, "Old A");
  unit.target = "新";
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(NotesOf(import, "a").state, kStale);
  EXPECT_EQ(NotesOf(import, "a").source_hash, SourceHash("Old A"));
  EXPECT_EQ(NotesOf(import, "a").previous_source, "Old A");
  EXPECT_EQ(Findings(import),
            "warning fuzzy 7:3 message \"a\" is still marked fuzzy; it is imported as stale "
            "(remove the fuzzy flag once the text is correct)\n");
  unit.previous_source = "";
  EXPECT_EQ(NotesOf(exchange.Import(), "a").source_hash, SourceHash("A"));
}

TEST(CatalogImportTest, AChangedTextIsNoLongerReviewed) {
  Exchange exchange(Target(kReviewed));
  exchange.Unit("a").target = "新";
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(NotesOf(import, "a").state, kTranslated);
  EXPECT_EQ(Findings(import),
            "warning review-dropped 7:3 the text of message \"a\" has changed since its review; it "
            "is imported as translated (have the new text reviewed)\n");
}

TEST(CatalogImportTest, WarnsOnceAboutUnchangedTextsMarkedAsUnfinished) {
  Exchange exchange(Target(kTranslated));
  exchange.Unit("a").mark = ToolMark::kNeedsTranslation;
  exchange.Unit("c").mark = ToolMark::kNeedsTranslation;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(ToJson(import.target()), ToJson(Target(kTranslated)));
  EXPECT_EQ(Findings(import),
            "warning unfinished 7:3 2 translated messages are marked as needing translation, but "
            "their texts are as exported; they stay translated: a, c (some tools mark every text "
            "that is not approved; if a person did, change the text or its state in the "
            "catalog)\n");
}

TEST(CatalogImportTest, AnEmptyTargetKeepsTheTranslation) {
  Exchange exchange(Target(kTranslated));
  exchange.Unit("a").target = "";
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(ToJson(import.target()), ToJson(Target(kTranslated)));
  EXPECT_EQ(Findings(import),
            "warning emptied 7:3 message \"a\" has lost its translation in this file; the catalog "
            "keeps it (to remove a translation, delete it from the catalog)\n");
}

TEST(CatalogImportTest, WithoutRecordsTheCurrentCatalogIsCompared) {
  Exchange exchange(Target(kMachine));
  for (ExchangeUnit& unit : exchange.document().units) unit.record.reset();
  exchange.Unit("a").target = "新";
  exchange.Unit("c").mark = ToolMark::kNotFuzzy;
  const CatalogImport import = exchange.Import();
  EXPECT_EQ(import.target().Find("a")->message.text(), "新");
  EXPECT_EQ(NotesOf(import, "c").state, kTranslated);
  EXPECT_EQ(Findings(import),
            "warning no-record 7:3 some units do not record the exported text; they are compared "
            "with the current catalog, and changes made there since the export are overwritten "
            "(set up the tool to keep XLIFF's context groups and PO's extracted comments)\n");
}

TEST(CatalogImportTest, RejectsUnknownAndContradictoryUnits) {
  Exchange exchange(Target(kTranslated));
  exchange.document().units.push_back(exchange.Unit("a"));
  EXPECT_EQ(Findings(exchange.Import()), "");
  exchange.document().units.back().target = "新";
  exchange.Unit("b").key = "nowhere";
  EXPECT_EQ(
      Findings(exchange.Import()),
      "error unknown-key 7:3 \"nowhere\" is not a key of the source catalog (remove the unit, or "
      "export again)\n"
      "error duplicate-key 7:3 message \"a\" has a different text here than at 7:3 (keep one of "
      "the two; if a tool has split the text into sentences, join them)\n");
}

TEST(CatalogImportTest, ReportsInvalidMessagesWithTheirPosition) {
  Exchange exchange(Target(kTranslated));
  exchange.Unit("a").target = "新 {n";
  exchange.Unit("b").target = std::string(8 * 1024 + 1, 'x');
  exchange.Unit("c").target = "新\n{n";
  EXPECT_EQ(Findings(exchange.Import()),
            "error message-syntax 8:21 message \"a\": expected \"}\" after the argument ()\n"
            "error bad-value 8:17 message \"b\" is too long (8192 bytes at most)\n"
            "error message-syntax 8:17 message \"c\": expected \"}\" after the argument ()\n");
}

TEST(CatalogImportTest, TakesOnlyTheChosenMessagesEvenIfBothSidesHaveChanged) {
  Exchange exchange(Target(kTranslated));
  exchange.now().entries[0] = Translation("a", "新", kMachine, "A");
  exchange.Unit("a").target = "另";
  exchange.Unit("b").target = "{";
  exchange.Unit("c").target = "丁";
  CatalogImport import(exchange.source_now(), exchange.now(), "localization/guide/zh-TW.json");
  import.TakeOnly({"a"});
  import.Add(exchange.document(), "a.xlf");
  EXPECT_EQ(import.target().Find("a")->message.text(), "另");
  EXPECT_EQ(NotesOf(import, "a").state, kTranslated);
  EXPECT_EQ(import.target().Find("c")->message.text(), "丙");
  EXPECT_EQ(import.counts().texts, 1);
  EXPECT_EQ(Findings(import), "");
}

CatalogImport ImportCatalog(const CatalogDocument& catalog) {
  CatalogImport import(Source(), Target(kReviewed), "localization/guide/zh-TW.json");
  import.Add(catalog, "a.xlf");
  return import;
}

TEST(CatalogImportTest, TakesTheTextsAndNotesOfAnotherVersionOfTheCatalog) {
  CatalogDocument other = Target(kReviewed);
  EXPECT_EQ(ToJson(ImportCatalog(other).target()), ToJson(other));
  EXPECT_EQ(ImportCatalog(other).counts().unchanged, 2);
  other.entries[0].notes->state = kMachine;
  other.entries[0].notes->ignore = {{"a-check", "because"}};
  other.entries[1].message = MessageOf("丁");
  other.entries.insert(other.entries.begin() + 1, Translation("b", "乙", kStale, "an older B"));
  const CatalogImport import = ImportCatalog(other);
  EXPECT_EQ(ToJson(import.target()), ToJson(other));
  EXPECT_EQ(import.counts().texts, 2);
  EXPECT_EQ(import.counts().states, 1);
  EXPECT_EQ(Findings(import), "");
}

TEST(CatalogImportTest, ATextWithoutNotesOfAnotherVersionIsTranslated) {
  CatalogDocument other = Target(kReviewed);
  for (CatalogEntry& entry : other.entries) entry.notes.reset();
  EXPECT_EQ(ToJson(ImportCatalog(other).target()), ToJson(Target(kReviewed)));
  other.entries[0].message = MessageOf("新");
  const CatalogImport import = ImportCatalog(other);
  EXPECT_EQ(import.target().Find("a")->message.text(), "新");
  EXPECT_EQ(NotesOf(import, "a").state, kTranslated);
  EXPECT_EQ(NotesOf(import, "a").source_hash, SourceHash("A"));
}

TEST(CatalogImportTest, RejectsKeysOfAnotherVersionThatTheSourceDoesNotHave) {
  CatalogDocument other = Target(kReviewed);
  other.entries[0] = Translation("nowhere", "甲", kReviewed, "A");
  other.entries[0].position = {2, 5};
  other.entries[1].message = MessageOf("");
  other.entries[1].position = {3, 5};
  EXPECT_EQ(Findings(ImportCatalog(other)),
            "error unknown-key 2:5 \"nowhere\" is not a key of the source catalog (remove the "
            "unit, or export again)\n"
            "warning emptied 3:5 message \"c\" has lost its translation in this file; the catalog "
            "keeps it (to remove a translation, delete it from the catalog)\n");
}

}  // namespace
}  // namespace guided_help
