#include "interchange/xliff.h"

#include <gtest/gtest.h>

#include "tests/interchange/documents.h"
#include "tests/interchange/expect_unit.h"

namespace guided_help {
namespace {

/// A file around a unit's children, as written by tools.
std::string File(const std::string& children, const std::string& attributes = "") {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
         "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
         "<file original=\"a\" source-language=\"en-US\" target-language=\"zh-TW\">\n<body>\n"
         "<trans-unit id=\"k\" " +
         attributes + ">" + children + "</trans-unit>\n</body></file></xliff>\n";
}

ExchangeUnit ReadUnit(const std::string& xliff) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(xliff, "a.xlf");
  EXPECT_TRUE(read.Ok()) << ToString(read.error());
  if (!read || read->size() != 1 || read->front().units.size() != 1) {
    ADD_FAILURE() << "expected one unit: " << xliff;
    return {};
  }
  return read->front().units[0];
}

std::string XliffError(const std::string& xliff) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(xliff, "a.xlf");
  return read ? "" : "[" + read.error().code + "] " + ToString(read.error());
}

TEST(XliffTest, WritesAUnitWithEveryFieldThatToolsShow) {
  ExchangeDocument document{"a-guide", "en-US", "zh-TW", {}, {}};
  document.units = {Unit("a.title", "舊 <1>", MessageState::kStale)};
  document.units[0].description = "A title.";
  document.units[0].screens = {"first", "second"};
  document.units[0].previous_source = "Old & older";
  EXPECT_EQ(*WriteXliff(document, XliffVersion::k1), R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="a-guide" source-language="en-US" target-language="zh-TW" datatype="plaintext">
    <body>
      <trans-unit id="a.title" resname="a.title" approved="no" xml:space="preserve">
        <source>Source of a.title</source>
        <target state="needs-translation">舊 &lt;1&gt;</target>
        <context-group purpose="x-guided-help">
          <context context-type="x-exported-state">stale</context>
          <context context-type="x-exported-target">0123456789ab</context>
        </context-group>
        <context-group purpose="information">
          <context context-type="x-screen">first</context>
          <context context-type="x-screen">second</context>
        </context-group>
        <note from="developer">A title.</note>
        <alt-trans alttranstype="previous-version">
          <source>Old &amp; older</source>
          <target>舊 &lt;1&gt;</target>
        </alt-trans>
      </trans-unit>
    </body>
  </file>
</xliff>
)");
}

TEST(XliffTest, WritesEachStateAsDocumented) {
  const std::string xliff = *WriteXliff(Everything(), XliffVersion::k1);
  const auto has = [&](const std::string& text) { return xliff.find(text) != std::string::npos; };
  EXPECT_TRUE(has("resname=\"new\" approved=\"no\"")) << xliff;
  EXPECT_TRUE(has("<target state=\"new\"/>"));
  EXPECT_TRUE(has("resname=\"machine\" approved=\"no\""));
  EXPECT_TRUE(
      has("<target state=\"needs-review-translation\" "
          "state-qualifier=\"mt-suggestion\">機器</target>"));
  EXPECT_TRUE(has("resname=\"translated\" approved=\"no\""));
  EXPECT_TRUE(has("<target state=\"translated\">翻譯</target>"));
  EXPECT_TRUE(has("resname=\"reviewed\" approved=\"yes\""));
  EXPECT_TRUE(has("<target state=\"final\">審閱</target>"));
  EXPECT_TRUE(has("resname=\"stale\" approved=\"no\""));
  EXPECT_TRUE(has("<target state=\"needs-translation\">過期</target>"));
}

TEST(XliffTest, ReadsBackAllThatItWrites) {
  const ExchangeDocument document = Everything();
  const Result<std::vector<ExchangeDocument>> read =
      ReadXliff(*WriteXliff(document, XliffVersion::k1), "a.xlf");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  ASSERT_EQ(read->size(), 1u);
  const ExchangeDocument& back = read->front();
  EXPECT_EQ(back.name, "a-guide");
  EXPECT_EQ(back.source_locale, "en-US");
  EXPECT_EQ(back.target_locale, "zh-TW");
  EXPECT_EQ(back.position, (Position{3, 3}));
  ASSERT_EQ(back.units.size(), document.units.size());
  for (std::size_t i = 0; i < back.units.size(); ++i) {
    ExpectRead(back.units[i], document.units[i]);
    EXPECT_EQ(back.units[i].mark, ToolMark::kNone) << back.units[i].key;
  }
}

TEST(XliffTest, RecordsThePositionOfUnitsAndTargets) {
  const ExchangeUnit unit = ReadUnit(File("<source>s</source>\n <target>目標</target>"));
  EXPECT_EQ(unit.position, (Position{5, 1}));
  EXPECT_EQ(unit.target_position, (Position{6, 10}));
  EXPECT_EQ(ReadUnit(File("<source>s</source>")).target_position, (Position{5, 1}));
  EXPECT_EQ(ReadUnit(File("<source>s</source><target/>")).target_position, (Position{5, 39}));
}

TEST(XliffTest, RejectsControlCharacters) {
  ExchangeDocument document = Everything();
  document.units[1].target = "a\x1B";
  EXPECT_EQ(ToString(WriteXliff(document, XliffVersion::k1).error()),
            "message \"machine\" contains a control character, which XML cannot represent (remove "
            "it from the catalog, or export PO)");
  document.units[1].target = "\xEF\xBF\xBE";
  EXPECT_EQ(WriteXliff(document, XliffVersion::k1).error().code, "control-character");
}

TEST(XliffTest, ReadsFilesChangedByOtherTools) {
  EXPECT_EQ(ReadUnit(File("<source>s</source><target><![CDATA[<a> & ]]>b</target>")).target,
            "<a> & b");
  EXPECT_EQ(ReadUnit(File("<source>s</source><target>a<!-- x -->b<?pi ?>c</target>")).target,
            "abc");
  EXPECT_EQ(
      ReadUnit(File("<source>s</source><target> \r\n&#13;&#x9;&quot;&apos; </target>")).target,
      " \n\r\t\"' ");
  EXPECT_EQ(ReadUnit(File("<source>s</source><target> </target>")).target, " ");
  EXPECT_EQ(ReadUnit(File("<source>s</source><seg-source><mrk mtype=\"seg\">x</mrk></seg-source>"
                          "<target><mrk mtype=\"seg\" mid=\"0\">One. </mrk>"
                          "<mrk mtype=\"seg\" mid=\"1\">Two <ph id=\"1\">{n}</ph>.</mrk></target>"))
                .target,
            "One. Two {n}.");
  EXPECT_EQ(ReadUnit("\xEF\xBB\xBF" + File("<source>s</source><target>t</target>")).target, "t");
  EXPECT_EQ(ReadUnit(File("<source>s</source><target>t</target>", "resname=\"key\"")).key, "key");
  EXPECT_EQ(ReadUnit(File("<source>s</source><target>t</target>")).key, "k");
}

TEST(XliffTest, TakesThePreviousSourceOnlyFromAPreviousVersion) {
  const std::string proposal =
      "<source>s</source><target>t</target>"
      "<alt-trans><source>memory</source><target>x</target></alt-trans>";
  EXPECT_EQ(ReadUnit(File(proposal)).previous_source, "");
  EXPECT_EQ(ReadUnit(File(proposal)).target, "t");
  EXPECT_EQ(ReadUnit(File("<source>s</source><alt-trans alttranstype=\"previous-version\">"
                          "<source>old</source><target>x</target></alt-trans>"))
                .previous_source,
            "old");
}

TEST(XliffTest, ReadsGroupsPrefixesAndSeveralFiles) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(
      "<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2' xmlns:t='urn:t'>"
      "<x:file original='a'><x:header/><x:body><x:group><x:group><x:trans-unit id='1'>"
      "<x:source>s</x:source><t:target>theirs</t:target><x:target>t</x:target></x:trans-unit>"
      "</x:group></x:group><x:trans-unit id='2'><x:source/></x:trans-unit></x:body></x:file>"
      "<x:file original='b'><x:body/></x:file></x:xliff>",
      "a.xlf");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  ASSERT_EQ(read->size(), 2u);
  ASSERT_EQ((*read)[0].units.size(), 2u);
  EXPECT_EQ((*read)[0].units[0].target, "t");
  EXPECT_EQ((*read)[0].units[1].key, "2");
  EXPECT_EQ((*read)[1].name, "b");
}

TEST(XliffTest, ReadsNamespacesOfBothVersionsInOneFile) {
  const Result<std::vector<ExchangeDocument>> read = ReadXliff(
      "<xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'><file original='a'><body>"
      "<n:trans-unit xmlns:n='urn:oasis:names:tc:xliff:document:1.2' id='1'><n:source>s</n:source>"
      "<target xmlns='urn:t'>theirs</target><n:target>t</n:target></n:trans-unit>"
      "</body></file></xliff>",
      "a.xlf");
  ASSERT_TRUE(read.Ok()) << ToString(read.error());
  ASSERT_EQ((*read)[0].units.size(), 1u);
  EXPECT_EQ((*read)[0].units[0].target, "t");
}

TEST(XliffTest, RejectsFilesThatAreNotXliff) {
  EXPECT_EQ(XliffError(""), "[syntax] a.xlf:1:1: invalid XML: unexpected end of file");
  EXPECT_EQ(
      XliffError("<html/>"),
      "[not-xliff] a.xlf:1:1: expected the <xliff> element of XLIFF 1.2 or 2.1, but found <html>");
  EXPECT_EQ(XliffError("<xliff version='2.2'/>"),
            "[not-xliff] a.xlf:1:1: unsupported XLIFF version 2.2 (save the file as XLIFF 1.2 or "
            "2.1)");
  EXPECT_EQ(XliffError("<xliff version='1.2'></xliff>"),
            "[not-xliff] a.xlf:1:1: this XLIFF has no <file>");
  EXPECT_EQ(XliffError("<?xml version='1.0' encoding='big5'?><xliff version='1.2'/>"),
            "[encoding] a.xlf:1:1: the file declares the encoding big5 (save it as UTF-8, and "
            "change its first line accordingly)");
  EXPECT_EQ(XliffError("<xliff version='1.2'><file><body><trans-unit/></body></file></xliff>"),
            "[unknown-key] a.xlf:1:34: this unit has neither id nor resname (use the key of the "
            "message as its id)");
  EXPECT_EQ(XliffError(File("<source>s</source><target>a <x id=\"1\"/></target>")),
            "[inline-element] a.xlf:5:49: unsupported element <x> in a text (replace it with the "
            "text from the source)");
  EXPECT_EQ(XliffError("<xliff version='1.2'>\n <a></b></xliff>"),
            "[syntax] a.xlf:2:7: invalid XML: mismatched tag");
  std::string files;
  for (int i = 0; i < 257; ++i) files += "<file/>";
  EXPECT_EQ(XliffError("<xliff version='1.2'>" + files + "</xliff>"),
            "[too-many-values] a.xlf:1:1814: this XLIFF has too many <file>s (256 at most)");
  EXPECT_EQ(XliffError(std::string(kMaximumExchangeBytes + 1, ' ')),
            "[too-large] a.xlf: the file is too large (4194304 bytes at most)");
}

TEST(XliffTest, TruncatedFilesAreErrors) {
  const std::string whole = *WriteXliff(Everything(), XliffVersion::k1);
  for (std::size_t length = 0; length + 2 < whole.size(); ++length)
    EXPECT_NE(XliffError(whole.substr(0, length)), "") << length;
}

}  // namespace
}  // namespace guided_help
