#include "interchange/xml.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace guided_help {
namespace {

std::string XmlError(const std::string& xml) {
  const Result<XmlNode> root = ParseXml(xml, "a.xlf");
  return root ? "" : "[" + root.error().code + "] " + ToString(root.error());
}

/// The tree in one line, with the offset of each node: `0<a>(3"text", 7<b>)`.
std::string Describe(const XmlNode& node) {
  std::string text = std::to_string(node.offset);
  if (node.IsText()) return text + "\"" + node.text + "\"";
  text += "<" + (node.space.empty() ? "" : node.space + " ") + node.name;
  for (const auto& [name, value] : node.attributes) text += " " + name + "=" + value;
  text += ">";
  std::string inside;
  for (const XmlNode& child : node.children)
    inside += (inside.empty() ? "" : ", ") + Describe(child);
  return inside.empty() ? text : text + "(" + inside + ")";
}

std::string TreeOf(const std::string& xml) {
  const Result<XmlNode> root = ParseXml(xml, "a.xlf");
  return root ? Describe(*root) : ToString(root.error());
}

TEST(XmlTest, ReadsElementsAttributesAndText) {
  EXPECT_EQ(
      TreeOf("<?xml version='1.0'?><!-- & < --><a b='>&amp;' c=\"'&#x10FFFF;\"/>\n<!-- end -->"),
      "33<a b=>& c='\xF4\x8F\xBF\xBF>");
  EXPECT_EQ(TreeOf("<a>x<b/>y</a>"), "0<a>(3\"x\", 4<b>, 8\"y\")");
  EXPECT_EQ(TreeOf("<a> <b>個</b></a>"), "0<a>(3\" \", 4<b>(7\"個\"))");
}

TEST(XmlTest, JoinsTextAcrossReferencesSectionsAndComments) {
  EXPECT_EQ(TreeOf("<a>1&lt;&#10;&apos;<![CDATA[ & <!DOCTYPE ]]>2<!-- 3 -->4<?pi ?>5\r\n6</a>"),
            "0<a>(3\"1<\n' & <!DOCTYPE 245\n6\")");
  const Result<XmlNode> root = ParseXml("<a>1<b>2<c/></b>3</a>", "a.xlf");
  ASSERT_TRUE(root.Ok());
  EXPECT_EQ(root->Text(), "123");
}

TEST(XmlTest, ResolvesNamespaces) {
  EXPECT_EQ(TreeOf("<a xmlns='urn:x' xmlns:p='urn:p' b='1' p:b='2'><p:c/><d xmlns=''/></a>"),
            "0<urn:x a b=1 urn:p b=2>(47<urn:p c>, 53<d>)");
}

TEST(XmlTest, FindsAttributesByName) {
  const Result<XmlNode> root = ParseXml("<a b='1' c=''/>", "a.xlf");
  ASSERT_TRUE(root.Ok());
  EXPECT_EQ(root->Attribute("b"), "1");
  EXPECT_EQ(root->Attribute("c", "missing"), "");
  EXPECT_EQ(root->Attribute("d"), "");
  EXPECT_EQ(root->Attribute("d", "missing"), "missing");
}

TEST(XmlTest, RejectsEntitiesAtTheirDeclaration) {
  EXPECT_EQ(XmlError("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c "
                     "\"&b;&b;\">]><a>&c;</a>"),
            "[doctype] a.xlf:2:1: a DOCTYPE is not allowed here "
            "(remove it, and the entities that it declares)");
  EXPECT_EQ(XmlError("<!DOCTYPE a SYSTEM 'a.dtd'><a/>"),
            "[doctype] a.xlf:1:1: a DOCTYPE is not allowed here "
            "(remove it, and the entities that it declares)");
}

TEST(XmlTest, RejectsUnknownReferences) {
  const std::string token = "not well-formed (invalid token)";
  const std::string hint = " (write &amp; for an &)";
  const std::vector<std::array<std::string, 3>> rows = {
      {"&", "6", token + hint},
      {"& b;", "6", token + hint},
      {"&amp", "9", token},
      {"&#;", "7", token},
      {"&#-1;", "7", token},
      {"&nbsp;", "5", "undefined entity" + hint},
      {"&#xD800;", "5", "reference to invalid character number" + hint},
      {"&#0;", "5", "reference to invalid character number" + hint},
      {"&#1;", "5", "reference to invalid character number" + hint},
      {"&#xFFFE;", "5", "reference to invalid character number" + hint},
      {"&#1114112;", "5", "reference to invalid character number" + hint},
  };
  for (const auto& [reference, column, message] : rows) {
    EXPECT_EQ(XmlError("<a>é" + reference + "</a>"),
              "[syntax] a.xlf:1:" + column + ": invalid XML: " + message)
        << reference;
  }
  EXPECT_EQ(XmlError("<a b='&c;'/>"),
            "[syntax] a.xlf:1:1: invalid XML: undefined entity (write &amp; for an &)");
}

TEST(XmlTest, RejectsCharactersThatXmlForbids) {
  EXPECT_EQ(XmlError("<a>\xC3</a>"),
            "[utf-8] a.xlf:1:4: this byte is not UTF-8 (save the file as UTF-8)");
  EXPECT_EQ(XmlError("\xFF\xFE"),
            "[utf-8] a.xlf:1:1: this byte is not UTF-8 (save the file as UTF-8)");
  const std::string invalid = "[syntax] a.xlf:1:4: invalid XML: not well-formed (invalid token)";
  EXPECT_EQ(XmlError("<a>\x01</a>"), invalid);
  EXPECT_EQ(XmlError("<a>\xEF\xBF\xBE</a>"), invalid);
  EXPECT_EQ(XmlError(std::string("<a>\0</a>", 8)), invalid);
}

TEST(XmlTest, RejectsAnotherEncoding) {
  EXPECT_EQ(XmlError("<?xml version='1.0' encoding='utf-8'?><a/>"), "");
  EXPECT_EQ(XmlError("<?xml version='1.0' encoding='us-ascii'?><a/>"), "");
  EXPECT_EQ(XmlError("<?xml version='1.0' encoding='utf-16'?><a/>"), "");
  for (const std::string name : {"UTF-32", "ISO-8859-1", "BIG5"}) {
    EXPECT_EQ(XmlError("<?xml version='1.0' encoding='" + name + "'?><a/>"),
              "[encoding] a.xlf:1:1: the file declares the encoding " + name +
                  " (save it as UTF-8, and change its first line accordingly)");
  }
}

TEST(XmlTest, RejectsWhatIsNotWellFormed) {
  EXPECT_EQ(XmlError(""), "[syntax] a.xlf:1:1: invalid XML: unexpected end of file");
  EXPECT_EQ(XmlError("<a><!-- "), "[syntax] a.xlf:1:4: invalid XML: unclosed token");
  EXPECT_EQ(XmlError("<a><![CDATA["), "[syntax] a.xlf:1:13: invalid XML: unclosed CDATA section");
  EXPECT_EQ(XmlError("<?xml "), "[syntax] a.xlf:1:1: invalid XML: unclosed token");
  EXPECT_EQ(XmlError("<a b='>"), "[syntax] a.xlf:1:1: invalid XML: unclosed token");
  EXPECT_EQ(XmlError("<a <b>"), "[syntax] a.xlf:1:4: invalid XML: not well-formed (invalid token)");
  EXPECT_EQ(XmlError("<a></a"), "[syntax] a.xlf:1:4: invalid XML: unclosed token");
  EXPECT_EQ(XmlError("<a>\n<b></a>"), "[syntax] a.xlf:2:6: invalid XML: mismatched tag");
  EXPECT_EQ(XmlError("<a b='' b=''/>"), "[syntax] a.xlf:1:9: invalid XML: duplicate attribute");
  EXPECT_EQ(XmlError("<a:b/>"), "[syntax] a.xlf:1:1: invalid XML: unbound prefix");
  EXPECT_EQ(XmlError("<a/>\n<b/>"), "[syntax] a.xlf:2:1: invalid XML: junk after document element");
}

TEST(XmlTest, LimitsDepth) {
  const auto nested = [](std::size_t depth) {
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) xml = "<a>" + xml + "</a>";
    return xml;
  };
  EXPECT_EQ(XmlError(nested(32)), "");
  EXPECT_EQ(XmlError(nested(33)),
            "[too-deep] a.xlf:1:97: nested deeper than 32 levels (reduce the nesting)");
}

TEST(XmlTest, LimitsAttributesAndNodes) {
  const auto with = [](int count) {
    std::string tag = "<a";
    for (int i = 0; i < count; ++i) tag += " b" + std::to_string(i) + "=''";
    return tag + "/>";
  };
  EXPECT_EQ(XmlError(with(256)), "");
  EXPECT_EQ(XmlError(with(257)),
            "[too-many-values] a.xlf:1:1: this element has too many attributes (256 at most)");
  std::string many = "<a>";
  for (int i = 0; i < 159'999; ++i) many += "<b/>";
  EXPECT_EQ(XmlError(many + "</a>"), "");
  EXPECT_EQ(XmlError(many + "<b/></a>"),
            "[too-many-values] a.xlf:1:640000: this file has too many elements (160000 at most)");
}

}  // namespace
}  // namespace guided_help
