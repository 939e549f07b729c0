#include "interchange/xml_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "base/utf8.h"
#include "interchange/xml_limits.h"

namespace guided_help {

std::string_view XmlNode::Attribute(std::string_view wanted, std::string_view missing) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return missing;
}

std::string XmlNode::Text() const {
  std::string all = text;
  for (const XmlNode& child : children) all += child.Text();
  return all;
}

XmlTree::XmlTree(std::string_view xml, std::string_view file) : xml_(xml), file_(file) {
  if (const std::size_t bad = FindIllFormedUtf8(xml); bad != std::string_view::npos)
    Fail("utf-8", bad, "this byte is not UTF-8", "save the file as UTF-8");
}

void XmlTree::Declare(std::string_view encoding, std::size_t offset) {
  // UTF-16 has been converted, and still says so.
  constexpr std::string_view kKnown[] = {"UTF-8", "US-ASCII", "UTF-16", "UTF-16LE", "UTF-16BE"};
  if (std::any_of(std::begin(kKnown), std::end(kKnown),
                  [&](std::string_view known) { return EqualIgnoringAsciiCase(encoding, known); }))
    return;
  Fail("encoding", offset, Concat({"the file declares the encoding ", encoding}),
       "save it as UTF-8, and change its first line accordingly");
}

void XmlTree::RefuseDoctype(std::size_t offset) {
  Fail("doctype", offset, "a DOCTYPE is not allowed here",
       "remove it, and the entities that it declares");
}

void XmlTree::Start(std::string_view name, std::size_t offset) {
  XmlNode* node = Add(offset);
  if (node == nullptr) return;
  open_.push_back(node);
  if (open_.size() > kMaximumDepth + 1) RefuseDepth(offset);
  const std::size_t separator = name.find(' ');
  if (separator != std::string_view::npos) node->space = name.substr(0, separator);
  node->name = name.substr(separator + 1);
}

void XmlTree::AddAttribute(std::string_view name, std::string_view value) {
  if (!error_) open_.back()->attributes.emplace_back(name, value);
}

void XmlTree::EndOfAttributes() {
  const XmlNode& node = *open_.back();
  if (node.attributes.size() > kMaximumListSize) {
    Fail("too-many-values", node.offset, "this element has too many attributes",
         Concat({std::to_string(kMaximumListSize), " at most"}));
  }
}

void XmlTree::End() {
  if (!error_ && open_.size() > 1) open_.pop_back();
}

void XmlTree::AddText(std::string_view text, std::size_t offset) {
  if (error_) return;
  std::vector<XmlNode>& siblings = open_.back()->children;
  XmlNode* node = siblings.empty() || !siblings.back().IsText() ? Add(offset) : &siblings.back();
  if (node != nullptr) node->text += text;
}

void XmlTree::RefuseDepth(std::size_t offset) {
  Fail("too-deep", offset,
       Concat({"nested deeper than ", std::to_string(kMaximumDepth), " levels"}),
       "reduce the nesting");
}

void XmlTree::RefuseNodes(std::size_t offset) {
  Fail("too-many-values", offset, "this file has too many elements",
       Concat({std::to_string(kMaximumXmlNodes), " at most"}));
}

void XmlTree::FailSyntax(std::size_t offset, std::string_view problem, bool is_reference) {
  Fail("syntax", offset, Concat({"invalid XML: ", problem}),
       is_reference ? "write &amp; for an &" : "");
}

Result<XmlNode> XmlTree::Take() {
  if (top_.children.empty()) FailSyntax(0, "unexpected end of file", false);
  if (error_) return std::move(*error_);
  return std::move(top_.children.front());
}

XmlNode* XmlTree::Add(std::size_t offset) {
  if (error_) return nullptr;
  if (++nodes_ > kMaximumXmlNodes) {
    RefuseNodes(offset);
    return nullptr;
  }
  XmlNode& node = open_.back()->children.emplace_back();
  node.offset = offset;
  return &node;
}

void XmlTree::Fail(std::string code, std::size_t offset, std::string message, std::string hint) {
  if (error_) return;
  error_ = Error{std::move(code), std::string(file_), PlaceFinder(xml_).At(offset),
                 std::move(message), std::move(hint)};
}

}  // namespace guided_help
