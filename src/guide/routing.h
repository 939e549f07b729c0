#pragma once

#include <string_view>

#include "guide/facts.h"
#include "guide/guide.h"

namespace guided_help {

/// The node that a way leads to.
struct Arrival {
  /// Null if there is no way: a gap or an unknown node, which lint reports.
  const Node* node = nullptr;
  /// The rule that decided; null if none did, because the way has no alternative.
  const Route* rule = nullptr;
};

/// Gets every rule that is followed.
class RuleObserver {
 public:
  virtual ~RuleObserver() = default;
  virtual void OnRule(const Route& rule) = 0;
};

/// Returns the first route of a node that holds, or null. `facts` include the answer to the node,
/// if it is a question.
const Route* FindRoute(const Node& node, const Facts& facts);

/// Returns where a customer gets who goes to the node `id`: follows decisions, and leaves out each
/// question that no rule, content or value tests and whose answers all lead to the same node. In
/// guides of version 1, every question is asked.
Arrival Resolve(std::string_view id, const Facts& facts, RuleObserver* observer = nullptr);

/// Returns where the last answer of `facts`, to this question, leads.
Arrival ArrivalAfter(const Node& question, const Facts& facts, RuleObserver* observer = nullptr);

/// Returns whether a rule, content or value of the guide depends on the answer to the question.
bool IsTested(const Guide& guide, std::string_view question);

}  // namespace guided_help
