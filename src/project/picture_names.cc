#include "project/picture_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text.h"
#include "json/object_reader.h"

namespace guided_help {
namespace {

constexpr std::int64_t kPicturesVersion = 1;
constexpr std::size_t kMaximumNameBytes = 256;

/// Whatever reads the exports gets these names: they cannot be more than names.
bool IsPictureName(std::string_view name) {
  return !name.empty() && name.size() <= kMaximumNameBytes &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return IsAsciiLetter(c) || IsAsciiDigit(c) ||
                  std::string_view("._-/").find(c) != std::string_view::npos;
         });
}

std::vector<std::string> ReadNames(ReadContext& context, const JsonValue::Member& message) {
  std::vector<std::string> names;
  if (!context.Expect(message.value, JsonValue::Kind::kArray, {"\"", message.name, "\""}))
    return names;
  if (message.value.elements.size() > kMaximumListSize) {
    context.Fail("too-many-values", message.position,
                 {"message \"", message.name, "\" has too many pictures"},
                 Concat({std::to_string(kMaximumListSize), " at most"}));
    return names;
  }
  for (const JsonValue& name : message.value.elements) {
    if (!context.Expect(name, JsonValue::Kind::kString, {"a name"})) break;
    if (!IsPictureName(name.string)) {
      context.Fail("bad-value", name.position, {"this is not the name of a picture"},
                   "use ASCII letters, digits and . _ - /, such as cancel-today/zh-TW/012.png");
    }
    names.push_back(name.string);
  }
  return names;
}

}  // namespace

Result<PictureNames> ReadPictureNames(std::string_view json, std::string_view file) {
  const Result<JsonValue> root = ParseJson(json, file, kArticleCatalogLimits);
  if (!root) return root.error();
  ReadContext context(file);
  PictureNames pictures;
  ObjectReader reader(context, *root, "the list of pictures", "version, pictures");
  if (const JsonValue* version = reader.Require("version")) {
    if (reader.Integer("version") != kPicturesVersion)
      context.Fail("bad-value", version->position, {"unknown version of the list of pictures"},
                   "use version 1");
  }
  const JsonValue* const folders = reader.Require("pictures");
  if (folders != nullptr && context.Expect(*folders, JsonValue::Kind::kObject, {"\"pictures\""})) {
    for (const JsonValue::Member& folder : folders->members) {
      if (!context.Expect(folder.value, JsonValue::Kind::kObject, {"\"", folder.name, "\""})) break;
      for (const JsonValue::Member& message : folder.value.members)
        pictures[folder.name][message.name] = ReadNames(context, message);
    }
  }
  if (context.error()) return *context.error();
  return pictures;
}

void AddPictures(const PictureNames& pictures, ExchangeDocument& document) {
  const auto folder = pictures.find(document.name);
  if (folder == pictures.end()) return;
  for (ExchangeUnit& unit : document.units) {
    const auto names = folder->second.find(unit.key);
    if (names != folder->second.end()) unit.pictures = names->second;
  }
}

}  // namespace guided_help
