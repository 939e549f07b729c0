#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/guide.h"
#include "project/draft_ids.h"

namespace guided_help {

/// A text of an article as a message of a guide.
struct DraftText {
  std::string markup;
  /// Ids of the links in the text, in order; empty for one that became plain text.
  std::vector<std::string> links = {};
};

/// Returns Markdown without its marks, with single spaces: a title.
std::string PlainTextOf(std::string_view markdown);

/// The links of a guide that is made from an article.
class DraftLinks {
 public:
  /// `page`: the article's address, `https://learn.microsoft.com/a/b`. Links without a host lead to
  /// its host. May be empty.
  explicit DraftLinks(std::string page) : page_(std::move(page)) {}

  /// Converts Markdown in English. Each new link becomes one of the guide, if the guide may have
  /// it.
  DraftText AddSource(std::string_view markdown);
  /// Converts the translation of a text, `source`. Its links are those of the guide with the same
  /// address, otherwise the one at the same place in the source.
  DraftText AddTarget(std::string_view markdown, const DraftText& source);
  /// Returns the id of the link to the page. Empty without a page.
  std::string AddPage(std::string_view source_label, std::string_view target_label);

  const std::vector<Link>& links() const { return links_; }
  /// Hosts of the links, in order.
  std::vector<std::string> Hosts() const;
  /// The English and the translated text of a link.
  struct Label {
    std::string source;
    std::string target;
  };
  /// `id` is one of `links`.
  const Label& LabelOf(std::string_view id) const { return labels_.at(IndexOf(id)); }
  /// Targets that the guide cannot have: without a host or https.
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  std::string AddressOf(std::string_view target) const;
  std::string IdOf(std::string_view address) const;
  std::size_t IndexOf(std::string_view id) const;
  std::string Add(std::string address, std::string_view text);

  std::string page_;
  std::vector<Link> links_;
  /// As `links_`.
  std::vector<Label> labels_;
  std::vector<std::string> left_out_;
  DraftIds ids_;
};

}  // namespace guided_help
