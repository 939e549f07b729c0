#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace guided_help {

/// Returns the text as a JSON string, including the quotes.
std::string QuoteJson(std::string_view text);

/// Writes indented JSON, member by member, in the order of the calls. It supports only our own
/// data, which needs no validation, and so adds little to the customer's download
/// (docs/adr/0002-json.md).
class JsonWriter {
 public:
  void BeginObject(std::string_view name = {});
  void EndObject();
  void BeginArray(std::string_view name = {});
  void EndArray();

  /// `name` is empty inside an array.
  void String(std::string_view name, std::string_view value);
  void Integer(std::string_view name, std::int64_t value);
  void Boolean(std::string_view name, bool value);
  void Null(std::string_view name);

  /// Returns what was written since the last call, so that a long document need not be kept.
  std::string Take();

  /// Returns the rest of the document, ending with a newline. Each Begin must have had its End.
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
