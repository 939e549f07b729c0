#include "project/stale_nodes.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "base/utf8.h"
#include "interchange/source_hash.h"

namespace guided_help {
namespace {

/// Longer sentences are truncated in messages.
constexpr std::size_t kShownCharacters = 100;

std::string_view NumberOf(std::string_view pair) { return pair.substr(pair.find('-') + 1); }

/// The place of a pair in its article: 104 of `4de71-104`, `4de71-p104` and `4de71-104.2`.
std::int64_t OrderOf(std::string_view pair) {
  constexpr std::int64_t kLargest = 1'000'000'000;
  std::int64_t order = 0;
  for (const char c : NumberOf(pair)) {
    if (c == '.') break;
    if (IsAsciiDigit(c)) order = std::min(order * 10 + (c - '0'), kLargest);
  }
  return order;
}

std::string Quote(std::string_view sentence) {
  std::string quoted = "\"";
  std::size_t count = 0;
  for (const char32_t c : ToCodePoints(sentence)) {
    if (++count > kShownCharacters) return quoted + "…\"";
    quoted += c == U'\n' || c == U'\r' ? " " : ToUtf8(c);
  }
  return quoted + "\"";
}

/// A sentence of the record, and where it is there.
struct Recorded {
  /// Index of the node; `nodes.size()` for notices, and one more for unused sentences.
  std::size_t place = 0;
  const RecordedSentence* sentence = nullptr;
  std::int64_t order = 0;
  bool is_matched = false;
};

/// A sentence of the article.
struct Current {
  const ArticleText* text = nullptr;
  std::string hash;
  /// Index of the same or changed sentence in the record.
  std::optional<std::size_t> recorded = std::nullopt;
  bool is_changed = false;
  /// As `Recorded::place`.
  std::size_t place = 0;
};

class Comparison {
 public:
  Comparison(const Guide& guide, const std::string& guide_file, const ArticleRecord& record,
             const ArticleParts& article)
      : guide_(guide), guide_file_(guide_file), record_(record) {
    for (std::size_t i = 0; i < record.nodes.size(); ++i) AddPlace(i, record.nodes[i].sentences);
    AddPlace(Notices(), record.notices);
    AddPlace(Unused(), record.unused);
    std::stable_sort(
        recorded_.begin(), recorded_.end(),
        [](const Recorded& one, const Recorded& other) { return one.order < other.order; });
    for (const ArticleText& text : article.texts) {
      // Texts of the front matter have no source.
      if (text.key.find('-') != std::string::npos)
        current_.push_back({&text, SourceHash(text.source)});
    }
  }

  StaleReport Run() {
    MatchEqual(true);
    MatchEqual(false);
    MatchChanged();
    PlaceNew();
    for (std::size_t place = 0; place < Unused(); ++place) Report(place);
    return {std::move(findings_), Update()};
  }

 private:
  std::size_t Notices() const { return record_.nodes.size(); }
  std::size_t Unused() const { return record_.nodes.size() + 1; }

  void AddPlace(std::size_t place, const std::vector<RecordedSentence>& sentences) {
    for (const RecordedSentence& sentence : sentences)
      recorded_.push_back({place, &sentence, OrderOf(sentence.pair)});
  }

  void Match(Current& current, std::size_t recorded) {
    current.recorded = recorded;
    current.place = recorded_[recorded].place;
    recorded_[recorded].is_matched = true;
  }

  /// Matches equal texts in order; `same_pair` only those with the same id.
  void MatchEqual(bool same_pair) {
    const auto key_of = [same_pair](std::string_view hash, std::string_view pair) {
      return same_pair ? Concat({hash, " ", pair}) : std::string(hash);
    };
    std::map<std::string, std::vector<std::size_t>> lost;
    for (std::size_t i = recorded_.size(); i-- > 0;) {
      const Recorded& recorded = recorded_[i];
      if (!recorded.is_matched)
        lost[key_of(recorded.sentence->source_hash, recorded.sentence->pair)].push_back(i);
    }
    for (Current& current : current_) {
      const auto found = lost.find(key_of(current.hash, current.text->key));
      if (current.recorded || found == lost.end() || found->second.empty()) continue;
      Match(current, found->second.back());
      found->second.pop_back();
    }
  }

  /// Matches the sentences between two matched ones with those that were lost between them.
  void MatchChanged() {
    for (std::size_t begin = 0; begin < current_.size();) {
      if (current_[begin].recorded) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < current_.size() && !current_[end].recorded) ++end;
      std::size_t at = begin == 0 ? 0 : *current_[begin - 1].recorded + 1;
      const std::size_t last = end == current_.size() ? recorded_.size() : *current_[end].recorded;
      for (std::size_t i = begin; i < end; ++i) {
        while (at < last && recorded_[at].is_matched) ++at;
        if (at >= last) break;
        Match(current_[i], at);
        current_[i].is_changed = true;
      }
      begin = end;
    }
  }

  /// Puts new sentences into the place of the one before; of the next one at the beginning.
  void PlaceNew() {
    std::optional<std::size_t> before;
    for (const Current& current : current_) {
      if (!before && current.recorded && current.place != Unused()) before = current.place;
    }
    for (Current& current : current_) {
      if (!current.recorded) {
        current.place = before.value_or(0);
      } else if (current.place != Unused()) {
        before = current.place;
      }
    }
  }

  /// `place` is a node or the notices. `key` is the message that said the sentence.
  void Add(std::size_t place, std::string_view pair, const std::string& key, std::string_view what,
           std::string hint) {
    Finding finding{"stale-node", Severity::kError, guide_file_, {}, {}, key, {}, std::move(hint)};
    std::string where = "the notices";
    if (place < record_.nodes.size()) {
      const std::string& id = record_.nodes[place].node;
      where = Concat({"node \"", id, "\""});
      if (const Node* node = guide_.FindNode(id)) finding.position = node->position;
    } else {
      for (const Content& notice : guide_.notices) {
        if (notice.key == key) finding.position = notice.position;
      }
    }
    finding.message = Concat({where, ": a sentence of the article ", what});
    finding.pair = NumberOf(pair);
    findings_.push_back(std::move(finding));
  }

  static std::string KeysOf(const RecordedSentence& sentence) {
    std::string keys;
    for (const std::string& key : sentence.keys)
      keys += Concat({keys.empty() ? "" : ", ", "\"", key, "\""});
    return keys.empty() ? "the node" : keys;
  }

  static std::string KeyOf(const RecordedSentence& sentence) {
    return sentence.keys.empty() ? std::string() : sentence.keys.front();
  }

  void Report(std::size_t place) {
    for (const Current& current : current_) {
      if (current.place != place || !current.is_changed) continue;
      const RecordedSentence& sentence = *recorded_[*current.recorded].sentence;
      Add(place, current.text->key, KeyOf(sentence),
          Concat({"has changed: ", Quote(current.text->source)}),
          Concat({"correct ", KeysOf(sentence), ", then accept the article with --accept"}));
    }
    for (const Recorded& recorded : recorded_) {
      if (recorded.place != place || recorded.is_matched) continue;
      Add(place, recorded.sentence->pair, KeyOf(*recorded.sentence), "has vanished",
          Concat({"correct or remove ", KeysOf(*recorded.sentence),
                  ", then accept the article with --accept"}));
    }
    for (const Current& current : current_) {
      if (current.place != place || current.recorded) continue;
      Add(place, current.text->key, {}, Concat({"is new: ", Quote(current.text->source)}),
          "add it to the guide if customers need it, then accept the article with --accept");
    }
  }

  ArticleRecord Update() const {
    ArticleRecord record = record_;
    for (ArticleRecord::NodeSentences& node : record.nodes) node.sentences.clear();
    record.notices.clear();
    record.unused.clear();
    for (const Current& current : current_) {
      std::vector<RecordedSentence>& sentences = current.place == Unused() ? record.unused
                                                 : current.place == Notices()
                                                     ? record.notices
                                                     : record.nodes[current.place].sentences;
      RecordedSentence sentence{current.text->key, current.hash, {}};
      if (current.recorded) sentence.keys = recorded_[*current.recorded].sentence->keys;
      sentences.push_back(std::move(sentence));
    }
    return record;
  }

  const Guide& guide_;
  const std::string& guide_file_;
  const ArticleRecord& record_;
  /// In the order of the article that was recorded.
  std::vector<Recorded> recorded_;
  std::vector<Current> current_;
  std::vector<Finding> findings_;
};

}  // namespace

StaleReport FindStaleNodes(const Guide& guide, const std::string& guide_file,
                           const ArticleRecord& record, const std::string& record_file,
                           const ArticleParts& article) {
  StaleReport report = Comparison(guide, guide_file, record, article).Run();
  for (Finding& finding : LintRecord(guide, record, record_file))
    report.findings.push_back(std::move(finding));
  return report;
}

std::vector<Finding> LintRecord(const Guide& guide, const ArticleRecord& record,
                                const std::string& record_file) {
  if (record.guide != guide.id) {
    return {{"bad-value",
             Severity::kError,
             record_file,
             {},
             {},
             {},
             Concat({"this is the article of \"", record.guide, "\", not of \"", guide.id, "\""}),
             "correct \"guide\""}};
  }
  std::vector<Finding> findings;
  for (const ArticleRecord::NodeSentences& node : record.nodes) {
    if (guide.FindNode(node.node) != nullptr) continue;
    findings.push_back(
        {"unknown-node",
         Severity::kError,
         record_file,
         node.position,
         {},
         {},
         Concat({"the guide has no node \"", node.node, "\""}),
         "correct the name, or move the sentences to another node or to \"unused\""});
  }
  return findings;
}

}  // namespace guided_help
