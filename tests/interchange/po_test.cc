#include "interchange/po.h"

#include <gtest/gtest.h>

#include "tests/interchange/documents.h"
#include "tests/interchange/expect_unit.h"

namespace guided_help {
namespace {

constexpr std::string_view kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: zh_TW\\n\"\n\"X-Domain: a\\n\"\n\n";

ExchangeDocument ReadDocument(const std::string& po) {
  const Result<ExchangeDocument> read = ReadPo(po, "a.po");
  EXPECT_TRUE(read.Ok()) << ToString(read.error());
  return read ? *read : ExchangeDocument();
}

ExchangeUnit ReadEntry(const std::string& entry) {
  ExchangeDocument document = ReadDocument(std::string(kHeader) + entry);
  EXPECT_EQ(document.units.size(), 1u) << entry;
  return document.units.size() == 1 ? document.units[0] : ExchangeUnit();
}

std::string PoError(const std::string& po) {
  const Result<ExchangeDocument> read = ReadPo(po, "a.po");
  return read ? "" : "[" + read.error().code + "] " + ToString(read.error());
}

TEST(PoTest, WritesTheSameAsGettext) {
  ExchangeDocument document{"a-guide", "en-US", "zh-Hant-TW", {}, {}};
  document.units = {Unit("a.title", "舊 \"1\"", MessageState::kMachine),
                    Unit("b", "", std::nullopt)};
  document.units[0].description = "A title,\n\nin two.";
  document.units[0].screens = {"first", "second"};
  document.units[0].previous_source = "One\nTwo\\\t";
  document.units[1].source = "x\n";
  EXPECT_EQ(WritePo(document), R"(msgid ""
msgstr ""
"Project-Id-Version: a-guide\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: zh_Hant_TW\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Source-Language: en-US\n"
"X-Domain: a-guide\n"

#. A title,
#.
#. in two.
#. screen: first
#. screen: second
#. exported: machine 0123456789ab
#, fuzzy
#| msgid ""
#| "One\n"
#| "Two\\\t"
msgctxt "a.title"
msgid "Source of a.title"
msgstr "舊 \"1\""

#. exported: none 0123456789ab
msgctxt "b"
msgid "x\n"
msgstr ""
)");
}

TEST(PoTest, ReadsBackAllThatItWrites) {
  const ExchangeDocument document = Everything();
  const ExchangeDocument back = ReadDocument(WritePo(document));
  EXPECT_EQ(back.name, "a-guide");
  EXPECT_EQ(back.source_locale, "en-US");
  EXPECT_EQ(back.target_locale, "zh-TW");
  EXPECT_EQ(back.position, (Position{1, 1}));
  ASSERT_EQ(back.units.size(), document.units.size());
  for (std::size_t i = 0; i < back.units.size(); ++i) ExpectRead(back.units[i], document.units[i]);
}

TEST(PoTest, KeepsControlCharacters) {
  ExchangeDocument document = Everything();
  document.units[0].target = "\x01\x07\b\v\f\x1B\x7F";
  EXPECT_EQ(ReadDocument(WritePo(document)).units[0].target, document.units[0].target);
}

TEST(PoTest, ReadsFuzzyAndItsAbsenceAsMarks) {
  const auto mark = [](const std::string& comments) {
    return ReadEntry(comments + "msgctxt \"k\"\nmsgid \"s\"\nmsgstr \"t\"\n").mark;
  };
  EXPECT_EQ(mark("#, fuzzy\n"), ToolMark::kFuzzy);
  EXPECT_EQ(mark("#, c-format, fuzzy\n"), ToolMark::kFuzzy);
  EXPECT_EQ(mark("#,fuzzy,no-wrap\n"), ToolMark::kFuzzy);
  EXPECT_EQ(mark("#, c-format\n"), ToolMark::kNotFuzzy);
  EXPECT_EQ(mark("# fuzzy\n#. exported: machine 0\n"), ToolMark::kNotFuzzy);
}

TEST(PoTest, ReadsFilesChangedByOtherTools) {
  EXPECT_EQ(
      ReadEntry("msgctxt \"k\"\nmsgid \"\"\n\"a \"\n  \"b\" \"c\"\nmsgstr\"\"\n\n\"d\"\n").source,
      "a bc");
  EXPECT_EQ(ReadEntry("msgctxt \"k\"\r\nmsgid \"s\"\r\nmsgstr \"a\\r\\n\"\r\n\"b\"\r\n").target,
            "a\r\nb");
}

TEST(PoTest, ReadsEscapes) {
  EXPECT_EQ(ReadEntry(R"(msgctxt "k"
msgid "s"
msgstr "\"\\\a\b\t\v\f\r\n\1\0411\x1b\xe5\x80\x8B\345\200\213")")
                .target,
            "\"\\\a\b\t\v\f\r\n\x01!1\x1B個個");
}

TEST(PoTest, IgnoresObsoleteEntriesAndUnknownComments) {
  const ExchangeDocument document = ReadDocument(
      std::string(kHeader) +
      "# A translator's note\n#: a.cc:1\n#.\n#= x\n#\nmsgctxt \"k\"\n# inside\nmsgid \"s\"\n"
      "msgstr \"t\"\n#~ msgctxt \"old\"\n#~ msgid \"o\"\n#~ msgstr \"p\"\n\n#~| msgid \"q\"\n"
      "#~ msgid \"r\"\n#, fuzzy\nmsgctxt \"l\"\nmsgid \"s\"\nmsgstr \"t\"\n# at the end");
  ASSERT_EQ(document.units.size(), 2u);
  EXPECT_EQ(document.units[0].key, "k");
  EXPECT_EQ(document.units[1].key, "l");
  EXPECT_EQ(document.units[1].mark, ToolMark::kFuzzy);
}

TEST(PoTest, ReadsThePreviousSourceAndNotThePreviousKey) {
  EXPECT_EQ(ReadEntry("#, fuzzy\n#| msgctxt \"was\"\n#| msgid \"\"\n#| \"old \"\n#| \"one\"\n"
                      "msgctxt \"k\"\nmsgid \"s\"\nmsgstr \"t\"\n")
                .previous_source,
            "old one");
}

TEST(PoTest, ASecondHeaderAddsMissingFields) {
  const ExchangeDocument document = ReadDocument(
      "# x\nmsgid \"\"\nmsgstr \"Language: zh_TW\\nX-Domain: \\n\"\n\nmsgid \"\"\nmsgstr "
      "\"Language: de\\nX-Domain: a\\nX-Source-Language:en-US\"\n");
  EXPECT_EQ(document.target_locale, "zh-TW");
  EXPECT_EQ(document.name, "a");
  EXPECT_EQ(document.source_locale, "en-US");
  EXPECT_EQ(document.position, (Position{2, 1}));
}

TEST(PoTest, RecordsThePositionOfUnitsAndTargets) {
  const ExchangeUnit unit =
      ReadEntry("#. x\nmsgctxt \"k\"\nmsgid \"s\"\nmsgstr \"\"\n  \"目標\"\n");
  EXPECT_EQ(unit.position, (Position{7, 1}));
  EXPECT_EQ(unit.target_position, (Position{10, 4}));
}

TEST(PoTest, RejectsFilesThatAreNotPo) {
  EXPECT_EQ(PoError("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=Big5\\n\"\n"),
            "[encoding] a.po:1:1: the header declares the encoding big5 (save it as UTF-8 (msgconv "
            "-t UTF-8))");
  EXPECT_EQ(PoError("msgid \"\xA4\xA4\""),
            "[utf-8] a.po:1:8: this is not UTF-8 (save the file as UTF-8 (msgconv -t UTF-8))");
  EXPECT_EQ(PoError(std::string("msgid \"\0\"", 9)),
            "[syntax] a.po:1:8: a null character is not allowed in a text file");
  EXPECT_EQ(
      PoError("\"a\""),
      "[syntax] a.po:1:1: expected a keyword before the string (use msgctxt, msgid or msgstr)");
  EXPECT_EQ(
      PoError("#| msgid \"a\"\n\"b\""),
      "[syntax] a.po:2:1: expected a keyword before the string (use msgctxt, msgid or msgstr)");
  EXPECT_EQ(
      PoError("msgid \"a\"\n#| \"b\""),
      "[syntax] a.po:2:4: expected a keyword before the string (use msgctxt, msgid or msgstr)");
  EXPECT_EQ(PoError("{ \"a\": 1 }"),
            "[syntax] a.po:1:1: \"{\" is not a PO keyword (use msgctxt, msgid or msgstr)");
  EXPECT_EQ(PoError("msgid"), "[syntax] a.po:1:6: expected a quoted string");
  EXPECT_EQ(PoError("msgid \"a"), "[syntax] a.po:1:7: unterminated string");
  EXPECT_EQ(PoError("msgid \"a\\"), "[syntax] a.po:1:9: unknown escape sequence");
  EXPECT_EQ(PoError("msgid \"\\q\""), "[syntax] a.po:1:8: unknown escape sequence");
  EXPECT_EQ(PoError("msgid \"\\xg\""), "[syntax] a.po:1:10: invalid character code");
  EXPECT_EQ(PoError("msgid \"\\000\""), "[syntax] a.po:1:9: invalid character code");
  EXPECT_EQ(PoError("msgid \"\\777\""), "[syntax] a.po:1:9: invalid character code");
  EXPECT_EQ(PoError("msgid \"a\" b"), "[syntax] a.po:1:11: unexpected text after the string");
  EXPECT_EQ(
      PoError("msgctxt \"k\"\nmsgid \"\\xff\"\nmsgstr \"\"\n"),
      "[utf-8] a.po:2:8: msgid has escapes that are not UTF-8 (use the characters themselves)");
  EXPECT_EQ(PoError("msgctxt \"k\"\nmsgid \"a\"\n"), "[syntax] a.po:1:1: this entry has no msgstr");
  EXPECT_EQ(PoError("\nmsgctxt \"k\"\nmsgstr \"a\"\n"),
            "[syntax] a.po:2:1: this entry has no msgid");
  EXPECT_EQ(PoError("msgctxt \"k\"\nmsgid \"a\"\nmsgid \"b\"\n"),
            "[syntax] a.po:3:1: duplicate msgid in this entry");
  EXPECT_EQ(PoError("msgctxt \"k\"\nmsgctxt \"l\"\n"),
            "[syntax] a.po:2:1: duplicate msgctxt in this entry");
  EXPECT_EQ(PoError("msgid \"a\"\nmsgstr \"b\"\n"),
            "[unknown-key] a.po:1:1: this entry has no msgctxt (each entry needs the key of its "
            "message as msgctxt)");
  EXPECT_EQ(PoError("msgctxt \"k\"\nmsgid \"a\"\nmsgid_plural \"b\"\n"),
            "[plural] a.po:3:1: gettext plural forms are not supported (write plural forms inside "
            "the message, as {n, plural, …})");
  EXPECT_EQ(PoError(std::string(kMaximumExchangeBytes + 1, ' ')),
            "[too-large] a.po: the file is too large (4194304 bytes at most)");
}

TEST(PoTest, ReadsLinesThatEndWithACarriageReturn) {
  const Result<ExchangeDocument> read =
      ReadPo("# a\r#. b\r#. screen: c\rmsgctxt \"k\"\rmsgid \"a\"\rmsgstr \"b\"\r", "a.po");
  ASSERT_TRUE(read.Ok());
  ASSERT_EQ(read->units.size(), 1U);
  EXPECT_EQ(read->units[0].description, "b");
  EXPECT_EQ(read->units[0].screens, std::vector<std::string>{"c"});
  EXPECT_EQ(read->units[0].target, "b");
}

TEST(PoTest, TruncatedFilesFailOnlyWithKnownErrors) {
  const std::string whole = WritePo(Everything());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Result<ExchangeDocument> read = ReadPo(whole.substr(0, length), "a.po");
    if (read) {
      EXPECT_LE(read->units.size(), Everything().units.size());
    } else {
      EXPECT_GT(read.error().position.line, 0) << length;
    }
  }
}

}  // namespace
}  // namespace guided_help
