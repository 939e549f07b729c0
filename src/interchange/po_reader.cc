#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/place_finder.h"
#include "base/text.h"
#include "base/utf8.h"
#include "interchange/po.h"
#include "interchange/po_names.h"
#include "interchange/po_string.h"
#include "interchange/reading.h"

namespace guided_help {
namespace {

constexpr std::string_view kKeyHint = "each entry needs the key of its message as msgctxt";

/// The part of an entry that has been read so far.
struct Field {
  std::string text;
  /// Offset of the first character in the file.
  std::size_t offset = 0;
};

struct Entry {
  /// `msgctxt`, `msgid`, `msgstr`; `| msgid` for fields in comments.
  std::map<std::string, Field, std::less<>> fields;
  std::vector<std::string> comments;
  bool fuzzy = false;
  /// Offset of the first keyword.
  std::size_t offset = 0;
};

std::string_view WithoutSpaces(std::string_view text) {
  constexpr std::string_view kSpaces = " \t";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

/// Parses the fields of a header, one `Name: value` per line.
std::map<std::string, std::string, std::less<>> HeaderFields(std::string_view header) {
  std::map<std::string, std::string, std::less<>> fields;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size());
    const std::string_view line = header.substr(0, end);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos)
      fields.emplace(line.substr(0, colon), WithoutSpaces(line.substr(colon + 1)));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return fields;
}

class PoReader {
 public:
  PoReader(std::string_view text, std::string_view file)
      : text_(text), file_(file), places_(text) {}

  Result<ExchangeDocument> Read() {
    if (const std::size_t bad = FindIllFormedUtf8(text_); bad != std::string_view::npos)
      Fail("utf-8", bad, "this is not UTF-8", "save the file as UTF-8 (msgconv -t UTF-8)");
    if (const std::size_t null = text_.find('\0'); null != std::string_view::npos)
      Fail("syntax", null, "a null character is not allowed in a text file", "");
    while (!error_ && line_begin_ < text_.size()) {
      // A single carriage return also ends a line; otherwise a whole file could be one comment.
      // CRLF produces an empty line, which has no effect.
      const std::size_t end = std::min(text_.find_first_of("\r\n", line_begin_), text_.size());
      ReadLine(text_.substr(line_begin_, end - line_begin_));
      line_begin_ = end + 1;
    }
    if (!error_) FinishEntry();
    if (error_) return std::move(*error_);
    return std::move(document_);
  }

 private:
  void ReadLine(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return;
    if (line[begin] == '"') {
      if (field_.empty()) {
        Fail("syntax", line_begin_ + begin, "expected a keyword before the string",
             "use msgctxt, msgid or msgstr");
      } else {
        ReadStrings(line, begin, "");
      }
    } else if (line[begin] == '#') {
      ReadComment(line, begin + 1);
    } else {
      ReadKeyword(line, begin, "");
    }
  }

  void ReadComment(std::string_view line, std::size_t at) {
    const char kind = at < line.size() ? line[at] : ' ';
    // Obsolete entries of msgmerge.
    if (kind == '~') {
      FinishEntry();
      return;
    }
    if (Has("msgstr")) FinishEntry();
    const std::string_view rest = at < line.size() ? line.substr(at + 1) : std::string_view();
    if (kind == ',') {
      ReadFlags(rest);
    } else if (kind == '.') {
      entry_.comments.emplace_back(rest.starts_with(' ') ? rest.substr(1) : rest);
    } else if (kind == '|') {
      const std::size_t begin = line.find_first_not_of(" \t", at + 1);
      if (begin == std::string_view::npos) return;
      if (line[begin] == '"') {
        ReadStrings(line, begin, "| ");
      } else {
        ReadKeyword(line, begin, "| ");
      }
    }
  }

  void ReadFlags(std::string_view flags) {
    while (!flags.empty()) {
      const std::size_t end = std::min(flags.find(','), flags.size());
      if (WithoutSpaces(flags.substr(0, end)) == "fuzzy") entry_.fuzzy = true;
      flags.remove_prefix(std::min(end + 1, flags.size()));
    }
  }

  /// `prefix` distinguishes fields in comments.
  void ReadKeyword(std::string_view line, std::size_t begin, std::string_view prefix) {
    const std::size_t end = std::min(line.find_first_of(" \t\"", begin), line.size());
    const std::string_view keyword = line.substr(begin, end - begin);
    if (keyword == "msgid_plural" || keyword.starts_with("msgstr[")) {
      Fail("plural", line_begin_ + begin, "gettext plural forms are not supported",
           "write plural forms inside the message, as {n, plural, …}");
      return;
    }
    if (keyword != "msgctxt" && keyword != "msgid" && keyword != "msgstr") {
      Fail("syntax", line_begin_ + begin, Concat({"\"", keyword, "\" is not a PO keyword"}),
           "use msgctxt, msgid or msgstr");
      return;
    }
    const bool begins = keyword == "msgctxt" || (keyword == "msgid" && !Has("msgctxt"));
    if (prefix.empty() && (Has("msgstr") || (begins && Has("msgid")))) FinishEntry();
    if (error_) return;
    field_ = Concat({prefix, keyword});
    if (prefix.empty() && !Has("msgctxt") && !Has("msgid") && !Has("msgstr"))
      entry_.offset = line_begin_ + begin;
    if (!entry_.fields.try_emplace(field_).second) {
      Fail("syntax", line_begin_ + begin, Concat({"duplicate ", keyword, " in this entry"}), "");
      return;
    }
    ReadStrings(line, end, prefix);
  }

  void ReadStrings(std::string_view line, std::size_t at, std::string_view prefix) {
    const bool in_comment = field_.starts_with("| ");
    if (in_comment != (prefix == "| ")) {
      Fail("syntax", line_begin_ + at, "expected a keyword before the string",
           "use msgctxt, msgid or msgstr");
      return;
    }
    const PoStrings strings(line, at);
    if (strings.fault()) {
      Fail("syntax", line_begin_ + strings.fault()->offset, strings.fault()->message, "");
      return;
    }
    Field& field = entry_.fields[field_];
    if (field.text.empty()) field.offset = line_begin_ + strings.begin();
    field.text += strings.text();
  }

  bool Has(std::string_view field) const { return entry_.fields.contains(field); }

  void FinishEntry() {
    const Entry entry = std::exchange(entry_, {});
    field_.clear();
    // Comments without a following entry.
    const bool only_comments =
        std::all_of(entry.fields.begin(), entry.fields.end(),
                    [](const auto& field) { return field.first.starts_with("| "); });
    if (error_ || only_comments) return;
    const auto id = entry.fields.find("msgid");
    const auto text = entry.fields.find("msgstr");
    if (id == entry.fields.end() || text == entry.fields.end()) {
      Fail("syntax", entry.offset,
           Concat({"this entry has no ", id == entry.fields.end() ? "msgid" : "msgstr"}), "");
      return;
    }
    for (const auto& [name, field] : entry.fields) {
      if (FindIllFormedUtf8(field.text) == std::string::npos) continue;
      Fail("utf-8", field.offset, Concat({name, " has escapes that are not UTF-8"}),
           "use the characters themselves");
      return;
    }
    if (entry.fields.contains("msgctxt")) {
      AddUnit(entry, id->second, text->second);
    } else if (id->second.text.empty()) {
      ReadHeader(text->second, entry.offset);
    } else {
      Fail("unknown-key", entry.offset, "this entry has no msgctxt", std::string(kKeyHint));
    }
  }

  void AddUnit(const Entry& entry, const Field& id, const Field& text) {
    ExchangeUnit unit;
    unit.key = entry.fields.find("msgctxt")->second.text;
    unit.source = id.text;
    unit.target = text.text;
    const auto previous = entry.fields.find("| msgid");
    if (previous != entry.fields.end()) unit.previous_source = previous->second.text;
    unit.position = places_.At(entry.offset);
    unit.target_position = places_.At(text.offset);
    ReadComments(entry.comments, unit);
    unit.mark = entry.fuzzy ? ToolMark::kFuzzy : ToolMark::kNotFuzzy;
    document_.units.push_back(std::move(unit));
  }

  /// Reads from the end: a description may look like the comments that the export writes after it.
  static void ReadComments(const std::vector<std::string>& comments, ExchangeUnit& unit) {
    std::size_t count = comments.size();
    if (count > 0 && comments[count - 1].starts_with(kExportedComment)) {
      const std::string_view record =
          std::string_view(comments[count - 1]).substr(kExportedComment.size());
      const std::size_t space = std::min(record.find(' '), record.size());
      unit.record = ReadRecord(record.substr(0, space), WithoutSpaces(record.substr(space)));
      if (unit.record) --count;
    }
    while (count > 0 && comments[count - 1].starts_with(kFindingComment)) --count;
    while (count > 0 && comments[count - 1].starts_with(kPictureComment)) --count;
    std::size_t first_screen = count;
    while (first_screen > 0 && comments[first_screen - 1].starts_with(kScreenComment))
      --first_screen;
    for (std::size_t i = first_screen; i < count; ++i)
      unit.screens.push_back(comments[i].substr(kScreenComment.size()));
    for (std::size_t i = 0; i < first_screen; ++i)
      unit.description += (i > 0 ? "\n" : "") + comments[i];
  }

  /// The first occurrence of each field counts: some tools put their own header before ours.
  void ReadHeader(const Field& header, std::size_t offset) {
    const auto fields = HeaderFields(header.text);
    const auto value = [&](std::string_view name) {
      const auto found = fields.find(name);
      return found == fields.end() ? std::string() : found->second;
    };
    std::string charset = LowerAscii(value(kContentTypeField));
    const std::size_t at = charset.find("charset=");
    charset = at == std::string::npos ? "" : charset.substr(at + 8);
    // UTF-16 has been converted, and still says so. "charset" is the placeholder of a template that
    // was not filled in.
    constexpr std::string_view kKnown[] = {"", "utf-8", "us-ascii", "utf-16", "charset"};
    if (std::find(std::begin(kKnown), std::end(kKnown), charset) == std::end(kKnown)) {
      Fail("encoding", offset, Concat({"the header declares the encoding ", charset}),
           "save it as UTF-8 (msgconv -t UTF-8)");
      return;
    }
    const auto take = [](std::string& place, std::string taken) {
      if (place.empty()) place = std::move(taken);
    };
    if (document_.position.line == 0) document_.position = places_.At(offset);
    take(document_.name, value(kDomainField));
    take(document_.source_locale, value(kSourceLanguageField));
    std::string language = value(kLanguageField);
    std::replace(language.begin(), language.end(), '_', '-');
    take(document_.target_locale, std::move(language));
  }

  void Fail(std::string code, std::size_t offset, std::string message, std::string hint) {
    if (error_) return;
    error_ = Error{std::move(code), std::string(file_), places_.At(offset), std::move(message),
                   std::move(hint)};
  }

  std::string_view text_;
  std::string_view file_;
  PlaceFinder places_;
  std::size_t line_begin_ = 0;
  Entry entry_;
  /// The field that continuation strings belong to.
  std::string field_;
  ExchangeDocument document_;
  std::optional<Error> error_;
};

}  // namespace

Result<ExchangeDocument> ReadPo(std::string_view text, std::string_view file) {
  if (std::optional<Error> error = CheckSize(text, file)) return std::move(*error);
  return PoReader(WithoutByteOrderMark(text), file).Read();
}

}  // namespace guided_help
