#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"
#include "localization/message.h"

namespace guided_help {
namespace {

bool IsNameCharacter(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '_'; }

/// Recursive descent; the limit on nesting bounds the stack.
class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  Result<MessageParts> Parse() {
    MessageParts parts;
    ParseParts(0, false, parts);
    if (!error_ && !AtEnd()) Fail({"unmatched \"}\""}, "write '}' for a literal brace");
    if (error_) return *error_;
    return parts;
  }

 private:
  bool AtEnd() const { return at_ >= pattern_.size(); }
  char Peek() const { return pattern_[at_]; }
  bool Sees(char c) const { return !AtEnd() && Peek() == c; }

  void Fail(Pieces message, std::string_view hint = {}) {
    if (error_) return;
    const int column = static_cast<int>(ToCodePoints(pattern_.substr(0, at_)).size()) + 1;
    error_ = Error{"message-syntax", {}, {1, column}, Concat(message), std::string(hint)};
  }

  void SkipSpaces() {
    while (!AtEnd() && IsAsciiSpace(Peek())) ++at_;
  }

  bool Take(char c, std::string_view where) {
    SkipSpaces();
    if (Sees(c)) {
      ++at_;
      return true;
    }
    Fail({"expected \"", std::string_view(&c, 1), "\" ", where});
    return false;
  }

  std::string TakeName() {
    SkipSpaces();
    const std::size_t start = at_;
    while (!AtEnd() && IsNameCharacter(Peek())) ++at_;
    if (at_ == start) Fail({"expected a name of letters, digits and _"});
    return std::string(pattern_.substr(start, at_ - start));
  }

  /// Parses up to the end or an unquoted `}`, which is not consumed.
  void ParseParts(std::size_t depth, bool in_plural, MessageParts& parts) {
    while (!error_ && !AtEnd() && Peek() != '}') {
      const bool pound = Peek() == '#' && in_plural;
      const bool argument = Peek() == '{';
      if (parts.empty() || pound || argument || parts.back().kind != MessagePart::Kind::kText)
        parts.emplace_back();
      MessagePart& part = parts.back();
      if (argument) {
        ParseArgument(depth, part);
      } else if (pound) {
        ++at_;
        part.kind = MessagePart::Kind::kPound;
      } else if (Peek() == '\'') {
        part.text += TakeApostrophe(in_plural);
      } else {
        part.text += pattern_[at_++];
      }
    }
  }

  /// ICU's DOUBLE_OPTIONAL mode: a lone apostrophe is literal unless syntax follows.
  std::string TakeApostrophe(bool in_plural) {
    ++at_;
    if (Sees('\'')) {
      ++at_;
      return "'";
    }
    const bool quotes =
        !AtEnd() && (Peek() == '{' || Peek() == '}' || (Peek() == '#' && in_plural));
    if (!quotes) return "'";
    std::string quoted;
    while (!AtEnd()) {
      if (Peek() == '\'') {
        ++at_;
        if (!Sees('\'')) break;
      }
      quoted += pattern_[at_++];
    }
    return quoted;
  }

  void ParseArgument(std::size_t depth, MessagePart& part) {
    ++at_;  // {
    part.kind = MessagePart::Kind::kArgument;
    part.name = TakeName();
    SkipSpaces();
    if (Sees(',')) {
      ++at_;
      part.kind = TakeType(depth);
      const bool plural = part.kind == MessagePart::Kind::kPlural;
      const bool varies = plural || part.kind == MessagePart::Kind::kSelect;
      if (!error_ && varies && Take(',', "after the type"))
        ParseVariants(depth, plural, part.variants);
    }
    if (!error_) Take('}', "after the argument");
  }

  MessagePart::Kind TakeType(std::size_t depth) {
    const std::string type = TakeName();
    if (type == "number") return MessagePart::Kind::kNumber;
    if (type != "plural" && type != "select") {
      Fail({"unknown argument type \"", type, "\""}, "one of number, plural, select");
    } else if (depth >= kMaximumMessageDepth) {
      static_assert(kMaximumMessageDepth == 8);
      Fail({"nested deeper than 8 levels"}, "reduce the nesting");
    }
    return type == "plural" ? MessagePart::Kind::kPlural : MessagePart::Kind::kSelect;
  }

  void ParseVariants(std::size_t depth, bool plural, std::vector<MessageVariant>& variants) {
    const auto has = [&variants](std::string_view selector) {
      return std::any_of(variants.begin(), variants.end(), [&](const MessageVariant& variant) {
        return variant.selector == selector;
      });
    };
    for (SkipSpaces(); !error_ && !AtEnd() && Peek() != '}'; SkipSpaces()) {
      std::string selector = plural ? TakePluralSelector() : TakeName();
      if (error_ || !Take('{', "before the text of the variant")) break;
      if (has(selector)) Fail({"duplicate variant \"", selector, "\""}, "remove one of them");
      MessageVariant& variant = variants.emplace_back();
      variant.selector = std::move(selector);
      // As in ICU, # is literal in a select inside a plural.
      ParseParts(depth + 1, plural, variant.parts);
      Take('}', "after the text of the variant");
    }
    if (!has("other")) Fail({"missing variant \"other\""}, "add other {…}");
  }

  std::string TakePluralSelector() {
    if (Sees('=')) {
      ++at_;
      const std::string number = TakeName();
      if (!std::all_of(number.begin(), number.end(), IsAsciiDigit<char>))
        Fail({"expected a number after \"=\""});
      return Concat({"=", number});
    }
    std::string keyword = TakeName();
    for (const PluralCategory category :
         {PluralCategory::kZero, PluralCategory::kOne, PluralCategory::kTwo, PluralCategory::kFew,
          PluralCategory::kMany, PluralCategory::kOther}) {
      if (keyword == PluralKeyword(category)) return keyword;
    }
    Fail({"unknown plural category \"", keyword, "\""},
         "one of zero, one, two, few, many, other, or =number");
    return keyword;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<MessageParts> ParseMessage(std::string_view pattern) { return Parser(pattern).Parse(); }

Result<Message> Message::Parse(std::string_view text) {
  Result<MessageParts> parts = ParseMessage(text);
  if (!parts) return parts.error();
  return Message(text, std::move(*parts));
}

}  // namespace guided_help
