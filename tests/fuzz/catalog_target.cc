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
  Hold(IsUtf8(written), "a catalog that is not UTF-8 was accepted");
  if (written.size() > kMaximumFileBytes) return;
  const Result<Catalog> again = ReadCatalog(written, kFile, kLocale);
  if (!again) throw Broken("a written catalog cannot be read: " + ToString(again.error()));
  Hold(Write(*again) == written, "a round trip changes the catalog");
}

void HoldLimits(const Catalog& catalog) {
  Hold(catalog.messages.size() <= kMaximumValues, "a catalog has too many messages");
  for (const auto& [key, message] : catalog.messages) {
    Hold(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") == std::string::npos,
         "the key of a message is invalid");
    Hold(
        message.text().size() <= (IsReference(key) ? kMaximumReferenceBytes : kMaximumMessageBytes),
        "a message is too long");
  }
}

/// A document has the catalog's messages, and a round trip does not change it.
void HoldDocument(std::string_view input, const CatalogDocument& document, const Catalog& catalog) {
  Hold(document.entries.size() == catalog.messages.size(),
       "a document and its catalog have different numbers of messages");
  for (const CatalogEntry& entry : document.entries) {
    const auto message = catalog.messages.find(entry.key);
    Hold(message != catalog.messages.end() && message->second.text() == entry.message.text(),
         "a message of a document is not the catalog's");
    Hold(IsInside(entry.position, input), "the position of a message is outside the file");
    const std::size_t size = entry.message.text().size();
    for (const std::size_t offset : {std::size_t{0}, size / 2, size}) {
      Hold(IsInside(document.PositionIn(entry, offset), input),
           "a position in a message is outside the file");
    }
  }
  const std::string written = ToJson(document);
  if (written.size() > kMaximumFileBytes) return;
  const Result<CatalogDocument> again = ReadCatalogDocument(written, kFile, kLocale);
  if (!again) throw Broken("a written document cannot be read: " + ToString(again.error()));
  Hold(ToJson(*again) == written, "a round trip changes the document");
}

/// A message as pages show it is bounded, UTF-8, and has no empty spans.
void HoldShown(const Words& words, std::string_view key, MessageArguments arguments) {
  const Text text = words.Say(key, arguments);
  Hold(text.locale == kLocale && text.key == key, "a text has another key or locale");
  std::size_t bytes = 0;
  for (const Span& span : text.spans) {
    Hold(!span.text.empty(), "a span is empty");
    Hold(IsUtf8(span.text), "a span is not UTF-8");
    bytes += span.text.size();
  }
  Hold(bytes <= kMaximumMessageBytes, "a formatted message is too long");
  Hold(words.Plain(key, arguments).size() == bytes, "the plain text differs from the spans");
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
    Hold(!document, "tools accept a catalog that pages reject");
    return;
  }
  Hold(input.size() <= kMaximumFileBytes, "a file that is too large was accepted");
  HoldLimits(*read);
  HoldRoundTrip(*read);
  // Notes can have errors that a page does not look for.
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
    Hold(!words.Has(key) && IsReference(key), "an existing message is reported as missing");
  }
}

}  // namespace guided_help
