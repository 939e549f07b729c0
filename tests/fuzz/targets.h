#pragma once

#include <string_view>

namespace guided_help {

// Each reads `input` as what comes from outside, and holds what must be true whatever that is (see
// hold.h). libFuzzer makes up inputs for them (scripts/fuzz), and corpora_test.cc gives them the
// inputs of corpus/<target>.

/// A guide: reading, lint, and a walk through its screens.
void FuzzGuide(std::string_view input);
/// A catalog: reading, its notes, and each of its messages as shown.
void FuzzCatalog(std::string_view input);
/// One message: parsing, formatting, markup, what translation and checks make of it.
void FuzzMessage(std::string_view input);
/// What a customer types where a number is asked for.
void FuzzNumber(std::string_view input);
/// Lines of languages: those that are asked for; after an empty line those that there are; after
/// another one what the platform makes of tags, `zh-HK zh-Hant-HK`.
void FuzzLocale(std::string_view input);
/// A bilingual article: its pairs, taken apart and put together; and the input as a skeleton.
void FuzzArticle(std::string_view input);
/// An XLIFF file, read, written and read again.
void FuzzXliff(std::string_view input);
/// A PO file, read, written and read again.
void FuzzPo(std::string_view input);
/// A locale's rules, and the checks with them.
void FuzzRules(std::string_view input);
/// A source and, after an empty line, its translation, through all checks with the project's own
/// rules. After another empty line a full stop says that both are repeated up to 16 KiB: what takes
/// long then is found by libFuzzer's `-timeout`.
void FuzzText(std::string_view input);

}  // namespace guided_help
