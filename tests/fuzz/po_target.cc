#include <string>

#include "interchange/po.h"
#include "tests/fuzz/exchange.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

constexpr std::string_view kFile = "zh-TW.po";

}  // namespace

void FuzzPo(std::string_view bytes) {
  const std::optional<std::string> decoded = Decoded(bytes, kFile);
  if (!decoded) return;
  const std::string_view input = *decoded;
  Result<ExchangeDocument> document = ReadPo(input, kFile);
  if (!document) {
    HoldError(document.error(), input, kFile,
              {"utf-8", "syntax", "encoding", "plural", "unknown-key"});
    return;
  }
  HoldDocument(*document, input);
  for (ExchangeUnit& unit : document->units) {
    Hold(unit.mark == ToolMark::kFuzzy || unit.mark == ToolMark::kNotFuzzy,
         "a unit is marked neither fuzzy nor not fuzzy");
    if (unit.mark == ToolMark::kFuzzy) unit.state = MessageState::kMachine;
  }
  const std::string written = WritePo(*document);
  const Result<ExchangeDocument> again = ReadPo(written, kFile);
  if (!again) throw Broken("a written document cannot be read: " + ToString(again.error()));
  HoldSameDocument(*document, *again, true);
}

}  // namespace guided_help
