#include "project/article_record.h"

#include <filesystem>

#include "base/json_writer.h"
#include "base/text.h"
#include "json/json.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

constexpr std::int64_t kVersion = 1;

RecordedSentence ReadSentence(ReadContext& context, const JsonValue& value) {
  ObjectReader reader(context, value, "a sentence", "pair, source_hash, keys");
  return {reader.String("pair"), reader.String("source_hash"), reader.Strings("keys")};
}

std::vector<RecordedSentence> ReadSentences(ObjectReader& reader, std::string_view name) {
  std::vector<RecordedSentence> sentences;
  for (const JsonValue& value : reader.Elements(name))
    sentences.push_back(ReadSentence(reader.context(), value));
  return sentences;
}

/// One line for each sentence, so that a diff shows which have changed.
std::string SentencesJson(const std::vector<RecordedSentence>& sentences, std::string_view indent) {
  std::string json = "[";
  for (const RecordedSentence& sentence : sentences) {
    json += Concat({json.size() > 1 ? "," : "", "\n", indent,
                    "  { \"pair\": ", QuoteJson(sentence.pair),
                    ", \"source_hash\": ", QuoteJson(sentence.source_hash)});
    std::string keys;
    for (const std::string& key : sentence.keys)
      keys += Concat({keys.empty() ? "" : ", ", QuoteJson(key)});
    if (!keys.empty()) json += Concat({", \"keys\": [", keys, "]"});
    json += " }";
  }
  return sentences.empty() ? "[]" : Concat({json, "\n", indent, "]"});
}

}  // namespace

std::string ArticleRecordFile(const Project& project, const std::string& guide) {
  std::filesystem::path file = project.GuideFile(guide);
  return file.replace_extension(".article.json").generic_string();
}

Result<ArticleRecord> ReadArticleRecord(std::string_view json, std::string_view file) {
  const Result<JsonValue> document = ParseJson(json, file);
  if (!document) return document.error();
  ReadContext context(file);
  ObjectReader reader(context, *document, "the file",
                      "$schema, version, guide, article, title, published, nodes, notices, unused");
  if (const std::int64_t version = reader.Integer("version");
      version != kVersion && reader.Has("version")) {
    context.Fail("bad-value", reader.Require("version")->position,
                 {"version ", std::to_string(version), " is unknown"}, "use version 1");
  }
  ArticleRecord record;
  record.guide = reader.String("guide");
  record.article = reader.String("article");
  record.title = reader.String("title");
  record.published = reader.String("published");
  reader.Require("nodes");
  for (const JsonValue::Member& member : reader.Members("nodes")) {
    ArticleRecord::NodeSentences& node = record.nodes.emplace_back();
    node.node = member.name;
    node.position = member.position;
    if (!context.Expect(member.value, JsonValue::Kind::kArray, {"node \"", member.name, "\""}))
      break;
    for (const JsonValue& value : member.value.elements)
      node.sentences.push_back(ReadSentence(context, value));
  }
  record.notices = ReadSentences(reader, "notices");
  record.unused = ReadSentences(reader, "unused");
  if (context.error()) return *context.error();
  return record;
}

std::string ToJson(const ArticleRecord& record) {
  std::string json = Concat(
      {"{\n  \"$schema\": \"article.schema.json\",\n  \"version\": ", std::to_string(kVersion),
       ",\n  \"guide\": ", QuoteJson(record.guide), ",\n  \"article\": ", QuoteJson(record.article),
       ",\n  \"title\": ", QuoteJson(record.title),
       ",\n  \"published\": ", QuoteJson(record.published), ",\n  \"nodes\": {"});
  bool is_first = true;
  for (const ArticleRecord::NodeSentences& node : record.nodes) {
    json += Concat({is_first ? "" : ",", "\n    ", QuoteJson(node.node), ": ",
                    SentencesJson(node.sentences, "    ")});
    is_first = false;
  }
  json += Concat({"\n  },\n  \"notices\": ", SentencesJson(record.notices, "  "),
                  ",\n  \"unused\": ", SentencesJson(record.unused, "  "), "\n}\n"});
  return json;
}

}  // namespace guided_help
