#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "interchange/xml.h"
#include "interchange/xml_scan.h"
#include "interchange/xml_tree.h"
#include "wasm/checks_abi.h"

namespace guided_help {
namespace {

/// What the page has made of the file that it is parsing.
std::string& Events() {
  static std::string events;
  return events;
}

/// Reads the fields of the events, each with a null character after it, which XML cannot contain.
class EventFields {
 public:
  explicit EventFields(std::string_view fields) : rest_(fields) {}

  bool HasNext() const { return !rest_.empty(); }

  std::string_view Next() {
    const std::string_view field = rest_.substr(0, rest_.find('\0'));
    rest_.remove_prefix(std::min(field.size() + 1, rest_.size()));
    return field;
  }

  std::size_t NextOffset() {
    const std::string_view field = Next();
    std::size_t offset = 0;
    std::from_chars(field.data(), field.data() + field.size(), offset);
    return offset;
  }

 private:
  std::string_view rest_;
};

void AddEvent(EventFields& fields, std::string_view xml, XmlTree& tree) {
  const std::string_view kind = fields.Next();
  if (kind == "encoding") return tree.Declare(fields.Next(), 0);
  if (kind == "end") return tree.End();
  const std::size_t offset = fields.NextOffset();
  if (kind == "text") return tree.AddText(fields.Next(), offset);
  if (kind == "error") {
    const bool is_reference =
        xml.substr(0, offset + 1).substr(offset == 0 ? 0 : offset - 1).find('&') !=
        std::string_view::npos;
    return tree.FailSyntax(offset, fields.Next(), is_reference);
  }
  tree.Start(fields.Next(), offset);
  for (std::string_view name = fields.Next(); !name.empty(); name = fields.Next())
    tree.AddAttribute(name, fields.Next());
  tree.EndOfAttributes();
}

void Refuse(const XmlLimit& limit, XmlTree& tree) {
  switch (limit.kind) {
    case XmlLimit::Kind::kDoctype:
      return tree.RefuseDoctype(limit.offset);
    case XmlLimit::Kind::kDepth:
      return tree.RefuseDepth(limit.offset);
    case XmlLimit::Kind::kNodes:
      return tree.RefuseNodes(limit.offset);
  }
}

}  // namespace

Result<XmlNode> ParseXml(std::string_view xml, std::string_view file) {
  XmlTree tree(xml, file);
  if (tree.HasFailed()) return tree.Take();
  const std::optional<XmlLimit> limit = FindXmlLimit(xml);
  // What comes first counts: the limit, or an error before it.
  const std::string before =
      limit ? Concat({xml.substr(0, limit->offset), limit->end}) : std::string();
  const std::string_view given = limit ? before : xml;
  Events().clear();
  guided_help_parse_xml(given.data(), given.size());
  EventFields fields(Events());
  while (fields.HasNext() && !tree.HasFailed()) AddEvent(fields, given, tree);
  if (limit) Refuse(*limit, tree);
  return tree.Take();
}

extern "C" {

char* gc_xml(std::size_t size) {
  Events().resize(size);
  return Events().data();
}

}  // extern "C"

}  // namespace guided_help
