#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "localization/locale_services.h"

namespace guided_help {

struct MessageVariant;

/// A part of a parsed message.
struct MessagePart {
  enum class Kind {
    /// `text`, unquoted.
    kText,
    /// `{name}`
    kArgument,
    /// `{name, number}`
    kNumber,
    /// `{name, plural, …}`
    kPlural,
    /// `{name, select, …}`
    kSelect,
    /// `#` inside a plural: its number.
    kPound,
  };

  Kind kind = Kind::kText;
  /// Only for `kText`.
  std::string text;
  /// Name of the argument.
  std::string name;
  /// Only for plural and select; always includes `other`.
  std::vector<MessageVariant> variants;
};

using MessageParts = std::vector<MessagePart>;

struct MessageVariant {
  /// `one`, `=0`, `other`, or a value of a select.
  std::string selector;
  MessageParts parts;
};

/// Parses ICU MessageFormat 1, the subset of docs/translating.md, with ICU's apostrophe rules (`''`
/// is an apostrophe; one before `{`, `}` or, in a plural, `#` quotes up to the next one). In an
/// error, `position.column` counts the message's code points from 1, and the code is
/// `message-syntax`.
Result<MessageParts> ParseMessage(std::string_view pattern);

/// A message as text and as parts. A message can only be made by parsing, so formatting it cannot
/// fail. The default is the empty message.
class Message {
 public:
  Message() = default;

  /// Error code: `message-syntax`, as `ParseMessage`.
  static Result<Message> Parse(std::string_view text);

  const std::string& text() const { return text_; }
  const MessageParts& parts() const { return parts_; }

 private:
  Message(std::string_view text, MessageParts parts) : text_(text), parts_(std::move(parts)) {}

  std::string text_;
  MessageParts parts_;
};

/// A value for an argument. Numbers and dates are formatted for the locale, text is inserted
/// unchanged.
class MessageArgument {
 public:
  enum class Kind { kText, kNumber, kDate };

  /// For a date, `number` is a `Day`.
  MessageArgument(std::string_view name, std::int64_t number, Kind kind = Kind::kNumber)
      : name_(name), number_(number), kind_(kind) {}
  /// `text` must outlive the argument.
  MessageArgument(std::string_view name, std::string_view text) : name_(name), text_(text) {}

  std::string_view name() const { return name_; }
  Kind kind() const { return kind_; }
  /// Not for `kText`.
  std::int64_t number() const { return number_; }
  /// Only for `kText`.
  std::string_view text() const { return text_; }

 private:
  std::string_view name_;
  std::string_view text_;
  std::int64_t number_ = 0;
  Kind kind_ = Kind::kText;
};

using MessageArguments = std::span<const MessageArgument>;

/// A run of a formatted message. Markup is recognized only in the message's own text, never in a
/// value.
struct MessageRun {
  enum class Origin : std::uint8_t { kMessage, kValue, kLabel, kQuiet };
  std::string text;
  Origin origin = Origin::kMessage;
};

/// Looks up arguments that refer to other messages, such as `{ui_billing}`.
class MessageReferences {
 public:
  virtual ~MessageReferences() = default;
  /// Returns nothing if there is no such message.
  virtual std::optional<MessageRun> Refer(std::string_view name) const = 0;
};

/// Formats a message, to at most `kMaximumMessageBytes`. An unknown argument is shown as `{name}`,
/// so that it is noticed.
std::vector<MessageRun> FormatMessage(const MessageParts& parts, MessageArguments arguments,
                                      const MessageReferences& references, std::string_view locale,
                                      const LocaleServices& services);

/// Returns the keyword of a plural category, such as `few`.
std::string_view PluralKeyword(PluralCategory category);

}  // namespace guided_help
