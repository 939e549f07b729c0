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

/// A message as it is shown.
struct Text {
  std::string key;
  std::vector<Span> spans;
  /// The locale that it is really in; differs from the one asked for where a translation is
  /// missing.
  std::string locale;
};

/// Whether messages may refer to this one as `{name}`: `ui_…`, the name of something on the screen,
/// shown strong, and `origin_…`, an aside. Such messages have no arguments of their own, so
/// references cannot go round.
bool IsReference(std::string_view name);

/// The catalogs that speak for one locale, best first: the guide's, the interface's, then those of
/// the fallback. A guide's catalog may therefore say an interface message in its own words. Never
/// fails: a message that is nowhere is shown as its key, so that it is found.
class Words : private MessageReferences {
 public:
  /// `locale` is the one shown. Catalogs are shared between the elements of a page.
  Words(std::string locale, std::vector<std::shared_ptr<const Catalog>> catalogs,
        const LocaleServices& services);

  const std::string& locale() const { return locale_; }
  const LocaleServices& services() const { return *services_; }
  /// Best first.
  const std::vector<std::shared_ptr<const Catalog>>& catalogs() const { return catalogs_; }

  bool Has(std::string_view key) const { return Find(key).message != nullptr; }
  Text Say(std::string_view key, MessageArguments arguments = {}) const;
  /// `Say` without style.
  std::string Plain(std::string_view key, MessageArguments arguments = {}) const;

  /// Those of `keys`, and of the messages that they refer to, that the locale itself does not have,
  /// fallback or not.
  std::vector<std::string> Missing(const std::vector<std::string>& keys) const;

 private:
  struct Found {
    const Message* message = nullptr;
    std::string_view locale;
  };

  Found Find(std::string_view key) const;
  std::optional<MessageRun> Refer(std::string_view name) const override;

  std::string locale_;
  std::vector<std::shared_ptr<const Catalog>> catalogs_;
  const LocaleServices* services_;
};

}  // namespace guided_help
