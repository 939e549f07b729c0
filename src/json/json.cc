#include "json/json.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

using Json = nlohmann::json;

/// Converts byte offsets to lines and columns. Each ill-formed byte counts as one column.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) {}

  /// Offsets mostly increase, so each byte is visited only once, however many values a file has.
  Position At(std::size_t offset) {
    if (offset < offset_) *this = Locator(text_);
    while (offset_ < std::min(offset, text_.size())) {
      if (text_[offset_] == '\n') {
        ++position_.line;
        position_.column = 1;
      } else {
        ++position_.column;
      }
      offset_ += DecodeUtf8(text_, offset_).length;
    }
    return position_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

/// Counts the bytes that the parser has read, so that the handler knows the current offset.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}

  const char& operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }

 private:
  const char* at_;
  const char** furthest_;
};

/// Builds the document from the parser's events and stops at the first error.
class Handler {
 public:
  Handler(std::string_view text, std::string_view file)
      : text_(text), file_(file), locator_(text), furthest_(text.data()) {}

  const char** furthest() { return &furthest_; }
  JsonValue& root() { return root_; }
  const std::optional<Error>& error() const { return error_; }

  // The names and signatures below are nlohmann_json's SAX interface.
  bool null() { return Add(JsonValue::Kind::kNull, LiteralStart()) != nullptr; }
  bool boolean(bool value) {
    JsonValue* added = Add(JsonValue::Kind::kBoolean, LiteralStart());
    if (added != nullptr) added->boolean = value;
    return added != nullptr;
  }
  bool number_integer(std::int64_t value) {
    JsonValue* added = Add(JsonValue::Kind::kInteger, LiteralStart());
    if (added != nullptr) added->integer = value;
    return added != nullptr;
  }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return Add(JsonValue::Kind::kFraction, LiteralStart()) != nullptr;
    }
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double /*value*/, const std::string& /*digits*/) {
    return Add(JsonValue::Kind::kFraction, LiteralStart()) != nullptr;
  }
  bool string(std::string& value) {
    const std::size_t start = StringStart();
    if (HasNullCharacter(value, start)) return false;
    JsonValue* added = Add(JsonValue::Kind::kString, start);
    if (added != nullptr) added->string = std::move(value);
    return added != nullptr;
  }
  bool binary(Json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*count*/) { return Open(JsonValue::Kind::kObject); }
  bool start_array(std::size_t /*count*/) { return Open(JsonValue::Kind::kArray); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }
  bool key(std::string& name) {
    const std::size_t start = StringStart();
    if (HasNullCharacter(name, start)) return false;
    JsonValue& object = *open_.back();
    if (object.Find(name) != nullptr) {
      return Fail("duplicate-key", start, Concat({"the key \"", name, "\" stands here twice"}),
                  "keep one of the two");
    }
    object.members.push_back({std::move(name), locator_.At(start), {}});
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*last*/,
                   const Json::exception& error) {
    // nlohmann_json's error number for a number out of range.
    if (constexpr int kOutOfRange = 406; error.id == kOutOfRange) {
      return Fail("bad-value", LiteralStart(), "this number is too large", "write a smaller one");
    }
    const std::size_t offset = position == 0 ? 0 : position - 1;
    if (offset >= text_.size()) {
      return Fail("syntax", text_.size(), "the file ends too early",
                  "look for a bracket that is not closed");
    }
    return Fail("syntax", offset, Concat({"this is not valid JSON here: ", Expectation()}), "");
  }

 private:
  std::size_t Offset() const { return static_cast<std::size_t>(furthest_ - text_.data()); }

  /// The parser reports a token after reading it; its start is found by walking back. The parser
  /// reads one character past the end of a number.
  std::size_t StringStart() const {
    std::size_t quote = Offset() - 1;
    for (;;) {
      quote = text_.rfind('"', quote - 1);
      std::size_t backslashes = 0;
      while (backslashes < quote && text_[quote - 1 - backslashes] == '\\') ++backslashes;
      if (backslashes % 2 == 0) return quote;
    }
  }
  std::size_t LiteralStart() const {
    constexpr std::string_view kLiteral = "abcdefghijklmnopqrstuvwxyzE0123456789+-.";
    std::size_t end = Offset();
    while (end > 0 && kLiteral.find(text_[end - 1]) == std::string_view::npos) --end;
    const std::size_t before = text_.find_last_not_of(kLiteral, end - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  }

  JsonValue* Add(JsonValue::Kind kind, std::size_t start) {
    if (++values_ > kMaximumValues) {
      Fail("too-many-values", start,
           Concat({"more than ", std::to_string(kMaximumValues), " values"}), "split the file");
      return nullptr;
    }
    JsonValue* place = &root_;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      place = parent.kind == JsonValue::Kind::kArray ? &parent.elements.emplace_back()
                                                     : &parent.members.back().value;
    }
    place->kind = kind;
    place->position = locator_.At(start);
    return place;
  }

  bool Open(JsonValue::Kind kind) {
    const std::size_t start = Offset() - 1;
    if (open_.size() >= kMaximumDepth) {
      return Fail("too-deep", start,
                  Concat({"nested deeper than ", std::to_string(kMaximumDepth), " levels"}),
                  "put less inside of each other");
    }
    JsonValue* added = Add(kind, start);
    if (added == nullptr) return false;
    open_.push_back(added);
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  bool HasNullCharacter(const std::string& text, std::size_t start) {
    if (text.find('\0') == std::string::npos) return false;
    Fail("null-character", start, "U+0000 stands in a string", "remove it");
    return true;
  }

  std::string_view Expectation() const {
    if (open_.empty()) return "one value is expected, and nothing behind it";
    return open_.back()->kind == JsonValue::Kind::kArray
               ? "a value, \",\" or \"]\" is expected"
               : "\"name\": value, \",\" or \"}\" is expected";
  }

  bool Fail(std::string code, std::size_t offset, std::string message, std::string hint) {
    error_ = Error{std::move(code), std::string(file_), locator_.At(offset), std::move(message),
                   std::move(hint)};
    return false;
  }

  std::string_view text_;
  std::string_view file_;
  Locator locator_;
  const char* furthest_;
  JsonValue root_;
  /// The enclosing objects and arrays. A parent does not move while a child is open, because
  /// nothing is added to it meanwhile.
  std::vector<JsonValue*> open_;
  std::size_t values_ = 0;
  std::optional<Error> error_;
};

}  // namespace

const JsonValue* JsonValue::Find(std::string_view name) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const Member& member) { return member.name == name; });
  return found == members.end() ? nullptr : &found->value;
}

std::string_view KindName(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::kNull:
      return "null";
    case JsonValue::Kind::kBoolean:
      return "true or false";
    case JsonValue::Kind::kInteger:
      return "a whole number";
    case JsonValue::Kind::kFraction:
      return "a number that is not whole or too large";
    case JsonValue::Kind::kString:
      return "a string";
    case JsonValue::Kind::kArray:
      return "an array";
    case JsonValue::Kind::kObject:
      return "an object";
  }
  return "a value";
}

Result<JsonValue> ParseJson(std::string_view text, std::string_view file) {
  const auto fail = [&](std::string code, std::size_t offset, std::string message,
                        std::string hint) {
    return Error{std::move(code), std::string(file), Locator(text).At(offset), std::move(message),
                 std::move(hint)};
  };
  if (text.size() > kMaximumFileBytes) {
    return fail("too-large", 0,
                Concat({"larger than ", std::to_string(kMaximumFileBytes / 1024), " KiB"}),
                "split the file");
  }
  if (const std::size_t bad = FindIllFormedUtf8(text); bad != std::string_view::npos) {
    return fail("utf-8", bad, "this byte is not UTF-8", "save the file as UTF-8");
  }
  if (const std::size_t null = text.find('\0'); null != std::string_view::npos) {
    // The parser would treat it as the end of the input.
    return fail("null-character", null, "U+0000 stands in the file", "remove it");
  }
  Handler handler(text, file);
  const char* begin = text.data();
  const CountingIterator first(begin, handler.furthest());
  const CountingIterator last(begin + text.size(), handler.furthest());
  const bool read = Json::sax_parse(first, last, &handler);
  if (handler.error()) return *handler.error();
  if (!read) return fail("syntax", text.size(), "this is not valid JSON", "");
  return std::move(handler.root());
}

}  // namespace guided_help
