#pragma once

#include <memory>
#include <string>

#include "assistant/action.h"
#include "assistant/screen.h"
#include "guide/session.h"
#include "localization/words.h"

namespace guided_help {

/// One customer in front of one guide: takes actions, gives screens. What is shown depends on the
/// actions and the words alone, so that the same actions always lead to the same screen.
class Assistant {
 public:
  /// The guide has been read by `ReadGuide`. `words` must not outlive its services.
  Assistant(std::shared_ptr<const Guide> guide, Words words);

  /// Whether the action applied here. One that did not changes nothing.
  bool Act(const Action& action);

  /// Shows everything in other words; answers, draft and place stay.
  void SetWords(Words words);

  const Guide& guide() const { return *guide_; }
  const Session& session() const { return session_; }
  const Words& words() const { return words_; }

  Screen BuildScreen() const;

 private:
  /// What the last action did, which decides on focus and announcement.
  enum class Change { kNothing, kPlace, kRefused, kStartedOver, kLanguage, kLanguageFailed };

  bool ActOnSession(const Action& action);
  bool TakeDraft();

  std::shared_ptr<const Guide> guide_;
  Session session_;
  Words words_;
  bool article_shown_ = false;
  /// The language that could not be loaded, until the next action.
  std::string failed_locale_;
  Change change_ = Change::kNothing;

  friend class ScreenBuilder;
};

/// Every key that screens of this guide can show, each once.
std::vector<std::string> ShownKeys(const Guide& guide);

}  // namespace guided_help
