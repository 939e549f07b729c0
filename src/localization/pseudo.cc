#include "localization/pseudo.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"
#include "localization/markup.h"
#include "localization/message.h"
#include "localization/message_pattern.h"
#include "localization/unshown.h"
#include "localization/words.h"

namespace guided_help {
namespace {

/// Returns the script of a pseudo-locale. Each letter is replaced by one that looks or sounds
/// similar.
struct Script {
  std::string_view locale;
  std::u32string_view capitals;
  std::u32string_view smalls;
  /// One for each of `kPunctuation`.
  std::u32string_view punctuation;
  std::string_view open;
  std::string_view close;
  /// How much longer the shown text becomes, in percent.
  std::size_t longer;
  bool has_spaces;
};

constexpr std::u32string_view kPunctuation = U",.;:?!()“”";

// Accents above and below reveal lines that are too narrow. Every CJK font has these Han
// characters.
constexpr std::array<Script, 3> kScripts = {{
    {"en-XA", U"ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ", U"ấƀçđệƒĝĥîĵķļṁñộþǫŕšţứṽŵẋýž", kPunctuation, "[", "]",
     40, true},
    {"zh-XC", U"卂乃匚刀乇下厶卄工丁长乚从几口尸甲尺丂丅凵久山乂丫乙",
     U"卂乃匚刀乇下厶卄工丁长乚从几口尸甲尺丂丅凵久山乂丫乙", U"，。；：？！（）「」", "【", "】",
     0, false},
    {"ar-XB", U"ابكديفجهيجكلمنوپقرستوڤوخيز", U"ابكديفجهيجكلمنوپقرستوڤوخيز", U"،.؛:؟!()“”", "[", "]",
     40, true},
}};

static_assert(std::all_of(kScripts.begin(), kScripts.end(), [](const Script& script) {
  return script.capitals.size() == 26 && script.smalls.size() == 26 &&
         script.punctuation.size() == kPunctuation.size();
}));

constexpr std::u32string_view kFiller = U" one two three four five six seven eight nine ten";

/// Returns the script of a pseudo-locale.
const Script& ScriptOf(std::string_view locale) {
  return *std::find_if(kScripts.begin(), kScripts.end(),
                       [&](const Script& script) { return script.locale == locale; });
}

/// Returns the replacement of `c`, or 0.
char32_t Written(char32_t c, const Script& script) {
  if (IsAsciiUpper(c)) return script.capitals[c - 'A'];
  if (IsAsciiLower(c)) return script.smalls[c - 'a'];
  const std::size_t mark = kPunctuation.find(c);
  return mark == std::u32string_view::npos ? 0 : script.punctuation[mark];
}

/// Returns the length of the markup at `at`, which must stay: `](link-id)`, or one character.
std::size_t MarkupAt(const std::u32string& text, std::size_t at) {
  if (text[at] == '[' || text[at] == '*') return 1;
  if (text[at] != ']') return 0;
  if (at + 1 >= text.size() || text[at + 1] != '(') return 1;
  const std::size_t end = text.find_first_not_of(U"abcdefghijklmnopqrstuvwxyz0123456789-", at + 2);
  return end != std::u32string::npos && text[end] == ')' && end > at + 2 ? end + 1 - at : 1;
}

std::string Rewrite(std::string_view text, const Script& script) {
  const std::vector<char32_t> code_points = ToCodePoints(text);
  const std::u32string before(code_points.begin(), code_points.end());
  const auto is_written = [&](std::size_t at) {
    return at < before.size() && Written(before[at], script) != 0;
  };
  std::string after;
  for (std::size_t at = 0; at < before.size();) {
    if (const std::size_t length = MarkupAt(before, at); length > 0) {
      for (const std::size_t end = at + length; at < end; ++at) after += ToUtf8(before[at]);
      continue;
    }
    // A space next to a label or a mark stays: it may be the only separator.
    const bool drops = before[at] == ' ' && !script.has_spaces && at > 0 && is_written(at - 1) &&
                       is_written(at + 1);
    const char32_t written = Written(before[at], script);
    if (!drops) after += ToUtf8(written != 0 ? written : before[at]);
    ++at;
  }
  return after;
}

void RewriteAll(MessageParts& parts, const Script& script) {
  for (MessagePart& part : parts) {
    if (part.kind == MessagePart::Kind::kText) part.text = Rewrite(part.text, script);
    for (MessageVariant& variant : part.variants) RewriteAll(variant.parts, script);
  }
}

/// Estimates the number of shown characters, in the longest variant.
std::size_t LengthOf(const MessageParts& parts) {
  constexpr std::size_t kOfAnArgument = 4;
  std::size_t length = 0;
  for (const MessagePart& part : parts) {
    std::size_t longest = 0;
    for (const MessageVariant& variant : part.variants)
      longest = std::max(longest, LengthOf(variant.parts));
    const bool is_text = part.kind == MessagePart::Kind::kText;
    length += is_text                 ? ToCodePoints(part.text).size()
              : part.variants.empty() ? kOfAnArgument
                                      : longest;
  }
  return length;
}

std::string Filler(std::size_t length, const Script& script) {
  std::string filler;
  for (std::size_t i = 0; i < length; ++i) {
    char32_t c = kFiller[i % kFiller.size()];
    // No space at the end, where it would be invisible.
    if (c == ' ' && i + 1 == length) c = U'o';
    filler += ToUtf8(c == ' ' ? c : Written(c, script));
  }
  return filler;
}

/// Returns the marks of a message in order: the ids of links, and an empty string for strong.
std::vector<std::string> MarksIn(const MessageParts& parts) {
  const std::vector<MessageRun> runs = AllRuns(parts);
  std::vector<std::string> marks;
  for (const Span& span : ParseMarkup(runs)) {
    if (span.strong || !span.link.empty()) marks.push_back(span.link);
  }
  return marks;
}

}  // namespace

std::span<const std::string_view> PseudoLocales() {
  static constexpr std::array<std::string_view, 3> kLocales = {
      kScripts[0].locale, kScripts[1].locale, kScripts[2].locale};
  return kLocales;
}

std::string Pseudolocalize(std::string_view message, std::string_view locale, std::size_t limit) {
  const Script& script = ScriptOf(locale);
  const MessageParts source = *ParseMessage(message);
  const std::size_t length = LengthOf(source);
  if (length == 0) return std::string(message);
  MessageParts rewritten = source;
  RewriteAll(rewritten, script);
  const std::size_t more = (length * script.longer + 99) / 100;
  // The brackets that are added can turn those of the message into a link.
  for (const bool brackets : {true, false}) {
    std::string pattern = Concat({brackets ? script.open : "", ToPattern(rewritten),
                                  Filler(more, script), brackets ? script.close : ""});
    const Result<MessageParts> read = ParseMessage(pattern);
    if (pattern.size() <= limit && read && MarksIn(*read) == MarksIn(source)) return pattern;
  }
  return std::string(message);
}

CatalogDocument Pseudolocalize(const CatalogDocument& source, std::string_view locale) {
  CatalogDocument pseudo;
  pseudo.locale = locale;
  pseudo.source = source.locale;
  for (const CatalogEntry& entry : source.entries) {
    const std::size_t limit =
        IsReference(entry.key) ? kMaximumReferenceBytes : kMaximumMessageBytes;
    CatalogEntry& made = pseudo.entries.emplace_back();
    made.key = entry.key;
    made.message = entry.key == kModifiersKey
                       ? entry.message
                       : *Message::Parse(Pseudolocalize(entry.message.text(), locale, limit));
    if (!entry.notes) continue;
    made.notes = MessageNotes{};
    made.notes->description = entry.notes->description;
    made.notes->state = MessageState::kMachine;
    made.notes->origin = entry.notes->origin;
    made.notes->date = entry.notes->date;
  }
  return pseudo;
}

}  // namespace guided_help
