#include "interchange/xliff_reading.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace guided_help {

const XmlNode& XliffReading::Child(const XmlNode& parent, std::string_view name) const {
  static const XmlNode kNone;
  const auto found = std::find_if(parent.children.begin(), parent.children.end(),
                                  [&](const XmlNode& node) { return Is(node, name); });
  return found == parent.children.end() ? kNone : *found;
}

Position XliffReading::TargetPosition(const XmlNode& target, const Position& unit) {
  if (target.IsText()) return unit;
  const XmlNode* first = &target;
  while (!first->children.empty()) first = &first->children.front();
  return places_.At(first->offset);
}

ExchangeDocument* XliffReading::AddDocument(const XmlNode& file) {
  if (documents_.size() == kMaximumListSize) {
    Fail("too-many-values", file.offset, "this XLIFF has too many <file>s",
         Concat({std::to_string(kMaximumListSize), " at most"}));
    return nullptr;
  }
  ExchangeDocument& document = documents_.emplace_back();
  document.position = places_.At(file.offset);
  return &document;
}

void XliffReading::Fail(std::string code, std::size_t offset, std::string message,
                        std::string hint) {
  if (error_) return;
  error_ = Error{std::move(code), std::string(file_), places_.At(offset), std::move(message),
                 std::move(hint)};
}

void XliffReading::FailInline(const XmlNode& element) {
  Fail("inline-element", element.offset,
       Concat({"unsupported element <", element.name, "> in a text"}),
       "replace it with the text from the source");
}

Result<std::vector<ExchangeDocument>> XliffReading::Take() {
  if (error_) return std::move(*error_);
  return std::move(documents_);
}

}  // namespace guided_help
