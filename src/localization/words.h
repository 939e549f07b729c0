#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "localization/catalog.h"
#include "localization/locale_services.h"
#include "localization/markup.h"
#include "localization/message.h"

namespace guided_help {

/// A formatted message.
struct Text {
  std::string key;
  std::vector<Span> spans;
  /// The locale of the text; another one than requested if the translation is missing.
  std::string locale;
};

/// Returns a text without style.
Text Unformatted(std::string_view key, std::string_view text, std::string_view locale);

/// Returns whether messages may refer to this one as `{name}`. This applies to `ui_…`, the name of
/// something on the screen, shown strong, and `origin_…`, an aside. They are inserted unformatted,
/// so references cannot be circular.
bool IsReference(std::string_view name);

/// The catalogs of one locale in order of preference: the guide's, the interface's, then those of
/// the fallback. So a guide's catalog can override a message of the interface. Formatting never
/// fails: a missing message is shown as its key.
class Words : private MessageReferences {
 public:
  /// `locale` is the requested one. The elements of a page share catalogs.
  Words(std::string locale, std::vector<std::shared_ptr<const Catalog>> catalogs,
        const LocaleServices& services);

  const std::string& locale() const { return locale_; }
  const LocaleServices& services() const { return *services_; }
  /// In order of preference.
  const std::vector<std::shared_ptr<const Catalog>>& catalogs() const { return catalogs_; }

  bool Has(std::string_view key) const { return Find(std::string(key)).message != nullptr; }
  Text Say(std::string_view key, MessageArguments arguments = {}) const;
  /// Like `Say`, without style.
  std::string Plain(std::string_view key, MessageArguments arguments = {}) const;

  /// Returns the keys among `keys`, and among the messages that these refer to, that the locale
  /// itself lacks, even if the fallback has them.
  std::vector<std::string> Missing(std::vector<std::string> keys) const;

 private:
  struct Found {
    const Message* message = nullptr;
    std::string_view locale;
  };

  Found Find(const std::string& key) const;
  std::optional<MessageRun> Refer(std::string_view name) const override;

  std::string locale_;
  std::vector<std::shared_ptr<const Catalog>> catalogs_;
  const LocaleServices* services_;
};

}  // namespace guided_help
