#include "json/json.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/limits.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

using Json = nlohmann::json;

// An error below names this limit.
static_assert(kMaximumDepth == 32);

/// Finds where each token begins. The parser reports no positions, so this goes through the same
/// text, one token for each event.
class TokenStarts {
 public:
  explicit TokenStarts(std::string_view text) : text_(text) {
    if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  /// Returns the offset of the next string, literal, `{` or `[`. Call this only after the parser
  /// has reported one of these, or a number out of range: the text up to there is then well-formed.
  std::size_t Next() {
    constexpr std::string_view kBetween = " \t\r\n,:]}";
    at_ = text_.find_first_not_of(kBetween, at_);
    const std::size_t start = at_;
    if (text_[at_] == '"') {
      while (text_[++at_] != '"') at_ += text_[at_] == '\\' ? 1 : 0;
      ++at_;
    } else if (text_[at_] == '{' || text_[at_] == '[') {
      ++at_;
    } else {
      at_ = text_.find_first_of(kBetween, at_);
    }
    return start;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Builds the document from the parser's events and stops at the first error.
class Handler {
 public:
  Handler(std::string_view text, std::string_view file, std::size_t most_values)
      : text_(text), file_(file), places_(text), tokens_(text), most_values_(most_values) {}

  JsonValue& root() { return root_; }
  const std::optional<Error>& error() const { return error_; }

  bool Fail(std::string_view code, std::size_t offset, Pieces message, std::string_view hint = {}) {
    error_ = Error{std::string(code), std::string(file_), places_.At(offset), Concat(message),
                   std::string(hint)};
    return false;
  }

  // The names and signatures below are nlohmann_json's SAX interface.
  bool null() { return Add(JsonValue::Kind::kNull) != nullptr; }
  bool boolean(bool value) {
    JsonValue* added = Add(JsonValue::Kind::kBoolean);
    if (added != nullptr) added->boolean = value;
    return added != nullptr;
  }
  bool number_integer(std::int64_t value) {
    JsonValue* added = Add(JsonValue::Kind::kInteger);
    if (added != nullptr) added->integer = value;
    return added != nullptr;
  }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return Add(JsonValue::Kind::kFraction) != nullptr;
    }
    return number_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(double /*value*/, const std::string& /*digits*/) {
    return Add(JsonValue::Kind::kFraction) != nullptr;
  }
  bool string(std::string& value) {
    JsonValue* added = Add(JsonValue::Kind::kString);
    if (added == nullptr || HasNullCharacter(value, added->offset)) return false;
    added->string = std::move(value);
    return true;
  }
  bool binary(Json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*count*/) { return Open(JsonValue::Kind::kObject); }
  bool start_array(std::size_t /*count*/) { return Open(JsonValue::Kind::kArray); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }
  bool key(std::string& name) {
    const std::size_t start = tokens_.Next();
    if (HasNullCharacter(name, start)) return false;
    JsonValue& object = *open_.back();
    if (object.Find(name) != nullptr) {
      return Fail("duplicate-key", start, {"duplicate key \"", name, "\""}, "remove one of them");
    }
    JsonValue::Member& member = object.members.emplace_back();
    member.name = std::move(name);
    member.position = places_.At(start);
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*last*/,
                   const Json::exception& error) {
    // nlohmann_json's error number for a number out of range.
    if (constexpr int kOutOfRange = 406; error.id == kOutOfRange) {
      return Fail("bad-value", tokens_.Next(), {"this number is too large"},
                  "use a smaller number");
    }
    const std::size_t offset = position == 0 ? 0 : position - 1;
    if (offset >= text_.size()) {
      return Fail("syntax", text_.size(), {"unexpected end of file"},
                  "check for an unclosed bracket");
    }
    return Fail("syntax", offset, {"invalid JSON: expected ", Expectation()});
  }

 private:
  JsonValue* Add(JsonValue::Kind kind) {
    const std::size_t start = tokens_.Next();
    if (++values_ > most_values_) {
      Fail("too-many-values", start,
           {"more than ", Decimal(static_cast<std::int64_t>(most_values_)), " values"},
           "split the file");
      return nullptr;
    }
    JsonValue* place = &root_;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      place = parent.kind == JsonValue::Kind::kArray ? &parent.elements.emplace_back()
                                                     : &parent.members.back().value;
    }
    place->kind = kind;
    place->position = places_.At(start);
    place->offset = start;
    return place;
  }

  bool Open(JsonValue::Kind kind) {
    JsonValue* added = Add(kind);
    if (added == nullptr) return false;
    if (open_.size() >= kMaximumDepth) {
      return Fail("too-deep", added->offset, {"nested deeper than 32 levels"},
                  "reduce the nesting");
    }
    open_.push_back(added);
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  bool HasNullCharacter(const std::string& text, std::size_t start) {
    if (text.find('\0') == std::string::npos) return false;
    Fail("null-character", start, {"U+0000 in a string"}, "remove it");
    return true;
  }

  std::string_view Expectation() const {
    if (open_.empty()) return "one value and nothing after it";
    return open_.back()->kind == JsonValue::Kind::kArray ? "a value, \",\" or \"]\""
                                                         : "\"name\": value, \",\" or \"}\"";
  }

  std::string_view text_;
  std::string_view file_;
  PlaceFinder places_;
  TokenStarts tokens_;
  std::size_t most_values_;
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

Result<JsonValue> ParseJson(std::string_view text, std::string_view file,
                            const JsonLimits& limits) {
  Handler handler(text, file, limits.values);
  if (text.size() > limits.bytes) {
    handler.Fail("too-large", 0,
                 {"larger than ", Decimal(static_cast<std::int64_t>(limits.bytes / 1024)), " KiB"},
                 "split the file");
  } else if (const std::size_t bad = FindIllFormedUtf8(text); bad != std::string_view::npos) {
    handler.Fail("utf-8", bad, {"this byte is not UTF-8"}, "save the file as UTF-8");
  } else if (const std::size_t null = text.find('\0'); null != std::string_view::npos) {
    // The parser would treat it as the end of the input.
    handler.Fail("null-character", null, {"U+0000 in the file"}, "remove it");
  } else if (!Json::sax_parse(text.data(), text.data() + text.size(), &handler) &&
             !handler.error()) {
    handler.Fail("syntax", text.size(), {"this is not valid JSON"});
  }
  if (handler.error()) return *handler.error();
  return std::move(handler.root());
}

int ColumnInString(std::string_view text, std::size_t quote, std::size_t index) {
  std::size_t at = quote + 1;
  for (; index > 0; --index) {
    if (text[at] != '\\') {
      at += DecodeUtf8(text, at).length;
    } else if (text[at + 1] != 'u') {
      at += 2;
    } else {
      // A code point beyond U+FFFF is two escapes, and the first begins with D8 to DB.
      const bool is_pair = (text[at + 2] | 0x20) == 'd' &&
                           std::string_view("89abAB").find(text[at + 3]) != std::string_view::npos;
      at += is_pair ? 12 : 6;
    }
  }
  return static_cast<int>(ToCodePoints(text.substr(quote, at - quote)).size());
}

}  // namespace guided_help
