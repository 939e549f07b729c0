#pragma once

#include <string_view>

namespace guided_help {

// Each target reads `input` as untrusted data and checks properties that hold for any input
// (hold.h). libFuzzer generates inputs for them (scripts/fuzz), and corpora_test.cc runs them on
// the inputs in corpus/<target>.

/// A guide: reading, lint, and a walk through its screens.
void FuzzGuide(std::string_view input);
/// A catalog: reading, its notes, and each of its messages as shown.
void FuzzCatalog(std::string_view input);
/// One message: parsing, formatting, markup, pseudo-locales, and reading by the checks.
void FuzzMessage(std::string_view input);
/// Text that a customer types into a number field.
void FuzzNumber(std::string_view input);
/// Locales, one per line: the requested ones; after an empty line the available ones; after another
/// one the platform's maximized tags, `zh-HK zh-Hant-HK`.
void FuzzLocale(std::string_view input);
/// A bilingual article: its pairs, split and joined; and the input as a skeleton.
void FuzzArticle(std::string_view input);
/// An XLIFF file, read, written and read again.
void FuzzXliff(std::string_view input);
/// A PO file, read, written and read again.
void FuzzPo(std::string_view input);
/// A locale's rules, and the checks with them.
void FuzzRules(std::string_view input);
/// A source and, after an empty line, its translation: all checks with the project's own rules. A
/// full stop after another empty line means that both are repeated up to 16 KiB; libFuzzer's
/// `-timeout` finds checks that take too long then.
void FuzzText(std::string_view input);

}  // namespace guided_help
