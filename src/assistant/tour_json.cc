#include "assistant/tour_json.h"

#include <string>

namespace guided_help {
namespace {

void WriteStop(JsonWriter& writer, const TourStop& stop) {
  writer.BeginObject();
  writer.String("screen", stop.screen);
  writer.BeginArray("actions");
  for (const Action& action : stop.actions) writer.String({}, ToString(action));
  writer.EndArray();
  writer.BeginObject("keys");
  for (const auto& [screen, keys] : stop.keys) {
    writer.BeginArray(screen);
    for (const std::string& key : keys) writer.String({}, key);
    writer.EndArray();
  }
  writer.EndObject();
  writer.EndObject();
}

}  // namespace

void WriteTour(JsonWriter& writer, const std::vector<TourStop>& tour) {
  writer.BeginArray("tour");
  for (const TourStop& stop : tour) WriteStop(writer, stop);
  writer.EndArray();
}

}  // namespace guided_help
