#include "cli/paths_output.h"

#include <string_view>

#include "assistant/tour_json.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace guided_help {
namespace {

Action ActionOf(const PathMove& move) {
  switch (move.kind) {
    case PathMove::Kind::kAnswer:
      return {Action::Kind::kAnswer, {}};
    case PathMove::Kind::kChoose:
      return {Action::Kind::kChoose, move.choice};
    case PathMove::Kind::kNext:
      return {Action::Kind::kNext, {}};
    case PathMove::Kind::kNotShown:
      return {Action::Kind::kNotShown, {}};
    case PathMove::Kind::kDone:
      return {Action::Kind::kDone, {}};
  }
  return {};
}

void WritePath(JsonWriter& writer, const Path& path) {
  writer.BeginObject();
  writer.String("ending", Name(path.ending));
  writer.String("node", path.end);
  writer.BeginArray("moves");
  for (const PathMove& move : path.moves) {
    writer.BeginObject();
    writer.String("screen", ToString(move.from));
    if (move.kind == PathMove::Kind::kAnswer) {
      writer.BeginArray(move.is_date ? "days" : "numbers");
      for (const std::int64_t number : move.numbers) writer.Integer({}, number);
      writer.EndArray();
    }
    writer.String("action", ToString(ActionOf(move)));
    writer.String("to", ToString(move.to));
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
}

}  // namespace

std::string ToReadableText(const GuidePaths& guide) {
  const std::size_t count = guide.paths.paths.size();
  std::string text =
      Concat({guide.guide, ": ", std::to_string(count), count == 1 ? " path" : " paths",
              guide.paths.complete ? "" : ", and more: only the first ones are shown", "\n"});
  if (const std::optional<QuestionCount> questions = CountQuestions(guide.paths)) {
    text += Concat({"  Questions to customers who are sure of every answer and find every step: ",
                    std::to_string(questions->median), " (median), ",
                    std::to_string(questions->most), " (most)\n"});
  }
  for (const Path& path : guide.paths.paths) text += Concat({"  ", ToString(path), "\n"});
  return text;
}

std::string ToJson(const std::vector<GuidePaths>& guides) {
  JsonWriter writer;
  writer.BeginObject();
  writer.Integer("version", 1);
  writer.BeginArray("guides");
  for (const GuidePaths& guide : guides) {
    writer.BeginObject();
    writer.String("guide", guide.guide);
    writer.Boolean("complete", guide.paths.complete);
    writer.BeginArray("paths");
    for (const Path& path : guide.paths.paths) WritePath(writer, path);
    writer.EndArray();
    WriteTour(writer, guide.tour);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
  return writer.Finish();
}

}  // namespace guided_help
