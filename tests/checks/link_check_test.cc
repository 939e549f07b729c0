#include <gtest/gtest.h>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

TEST(LinkCheckTest, ReportsMissingAndAddedLinks) {
  EXPECT_EQ(
      Found(CheckLinks, "zh-TW", "See [a](https://a.b/one).", "請參閱 [a](https://a.b/two)。"),
      (Lines{"error link 10: the translation links to https://a.b/two, but the source does not "
             "(use a link target of the source)",
             "error link 0: the source links to https://a.b/one, but the translation does not (add "
             "the link)"}));
}

TEST(LinkCheckTest, DescribesLinksWithoutText) {
  EXPECT_EQ(Found(CheckLinks, "de-DE", "Go to [Products](/p).", "Gehen Sie zu Produkte [](/p)."),
            (Lines{"error empty-link 22: the link to /p has no text, so nobody can follow it (put "
                   "the link text between the brackets)"}));
}

TEST(LinkCheckTest, FindsLinksWithoutText) {
  ExpectFound(
      CheckLinks,
      {
          {"de-DE", "[a](/p)", "[ ](/p)", {"error empty-link 0"}},
          {"de-DE", "[a](/p)", "[****](/p)", {"error empty-link 0"}},
          {"de-DE", "[a](/p)", "**[](/p)**", {"error empty-link 2"}},
          {"de-DE", "[a](/p)[b](/p)", "[](/p)[](/p)", {"error empty-link 0", "error empty-link 6"}},
          // The source's link is empty too, or contains an image.
          {"de-DE", "[](/p)", "[](/p)"},
          {"de-DE", "[a](/p)", "[![](/i)](/p)", {"error link 1"}},
          {"de-DE", "![a](/i)", "![](/i)"},
      });
}

TEST(LinkCheckTest, FindsDifferentTargets) {
  ExpectFound(
      CheckLinks,
      {
          {"zh-TW", "[a](/p/q)", "[a](/p/r)", {"error link 0", "error link 0"}},
          {"zh-TW", "[a](/p)", "a", {"error link 0"}},
          {"zh-TW", "a", "貓[a](/p)", {"error link 3"}},
          {"zh-TW", "[a](/p) [b](/q)", "[a](/p) b", {"error link 0"}},
          {"zh-TW", "![a](/i.png)", "![a](/j.png)", {"error link 0", "error link 0"}},
          {"zh-TW",
           "[a](https://a.b/p?linkid=1)",
           "[a](https://a.b/p?linkid=2)",
           {"error link 0", "error link 0"}},
          {"zh-TW",
           "[a](https://a.b/p?x=1&y=2)",
           "[a](https://a.b/p?x=1)",
           {"error link 0", "error link 0"}},
          {"zh-TW", "[a](https://a.b/p)", "[a](https://c.b/p)", {"error link 0", "error link 0"}},
          {"zh-TW", "[a](mailto:a@b.c)", "[a](mailto:a@b.d)", {"error link 0", "error link 0"}},
          // Segments that only look like a language.
          {"zh-TW", "[a](/sign-in/x)", "[a](/x)", {"error link 0", "error link 0"}},
          {"zh-TW", "[a](/a-bc/x)", "[a](/x)", {"error link 0", "error link 0"}},
          {"zh-TW", "[a](/1n-us/x)", "[a](/x)", {"error link 0", "error link 0"}},
      });
}

TEST(LinkCheckTest, IgnoresTheLanguageOfATarget) {
  ExpectFound(
      CheckLinks,
      {
          {"zh-TW", "[a](https://a.b/en-us/p)", "[a](https://a.b/zh-tw/p)"},
          {"zh-TW", "[a](https://a.b/p)", "[a](https://a.b/zh-Hant-TW/p)"},
          {"sr-Latn-RS", "[a](https://a.b/en-us/p)", "[a](https://a.b/sr-latn-rs/p)"},
          {"zh-TW", "[a](http://a.b/p)", "[a](https://a.b/p/)"},
          {"zh-TW", "[a](https://a.b/P)", "[a](https://A.b/p)"},
          {"zh-TW", "[a](/p#heading)", "[a](/p#標題)"},
          {"zh-TW", "[a](#heading)", "[a](#標題)"},
          {"zh-TW", "[a](/p?ui=en-US&rs=en-US&ad=US&x=1)", "[a](/p?ui=zh-TW&rs=zh-TW&ad=TW&x=1)"},
          {"zh-TW", "[a](/p?clcid=0x409)", "[a](/p)"},
          {"zh-TW", "[a](/p?lang=en)", "[a](/p?LANG=zh)"},
          {"zh-TW", "[a](/p \"Title\")", "[a](/p \"標題\")"},
          // The title around an article's id.
          {"zh-TW", "[a](https://a.b/en-us/article/Set-it-up-1a2b3c4d-0000-1111-2222-333344445555)",
           "[a](https://a.b/zh-tw/article/設定-1A2B3C4D-0000-1111-2222-333344445555?ui=zh-TW)"},
          {"zh-TW",
           "[a](https://a.b/x-1a2b3c4d-0000-1111-2222-333344445555)",
           "[a](https://a.b/x-1a2b3c4d-0000-1111-2222-333344445556)",
           {"error link 0", "error link 0"}},
          {"zh-TW",
           "[a](https://a.b/x-1a2b3c4d-0000-1111-2222-33334444555)",
           "[a](https://a.b/y-1a2b3c4d-0000-1111-2222-33334444555)",
           {"error link 0", "error link 0"}},
          // Order and repetition are free.
          {"zh-TW", "[a](/p) [b](/q)", "[b](/q) [a](/p)"},
          {"zh-TW", "[a](/p) [b](/p)", "[ab](/p)"},
      });
}

}  // namespace
}  // namespace guided_help
