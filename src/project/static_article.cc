#include "project/static_article.h"

#include <memory>
#include <string_view>
#include <vector>

#include "assistant/article.h"
#include "assistant/assistant.h"
#include "assistant/screen.h"
#include "interchange/xml_escape.h"
#include "localization/locale.h"

namespace guided_help {
namespace {

/// For text and attributes alike; escaping quotation marks is valid in both.
std::string Escape(std::string_view text) { return EscapeXml(text, true); }

std::string Attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : " " + std::string(name) + "=\"" + Escape(value) + "\"";
}

class Renderer {
 public:
  explicit Renderer(const Guide& guide) : links_(AllowedLinks(guide)) {}

  std::string Render(const std::vector<Block>& blocks) const {
    std::string html;
    for (const Block& block : blocks) html += RenderBlock(block);
    return html;
  }

 private:
  std::string Element(std::string_view tag, const Block& block, std::string_view more = {}) const {
    const std::string name(tag);
    return "<" + name + Attribute("data-key", block.key) + Attribute("lang", block.locale) +
           std::string(more) + ">" + RenderSpans(block.spans) + "</" + name + ">\n";
  }

  std::string RenderBlock(const Block& block) const {
    switch (block.kind) {
      case Block::Kind::kHeading:
        return Element("h" + std::to_string(block.level), block);
      case Block::Kind::kSteps:
        return "<ol>\n" + Render(block.children) + "</ol>\n";
      case Block::Kind::kStep:
        return Element("li", block);
      case Block::Kind::kNotice:
        return Element("p", block, " class=\"guided-help-notice\"");
      case Block::Kind::kDate:
        return Element("p", block, " class=\"guided-help-date\"");
      case Block::Kind::kLink:
        return "<p>" + Link(block.link, block.key, block.locale, RenderSpans(block.spans)) +
               "</p>\n";
      default:
        return Element("p", block);
    }
  }

  std::string Link(const std::string& id, std::string_view key, std::string_view locale,
                   const std::string& content) const {
    for (const ScreenLink& link : links_) {
      if (link.id != id) continue;
      return "<a" + Attribute("href", link.url) + Attribute("data-link", id) +
             Attribute("data-key", key) + Attribute("lang", locale) +
             " rel=\"noopener noreferrer\" referrerpolicy=\"no-referrer\">" + content + "</a>";
    }
    return content;
  }

  std::string RenderSpans(const std::vector<Span>& spans) const {
    std::string html;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      // A link with several styles stays one link.
      std::string content;
      const std::string& id = spans[i].link;
      for (;; ++i) {
        content += RenderSpan(spans[i]);
        if (id.empty() || i + 1 == spans.size() || spans[i + 1].link != id) break;
      }
      html += id.empty() ? content : Link(id, {}, {}, content);
    }
    return html;
  }

  static std::string RenderSpan(const Span& span) {
    std::string text = Escape(span.text);
    if (span.strong) return "<strong>" + text + "</strong>";
    if (span.quiet) return "<small>" + text + "</small>";
    return text;
  }

  std::vector<ScreenLink> links_;
};

/// Returns the first screen as a data block, which browsers neither run nor show.
std::string DataBlock(const Guide& guide, const Words& words) {
  std::string html = "<script type=\"application/json\"" + Attribute("data-guide", guide.id) + ">";
  bool in_string = false;
  char before = '\0';
  for (const char character : FirstScreen(guide, words)) {
    if (character == '"' && before != '\\') in_string = !in_string;
    // After an escaped backslash, a quote ends the string.
    before = before == '\\' ? '\0' : character;
    if (!in_string && (character == ' ' || character == '\n')) continue;
    // Only strings contain this character. It must not end or nest the element.
    html += character == '<' ? "\\u003c" : std::string(1, character);
  }
  return html + "</script>\n";
}

}  // namespace

std::string FirstScreen(const Guide& guide, const Words& words) {
  return ToJson(Assistant(std::make_shared<const Guide>(guide), words).BuildScreen());
}

std::string RenderStaticArticle(const Guide& guide, const Words& words) {
  const std::string direction = IsRightToLeft(words.locale(), words.services()) ? "rtl" : "ltr";
  return "<section" + Attribute("lang", words.locale()) + Attribute("dir", direction) + ">\n" +
         Renderer(guide).Render(BuildArticle(guide, words, 2)) + DataBlock(guide, words) +
         "</section>\n";
}

}  // namespace guided_help
