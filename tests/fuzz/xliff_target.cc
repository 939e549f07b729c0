#include <string>
#include <vector>

#include "interchange/xliff.h"
#include "tests/fuzz/exchange.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

constexpr std::string_view kFile = "zh-TW.xlf";

void HoldRoundTrip(const ExchangeDocument& document, XliffVersion version) {
  const Result<std::string> written = WriteXliff(document, version);
  if (!written) throw Broken("a document cannot be written: " + ToString(written.error()));
  const Result<std::vector<ExchangeDocument>> again = ReadXliff(*written, kFile);
  if (!again) throw Broken("a written document cannot be read: " + ToString(again.error()));
  Hold(again->size() == 1, "one document was written, but not one was read");
  HoldSameDocument(document, again->front(), false);
  const Result<std::string> second = WriteXliff(again->front(), version);
  Hold(second.Ok() && *second == *written, "writing again changes the file");
}

}  // namespace

void FuzzXliff(std::string_view bytes) {
  const std::optional<std::string> decoded = Decoded(bytes, kFile);
  if (!decoded) return;
  const std::string_view input = *decoded;
  const Result<std::vector<ExchangeDocument>> documents = ReadXliff(input, kFile);
  if (!documents) {
    HoldError(documents.error(), input, kFile,
              {"utf-8", "syntax", "doctype", "too-deep", "too-many-values", "encoding", "not-xliff",
               "unknown-key", "inline-element", "too-large"});
    return;
  }
  Hold(!documents->empty(), "a file without documents was accepted");
  for (const ExchangeDocument& document : *documents) {
    Hold(IsInside(document.position, input), "the position of a document is outside the file");
    HoldDocument(document, input);
    HoldRoundTrip(document, XliffVersion::k1);
    HoldRoundTrip(document, XliffVersion::k2);
  }
}

}  // namespace guided_help
