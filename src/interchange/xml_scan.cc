#include "interchange/xml_scan.h"

#include <algorithm>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "interchange/xml_limits.h"

namespace guided_help {
namespace {

class XmlScan {
 public:
  explicit XmlScan(std::string_view xml) : xml_(xml) {}

  std::optional<XmlLimit> Find() {
    // At each turn, `at_` moves; it becomes `npos` where the file is not well-formed.
    while (at_ < xml_.size() && !limit_) Next();
    return std::move(limit_);
  }

 private:
  void Next() {
    const std::string_view rest = xml_.substr(at_);
    if (rest.front() != '<') {
      CountText(at_);
      at_ = xml_.find('<', at_);
    } else if (rest.starts_with("<!--")) {
      SkipTo("-->", 4);
    } else if (rest.starts_with("<![CDATA[")) {
      if (!rest.substr(9).starts_with("]]>")) CountText(at_ + 9);
      SkipTo("]]>", 9);
    } else if (rest.starts_with("<?")) {
      SkipTo("?>", 2);
    } else if (rest.starts_with("<!")) {
      if (rest.starts_with("<!DOCTYPE") && !has_root_) Exceed(XmlLimit::Kind::kDoctype);
      at_ = std::string_view::npos;
    } else if (rest.starts_with("</")) {
      EndElement();
    } else {
      StartElement();
    }
  }

  void SkipTo(std::string_view end, std::size_t begin) {
    at_ = xml_.find(end, at_ + begin);
    if (at_ != std::string_view::npos) at_ += end.size();
  }

  void EndElement() {
    is_in_text_ = false;
    if (open_.empty()) {
      at_ = std::string_view::npos;
      return;
    }
    open_.pop_back();
    SkipTo(">", 2);
  }

  void StartElement() {
    const std::size_t end = EndOfTag();
    if (end == std::string_view::npos || (has_root_ && open_.empty())) {
      at_ = std::string_view::npos;
      return;
    }
    is_in_text_ = false;
    if (++nodes_ > kMaximumXmlNodes) return Exceed(XmlLimit::Kind::kNodes);
    if (open_.size() == kMaximumDepth) return Exceed(XmlLimit::Kind::kDepth);
    has_root_ = true;
    if (xml_[end - 1] != '/') {
      const std::string_view tag = xml_.substr(at_ + 1, end - at_ - 1);
      open_.push_back(tag.substr(0, tag.find_first_of(" \t\r\n")));
    }
    at_ = end + 1;
  }

  /// Returns the offset of the tag's `>`, which can also be part of a value.
  std::size_t EndOfTag() const {
    std::size_t at = at_ + 1;
    while (at < xml_.size() && xml_[at] != '>') {
      if (xml_[at] == '<') return std::string_view::npos;
      if (xml_[at] == '"' || xml_[at] == '\'') at = xml_.find(xml_[at], at + 1);
      if (at == std::string_view::npos) return at;
      ++at;
    }
    return at < xml_.size() ? at : std::string_view::npos;
  }

  void CountText(std::size_t offset) {
    if (open_.empty() || is_in_text_) return;
    is_in_text_ = true;
    if (++nodes_ > kMaximumXmlNodes) {
      at_ = offset;
      Exceed(XmlLimit::Kind::kNodes);
    }
  }

  void Exceed(XmlLimit::Kind kind) {
    limit_ = XmlLimit{kind, at_, has_root_ ? "" : "<a/>"};
    for (const std::string_view name : open_) limit_->end = Concat({"</", name, ">", limit_->end});
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  bool has_root_ = false;
  /// Names of the open elements.
  std::vector<std::string_view> open_;
  /// Whether there is text since the last tag.
  bool is_in_text_ = false;
  std::size_t nodes_ = 0;
  std::optional<XmlLimit> limit_;
};

}  // namespace

std::optional<XmlLimit> FindXmlLimit(std::string_view xml) { return XmlScan(xml).Find(); }

}  // namespace guided_help
