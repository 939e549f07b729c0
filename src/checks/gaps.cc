#include "checks/gaps.h"

namespace guided_help {

std::vector<Gap> FindGaps(const LocaleRules& rules) {
  std::vector<Gap> gaps;
  if (rules.comparators.empty())
    gaps.push_back({"comparator", "comparisons such as \"more than 25\""});
  if (rules.number_words.empty()) gaps.push_back({"number", "numbers in words"});
  if (!rules.locale.empty()) return gaps;
  gaps.push_back({"forbidden-term", "wrong terms"});
  gaps.push_back({"regional-term", "terms of another region"});
  gaps.push_back({"foreign-character", "characters of another region"});
  return gaps;
}

}  // namespace guided_help
