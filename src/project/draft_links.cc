#include "project/draft_links.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "checks/characters.h"
#include "checks/inline_text.h"

namespace guided_help {
namespace {

constexpr std::string_view kScheme = "https://";

/// `https://learn.microsoft.com` of an address; empty without https.
std::string_view OriginOf(std::string_view address) {
  if (!address.starts_with(kScheme)) return {};
  return address.substr(0, address.find_first_of("/?#", kScheme.size()));
}

/// Whether a guide can list the host: without user and port.
bool IsPlainHost(std::string_view host) {
  const auto is_edge = [](char c) { return IsAsciiLower(c) || IsAsciiDigit(c); };
  return host.find('.') != std::string_view::npos && is_edge(host.front()) &&
         is_edge(host.back()) && host.find("..") == std::string_view::npos &&
         std::all_of(host.begin(), host.end(),
                     [&](char c) { return is_edge(c) || c == '-' || c == '.'; });
}

/// Returns the text with single spaces, and none at its ends.
std::string Collapse(std::u32string_view text) {
  std::string collapsed;
  bool is_space = false;
  for (const char32_t c : text) {
    if (IsSpace(c)) {
      is_space = true;
      continue;
    }
    if (is_space && !collapsed.empty()) collapsed += ' ';
    is_space = false;
    collapsed += ToUtf8(c);
  }
  return collapsed;
}

/// The visible text of a link. Brackets in it would be read as marks.
std::string LabelIn(const InlineText& text, InlineRange range) {
  std::u32string label = text.text.substr(range.begin, range.end - range.begin);
  std::erase_if(label, [](char32_t c) { return c == U'[' || c == U']' || c == kInlineObject; });
  return Collapse(label);
}

/// Writes the marks of a message: `**strong**` and `[text](id)`, which do not nest. `ids` has the
/// id of each link, empty for one that becomes text.
class MarkupWriter {
 public:
  MarkupWriter(const InlineText& text, const std::vector<std::string>& ids)
      : text_(text), ids_(ids) {}

  std::string Write() {
    for (std::size_t at = 0; at < text_.text.size();) {
      const auto link = std::find_if(text_.links.begin(), text_.links.end(), [&](const auto& one) {
        return one.range.begin == at && !IdOf(one).empty() && one.range.end > at;
      });
      if (link != text_.links.end()) {
        WriteLink(*link);
        at = link->range.end;
        continue;
      }
      const bool is_strong = text_.Has(at, InlineText::kStrong);
      std::u32string run;
      do {
        if (text_.text[at] != kInlineObject) run += text_.text[at];
        ++at;
      } while (at < text_.text.size() && text_.Has(at, InlineText::kStrong) == is_strong &&
               !BeginsLink(at));
      WriteRun(run, is_strong);
    }
    return Collapse(out_);
  }

 private:
  const std::string& IdOf(const InlineLink& link) const {
    return ids_[static_cast<std::size_t>(&link - text_.links.data())];
  }

  bool BeginsLink(std::size_t at) const {
    return std::any_of(text_.links.begin(), text_.links.end(),
                       [at](const InlineLink& link) { return link.range.begin == at; });
  }

  void WriteLink(const InlineLink& link) {
    out_ += U"[" + ToUtf32(LabelIn(text_, link.range)) + U"](" + ToUtf32(IdOf(link)) + U")";
  }

  void WriteRun(std::u32string_view run, bool is_strong) {
    const auto is_shown = [](char32_t c) { return !IsSpace(c); };
    // Around a link, the brackets of a label can be all that is left of a bold text.
    if (!is_strong || std::none_of(run.begin(), run.end(), IsWordCharacter)) {
      out_ += run;
      return;
    }
    const auto begin = std::find_if(run.begin(), run.end(), is_shown);
    const auto end = std::find_if(run.rbegin(), run.rend(), is_shown).base();
    // A space just inside would make the marks visible.
    out_.append(run.begin(), begin);
    out_ += U"**";
    out_.append(begin, end);
    out_ += U"**";
    out_.append(end, run.end());
  }

  const InlineText& text_;
  const std::vector<std::string>& ids_;
  std::u32string out_;
};

}  // namespace

std::string PlainTextOf(std::string_view markdown) {
  std::u32string text = ReadMarkdown(markdown).text;
  std::erase(text, kInlineObject);
  return Collapse(text);
}

std::string DraftLinks::AddressOf(std::string_view target) const {
  std::string address(target);
  if (target.starts_with('/') && !target.starts_with("//"))
    address = Concat({OriginOf(page_), target});
  const std::string origin = LowerAscii(OriginOf(address));
  if (origin.empty()) return {};
  std::string rest = address.substr(origin.size());
  if (!rest.starts_with('/')) rest = "/" + rest;
  const std::string host = origin.substr(kScheme.size());
  std::string full = origin + rest;
  return IsPlainHost(host) && IsAllowedUrl(full, {host}) ? full : std::string();
}

std::string DraftLinks::IdOf(std::string_view address) const {
  const auto found = std::find_if(links_.begin(), links_.end(),
                                  [&](const Link& link) { return link.url == address; });
  return found == links_.end() ? std::string() : found->id;
}

std::size_t DraftLinks::IndexOf(std::string_view id) const {
  const auto found =
      std::find_if(links_.begin(), links_.end(), [&](const Link& link) { return link.id == id; });
  return static_cast<std::size_t>(found - links_.begin());
}

std::string DraftLinks::Add(std::string address, std::string_view text) {
  if (std::string id = IdOf(address); !id.empty()) return id;
  std::string id = ids_.Make(text);
  links_.push_back({id, std::move(address), {}});
  labels_.push_back({std::string(text), {}});
  return id;
}

DraftText DraftLinks::AddSource(std::string_view markdown) {
  const InlineText text = ReadMarkdown(markdown);
  DraftText draft;
  std::vector<std::string> ids;
  for (const InlineLink& link : text.links) {
    const std::string label = LabelIn(text, link.range);
    std::string& id = ids.emplace_back();
    if (link.is_image || label.empty()) continue;
    std::string address = AddressOf(link.target);
    if (!address.empty()) {
      id = Add(std::move(address), label);
    } else if (std::find(left_out_.begin(), left_out_.end(), link.target) == left_out_.end()) {
      left_out_.push_back(link.target);
    }
    draft.links.push_back(id);
  }
  draft.markup = MarkupWriter(text, ids).Write();
  return draft;
}

DraftText DraftLinks::AddTarget(std::string_view markdown, const DraftText& source) {
  const InlineText text = ReadMarkdown(markdown);
  DraftText draft;
  std::vector<std::string> ids;
  for (const InlineLink& link : text.links) {
    const std::string label = LabelIn(text, link.range);
    std::string& id = ids.emplace_back();
    if (link.is_image || label.empty()) continue;
    id = IdOf(AddressOf(link.target));
    const std::size_t place = draft.links.size();
    if (id.empty() && place < source.links.size()) id = source.links[place];
    draft.links.push_back(id);
    if (id.empty()) continue;
    std::string& target = labels_[IndexOf(id)].target;
    if (target.empty()) target = label;
  }
  draft.markup = MarkupWriter(text, ids).Write();
  return draft;
}

std::string DraftLinks::AddPage(std::string_view source_label, std::string_view target_label) {
  std::string address = AddressOf(page_);
  if (address.empty()) return {};
  std::string id = Add(std::move(address), source_label);
  std::string& target = labels_[IndexOf(id)].target;
  if (target.empty()) target = target_label;
  return id;
}

std::vector<std::string> DraftLinks::Hosts() const {
  std::set<std::string> hosts;
  for (const Link& link : links_)
    hosts.insert(std::string(OriginOf(link.url).substr(kScheme.size())));
  return {hosts.begin(), hosts.end()};
}

}  // namespace guided_help
