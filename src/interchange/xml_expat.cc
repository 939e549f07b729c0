#include <expat.h>

#include <algorithm>
#include <memory>

#include "interchange/xml.h"
#include "interchange/xml_tree.h"

namespace guided_help {
namespace {

/// Between the namespace and the name of an element; neither contains a space.
constexpr char kSeparator = ' ';

/// Passes expat's events to a tree and stops at the first error.
class ExpatParser {
 public:
  ExpatParser(std::string_view xml, XmlTree& built)
      : xml_(xml), tree_(built), parser_(XML_ParserCreateNS("UTF-8", kSeparator), &XML_ParserFree) {
    XML_SetUserData(parser_.get(), this);
    XML_SetXmlDeclHandler(parser_.get(), [](void* self, auto*, const char* encoding, int) {
      Do(self, [encoding](XmlTree& tree, std::size_t at) {
        tree.Declare(encoding == nullptr ? "UTF-8" : encoding, at);
      });
    });
    XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* self, auto*, auto*, auto*, int) {
      static_cast<ExpatParser*>(self)->RefuseDoctype();
    });
    XML_SetElementHandler(
        parser_.get(),
        [](void* self, const char* name, const char** attributes) {
          Do(self, [name, attributes](XmlTree& tree, std::size_t at) {
            tree.Start(name, at);
            for (const char** next = attributes; *next != nullptr; next += 2)
              tree.AddAttribute(next[0], next[1]);
            tree.EndOfAttributes();
          });
        },
        [](void* self, auto*) { Do(self, [](XmlTree& tree, std::size_t) { tree.End(); }); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int size) {
      Do(self, [text, size](XmlTree& tree, std::size_t at) {
        tree.AddText({text, static_cast<std::size_t>(size)}, at);
      });
    });
  }

  void Parse() {
    const int size = static_cast<int>(xml_.size());
    if (XML_Parse(parser_.get(), xml_.data(), size, XML_TRUE) == XML_STATUS_OK) return;
    const XML_Error code = XML_GetErrorCode(parser_.get());
    const std::size_t at = Offset();
    const bool is_reference = code == XML_ERROR_UNDEFINED_ENTITY ||
                              xml_.substr(at == 0 ? 0 : at - 1, 2).find('&') != std::string::npos;
    // Expat's own text, "no element found", is about the grammar, not about the file.
    tree_.FailSyntax(
        at, code == XML_ERROR_NO_ELEMENTS ? "unexpected end of file" : XML_ErrorString(code),
        is_reference);
  }

 private:
  template <typename Event>
  static void Do(void* self, const Event& event) {
    auto& parser = *static_cast<ExpatParser*>(self);
    event(parser.tree_, parser.Offset());
    parser.StopAfterFailure();
  }

  std::size_t Offset() const {
    return static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
  }

  void RefuseDoctype() {
    // Expat has already read to the end of the DOCTYPE, or to the declarations inside.
    tree_.RefuseDoctype(xml_.rfind("<!DOCTYPE", Offset()));
    StopAfterFailure();
  }

  void StopAfterFailure() {
    if (tree_.HasFailed()) XML_StopParser(parser_.get(), XML_FALSE);
  }

  std::string_view xml_;
  XmlTree& tree_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
};

}  // namespace

Result<XmlNode> ParseXml(std::string_view xml, std::string_view file) {
  XmlTree tree(xml, file);
  if (!tree.HasFailed()) ExpatParser(xml, tree).Parse();
  return tree.Take();
}

}  // namespace guided_help
