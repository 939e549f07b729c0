#include "base/json_writer.h"
#include "base/text.h"
#include "localization/catalog_document.h"

namespace guided_help {
namespace {

/// Quotes with short escapes: a line break is `\n`, not `\u000a`.
std::string Quote(std::string_view text) {
  constexpr std::string_view kBreaks = "\n\r\t";
  constexpr std::string_view kLetters = "nrt";
  std::string quoted = "\"";
  while (true) {
    const std::size_t at = text.find_first_of(kBreaks);
    const std::string piece = QuoteJson(text.substr(0, at));
    quoted += std::string_view(piece).substr(1, piece.size() - 2);
    if (at == std::string_view::npos) return quoted + "\"";
    quoted += '\\';
    quoted += kLetters[kBreaks.find(text[at])];
    text.remove_prefix(at + 1);
  }
}

/// Writes an object on one line, without empty members.
class LineWriter {
 public:
  void Add(std::string_view name, std::string_view value) {
    if (!value.empty()) AddRaw(name, Quote(value));
  }

  void AddRaw(std::string_view name, std::string_view json) {
    line_ += line_.empty() ? "{ " : ", ";
    line_ += Concat({Quote(name), ": ", json});
  }

  std::string Finish() { return line_.empty() ? "{}" : line_ + " }"; }

 private:
  std::string line_;
};

std::string ToJson(const MessageNotes& notes) {
  LineWriter line;
  line.Add("description", notes.description);
  if (notes.state) line.Add("state", Name(*notes.state));
  if (notes.origin) line.Add("origin", Name(*notes.origin));
  line.Add("date", notes.date);
  line.Add("source_hash", notes.source_hash);
  line.Add("previous_source", notes.previous_source);
  std::string ignored;
  for (const IgnoredCheck& ignore : notes.ignore) {
    LineWriter inner;
    inner.Add("check", ignore.check);
    inner.Add("reason", ignore.reason);
    ignored += (ignored.empty() ? "" : ", ") + inner.Finish();
  }
  if (!ignored.empty()) line.AddRaw("ignore", "[ " + ignored + " ]");
  return line.Finish();
}

}  // namespace

std::string ToJson(const CatalogDocument& document) {
  std::string text = "{\n  \"@@locale\": " + Quote(document.locale);
  if (!document.source.empty()) text += ",\n  \"@@source\": " + Quote(document.source);
  for (const CatalogEntry& entry : document.entries) {
    text += Concat({",\n  ", Quote(entry.key), ": ", Quote(entry.message.text())});
    if (entry.notes) text += Concat({",\n  ", Quote("@" + entry.key), ": ", ToJson(*entry.notes)});
  }
  return text + "\n}\n";
}

}  // namespace guided_help
