#pragma once

#include <memory>
#include <string>

#include "assistant/action.h"
#include "assistant/screen.h"
#include "guide/session.h"
#include "localization/words.h"

namespace guided_help {

/// The state of one customer in one guide: takes actions, builds screens. Screens depend only on
/// the actions and the messages, so the same actions always lead to the same screen.
class Assistant {
 public:
  /// `guide` must come from `ReadGuide`. `words` must not outlive its services.
  Assistant(std::shared_ptr<const Guide> guide, Words words);

  /// Returns whether the action applied. An action that does not apply changes nothing. If the day
  /// has turned since the last action, and leads to another place, goes there instead.
  bool Act(const Action& action);

  /// Switches to other messages; answers, draft and place stay.
  void SetWords(Words words);

  const Guide& guide() const { return *guide_; }
  const Session& session() const { return session_; }
  const Words& words() const { return words_; }

  Screen BuildScreen() const;

 private:
  /// The effect of the last action, which determines focus and announcement.
  enum class Change { kNothing, kPlace, kRefused, kStartedOver, kLanguage, kLanguageFailed };

  bool ActOnSession(const Action& action);
  bool TakeDraft();
  bool TakeNumber(const Node& question);
  bool TakeDate(const Node& question);

  std::shared_ptr<const Guide> guide_;
  Session session_;
  Words words_;
  bool article_shown_ = false;
  /// What an outcome says beyond the next step; folded again at another place.
  bool more_shown_ = false;
  /// The language that failed to load, until the next action.
  std::string failed_locale_;
  Change change_ = Change::kNothing;

  friend class ScreenBuilder;
};

/// Returns every key that screens of this guide can show, without duplicates.
std::vector<std::string> ShownKeys(const Guide& guide);

}  // namespace guided_help
