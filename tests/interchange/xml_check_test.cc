#include "interchange/xml_check.h"

#include <gtest/gtest.h>

namespace guided_help {
namespace {

std::string ErrorOf(const std::string& xml) {
  const std::optional<Error> error = CheckXml(xml, "a.xlf");
  return error ? "[" + error->code + "] " + ToString(*error) : "";
}

TEST(XmlCheckTest, AcceptsWellFormedXml) {
  EXPECT_EQ(ErrorOf("<?xml version='1.0'?><!-- & < --><a b='>&amp;' c=\"'&#x10FFFF;\"><![CDATA[ & "
                    "<!DOCTYPE ]]>&lt;&#10;&apos;<b/></a>\n<!-- end -->"),
            "");
}

TEST(XmlCheckTest, RejectsEntitiesAtTheirDeclaration) {
  EXPECT_EQ(ErrorOf("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c "
                    "\"&b;&b;\">]><a>&c;</a>"),
            "[doctype] a.xlf:2:1: a file for exchange has no DOCTYPE and no other declaration "
            "(remove it, and the entities that it declares)");
}

TEST(XmlCheckTest, RejectsReferencesThatParsersIgnore) {
  const std::string error =
      "[syntax] a.xlf:1:5: this & begins nothing that is known here (write &amp; for an &)";
  for (const std::string reference :
       {"&", "&;", "& b;", "&nbsp;", "&amp", "&#;", "&#x;", "&#xD800;", "&#0;", "&#1;", "&#xFFFE;",
        "&#1114112;", "&#99999999999;", "&#-1;", "&#x 1;"})
    EXPECT_EQ(ErrorOf("<a>é" + reference + "</a>"), error) << reference;
  EXPECT_EQ(ErrorOf("<a b='&c;'/>"),
            "[syntax] a.xlf:1:7: this & begins nothing that is known here (write &amp; for an &)");
}

TEST(XmlCheckTest, RejectsCharactersThatXmlForbids) {
  EXPECT_EQ(ErrorOf("<a>\xC3</a>"),
            "[utf-8] a.xlf:1:4: this is not UTF-8 (save the file as UTF-8)");
  EXPECT_EQ(ErrorOf("<a>\x01</a>"),
            "[syntax] a.xlf:1:4: XML cannot hold this character (remove it)");
  EXPECT_EQ(ErrorOf(std::string("<a>\0</a>", 8)),
            "[syntax] a.xlf:1:4: XML cannot hold this character (remove it)");
  EXPECT_EQ(ErrorOf("\xFF\xFE"), "[utf-8] a.xlf:1:1: this is not UTF-8 (save the file as UTF-8)");
}

TEST(XmlCheckTest, RejectsUnclosedConstructs) {
  EXPECT_EQ(ErrorOf("<a><!-- "), "[syntax] a.xlf:1:4: a comment is not closed");
  EXPECT_EQ(ErrorOf("<a><![CDATA["), "[syntax] a.xlf:1:4: a CDATA section is not closed");
  EXPECT_EQ(ErrorOf("<?xml "), "[syntax] a.xlf:1:1: a processing instruction is not closed");
  EXPECT_EQ(ErrorOf("<a b='>"), "[syntax] a.xlf:1:1: a tag is not closed");
  EXPECT_EQ(ErrorOf("<a <b>"), "[syntax] a.xlf:1:1: a tag is not closed");
  EXPECT_EQ(ErrorOf("<a></a"), "[syntax] a.xlf:1:4: a tag is not closed");
}

TEST(XmlCheckTest, RejectsASecondRootAndDeepNesting) {
  EXPECT_EQ(
      ErrorOf("<a/>\n<b/>"),
      "[syntax] a.xlf:2:1: a second element stands behind the first (XML has one at the top)");
  std::string deep;
  for (int i = 0; i < 33; ++i) deep += "<a>";
  EXPECT_EQ(
      ErrorOf(deep),
      "[too-deep] a.xlf:1:97: elements stand too deep inside one another (32 levels at most)");
}

TEST(XmlCheckTest, RejectsTooManyAttributes) {
  const auto with = [](int count) {
    std::string tag = "<a";
    for (int i = 0; i < count; ++i) tag += " b" + std::to_string(i) + "=''";
    return tag + "/>";
  };
  EXPECT_EQ(ErrorOf(with(64)), "");
  EXPECT_EQ(ErrorOf(with(65)),
            "[too-many-values] a.xlf:1:1: this element has too many attributes (64 at most)");
}

}  // namespace
}  // namespace guided_help
