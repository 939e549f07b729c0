#pragma once

#include <string_view>
#include <vector>

#include "checks/message_checks.h"
#include "guide/guide.h"
#include "localization/catalog_document.h"

namespace guided_help {

/// `guide-rule`: what the messages of a guide say about its limits must be what the guide does.
/// Where its routes and conditions divide at 25, "more than 25" and "25 or more" are different
/// rules. Two things are compared, in any language that has comparators:
///
/// - A comparison at such a number must be one of those that the guide makes.
/// - A message that is shown only for some answers must say nothing else about them: one of its
///   comparisons at the limit must hold for all of these answers.
std::vector<MessageFinding> CheckGuideBounds(const Guide& guide, const CatalogDocument& catalog,
                                             const LocaleRules& rules);

}  // namespace guided_help
