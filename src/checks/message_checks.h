#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "localization/catalog_notes.h"
#include "localization/locale_services.h"

namespace guided_help {

/// A message with its translation. All views outlive the checks.
struct TranslatedMessage {
  std::string_view key;
  std::string_view source;
  /// Nothing where there is no translation.
  std::optional<std::string_view> target;
  /// Of the translation; null where there are none.
  const MessageNotes* notes = nullptr;
  /// Of today's source; empty: it is not compared.
  std::string source_hash;
};

/// Labels of the product, `ui_…`, by key.
using Labels = std::map<std::string, std::string, std::less<>>;

/// What all messages of a catalog are checked with.
struct CatalogContext {
  std::string_view locale;
  std::string_view source_locale;
  const LocaleRules& source_rules;
  const LocaleRules& target_rules;
  const LocaleServices& services;
  Labels source_labels;
  Labels target_labels;
  /// Before a release, a machine's translation is an error.
  bool is_release = false;
};

struct MessageFinding {
  std::string key;
  TextFinding finding;
};

/// `plural-category`: what a plural offers against what the language needs for whole numbers.
TextFindings CheckPlurals(std::string_view message, std::string_view locale,
                          const LocaleServices& services);

/// `placeholder`, `retyped-label`
TextFindings CheckPlaceholders(const TranslatedMessage& message, const CatalogContext& context);

/// `missing-key`, `empty-message`, `stale`, `machine-translation`
TextFindings CheckState(const TranslatedMessage& message, const CatalogContext& context);

/// All checks over the messages of a catalog, those ignored in its notes left out, and
/// `unused-ignore`.
std::vector<MessageFinding> CheckMessages(const std::vector<TranslatedMessage>& messages,
                                          const CatalogContext& context);

/// The same for the source's own catalog: what can be said of it alone. `target` is left out.
std::vector<MessageFinding> CheckSourceMessages(const std::vector<TranslatedMessage>& messages,
                                                const CatalogContext& context);

}  // namespace guided_help
