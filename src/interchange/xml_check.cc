#include "interchange/xml_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/limits.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// `Char` of XML 1.0.
bool IsXmlCharacter(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
}

/// What stands between `&` and `;`.
bool IsKnownReference(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames = {"amp", "lt", "gt", "quot", "apos"};
  if (!name.starts_with('#')) return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
  name.remove_prefix(1);
  const int base = name.starts_with('x') ? 16 : 10;
  if (base == 16) name.remove_prefix(1);
  unsigned value = 0;
  const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), value, base);
  return failure == std::errc() && end == name.data() + name.size() && IsXmlCharacter(value);
}

class Checker {
 public:
  Checker(std::string_view xml, std::string_view file) : xml_(xml), file_(file) {}

  std::optional<Error> Check() {
    if (const std::size_t bad = FindIllFormedUtf8(xml_); bad != kNowhere) {
      Fail("utf-8", bad, "this is not UTF-8", "save the file as UTF-8");
    } else if (const std::size_t odd = FindNonXmlCharacter(xml_); odd != kNowhere) {
      Fail("syntax", odd, "XML cannot hold this character", "remove it");
    }
    while (!error_ && at_ < xml_.size()) {
      if (xml_[at_] == '<') {
        PassMarkup();
      } else if (xml_[at_] == '&') {
        PassReference();
      } else {
        ++at_;
      }
    }
    return error_;
  }

 private:
  void PassMarkup() {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<!--")) {
      PassTo("-->", 4, "a comment");
    } else if (rest.starts_with("<![CDATA[")) {
      PassTo("]]>", 9, "a CDATA section");
    } else if (rest.starts_with("<?")) {
      PassTo("?>", 2, "a processing instruction");
    } else if (rest.starts_with("<!")) {
      Fail("doctype", at_, "a file for exchange has no DOCTYPE and no other declaration",
           "remove it, and the entities that it declares");
    } else if (rest.starts_with("</")) {
      if (depth_ > 0) --depth_;
      PassTo(">", 2, "a tag");
    } else {
      PassStartTag();
    }
  }

  void PassTo(std::string_view end, std::size_t skip, std::string_view what) {
    const std::size_t found = xml_.find(end, at_ + skip);
    if (found == kNowhere) {
      Fail("syntax", at_, Concat({what, " is not closed"}), "");
    } else {
      at_ = found + end.size();
    }
  }

  void PassStartTag() {
    const std::size_t start = at_;
    std::size_t attributes = 0;
    char quote = 0;
    for (++at_; !error_ && at_ < xml_.size() && (quote != 0 || xml_[at_] != '>');) {
      const char c = xml_[at_];
      if (c == '&') {
        PassReference();
        continue;
      }
      if (c == '<') break;
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        ++attributes;
      } else if (c == quote) {
        quote = 0;
      }
      ++at_;
    }
    if (error_) return;
    if (at_ == xml_.size() || xml_[at_] == '<') {
      Fail("syntax", start, "a tag is not closed", "");
      return;
    }
    if (attributes > kMaximumListSize) {
      // Each is looked at for each of the elements inside.
      Fail("too-many-values", start, "this element has too many attributes",
           Concat({std::to_string(kMaximumListSize), " at most"}));
    } else if (depth_ == 0 && ++roots_ > 1) {
      Fail("syntax", start, "a second element stands behind the first", "XML has one at the top");
    } else if (xml_[at_ - 1] != '/' && ++depth_ > kMaximumDepth) {
      Fail("too-deep", start, "elements stand too deep inside one another",
           Concat({std::to_string(kMaximumDepth), " levels at most"}));
    }
    ++at_;
  }

  void PassReference() {
    // The longest that is known: &#x10FFFF;
    const std::size_t end = xml_.substr(at_, 12).find(';');
    if (end == kNowhere || !IsKnownReference(xml_.substr(at_ + 1, end - 1))) {
      Fail("syntax", at_, "this & begins nothing that is known here", "write &amp; for an &");
    } else {
      at_ += end + 1;
    }
  }

  void Fail(std::string code, std::size_t at, std::string message, std::string hint) {
    error_ = Error{std::move(code), std::string(file_), PlaceFinder(xml_).At(at),
                   std::move(message), std::move(hint)};
  }

  std::string_view xml_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  int roots_ = 0;
  std::optional<Error> error_;
};

}  // namespace

std::optional<Error> CheckXml(std::string_view xml, std::string_view file) {
  return Checker(xml, file).Check();
}

std::size_t FindNonXmlCharacter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    if (!IsXmlCharacter(c.value)) return at;
    at += c.length;
  }
  return kNowhere;
}

}  // namespace guided_help
