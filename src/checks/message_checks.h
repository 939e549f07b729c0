#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "localization/catalog_notes.h"
#include "localization/locale_services.h"
#include "localization/message.h"

namespace guided_help {

/// A message with its translation. All that it refers to must outlive the checks.
struct TranslatedMessage {
  std::string_view key;
  const Message* source = nullptr;
  /// Null without a translation.
  const Message* target = nullptr;
  /// Notes of the translation, or null.
  const MessageNotes* notes = nullptr;
  /// Hash of the current source; if empty, it is not compared.
  std::string source_hash;
};

/// Product labels, `ui_…`, by key.
using Labels = std::map<std::string, std::string, std::less<>>;

/// The context shared by all messages of a catalog.
struct CatalogContext {
  std::string_view locale;
  std::string_view source_locale;
  const LocaleRules& source_rules;
  const LocaleRules& target_rules;
  const LocaleServices& services;
  Labels source_labels;
  Labels target_labels;
  /// For a release, unreviewed machine translations are errors.
  bool is_release = false;
};

struct MessageFinding {
  std::string key;
  TextFinding finding;
};

/// `plural-category`: compares the plural's categories with those that the language needs for
/// integers.
TextFindings CheckPlurals(const Message& message, std::string_view locale,
                          const LocaleServices& services);

/// `placeholder`, `retyped-label`
TextFindings CheckPlaceholders(const TranslatedMessage& message, const CatalogContext& context);

/// `missing-key`, `empty-message`, `stale`, `machine-translation`
TextFindings CheckState(const TranslatedMessage& message, const CatalogContext& context);

/// Runs all checks over the messages of a catalog, without those ignored in its notes, and
/// `unused-ignore`.
std::vector<MessageFinding> CheckMessages(const std::vector<TranslatedMessage>& messages,
                                          const CatalogContext& context);

/// Runs the checks that apply to the source catalog alone. `target` is not used.
std::vector<MessageFinding> CheckSourceMessages(const std::vector<TranslatedMessage>& messages,
                                                const CatalogContext& context);

}  // namespace guided_help
