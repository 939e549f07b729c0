#include "project/collection_check.h"

#include <functional>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace guided_help {

std::vector<Finding> CollectionCheck::Add(const ArticleReport& report) {
  std::vector<Finding> findings;
  const std::size_t file = files_.size();
  files_.push_back(report.file);
  const std::uint64_t language = std::hash<std::string>()(report.locale);
  const auto compare = [&](Places& places, const ComparedText& text, std::uint64_t own,
                           std::uint64_t other, std::string_view check, std::string_view says,
                           std::string_view hint) {
    const auto [first, is_new] =
        places.try_emplace(own ^ language, Place{other, file, text.position});
    if (is_new || first->second.other == other || first->second.file == file) return;
    findings.push_back(
        {std::string(check), Severity::kWarning, report.file, text.position, report.locale, "",
         Concat({says, files_[first->second.file], ":", ToString(first->second.position)}),
         std::string(hint), text.pair});
  };
  for (const ComparedText& text : report.compared) {
    compare(by_source_, text, text.source, text.target, "inconsistent",
            "the same source is translated otherwise in ",
            "use the same translation, or make the difference clear in the source");
    compare(by_target_, text, text.target, text.source, "same-translation",
            "another source has the same translation in ",
            "if the sources differ in meaning, correct one of the translations");
  }
  return findings;
}

}  // namespace guided_help
