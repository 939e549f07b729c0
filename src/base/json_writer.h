#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace guided_help {

/// The text as a JSON string, quotes included.
std::string QuoteJson(std::string_view text);

/// Writes indented JSON, member by member, in the order of the calls. Reading needs a parser that
/// withstands anything; writing what we built ourselves needs only this, and costs the customer
/// little (docs/adr/0002-json.md).
class JsonWriter {
 public:
  void BeginObject(std::string_view name = {});
  void EndObject();
  void BeginArray(std::string_view name = {});
  void EndArray();

  /// Inside an array, `name` is empty.
  void String(std::string_view name, std::string_view value);
  void Integer(std::string_view name, std::int64_t value);
  void Boolean(std::string_view name, bool value);
  void Null(std::string_view name);

  /// The document with a newline at its end. Only after each Begin has had its End.
  std::string Finish();

 private:
  void Start(std::string_view name);
  void Begin(std::string_view name, char bracket);
  void End(char bracket);
  void Indent();

  std::string text_;
  int depth_ = 0;
  bool empty_ = true;
};

}  // namespace guided_help
