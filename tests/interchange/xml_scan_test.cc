#include "interchange/xml_scan.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "interchange/xml.h"

namespace guided_help {
namespace {

/// `code offset`, and what ends the file before it; empty if there is no limit.
std::string LimitOf(const std::string& xml) {
  const std::optional<XmlLimit> limit = FindXmlLimit(xml);
  if (!limit) return "";
  const std::string kinds[] = {"doctype", "depth", "nodes"};
  return kinds[static_cast<std::size_t>(limit->kind)] + " " + std::to_string(limit->offset) + " " +
         limit->end;
}

std::string Repeat(const std::string& part, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += part;
  return text;
}

TEST(XmlScanTest, FindsADoctypeBeforeTheRoot) {
  EXPECT_EQ(LimitOf("<?xml version='1.0'?>\n<!DOCTYPE a><a/>"), "doctype 22 <a/>");
  EXPECT_EQ(LimitOf("<!-- <!DOCTYPE a> --><a>&lt;<![CDATA[<!DOCTYPE a>]]></a>"), "");
  EXPECT_EQ(LimitOf("<a/><!DOCTYPE a>"), "");
}

TEST(XmlScanTest, FindsTheFirstElementThatIsTooDeep) {
  EXPECT_EQ(LimitOf(Repeat("<a>", 32) + Repeat("</a>", 32)), "");
  EXPECT_EQ(LimitOf("<r x='>'>\n" + Repeat("<a b=\"</a>\">", 31) + "<b/>"),
            "depth 382 " + Repeat("</a>", 31) + "</r>");
  EXPECT_EQ(LimitOf("<r>" + Repeat("<a></a>", 100) + Repeat("<b/>", 100) + "</r>"), "");
}

TEST(XmlScanTest, CountsElementsAndTextsAsTheTreeDoes) {
  const std::string many = "<a>" + Repeat("<b/>", 159'999);
  EXPECT_EQ(LimitOf(many + "</a>"), "");
  EXPECT_EQ(LimitOf(many + "<b/></a>"), "nodes 639999 </a>");
  EXPECT_EQ(LimitOf(many + "<!-- --><![CDATA[]]></a>"), "");
  EXPECT_EQ(LimitOf(many + "<![CDATA[c]]></a>"), "nodes 640008 </a>");
  EXPECT_EQ(LimitOf("<a>b<!-- -->c<![CDATA[d]]>" + Repeat("<b/>", 159'998) + "</a>"), "");
  EXPECT_EQ(LimitOf("<a>b<!-- -->c<![CDATA[d]]>" + Repeat("<b/>", 159'999) + "</a>"),
            "nodes 640018 </a>");
}

TEST(XmlScanTest, GivesUpWhereTheFileIsNotWellFormed) {
  const std::string deep = Repeat("<a>", 40);
  for (const std::string begin :
       {"<!-- ", "<![CDATA[", "<?a ", "</a>", "<a b='", "<a <", "<b/>", "<a></a>", "<!b>"})
    EXPECT_EQ(LimitOf(begin + deep), "") << begin;
}

TEST(XmlScanTest, AgreesWithTheParser) {
  const std::vector<std::string> files = {"<!DOCTYPE a><a/>", Repeat("<a>", 40),
                                          "<a>" + Repeat("<b/>c", 80'000) + "</a>",
                                          "<a>" + Repeat("<b>c</b>", 80'000) + "</a>"};
  for (const std::string& file : files) {
    const Result<XmlNode> root = ParseXml(file, "a.xlf");
    ASSERT_FALSE(root.Ok());
    const std::optional<XmlLimit> limit = FindXmlLimit(file);
    ASSERT_TRUE(limit);
    EXPECT_EQ(static_cast<int>(limit->offset) + 1, root.error().position.column);
    // The rest of the file is what the parser would accept.
    const bool is_accepted = ParseXml(file.substr(0, limit->offset) + limit->end, "a.xlf").Ok();
    EXPECT_TRUE(is_accepted) << limit->end;
  }
}

}  // namespace
}  // namespace guided_help
