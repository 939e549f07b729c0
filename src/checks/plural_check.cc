#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "base/text.h"
#include "checks/message_checks.h"
#include "localization/message.h"

namespace guided_help {
namespace {

constexpr std::array<PluralCategory, 6> kCategories = {
    PluralCategory::kZero, PluralCategory::kOne,  PluralCategory::kTwo,
    PluralCategory::kFew,  PluralCategory::kMany, PluralCategory::kOther};

/// CLDR's rules for integers repeat within this range; in some languages millions have categories
/// of their own.
constexpr std::int64_t kRepeat = 200;
constexpr std::array<std::int64_t, 3> kLarge = {1'000, 100'000, 1'000'000};

/// Returns the plural categories of integers in the language.
std::set<std::string_view> Needed(std::string_view locale, const LocaleServices& services) {
  std::set<std::string_view> needed = {"other"};
  for (std::int64_t number = 0; number <= kRepeat; ++number) {
    needed.insert(PluralKeyword(services.Plural(locale, number)));
  }
  for (const std::int64_t number : kLarge) {
    needed.insert(PluralKeyword(services.Plural(locale, number)));
  }
  return needed;
}

bool IsKeyword(std::string_view selector) {
  return std::any_of(kCategories.begin(), kCategories.end(),
                     [&](PluralCategory category) { return PluralKeyword(category) == selector; });
}

void CollectPlurals(const MessageParts& parts, std::vector<const MessagePart*>& plurals) {
  for (const MessagePart& part : parts) {
    if (part.kind == MessagePart::Kind::kPlural) plurals.push_back(&part);
    for (const MessageVariant& variant : part.variants) CollectPlurals(variant.parts, plurals);
  }
}

TextFinding Fault(std::string_view message, std::string_view name, std::string text,
                  std::string hint) {
  const std::size_t at = message.find(Concat({"{", name, ", plural"}));
  return {"plural-category", Severity::kError, at == std::string_view::npos ? 0 : at,
          std::move(text), std::move(hint)};
}

}  // namespace

TextFindings CheckPlurals(const Message& message, std::string_view locale,
                          const LocaleServices& services) {
  std::vector<const MessagePart*> plurals;
  CollectPlurals(message.parts(), plurals);
  if (plurals.empty()) return {};
  const std::set<std::string_view> needed = Needed(locale, services);
  TextFindings findings;
  for (const MessagePart* plural : plurals) {
    std::set<std::string_view> offered;
    for (const MessageVariant& variant : plural->variants) {
      offered.insert(variant.selector);
      if (!IsKeyword(variant.selector) || needed.contains(variant.selector)) continue;
      findings.push_back(
          Fault(message.text(), plural->name,
                Concat({locale, " has no plural category \"", variant.selector, "\""}),
                "remove the variant; use =1 for the number itself"));
    }
    for (const std::string_view category : needed) {
      if (offered.contains(category)) continue;
      findings.push_back(Fault(
          message.text(), plural->name,
          Concat({"the plural category \"", category, "\" is missing; ", locale, " needs it"}),
          Concat({"add ", category, " {…}"})));
    }
  }
  return findings;
}

}  // namespace guided_help
