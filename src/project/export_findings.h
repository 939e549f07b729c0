#pragma once

#include <vector>

#include "checks/message_checks.h"
#include "interchange/exchange.h"

namespace guided_help {

/// Returns the document with the findings of the checks on its translation, each at its unit.
/// Those on messages that are not in the document are left out.
ExchangeDocument WithFindings(ExchangeDocument document,
                              const std::vector<MessageFinding>& findings);

}  // namespace guided_help
