#include "base/json_writer.h"

#include <utility>

#include "base/text.h"

namespace guided_help {

std::string QuoteJson(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string quoted;
  quoted += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      quoted += "\\u00";
      quoted += kHex[static_cast<unsigned char>(c) >> 4];
      quoted += kHex[static_cast<unsigned char>(c) & 0xF];
    } else {
      quoted += c;
    }
  }
  quoted += '"';
  return quoted;
}

void JsonWriter::BeginObject(std::string_view name) { Begin(name, '{'); }
void JsonWriter::EndObject() { End('}'); }
void JsonWriter::BeginArray(std::string_view name) { Begin(name, '['); }
void JsonWriter::EndArray() { End(']'); }

void JsonWriter::String(std::string_view name, std::string_view value) {
  Start(name);
  text_ += QuoteJson(value);
}

void JsonWriter::Integer(std::string_view name, std::int64_t value) {
  Start(name);
  text_ += Decimal(value);
}

void JsonWriter::Boolean(std::string_view name, bool value) {
  Start(name);
  text_ += value ? "true" : "false";
}

void JsonWriter::Null(std::string_view name) {
  Start(name);
  text_ += "null";
}

std::string JsonWriter::Take() { return std::exchange(text_, {}); }

std::string JsonWriter::Finish() {
  text_ += '\n';
  return Take();
}

void JsonWriter::Start(std::string_view name) {
  if (depth_ > 0) {
    if (!empty_) text_ += ',';
    Indent();
  }
  empty_ = false;
  if (!name.empty()) {
    text_ += QuoteJson(name);
    text_ += ": ";
  }
}

void JsonWriter::Begin(std::string_view name, char bracket) {
  Start(name);
  text_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonWriter::End(char bracket) {
  --depth_;
  if (!empty_) Indent();
  text_ += bracket;
  empty_ = false;
}

void JsonWriter::Indent() {
  text_ += '\n';
  text_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

}  // namespace guided_help
