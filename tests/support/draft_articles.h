#pragma once

#include <string>

#include "tests/support/files.h"
#include "tests/support/pairs.h"

namespace guided_help {

/// An article with headings, steps, a note and links. `tests/project/drafts` has the guide made
/// from it, too.
inline std::string MailboxArticle() {
  return ReadFile(SourceFolder() / "tests/project/drafts/zh-TW.md");
}

inline constexpr char kMailboxPage[] = "https://learn.example.com/mail/move";

/// An article that is a list of two options, with a sentence that applies to both.
inline std::string OptionsArticle() {
  return "---\nms.translationtype: MT\nms.contentlocale: zh-TW\nms.lasthandoff: "
         "03/02/2024\n---\n# " +
         Pair("f00d1-101", "搬移信箱", "Move a mailbox") + "\n\n" +
         Pair("f00d1-102", "方法如下：", "These are the ways:") + "\n\n- " +
         Pair("f00d1-103", "您有少於 40 個信箱。", "You have fewer than 40 mailboxes.") + " " +
         Pair("f00d1-104", "移至[信箱](https://example.com/mailboxes)。",
              "Go to [Mailboxes](https://example.com/mailboxes).") +
         "\n- " +
         Pair("f00d1-105", "您有更多信箱：[聯絡支援人員](https://example.com/support)。",
              "You have more: [contact support](https://example.com/support).") +
         "\n\n" + Pair("f00d1-106", "搬移不另外收費。", "Moving is free of charge.") + "\n";
}

}  // namespace guided_help
