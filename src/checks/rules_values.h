#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/rules.h"
#include "checks/word_index.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {

/// Reads the values of a rules file: strings, lists of words, patterns. A value of another kind
/// becomes the error of the context, and an empty value is returned.
class RulesValues {
 protected:
  explicit RulesValues(std::string_view file) : context_(file) {}

  /// Returns the text in lowercase, as words of rules are compared.
  static std::u32string Small(std::string_view text);

  std::string String(const JsonValue& value, std::string_view what);
  bool Boolean(const JsonValue& value, std::string_view what);
  const std::vector<JsonValue>& Elements(const JsonValue& value, std::string_view what);
  std::vector<std::u32string> Words(const JsonValue& value, std::string_view what);
  std::vector<std::pair<std::u32string, std::int64_t>> Integers(const JsonValue& value,
                                                                std::string_view what);

  std::vector<WordPattern> Patterns(ObjectReader& reader, std::string_view key);
  std::vector<WordPattern> Patterns(const JsonValue& list, std::string_view what);
  /// `questions` of a rules file.
  QuestionRules Questions(const JsonValue& value);

  /// `*n't` may begin inside a word.
  WordPattern Pattern(const JsonValue& value, std::string_view what);

  ReadContext context_;
};

}  // namespace guided_help
