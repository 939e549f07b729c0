#pragma once

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/check.h"
#include "checks/inline_text.h"
#include "checks/rules.h"
#include "checks/rules_reader.h"
#include "tests/support/files.h"

namespace guided_help {

/// The project's rules for a locale.
inline const LocaleRules& RulesOf(const std::string& locale) {
  static std::map<std::string, LocaleRules> rules;
  const auto [found, is_new] = rules.try_emplace(locale);
  if (is_new) {
    const std::string file = "localization/rules/" + locale + ".json";
    const Result<LocaleRules> read = ReadRules(ReadFile(SourceFolder() / file), file);
    EXPECT_TRUE(read.Ok()) << (read ? "" : ToString(read.error()));
    if (read) found->second = *read;
  }
  return found->second;
}

using TextCheck = TextFindings (*)(const TextPair&);

/// `error number 12: message (hint)`, without the parts that are missing.
inline std::string Describe(const TextFinding& finding) {
  return Concat({finding.severity == Severity::kError ? "error " : "warning ", finding.check, " ",
                 std::to_string(finding.offset), ": ", finding.message, " (", finding.hint, ")"});
}

inline std::vector<std::string> Describe(const TextFindings& findings) {
  std::vector<std::string> lines;
  for (const TextFinding& finding : findings) lines.push_back(Describe(finding));
  return lines;
}

/// Findings of the check for an English text in Markdown and its translation.
inline std::vector<std::string> Found(TextCheck check, const std::string& locale,
                                      std::string_view source, std::string_view target) {
  const InlineText english = ReadMarkdown(source);
  const InlineText translation = ReadMarkdown(target);
  return Describe(check({english, translation, RulesOf("en-US"), RulesOf(locale)}));
}

/// A pair and the expected findings: `error number 12`, without the message.
struct PairCase {
  std::string locale;
  std::string source;
  std::string target;
  std::vector<std::string> found = {};
};

inline void PrintTo(const PairCase& pair, std::ostream* stream) {
  *stream << pair.locale << "\n  " << pair.source << "\n  " << pair.target;
}

/// Runs the check on each pair of the table. Near misses have an empty `found`.
inline void ExpectFound(TextCheck check, const std::vector<PairCase>& pairs) {
  for (const PairCase& pair : pairs) {
    std::vector<std::string> heads;
    std::string all;
    for (const std::string& line : Found(check, pair.locale, pair.source, pair.target)) {
      heads.push_back(line.substr(0, line.find(':')));
      all += "\n  " + line;
    }
    EXPECT_EQ(heads, pair.found) << testing::PrintToString(pair) << all;
  }
}

}  // namespace guided_help
