#include "assistant/graph.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "guide/describe.h"
#include "guide/exits.h"

namespace guided_help {
namespace {

/// Maximum line width of a label, in columns. Graphviz does not break lines.
constexpr int kColumns = 32;

/// Han, kana, Hangul and full-width characters take two columns each; lines can break between them.
bool IsWide(char32_t c) { return c >= 0x1100 && (c < 0x1200 || c >= 0x2E80); }

/// Escapes a character for a quoted DOT string, where `\N` means the node's name and `&lt;` means
/// `<`.
std::string Escape(char32_t c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '&':
      return "&amp;";
    default:
      return ToUtf8(c);
  }
}

/// Breaks the text into lines, each ended by `end` (`\n` centers it, `\l` aligns it left).
std::string Lines(std::string_view text, std::string_view end) {
  std::string lines;
  std::string word;
  int line_width = 0;
  int word_width = 0;
  const auto take_word = [&] {
    if (line_width > 0 && line_width + word_width > kColumns) {
      if (lines.ends_with(' ')) lines.pop_back();
      lines += end;
      line_width = 0;
    }
    lines += std::exchange(word, {});
    line_width += std::exchange(word_width, 0);
  };
  for (const char32_t c : ToCodePoints(text)) {
    if (IsWide(c) || c <= ' ') take_word();
    if (c <= ' ') {
      lines += ' ';
      ++line_width;
    } else {
      word += Escape(c);
      word_width += IsWide(c) ? 2 : 1;
    }
  }
  take_word();
  return lines + std::string(end);
}

class Writer {
 public:
  Writer(const Guide& guide, const Words& words) : guide_(guide), words_(words) {}

  std::string Write() {
    text_ = Concat({"digraph ", Quote(guide_.id), " {\n", "  label=\"",
                    Lines(words_.Plain("article.title"), "\\n"), "\"\n",
                    "  labelloc=t\n"
                    "  node [shape=box, style=\"rounded,filled\", fillcolor=white, "
                    "fontname=\"sans-serif\"]\n"
                    "  edge [fontname=\"sans-serif\", fontsize=11]\n"
                    "  \"\" [shape=point]\n"});
    AddEdge("", guide_.start, {});
    for (const Node& node : guide_.nodes) AddNode(node);
    for (const Node& node : guide_.nodes) AddEdges(node);
    return text_ + "}\n";
  }

 private:
  static std::string Quote(std::string_view text) {
    std::string quoted = "\"";
    for (const char32_t c : ToCodePoints(text)) quoted += Escape(c);
    return quoted + "\"";
  }

  std::string Number(std::int64_t number) const {
    return words_.services().FormatNumber(words_.locale(), number);
  }

  void AddNode(const Node& node) {
    std::string label = Lines(
        node.IsShown() ? words_.Plain(Concat({node.id, ".title"})) : std::string(node.id), "\\n");
    for (std::size_t i = 0; i < node.steps.size(); ++i)
      label += Lines(Concat({std::to_string(i + 1), ". ", words_.Plain(node.steps[i])}), "\\l");
    if (node.kind == NodeKind::kOutcome) {
      for (const std::string& link : node.links)
        label += Lines(Concat({"→ ", words_.Plain(Concat({"link.", link}))}), "\\l");
    }
    const std::string_view look = node.kind == NodeKind::kOutcome ? ", peripheries=2"
                                  : node.kind == NodeKind::kSteps ? ", fillcolor=\"#eef3fa\""
                                  : node.kind == NodeKind::kDecision
                                      ? ", shape=diamond, style=filled"
                                      : "";
    text_ += Concat(
        {"  ", Quote(node.id), " [label=\"", label, "\", tooltip=", Quote(node.id), look, "]\n"});
  }

  void AddEdges(const Node& node) {
    for (const Exit& exit : ExitsOf(node)) {
      if (exit.node.empty()) continue;
      const bool is_dashed = exit.kind == Exit::Kind::kNotShown;
      AddEdge(node.id, exit.node, LabelOf(exit), is_dashed ? ", style=dashed" : "");
    }
  }

  std::string LabelOf(const Exit& exit) const {
    switch (exit.kind) {
      case Exit::Kind::kRoute: {
        const Route& route = *exit.route;
        if (!route.when.IsAlways() || route.IsFallback()) return WhenTaken(route);
        if (route.from == route.to) return Number(route.from);
        return Concat({Number(route.from), "–", Number(route.to)});
      }
      case Exit::Kind::kChoice:
        return words_.Plain(exit.choice->key);
      case Exit::Kind::kNotShown:
        return words_.Plain("action.not-shown");
      case Exit::Kind::kDone:
        return words_.Plain("action.done");
    }
    return {};
  }

  void AddEdge(std::string_view from, std::string_view to, std::string_view label,
               std::string_view look = {}) {
    text_ += Concat({"  ", Quote(from), " -> ", Quote(to), " [label=\"",
                     label.empty() ? std::string() : Lines(label, "\\n"), "\"", look, "]\n"});
  }

  const Guide& guide_;
  const Words& words_;
  std::string text_;
};

}  // namespace

std::string ToDot(const Guide& guide, const Words& words) { return Writer(guide, words).Write(); }

}  // namespace guided_help
