#include "interchange/article.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "base/utf8.h"

namespace guided_help {
namespace {

/// Far more than an article needs; a book fits.
constexpr std::size_t kMaximumArticleBytes = 8 * 1024 * 1024;

constexpr std::string_view kTargetOpen = "<span data-ttu-id=\"";
constexpr std::string_view kSourceOpen = "</span><span class=\"sxs-lookup\"><span data-stu-id=\"";
constexpr std::string_view kSourceClose = "</span></span>";
constexpr std::string_view kIdClose = "\">";

/// Ids have about ten characters. In errors, invalid ids are truncated to 40.
constexpr std::size_t kMaximumIdBytes = 64;
constexpr std::size_t kShownIdBytes = 40;

/// `4de71-102` or `4de71-p102`: hexadecimal digits, a hyphen, and at least one digit.
bool IsPairId(std::string_view id) {
  const std::size_t hyphen = id.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return false;
  std::string_view number = id.substr(hyphen + 1);
  if (number.starts_with('p')) number.remove_prefix(1);
  return std::all_of(id.begin(), id.begin() + static_cast<std::ptrdiff_t>(hyphen),
                     IsAsciiHexDigit<char>) &&
         !number.empty() && std::all_of(number.begin(), number.end(), IsAsciiDigit<char>);
}

/// Returns a value without the quotes that YAML allows around it.
std::string_view Unquoted(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
      value.back() == value.front()) {
    return value.substr(1, value.size() - 2);
  }
  return value;
}

/// Converts 05/19/2021 to 2021-05-19; empty if it is not such a date.
std::string ToIsoDate(std::string_view date) {
  if (date.size() != 10 || date[2] != '/' || date[5] != '/') return {};
  return Concat({date.substr(6), "-", date.substr(0, 2), "-", date.substr(3, 2)});
}

class ArticleReader {
 public:
  ArticleReader(std::string_view text, std::string_view file) : file_(file), places_(text) {
    article_.text = text;
  }

  Article Read() {
    ReadFrontMatter();
    FindSources();
    while (ReadPair()) {
    }
    DropTextsInPairs();
    return std::move(article_);
  }

 private:
  void Fail(std::size_t offset, std::string message, std::string hint) {
    article_.faults.push_back({"article-syntax", std::string(file_), places_.At(offset),
                               std::move(message), std::move(hint)});
  }

  /// Reads the lines `key: value` between two lines `---`. Pairs that leaked into them are read
  /// later, like all others.
  void ReadFrontMatter() {
    std::string_view rest = article_.text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    if (!rest.starts_with("---\n") && !rest.starts_with("---\r\n")) return;
    rest.remove_prefix(rest.find('\n') + 1);
    while (!rest.empty()) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line == "---") return;
      const std::size_t colon = line.find(": ");
      if (colon != std::string_view::npos)
        ReadMember(line.substr(0, colon), line.substr(colon + 2));
    }
  }

  void ReadMember(std::string_view key, std::string_view value) {
    while (value.starts_with(' ')) value.remove_prefix(1);
    while (value.ends_with(' ')) value.remove_suffix(1);
    const std::string_view plain = Unquoted(value);
    if (key == "ms.translationtype") {
      const bool machine = plain == "MT" || plain.find("Machine") != std::string_view::npos;
      article_.type = machine ? TranslationType::kMachine : TranslationType::kHuman;
    } else if (key == "ms.contentlocale") {
      article_.locale = plain;
    } else if (key == "ms.lasthandoff") {
      article_.date = ToIsoDate(plain);
    } else if ((key == "title" || key == "description") && !plain.empty() &&
               plain.find("<span") == std::string_view::npos && !HasFrontMatterText(key)) {
      article_.front_matter.push_back({key, plain});
    }
  }

  bool HasFrontMatterText(std::string_view key) const {
    return std::any_of(article_.front_matter.begin(), article_.front_matter.end(),
                       [key](const Article::FrontMatterText& text) { return text.key == key; });
  }

  /// Records where the sources of each id begin. Searching the rest of the article for each target
  /// would take quadratic time.
  void FindSources() {
    const std::string_view text = article_.text;
    for (std::size_t at = text.find(kSourceOpen); at != std::string_view::npos;
         at = text.find(kSourceOpen, at + 1)) {
      const std::size_t id_begin = at + kSourceOpen.size();
      const std::string_view id = IdAt(id_begin);
      if (!id.empty()) sources_[id].push_back(at);
    }
  }

  /// Returns the text before the next `">`; empty if it is not an id or too far away.
  std::string_view IdAt(std::size_t begin) const {
    const std::string_view near = article_.text.substr(begin, kMaximumIdBytes + kIdClose.size());
    const std::size_t size = near.find(kIdClose);
    if (size == std::string_view::npos || !IsPairId(near.substr(0, size))) return {};
    return near.substr(0, size);
  }

  /// Removes front matter texts inside a leaked pair, since they belong to the pair.
  void DropTextsInPairs() {
    std::erase_if(article_.front_matter, [this](const Article::FrontMatterText& text) {
      return std::any_of(article_.pairs.begin(), article_.pairs.end(),
                         [&](const ArticlePair& pair) {
                           return text.value.data() >= pair.id.data() &&
                                  text.value.data() < pair.source.data() + pair.source.size();
                         });
    });
  }

  /// Reads the next pair; returns false at the end of the article.
  bool ReadPair() {
    const std::string_view text = article_.text;
    const std::size_t open = text.find(kTargetOpen, at_);
    if (open == std::string_view::npos) return false;
    const std::size_t id_begin = open + kTargetOpen.size();
    at_ = id_begin;
    const std::string_view id = IdAt(id_begin);
    if (id.empty()) {
      const std::string_view near = text.substr(id_begin, kShownIdBytes);
      const std::size_t size = std::min(near.find_first_of("\"\n"), FindIllFormedUtf8(near));
      Fail(open, Concat({"\"", near.substr(0, size), "\" is not a valid pair id"}),
           "use hexadecimal digits, a hyphen and a number");
      return true;
    }
    const std::size_t target_begin = id_begin + id.size() + kIdClose.size();
    const std::vector<std::size_t>& sources = sources_[id];
    const auto source = std::lower_bound(sources.begin(), sources.end(), target_begin);
    if (source == sources.end()) {
      Fail(open, Concat({"the pair ", id, " has no source"}),
           Concat({"the target ends with ", kSourceOpen, id, kIdClose}));
      return true;
    }
    const std::size_t target_end = *source;
    const std::size_t source_begin = target_end + kSourceOpen.size() + id.size() + kIdClose.size();
    const std::size_t source_end =
        has_ends_ ? text.find(kSourceClose, source_begin) : std::string_view::npos;
    if (source_end == std::string_view::npos) {
      has_ends_ = false;
      Fail(open, Concat({"the source of the pair ", id, " is not closed"}),
           Concat({"add its end: ", kSourceClose}));
      return true;
    }
    article_.pairs.push_back({id, text.substr(target_begin, target_end - target_begin),
                              text.substr(source_begin, source_end - source_begin)});
    at_ = source_end + kSourceClose.size();
    return true;
  }

  std::string_view file_;
  PlaceFinder places_;
  Article article_;
  std::size_t at_ = 0;
  /// Whether a closing tag of a source may follow `at_`.
  bool has_ends_ = true;
  /// By id, in ascending order.
  std::map<std::string_view, std::vector<std::size_t>> sources_;
};

}  // namespace

Result<Article> ReadArticle(std::string_view text, std::string_view file) {
  if (text.size() > kMaximumArticleBytes) {
    return Error{"too-large",
                 std::string(file),
                 {},
                 "the file is too large for an article",
                 Concat({std::to_string(kMaximumArticleBytes), " bytes at most"})};
  }
  if (const std::size_t bad = FindIllFormedUtf8(text); bad != std::string_view::npos) {
    return Error{"utf-8", std::string(file), PlaceFinder(text).At(bad), "this is not UTF-8",
                 "save the file as UTF-8"};
  }
  return ArticleReader(text, file).Read();
}

}  // namespace guided_help
