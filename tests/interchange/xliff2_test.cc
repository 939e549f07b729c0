#include <gtest/gtest.h>

#include "interchange/xliff.h"
#include "tests/interchange/documents.h"
#include "tests/interchange/expect_unit.h"

namespace guided_help {
namespace {

/// A file around a unit's children, as written by tools.
std::string File2(const std::string& children) {
  return "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en-US\" "
         "trgLang=\"zh-TW\">\n<file id=\"a\">\n<unit id=\"k\">" +
         children + "</unit>\n</file></xliff>\n";
}

std::string Segment2(const std::string& contents, const std::string& attributes = "") {
  return "<segment" + attributes + ">" + contents + "</segment>";
}

ExchangeUnit ReadUnit2(const std::string& children) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(File2(children), "a.xlf");
  EXPECT_TRUE(read.Ok()) << ToString(read.error());
  if (!read || read->size() != 1 || read->front().units.size() != 1) {
    ADD_FAILURE() << "expected one unit: " << children;
    return {};
  }
  return read->front().units[0];
}

std::string Xliff2Error(const std::string& xliff) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(xliff, "a.xlf");
  return read ? "" : "[" + read.error().code + "] " + ToString(read.error());
}

std::string Write2(const ExchangeDocument& document) {
  return *WriteXliff(document, XliffVersion::k2);
}

TEST(Xliff2Test, WritesAUnitWithEveryFieldThatToolsShow) {
  ExchangeDocument document{"a-guide", "en-US", "zh-TW", {}, {}};
  document.units = {Unit("a.title", "**{n}** 和 {x}", MessageState::kStale)};
  document.units[0].source = "See [**{n}**](learn-more), {ui_billing} & {n}";
  document.units[0].description = "A title.";
  document.units[0].screens = {"first", "second"};
  document.units[0].previous_source = "Old & older";
  EXPECT_EQ(Write2(document), R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="en-US" trgLang="zh-TW">
  <file id="a-guide" original="a-guide" canResegment="no" xml:space="preserve">
    <unit id="a.title" name="a.title">
      <mda:metadata>
        <mda:metaGroup category="guided-help">
          <mda:meta type="exported-state">stale</mda:meta>
          <mda:meta type="exported-target">0123456789ab</mda:meta>
        </mda:metaGroup>
      </mda:metadata>
      <mtc:matches>
        <mtc:match ref="#s" type="other" subType="guided-help:previous-version">
          <source>Old &amp; older</source>
          <target>**{n}** 和 {x}</target>
        </mtc:match>
      </mtc:matches>
      <notes>
        <note category="description">A title.</note>
        <note category="screen">first</note>
        <note category="screen">second</note>
      </notes>
      <originalData>
        <data id="d1">[</data>
        <data id="d2">](learn-more)</data>
        <data id="d3">{n}</data>
        <data id="d4">{ui_billing}</data>
        <data id="d5">**</data>
        <data id="d6">{x}</data>
      </originalData>
      <segment id="s" state="initial" subState="guided-help:stale">
        <source>See <pc id="1" canDelete="no" dataRefStart="d1" dataRefEnd="d2" type="link">**<ph id="2" canDelete="no" dataRef="d3" disp="{n}"/>**</pc>, <ph id="3" canDelete="no" dataRef="d4" disp="{ui_billing}" type="ui"/> &amp; <ph id="4" canDelete="no" dataRef="d3" disp="{n}"/></source>
        <target><pc id="5" canDelete="no" dataRefStart="d5" dataRefEnd="d5" type="fmt" subType="xlf:b"><ph id="2" canDelete="no" dataRef="d3" disp="{n}"/></pc> 和 <ph id="6" canDelete="no" dataRef="d6" disp="{x}"/></target>
      </segment>
    </unit>
  </file>
</xliff>
)");
}

TEST(Xliff2Test, WritesEachStateAsDocumented) {
  const std::string xliff = Write2(Everything());
  const auto state_of = [&](const std::string& key) {
    const std::string begin = "<segment id=\"s\" ";
    const std::size_t at = xliff.find(begin, xliff.find("name=\"" + key + "\"")) + begin.size();
    return xliff.substr(at, xliff.find('>', at) - at);
  };
  EXPECT_EQ(state_of("new"), "state=\"initial\"");
  EXPECT_EQ(state_of("machine"), "state=\"initial\" subState=\"guided-help:machine\"");
  EXPECT_EQ(state_of("translated"), "state=\"translated\"");
  EXPECT_EQ(state_of("reviewed"), "state=\"reviewed\"");
  EXPECT_EQ(state_of("stale"), "state=\"initial\" subState=\"guided-help:stale\"");
}

TEST(Xliff2Test, ReadsBackAllThatItWrites) {
  ExchangeDocument document = Everything();
  // Names that are no ids.
  document.name = "a guide";
  document.units[0].key = "1:<\"&>";
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(Write2(document), "a.xlf");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  ASSERT_EQ(read->size(), 1u);
  const ExchangeDocument& back = read->front();
  EXPECT_EQ(back.name, "a guide");
  EXPECT_EQ(back.source_locale, "en-US");
  EXPECT_EQ(back.target_locale, "zh-TW");
  ASSERT_EQ(back.units.size(), document.units.size());
  for (std::size_t i = 0; i < back.units.size(); ++i) {
    ExpectRead(back.units[i], document.units[i]);
    EXPECT_EQ(back.units[i].mark, ToolMark::kNone) << back.units[i].key;
  }
}

TEST(Xliff2Test, ReadsInlineElementsAsTheTextThatTheyRepresent) {
  const std::string data =
      "<originalData><data id=\"a\">{n}</data><data id=\"b\">**</data></originalData>";
  const auto target = [&](const std::string& text) {
    return ReadUnit2(data + Segment2("<source><ph id=\"1\" dataRef=\"a\"/><pc id=\"2\" "
                                     "dataRefStart=\"b\" dataRefEnd=\"b\">s</pc></source><target>" +
                                     text + "</target>"))
        .target;
  };
  EXPECT_EQ(target("<ph id=\"1\" dataRef=\"a\"/> <mrk id=\"m\"><![CDATA[<x>]]></mrk>"), "{n} <x>");
  EXPECT_EQ(target("<pc id=\"2\" dataRefStart=\"b\" dataRefEnd=\"b\">t</pc>"), "**t**");
  EXPECT_EQ(target("<sc id=\"2\" dataRef=\"b\"/>t<ec startRef=\"2\" dataRef=\"b\"/>"), "**t**");
  EXPECT_EQ(target("<sm id=\"m\"/>t<em startRef=\"m\"/>"), "t");
  // Only ids, or another's.
  EXPECT_EQ(target("<ph id=\"1\"/> <pc id=\"2\">t</pc>"), "{n} **t**");
  EXPECT_EQ(target("<sc id=\"2\"/>t<ec startRef=\"2\"/>"), "**t**");
  EXPECT_EQ(target("<ph id=\"7\" copyOf=\"1\"/>"), "{n}");
}

TEST(Xliff2Test, JoinsSegments) {
  const std::string ignorable = "<ignorable><source> </source></ignorable>";
  const ExchangeUnit unit = ReadUnit2(
      Segment2("<source>One.</source><target>一。</target>", " state=\"final\"") + ignorable +
      Segment2("<source>Two.</source><target>二。</target>", " state=\"translated\""));
  EXPECT_EQ(unit.source, "One. Two.");
  EXPECT_EQ(unit.target, "一。 二。");
  EXPECT_EQ(unit.mark, ToolMark::kTranslated);
  EXPECT_EQ(
      ReadUnit2(Segment2("<source>One.</source><target order=\"3\">一。</target>") + ignorable +
                Segment2("<source>Two.</source><target order=\"1\">二。</target>"))
          .target,
      "二。 一。");
  // Half a translation is none.
  EXPECT_EQ(ReadUnit2(Segment2("<source>One.</source><target>一。</target>") + ignorable +
                      Segment2("<source>Two.</source>"))
                .target,
            "");
}

TEST(Xliff2Test, ReadsGroupsAndSeveralFiles) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(
      "<x:xliff version='2.1' srcLang='en' trgLang='de' "
      "xmlns:x='urn:oasis:names:tc:xliff:document:2.0'><x:file id='a' original='b'><x:group id='g'>"
      "<x:unit id='1' name='key'><x:segment><x:source>s</x:source></x:segment></x:unit></x:group>"
      "</x:file><x:file id='c'/></x:xliff>",
      "a.xlf");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  ASSERT_EQ(read->size(), 2u);
  EXPECT_EQ((*read)[0].name, "b");
  EXPECT_EQ((*read)[0].units.at(0).key, "key");
  EXPECT_EQ((*read)[1].name, "c");
  EXPECT_EQ((*read)[1].target_locale, "de");
}

TEST(Xliff2Test, OnlyDifferencesFromTheExportCount) {
  ExchangeDocument document{"a", "en-US", "zh-TW", {}, {}};
  document.units = {Unit("k", "t", MessageState::kMachine)};
  const auto mark = [&](const std::string& from, const std::string& to) {
    std::string xliff = Write2(document);
    xliff.replace(xliff.find(from), from.size(), to);
    return ReadXliff(xliff, "a.xlf")->front().units[0].mark;
  };
  EXPECT_EQ(mark("state=\"initial\"", "state=\"translated\""), ToolMark::kTranslated);
  EXPECT_EQ(mark("state=\"initial\" subState=\"guided-help:machine\"", "state=\"final\""),
            ToolMark::kReviewed);
  EXPECT_EQ(mark(" subState=\"guided-help:machine\"", ""), ToolMark::kNone);
  EXPECT_EQ(mark(" state=\"initial\" subState=\"guided-help:machine\"", ""), ToolMark::kNone);
  document.units[0] = Unit("k", "t", MessageState::kReviewed);
  EXPECT_EQ(mark("\"reviewed\">", "\"final\">"), ToolMark::kReviewed);
  EXPECT_EQ(mark("state=\"reviewed\"", "state=\"translated\""), ToolMark::kTranslated);
  EXPECT_EQ(mark("state=\"reviewed\"", "state=\"initial\""), ToolMark::kNeedsTranslation);
  EXPECT_EQ(mark("state=\"reviewed\"", "state=\"initial\" subState=\"guided-help:machine\""),
            ToolMark::kMachine);
}

TEST(Xliff2Test, RejectsWhatCannotBeRead) {
  EXPECT_EQ(Xliff2Error("<xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0'/>"),
            "[not-xliff] a.xlf:1:1: this XLIFF has no <file>");
  EXPECT_EQ(Xliff2Error(File2(Segment2("<source>a</source><target><cp hex=\"0001\"/></target>"))),
            "[inline-element] a.xlf:3:49: unsupported element <cp> in a text (replace it with the "
            "text from the source)");
  EXPECT_EQ(Xliff2Error(File2(Segment2("<source>a</source><target><ph id=\"1\"/></target>"))),
            "[inline-element] a.xlf:3:49: unsupported element <ph> in a text (replace it with the "
            "text from the source)");
  EXPECT_EQ(Xliff2Error("<xliff version='2.0'><file><unit/></file></xliff>"),
            "[unknown-key] a.xlf:1:28: this unit has neither id nor name (use the key of the "
            "message as its name)");
  std::string files;
  for (int i = 0; i < 257; ++i) files += "<file/>";
  EXPECT_EQ(Xliff2Error("<xliff version='2.0'>" + files + "</xliff>").substr(0, 17),
            "[too-many-values]");
}

TEST(Xliff2Test, LimitsTheTextThatReferencesBecome) {
  const std::string data =
      "<originalData><data id=\"a\">" + std::string(100'000, 'x') + "</data></originalData>";
  std::string codes;
  for (int i = 0; i < 50; ++i) codes += "<ph id=\"1\" dataRef=\"a\"/>";
  EXPECT_EQ(Xliff2Error(File2(data + Segment2("<source>" + codes + "</source>"))).substr(0, 11),
            "[too-large]");
}

TEST(Xliff2Test, TruncatedFilesAreErrors) {
  const std::string whole = Write2(Everything());
  for (std::size_t length = 0; length + 2 < whole.size(); length += 3)
    EXPECT_NE(Xliff2Error(whole.substr(0, length)), "") << length;
}

}  // namespace
}  // namespace guided_help
