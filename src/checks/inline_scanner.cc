#include "checks/inline_scanner.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "checks/characters.h"

namespace guided_help {
namespace {

bool IsAsciiPunctuation(char32_t c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool IsUrlCharacter(char32_t c) {
  return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '`' && c != ')' &&
         c != ']' && c != '*';
}

/// Returns whether the character can begin no markup; most cannot. `h` and `w` begin URLs.
bool IsPlain(char32_t c) {
  return c >= 0x80 || c == ' ' || IsAsciiDigit(c) || (IsAsciiLetter(c) && c != 'h' && c != 'w');
}

}  // namespace

void RawText::Append(std::string_view utf8, std::size_t offset) {
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint code_point = DecodeUtf8(utf8, at);
    characters += code_point.value;
    offsets.push_back(offset + at);
    at += code_point.length;
  }
  end = std::max(end, offset + utf8.size());
}

void RawText::AppendPlaceholder(InlinePlaceholder placeholder, std::size_t offset) {
  end = std::max(end, offset + placeholder.text.size());
  placeholder.at = characters.size();
  placeholders.push_back(std::move(placeholder));
  characters += kInlineObject;
  offsets.push_back(offset);
}

void InlineScanner::Put(char32_t c, std::size_t raw_at, std::uint8_t style) {
  out_.text += c;
  out_.offsets.push_back(OffsetAt(raw_at));
  out_.styles.push_back(
      static_cast<std::uint8_t>(style | (strong_ ? InlineText::kStrong : InlineText::kPlain)));
}

InlineText InlineScanner::Scan() {
  const std::size_t size = raw_.characters.size();
  out_.text.reserve(size);
  out_.offsets.reserve(size + 1);
  out_.styles.reserve(size);
  std::size_t placeholder = 0;
  while (at_ < raw_.characters.size()) {
    if (placeholder < raw_.placeholders.size() && raw_.placeholders[placeholder].at == at_) {
      out_.placeholders.push_back(raw_.placeholders[placeholder++]);
      out_.placeholders.back().at = out_.text.size();
      Put(kInlineObject, at_++);
      continue;
    }
    if (IsPlain(raw_.characters[at_])) {
      Put(raw_.characters[at_], at_);
      ++at_;
      continue;
    }
    if (ReadStrong() || ReadOpenBracket() || ReadCloseBracket()) continue;
    if (syntax_ == Syntax::kMarkdown &&
        (ReadEscape() || ReadCode() || ReadTag() || ReadEntity() || ReadUrl() || ReadEmphasis())) {
      continue;
    }
    Put(raw_.characters[at_], at_);
    ++at_;
  }
  Finish();
  return std::move(out_);
}

bool InlineScanner::ReadEscape() {
  if (At(at_) != '\\' || !IsAsciiPunctuation(At(at_ + 1))) return false;
  if (At(at_ + 1) == '*' && IsAt(U"\\*\\*", at_) && (at_ < 2 || !IsAt(U"\\*\\*", at_ - 2))) {
    out_.faults.push_back({MarkupFault::Kind::kEscaped, OffsetAt(at_)});
  }
  Put(At(at_ + 1), at_, InlineText::kEscaped);
  at_ += 2;
  return true;
}

bool InlineScanner::ReadCode() {
  if (At(at_) != '`') return false;
  std::size_t run = at_;
  while (At(run) == '`') ++run;
  const std::size_t count = run - at_;
  const std::size_t end = FindBackticks(count, run);
  if (end == std::u32string::npos) {
    // An unclosed run is text as a whole.
    for (; at_ < run; ++at_) Put(U'`', at_);
    return true;
  }
  out_.code.push_back(ToUtf8(std::u32string_view(raw_.characters).substr(run, end - run)));
  for (std::size_t i = run; i < end; ++i) Put(raw_.characters[i], i, InlineText::kCode);
  at_ = end + count;
  return true;
}

std::size_t InlineScanner::FindBackticks(std::size_t count, std::size_t from) {
  const std::u32string& text = raw_.characters;
  if (backticks_.empty()) {
    for (std::size_t begin = text.find(U'`'); begin != std::u32string::npos;) {
      const std::size_t end = std::min(text.find_first_not_of(U'`', begin), text.size());
      backticks_[end - begin].push_back(begin);
      begin = text.find(U'`', end);
    }
  }
  const std::vector<std::size_t>& runs = backticks_[count];
  const auto next = std::lower_bound(runs.begin(), runs.end(), from);
  return next == runs.end() ? std::u32string::npos : *next;
}

bool InlineScanner::IsVariable(InlineRange name) const {
  static const std::unordered_set<std::u32string_view> kTags = {
      U"a",    U"abbr",  U"b",      U"big",    U"blockquote", U"br",      U"caption", U"center",
      U"cite", U"code",  U"col",    U"dd",     U"del",        U"details", U"div",     U"dl",
      U"dt",   U"em",    U"font",   U"h1",     U"h2",         U"h3",      U"h4",      U"h5",
      U"h6",   U"hr",    U"i",      U"iframe", U"img",        U"ins",     U"kbd",     U"label",
      U"li",   U"mark",  U"nobr",   U"ol",     U"p",          U"pre",     U"q",       U"s",
      U"samp", U"small", U"source", U"span",   U"strike",     U"strong",  U"sub",     U"summary",
      U"sup",  U"table", U"tbody",  U"td",     U"tfoot",      U"th",      U"thead",   U"token",
      U"tr",   U"tt",    U"u",      U"ul",     U"var",        U"video",   U"wbr"};
  std::u32string word;
  for (std::size_t at = name.begin; at < name.end; ++at) {
    const char32_t c = ToSmall(At(at));
    if (c == '/' || c == '=' || c == '!' || c == '"') return false;
    word += c;
  }
  return !kTags.contains(word);
}

bool InlineScanner::ReadTag() {
  if (At(at_) != '<') return false;
  const char32_t next = At(at_ + 1);
  if (!IsAsciiLetter(next) && next != '/' && next != '!') return false;
  std::size_t end = at_ + 1;
  while (end < raw_.characters.size() && At(end) != '>' && At(end) != '<') ++end;
  if (At(end) != '>') return false;
  if (IsAt(U"http", at_ + 1)) {
    for (std::size_t i = at_ + 1; i < end; ++i) Put(raw_.characters[i], i, InlineText::kCode);
  } else if (IsVariable({at_ + 1, end})) {
    for (std::size_t i = at_; i <= end; ++i) Put(raw_.characters[i], i, InlineText::kCode);
  } else if (ToSmall(next) == 'b' && ToSmall(At(at_ + 2)) == 'r') {
    Put(U'\n', at_);
  }
  at_ = end + 1;
  return true;
}

bool InlineScanner::IsBrokenEntity(std::u32string_view name) const {
  const std::u32string_view bare = name.substr(1, name.size() - 2);
  std::size_t at = at_ + 1;
  if (IsHorizontalSpace(At(at))) ++at;
  if (!IsAt(bare, at)) return false;
  at += bare.size();
  if (IsHorizontalSpace(At(at))) ++at;
  return At(at) == ';' && at + 1 - at_ > name.size();
}

bool InlineScanner::ReadEntity() {
  static constexpr std::pair<std::u32string_view, char32_t> kEntities[] = {
      {U"&amp;", U'&'},   {U"&lt;", U'<'},   {U"&gt;", U'>'},     {U"&quot;", U'"'},
      {U"&apos;", U'\''}, {U"&nbsp;", 0xA0}, {U"&hellip;", U'…'}, {U"&mdash;", U'—'},
      {U"&ndash;", U'–'}, {U"&rarr;", U'→'}, {U"&reg;", U'®'},    {U"&copy;", U'©'},
      {U"&trade;", U'™'}, {U"&sup1;", U'¹'}, {U"&sup2;", U'²'},   {U"&sup3;", U'³'}};
  if (At(at_) != '&') return false;
  for (const auto& [name, character] : kEntities) {
    if (!IsAt(name, at_)) continue;
    Put(character, at_, InlineText::kEscaped);
    at_ += name.size();
    return true;
  }
  if (At(at_ + 1) != '#') {
    // Machine translation inserts spaces into "&sup1;", which makes it visible.
    for (const auto& [name, character] : kEntities) {
      if (IsBrokenEntity(name)) {
        out_.faults.push_back({MarkupFault::Kind::kBrokenEntity, OffsetAt(at_)});
        break;
      }
    }
    return false;
  }
  const bool hex = ToSmall(At(at_ + 2)) == 'x';
  std::size_t end = at_ + (hex ? 3 : 2);
  char32_t value = 0;
  for (; end < at_ + 10; ++end) {
    const char32_t c = ToSmall(At(end));
    const bool digit = c >= '0' && c <= '9';
    if (!digit && !(hex && c >= 'a' && c <= 'f')) break;
    value = value * (hex ? 16 : 10) + (digit ? c - '0' : c - 'a' + 10);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (At(end) != ';' || value == 0 || value > 0x10FFFF || surrogate) return false;
  Put(value, at_, InlineText::kEscaped);
  at_ = end + 1;
  return true;
}

bool InlineScanner::ReadUrl() {
  if (!IsAt(U"http://", at_) && !IsAt(U"https://", at_) && !IsAt(U"www.", at_)) return false;
  std::size_t end = at_;
  while (end < raw_.characters.size() && IsUrlCharacter(At(end))) ++end;
  // Punctuation of the sentence is not part of the URL.
  while (end > at_ && (At(end - 1) == '.' || At(end - 1) == ',' || At(end - 1) == ';')) --end;
  for (std::size_t i = at_; i < end; ++i) Put(raw_.characters[i], i, InlineText::kCode);
  at_ = end;
  return true;
}

bool InlineScanner::ReadStrong() {
  if (!IsAt(U"**", at_)) return false;
  ++marks_;
  if (strong_) {
    if (!out_.text.empty() && out_.text.size() > strong_begin_ && IsSpace(out_.text.back())) {
      out_.faults.push_back({MarkupFault::Kind::kSpaceInside, OffsetAt(at_)});
    }
    strong_ = false;
    out_.strong.push_back({strong_begin_, out_.text.size()});
  } else {
    if (IsSpace(At(at_ + 2))) {
      out_.faults.push_back({MarkupFault::Kind::kSpaceInside, OffsetAt(at_)});
    }
    strong_ = true;
    strong_begin_ = out_.text.size();
    strong_offset_ = OffsetAt(at_);
  }
  at_ += 2;
  return true;
}

bool InlineScanner::ReadEmphasis() {
  if (At(at_) != '*') return false;
  // The marks of a pair touch the emphasized text; `2 * 3` has none.
  const bool opens = !IsHorizontalSpace(At(at_ + 1)) && At(at_ + 1) != 0 &&
                     raw_.characters.find(U'*', at_ + 1) != std::u32string::npos;
  const bool closes = at_ > 0 && !IsHorizontalSpace(At(at_ - 1)) &&
                      raw_.characters.rfind(U'*', at_ - 1) != std::u32string::npos;
  if (!opens && !closes) return false;
  ++at_;
  return true;
}

bool InlineScanner::ReadOpenBracket() {
  const bool is_image = syntax_ == Syntax::kMarkdown && At(at_) == '!' && At(at_ + 1) == '[';
  if (At(at_) != '[' && !is_image) return false;
  brackets_.push_back({out_.text.size(), OffsetAt(at_), marks_, is_image});
  if (is_image) ++at_;
  Put(U'[', at_);
  ++at_;
  return true;
}

bool InlineScanner::ReadCloseBracket() {
  if (At(at_) != ']') return false;
  CloseBracket();
  return true;
}

InlineScanner::Target InlineScanner::FindTarget(std::size_t at) {
  if (At(at) != '(') return {};
  if (parentheses_.empty()) PairParentheses();
  const std::size_t end = parentheses_[at];
  if (end == 0) return {};
  std::u32string_view inside = std::u32string_view(raw_.characters).substr(at + 1, end - at - 1);
  if (syntax_ == Syntax::kMessage &&
      (inside.empty() || !std::all_of(inside.begin(), inside.end(), [](char32_t i) {
         return IsAsciiLower(i) || IsAsciiDigit(i) || i == '-';
       }))) {
    return {};
  }
  return {inside, end + 1};
}

void InlineScanner::PairParentheses() {
  parentheses_.resize(raw_.characters.size());
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < raw_.characters.size(); ++at) {
    const char32_t c = raw_.characters[at];
    if (c == '\n') open.clear();
    if (c == '(') open.push_back(at);
    if (c != ')' || open.empty()) continue;
    parentheses_[open.back()] = at;
    open.pop_back();
  }
}

void InlineScanner::CloseBracket() {
  if (brackets_.empty()) {
    Put(U']', at_++);
    return;
  }
  const OpenBracket open = brackets_.back();
  brackets_.pop_back();
  const bool can_link = open.is_image || brackets_.size() >= no_links_;
  no_links_ = std::min(no_links_, brackets_.size());
  if ((marks_ - open.marks) % 2 == 1) {
    out_.faults.push_back({MarkupFault::Kind::kCrossing, open.offset});
  }
  const Target target = can_link ? FindTarget(at_ + 1) : Target();
  if (target.end > 0) {
    Link(open, target);
    return;
  }
  if (can_link && syntax_ == Syntax::kMarkdown && At(at_ + 1) == ' ' &&
      FindTarget(at_ + 2).end > 0 && (IsAt(U"http", at_ + 3) || IsAt(U"/", at_ + 3))) {
    out_.faults.push_back({MarkupFault::Kind::kBrokenLink, open.offset});
  }
  Put(U']', at_++);
}

void InlineScanner::Link(const OpenBracket& open, const Target& target) {
  Drop(open.index);
  const InlineRange shown{open.index + 1, out_.text.size()};
  if (open.is_image) {
    DropImage(shown);
  } else {
    for (std::size_t i = shown.begin; i < shown.end; ++i) out_.styles[i] |= InlineText::kLinked;
  }
  // A title follows the URL after a space.
  const std::u32string_view url = target.text.substr(0, target.text.find(U" \""));
  out_.links.push_back({ToUtf8(url), shown, open.offset, open.is_image});
  if (open.is_image) {
    Put(kInlineObject, at_);
  } else {
    no_links_ = brackets_.size();
  }
  at_ = target.end;
}

void InlineScanner::DropImage(InlineRange shown) {
  // The alternative text is not part of the sentence. Images inside it are already dropped, so the
  // time does not grow with the depth of nesting.
  std::size_t end = shown.end;
  for (; !images_.empty() && images_.back().begin >= shown.begin; images_.pop_back()) {
    for (std::size_t i = images_.back().end; i < end; ++i) Drop(i);
    end = images_.back().begin;
  }
  for (std::size_t i = shown.begin; i < end; ++i) Drop(i);
  images_.push_back(shown);
}

void InlineScanner::Drop(std::size_t index) {
  if (index >= dropped_.size()) dropped_.resize(index + 1, false);
  dropped_[index] = true;
}

void InlineScanner::Finish() {
  if (strong_) out_.faults.push_back({MarkupFault::Kind::kUnbalanced, strong_offset_});
  out_.offsets.push_back(raw_.end);
  if (!dropped_.empty()) {
    dropped_.resize(out_.text.size(), false);
    // The new index of each old one, and of the end.
    std::vector<std::size_t> moved(out_.text.size() + 1);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < dropped_.size(); ++i) {
      moved[i] = kept;
      if (dropped_[i]) continue;
      out_.text[kept] = out_.text[i];
      out_.offsets[kept] = out_.offsets[i];
      out_.styles[kept] = out_.styles[i];
      ++kept;
    }
    moved.back() = kept;
    out_.offsets[kept] = out_.offsets.back();
    out_.text.resize(kept);
    out_.offsets.resize(kept + 1);
    out_.styles.resize(kept);
    const auto move = [&](InlineRange& range) { range = {moved[range.begin], moved[range.end]}; };
    for (InlineRange& range : out_.strong) move(range);
    for (InlineLink& link : out_.links) move(link.range);
    for (InlinePlaceholder& placeholder : out_.placeholders) placeholder.at = moved[placeholder.at];
  }
  std::sort(
      out_.links.begin(), out_.links.end(),
      [](const InlineLink& one, const InlineLink& other) { return one.offset < other.offset; });
  out_.small.resize(out_.text.size());
  std::transform(out_.text.begin(), out_.text.end(), out_.small.begin(), ToSmall);
}

}  // namespace guided_help
