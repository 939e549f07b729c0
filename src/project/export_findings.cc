#include "project/export_findings.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace guided_help {
namespace {

UnitFinding ToUnitFinding(const TextFinding& finding) {
  // `CheckTest` shows that every check has types.
  const CheckInfo* const check = FindCheck(finding.check);
  const CheckInfo info = check == nullptr ? CheckInfo{} : *check;
  return {std::string(finding.check), finding.severity, std::string(info.its_type),
          std::string(info.mqm_type), finding.message,  finding.hint};
}

}  // namespace

ExchangeDocument WithFindings(ExchangeDocument document,
                              const std::vector<MessageFinding>& findings) {
  std::multimap<std::string_view, const TextFinding*> by_key;
  for (const MessageFinding& finding : findings) by_key.emplace(finding.key, &finding.finding);
  for (ExchangeUnit& unit : document.units) {
    const auto [begin, end] = by_key.equal_range(unit.key);
    for (auto found = begin; found != end; ++found)
      unit.findings.push_back(ToUnitFinding(*found->second));
  }
  return document;
}

}  // namespace guided_help
