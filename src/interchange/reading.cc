#include "interchange/reading.h"

#include "base/text.h"

namespace guided_help {

std::string_view StateName(const ExportRecord& record) {
  return record.state ? Name(*record.state) : kNoState;
}

std::optional<ExportRecord> ReadRecord(std::string_view state, std::string_view target_hash) {
  if (state == kNoState) return ExportRecord{std::nullopt, std::string(target_hash)};
  for (const MessageState known : {MessageState::kMachine, MessageState::kTranslated,
                                   MessageState::kReviewed, MessageState::kStale}) {
    if (Name(known) == state) return ExportRecord{known, std::string(target_hash)};
  }
  return std::nullopt;
}

std::optional<Error> CheckSize(std::string_view text, std::string_view file) {
  if (text.size() <= kMaximumExchangeBytes) return std::nullopt;
  return Error{"too-large",
               std::string(file),
               {},
               "the file is too large",
               Concat({std::to_string(kMaximumExchangeBytes), " bytes at most"})};
}

std::string_view WithoutByteOrderMark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

}  // namespace guided_help
