#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "base/limits.h"
#include "localization/catalog_document.h"
#include "localization/catalog_reader.h"
#include "localization/words.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/services.h"
#include "tests/fuzz/targets.h"

namespace guided_help {
namespace {

constexpr std::string_view kFile = "en-US.json";
constexpr std::string_view kLocale = "en-US";

std::string Write(const Catalog& catalog) {
  JsonWriter json;
  json.BeginObject();
  json.String("@@locale", catalog.locale);
  for (const auto& [key, message] : catalog.messages) json.String(key, message.text());
  json.EndObject();
  return json.Finish();
}

void HoldRoundTrip(const Catalog& catalog) {
  const std::string written = Write(catalog);
  Hold(IsUtf8(written), "a catalog was read that is not UTF-8");
  if (written.size() > kMaximumFileBytes) return;
  const Result<Catalog> again = ReadCatalog(written, kFile, kLocale);
  if (!again) throw Broken("what was read cannot be read again: " + ToString(again.error()));
  Hold(Write(*again) == written, "what is read again is not what was written");
}

void HoldLimits(const Catalog& catalog) {
  Hold(catalog.messages.size() <= kMaximumValues, "a catalog has too many messages");
  for (const auto& [key, message] : catalog.messages) {
    Hold(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") == std::string::npos,
         "a message has a key that is none");
    Hold(
        message.text().size() <= (IsReference(key) ? kMaximumReferenceBytes : kMaximumMessageBytes),
        "a message is too long");
  }
}

/// What tools write is read as what they read, and written the same.
void HoldDocument(std::string_view input, const CatalogDocument& document, const Catalog& catalog) {
  Hold(document.entries.size() == catalog.messages.size(), "a document has other messages");
  for (const CatalogEntry& entry : document.entries) {
    const auto message = catalog.messages.find(entry.key);
    Hold(message != catalog.messages.end() && message->second.text() == entry.message.text(),
         "a document has another message");
    Hold(IsInside(entry.position, input), "a message is not in the file");
    const std::size_t size = entry.message.text().size();
    for (const std::size_t offset : {std::size_t{0}, size / 2, size}) {
      Hold(IsInside(document.PositionIn(entry, offset), input),
           "a place in a message is not in the file");
    }
  }
  const std::string written = ToJson(document);
  if (written.size() > kMaximumFileBytes) return;
  const Result<CatalogDocument> again = ReadCatalogDocument(written, kFile, kLocale);
  if (!again) throw Broken("what was written cannot be read again: " + ToString(again.error()));
  Hold(ToJson(*again) == written, "what is read again is not what was written");
}

/// What pages show of each message: bounded, UTF-8, in spans that can be told apart.
void HoldShown(const Words& words, std::string_view key, MessageArguments arguments) {
  const Text text = words.Say(key, arguments);
  Hold(text.locale == kLocale && text.key == key, "a message is shown as another one");
  std::size_t bytes = 0;
  for (const Span& span : text.spans) {
    Hold(!span.text.empty(), "an empty span is shown");
    Hold(IsUtf8(span.text), "a span is not UTF-8");
    bytes += span.text.size();
  }
  Hold(bytes <= kMaximumMessageBytes, "a message is shown that is too long");
  Hold(words.Plain(key, arguments).size() == bytes, "plain text is not the text of the spans");
}

}  // namespace

void FuzzCatalog(std::string_view input) {
  const std::initializer_list<std::string_view> codes = {
      "too-large",       "utf-8",         "syntax",         "too-deep",
      "too-many-values", "duplicate-key", "null-character", "wrong-type",
      "unknown-key",     "bad-value",     "message-syntax", "missing-key"};
  const Result<CatalogDocument> document = ReadCatalogDocument(input, kFile, kLocale);
  if (!document) HoldError(document.error(), input, kFile, codes);

  Result<Catalog> read = ReadCatalog(input, kFile, kLocale);
  if (!read) {
    HoldError(read.error(), input, kFile, codes);
    Hold(!document, "tools read a catalog that pages do not");
    return;
  }
  Hold(input.size() <= kMaximumFileBytes, "a file was read that is too large");
  HoldLimits(*read);
  HoldRoundTrip(*read);
  // Its notes can have faults that a page does not look for.
  if (document) HoldDocument(input, *document, *read);

  static const FuzzServices kServices;
  const auto catalog = std::make_shared<const Catalog>(std::move(*read));
  const Words words(std::string(kLocale), {catalog}, kServices);
  const MessageArgument arguments[] = {{"n", 1'234'567},
                                       {"count", -1},
                                       {"total", 2},
                                       {"name", "**a** [b](c) {n} '"},
                                       {"x", "other"}};
  std::vector<std::string> keys;
  for (const auto& [key, message] : catalog->messages) {
    HoldShown(words, key, {});
    HoldShown(words, key, arguments);
    keys.push_back(key);
  }
  for (const std::string& key : words.Missing(keys)) {
    Hold(!words.Has(key) && IsReference(key), "a message is missing that is there");
  }
}

}  // namespace guided_help
