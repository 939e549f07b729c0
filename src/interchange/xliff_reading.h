#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/place_finder.h"
#include "base/result.h"
#include "interchange/exchange.h"
#include "interchange/xml.h"

namespace guided_help {

/// What the readers of both versions of XLIFF share: the documents read so far, the first error,
/// and the elements of one family of namespaces.
class XliffReading {
 public:
  /// `text` and `file` must outlive it.
  XliffReading(std::string_view text, std::string_view file) : file_(file), places_(text) {}

  /// Sets the namespaces of the version: those that begin with this.
  void SetVersion(std::string_view spaces) { spaces_ = spaces; }
  /// Returns whether the node is the element of XLIFF with this name. Tools mix the namespaces of
  /// 1.1 and 1.2 in one file, and insert their own elements.
  bool Is(const XmlNode& node, std::string_view name) const {
    return node.name == name && (node.space.empty() || node.space.starts_with(spaces_));
  }
  /// Returns the first child with this name, or an empty text if there is none.
  const XmlNode& Child(const XmlNode& parent, std::string_view name) const;

  Position At(std::size_t offset) { return places_.At(offset); }
  /// Returns the position of the text in a target: of its first character if it has any. `unit` is
  /// used for a missing target.
  Position TargetPosition(const XmlNode& target, const Position& unit);

  /// Adds a document for a `<file>`; null beyond the limit. Its units are still to be read.
  ExchangeDocument* AddDocument(const XmlNode& file);
  /// Keeps the first error.
  void Fail(std::string code, std::size_t offset, std::string message, std::string hint);
  /// The element represents text outside the file, or is unknown: the text would be lost.
  void FailInline(const XmlNode& element);

  bool HasFailed() const { return error_.has_value(); }
  Result<std::vector<ExchangeDocument>> Take();

 private:
  std::string_view file_;
  std::string_view spaces_;
  PlaceFinder places_;
  std::vector<ExchangeDocument> documents_;
  std::optional<Error> error_;
};

}  // namespace guided_help
