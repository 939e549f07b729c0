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
/// One message: parsing, formatting, markup.
void FuzzMessage(std::string_view input);
/// What a customer types where a number is asked for.
void FuzzNumber(std::string_view input);
/// Lines of languages: those that are asked for; after an empty line those that there are; after
/// another one what the platform makes of tags, `zh-HK zh-Hant-HK`.
void FuzzLocale(std::string_view input);

}  // namespace guided_help
