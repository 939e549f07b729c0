#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "guide/guide.h"
#include "guide/guide_reader.h"
#include "tests/support/files.h"

namespace guided_help {

/// Reads a guide of a test, or the test fails.
inline Guide ReadOrFail(std::string_view json) {
  Result<Guide> guide = ReadGuide(json, "guide.json");
  EXPECT_TRUE(guide.Ok()) << ToString(guide.error());
  return guide ? std::move(*guide) : Guide{};
}

/// The guide that ships.
inline Guide CancelSubscription() {
  return ReadOrFail(ReadFile(SourceFolder() / "web/guides/cancel-subscription.json"));
}

/// URLs that lead, or could be taken to lead, somewhere else than to go.microsoft.com or
/// learn.microsoft.com over https.
inline constexpr std::string_view kUrlTricks[] = {
    "",
    "https:",
    "https:/",
    "https://",
    "https:///go.microsoft.com/",
    "https://go.microsoft.com",
    "https://go.microsoft.com?evil",
    "https://go.microsoft.com#evil",
    "http://go.microsoft.com/",
    "HTTPS://go.microsoft.com/",
    "//go.microsoft.com/",
    "/fwlink",
    "https:go.microsoft.com",
    "https:/go.microsoft.com",
    "https:\\\\go.microsoft.com",
    "javascript:alert(1)",
    "javascript://go.microsoft.com/%0Aalert(1)",
    "data:text/html,https://go.microsoft.com/",
    "blob:https://go.microsoft.com/1",
    "https://go.microsoft.com@evil.example/",
    "https://go.microsoft.com:443@evil.example/",
    "https://user@go.microsoft.com/",
    "https://:@go.microsoft.com/",
    "https://go.microsoft.com:443/",
    "https://go.microsoft.com:/",
    "https://go.microsoft.com:8443/",
    "https://go.microsoft.com\\@evil.example/",
    "https://evil.example\\@go.microsoft.com/",
    "https://evil.example/\\go.microsoft.com",
    "https://go.microsoft.com/\\evil",
    "https://go.microsoft.com.evil.example/",
    "https://evil-go.microsoft.com/",
    "https://evilgo.microsoft.com/",
    "https://x.go.microsoft.com/",
    "https://microsoft.com/",
    "https://go.microsoft.com./",
    "https://.go.microsoft.com/",
    "https://go..microsoft.com/",
    "https://Go.Microsoft.com/",
    "https://GO.MICROSOFT.COM/",
    // A Cyrillic о, full-width letters, a soft hyphen, an ideographic full stop.
    "https://g\u043E.microsoft.com/",
    "https://\uFF47\uFF4F.microsoft.com/",
    "https://go.micro\u00ADsoft.com/",
    "https://go\u3002microsoft.com/",
    "https://xn--g-jmb.microsoft.com/",
    "https://go%2Emicrosoft.com/",
    "https://go.microsoft.com%2F@evil.example/",
    "https://go.microsoft.com%00.evil.example/",
    "https://%67o.microsoft.com/",
    "https://go.microsoft.com/../evil",
    "https://go.microsoft.com/a/./b",
    "https://go.microsoft.com/.well-known",
    "https://go.microsoft.com/\"onclick",
    "https://go.microsoft.com/'",
    "https://go.microsoft.com/<b>",
    "https://go.microsoft.com/`{|}^",
    " https://go.microsoft.com/",
    "https://go.microsoft.com/ ",
    "https:// go.microsoft.com/",
    "https://go.microsoft.com/a b",
    "https://go.microsoft.com\t.evil.example/",
    "ht\ntps://go.microsoft.com/",
    "https://go.microsoft.com/\n",
    "https://go.microsoft.com/\r\nSet-Cookie: a=b",
    "https://go.microsoft.com/\x7F",
    "\x01https://go.microsoft.com/",
    std::string_view("https://go.microsoft.com\0.evil.example/", 39),
    std::string_view("https://go.microsoft.com/\0", 26),
    "https://go.microsoft.com/\u4E2D",
    "https://go.microsoft.com/\u202E",
    "https://go.microsoft.com;evil.example/",
    "https://go.microsoft.com&evil.example/",
    "https://[::1]/",
    "https://go.microsoft.com]/",
};

}  // namespace guided_help
