#include "checks/document_checks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "checks/characters.h"

namespace guided_help {
namespace {

bool HasWord(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), IsWordCharacter);
}

std::u32string_view LabelOf(const InlineText& text, const InlineLink& link) {
  return std::u32string_view(text.text).substr(link.range.begin, link.range.end - link.range.begin);
}

/// The first link to each target.
using LinksByTarget = std::unordered_map<std::string_view, const InlineLink*>;

LinksByTarget IndexLinks(const InlineText& text) {
  LinksByTarget links;
  for (const InlineLink& link : text.links) {
    if (!link.is_image) links.emplace(link.target, &link);
  }
  return links;
}

class DocumentCheck {
 public:
  explicit DocumentCheck(std::span<const DocumentText> texts) : texts_(texts) {}

  std::vector<DocumentFinding> Run() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      CompareWhole(i);
      const LinksByTarget originals = IndexLinks(*texts_[i].source);
      for (const InlineLink& link : texts_[i].target->links) CompareLabel(i, link, originals);
    }
    return std::move(findings_);
  }

 private:
  /// Compares later translations of a source with its first translation.
  void CompareWhole(std::size_t index) {
    const InlineText& source = *texts_[index].source;
    const InlineText& target = *texts_[index].target;
    if (!HasWord(source.text)) return;
    const auto [first, is_new] = translations_.try_emplace(source.text, &target.text);
    if (is_new || *first->second == target.text) return;
    findings_.push_back(
        {index,
         {"inconsistent", Severity::kWarning, 0,
          Concat({"the same source was translated as \"", ToUtf8(*first->second), "\" before"}),
          "use the same translation, or make the difference clear in the source"}});
  }

  void CompareLabel(std::size_t index, const InlineLink& link, const LinksByTarget& originals) {
    const auto original = originals.find(link.target);
    if (original == originals.end() || link.is_image) return;
    const std::u32string_view label = LabelOf(*texts_[index].target, link);
    std::u32string key = ToUtf32(link.target);
    key += U'\n';
    key += LabelOf(*texts_[index].source, *original->second);
    const auto [first, is_new] = labels_.try_emplace(std::move(key), label);
    if (is_new || first->second == label || label.empty()) return;
    findings_.push_back({index,
                         {"link-label", Severity::kWarning, link.offset,
                          Concat({"the link to ", link.target, " was called \"",
                                  ToUtf8(first->second), "\" before"}),
                          "use one name"}});
  }

  std::span<const DocumentText> texts_;
  std::unordered_map<std::u32string_view, const std::u32string*> translations_;
  std::unordered_map<std::u32string, std::u32string_view> labels_;
  std::vector<DocumentFinding> findings_;
};

}  // namespace

std::vector<DocumentFinding> CheckDocument(std::span<const DocumentText> texts) {
  return DocumentCheck(texts).Run();
}

}  // namespace guided_help
