// What the rooms cost, over inputs of growing size. `Complexity` fits the growth: N is linear.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assistant/assistant.h"
#include "assistant/screen.h"
#include "base/limits.h"
#include "checks/message_checks.h"
#include "checks/rules_reader.h"
#include "guide/guide_reader.h"
#include "icu/icu_services.h"
#include "localization/catalog_reader.h"
#include "localization/message.h"
#include "ui/canvas.h"
#include "ui/geometry_reader.h"

namespace guided_help {
namespace {

/// Ends the program: a benchmark of nothing would be wrong without a word.
template <typename T>
T ValueOf(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", ToString(result.error()).c_str());
    std::abort();
  }
  return std::move(*result);
}

/// A question that routes to `count - 1` outcomes, one for each answer.
std::string GuideJson(std::size_t count) {
  std::string routes;
  std::string nodes;
  for (std::size_t i = 1; i < count; ++i) {
    const std::string number = std::to_string(i);
    routes += (i > 1 ? "," : "") + std::string("{\"from\":") + number + ",\"to\":" + number +
              ",\"node\":\"n" + number + "\"}";
    nodes += ",\"n" + number + "\":{\"kind\":\"outcome\",\"body\":[\"n" + number + ".body\"]}";
  }
  return R"({"id":"g","version":1,"source":{"article":"A","published":"2021-05-19"},)"
         R"("locales":{"en-US":"English"},"start":"q","nodes":{"q":{"kind":"question",)"
         R"("input":"number","minimum":1,"maximum":)" +
         std::to_string(count - 1) + ",\"routes\":[" + routes + "]}" + nodes + "}}";
}

constexpr std::string_view kMessage =
    "Assign {n, plural, one {# license} other {# licenses}} in **Billing**.";

std::string CatalogJson(std::size_t count) {
  std::string json = "{";
  for (std::size_t i = 0; i < count; ++i) {
    json += (i > 0 ? "," : "") + std::string("\"key.n") + std::to_string(i) + "\":\"" +
            std::string(kMessage) + "\"";
  }
  return json + "}";
}

const IcuServices& Services() {
  static const IcuServices kServices;
  return kServices;
}

void ReadGuideOfNodes(benchmark::State& state) {
  const std::string json = GuideJson(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(ValueOf(ReadGuide(json, "g.json")));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(ReadGuideOfNodes)->RangeMultiplier(2)->Range(8, kMaximumListSize)->Complexity();

void ReadCatalogOfMessages(benchmark::State& state) {
  const std::string json = CatalogJson(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(ValueOf(ReadCatalog(json, "c.json", "en-US")));
  state.SetComplexityN(state.range(0));
}
// The largest that the limit of a file's size allows.
BENCHMARK(ReadCatalogOfMessages)->RangeMultiplier(4)->Range(10, 2560)->Complexity();

void BuildScreenOfGuide(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const auto guide = std::make_shared<const Guide>(ValueOf(ReadGuide(GuideJson(size), "g.json")));
  std::string json = R"({"q.title":"How many?","q.field":"Number","q.answer":"{n, number}")";
  for (std::size_t i = 1; i < size; ++i)
    json += ",\"n" + std::to_string(i) + ".body\":\"Call us.\"";
  const auto catalog =
      std::make_shared<const Catalog>(ValueOf(ReadCatalog(json + "}", "c.json", "en-US")));
  const Assistant assistant(guide, Words("en-US", {catalog}, Services()));
  for (auto _ : state) benchmark::DoNotOptimize(ToJson(assistant.BuildScreen()));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BuildScreenOfGuide)->RangeMultiplier(2)->Range(8, kMaximumListSize)->Complexity();

/// A card with `count` boxes, each with a line of text.
std::string GeometryBytes(std::size_t count) {
  GeometryHeader header;
  header.width = 800;
  header.height = static_cast<float>(20 * count);
  header.density = 1;
  header.boxes = static_cast<std::uint32_t>(count);
  header.fragments = header.boxes;
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  for (std::size_t i = 0; i < count; ++i) {
    Box box;
    box.element = static_cast<std::uint32_t>(i);
    box.rect = {0, static_cast<float>(20 * i), 700, static_cast<float>(20 * i + 18)};
    box.fill = 0xFFEEDDCC;
    box.radius = 4;
    bytes.append(reinterpret_cast<const char*>(&box), sizeof box);
  }
  for (std::size_t i = 0; i < count; ++i) {
    Fragment fragment;
    fragment.box = static_cast<std::uint32_t>(i);
    fragment.rect = {10, static_cast<float>(20 * i + 2), 400, static_cast<float>(20 * i + 16)};
    bytes.append(reinterpret_cast<const char*>(&fragment), sizeof fragment);
  }
  return bytes;
}

Geometry GeometryOf(const std::string& bytes) {
  std::optional<Geometry> geometry = ReadGeometry(bytes);
  if (!geometry) std::abort();
  return std::move(*geometry);
}

void ReadGeometryOfBoxes(benchmark::State& state) {
  const std::string bytes = GeometryBytes(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(GeometryOf(bytes));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(ReadGeometryOfBoxes)->RangeMultiplier(10)->Range(10, 100'000)->Complexity();

void PaintBoxes(benchmark::State& state) {
  Canvas canvas;
  canvas.Show(GeometryOf(GeometryBytes(static_cast<std::size_t>(state.range(0)))));
  canvas.Paint(0);
  for (auto _ : state) benchmark::DoNotOptimize(canvas.Paint(0.016F).vertices.size());
  state.SetComplexityN(state.range(0));
}
BENCHMARK(PaintBoxes)->RangeMultiplier(10)->Range(10, 100'000)->Complexity();

LocaleRules RulesOf(const std::string& locale) {
  const std::string path = GUIDED_HELP_SOURCE_DIR "/localization/rules/" + locale + ".json";
  std::ifstream file(path);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  return ValueOf(ReadRules(json, path));
}

void CheckMessagesOfCatalog(benchmark::State& state) {
  const LocaleRules source_rules = RulesOf("en-US");
  const LocaleRules target_rules = RulesOf("zh-TW");
  const Message source = ValueOf(Message::Parse("Call support for more than 25 licenses."));
  const Message target = ValueOf(Message::Parse("授權超過 25 個時，請致電支援人員。"));
  std::deque<std::string> keys;
  std::vector<TranslatedMessage> messages;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    const std::string& key = keys.emplace_back("key.n" + std::to_string(i));
    messages.push_back({key, &source, &target, nullptr, ""});
  }
  const CatalogContext context{"zh-TW", "en-US", source_rules, target_rules, Services(), {}, {}};
  for (auto _ : state) benchmark::DoNotOptimize(CheckMessages(messages, context));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(CheckMessagesOfCatalog)->RangeMultiplier(10)->Range(10, 100'000)->Complexity();

}  // namespace
}  // namespace guided_help

BENCHMARK_MAIN();
