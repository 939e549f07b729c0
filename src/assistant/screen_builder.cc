#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assistant/article.h"
#include "assistant/assistant.h"
#include "assistant/interface_keys.h"
#include "base/text.h"
#include "localization/locale.h"

namespace guided_help {

/// Builds one screen, from top to bottom in the order of its methods.
class ScreenBuilder {
 public:
  ScreenBuilder(const Assistant& assistant, Screen& screen)
      : assistant_(assistant),
        guide_(assistant.guide()),
        session_(assistant.session_),
        words_(assistant.words_),
        node_(session_.node()),
        facts_(session_.facts()),
        screen_(screen) {}

  void Build() {
    ComputeValues();
    screen_.node = node_.id;
    screen_.step = session_.step();
    screen_.id = ToString(session_.place());
    screen_.is_outcome = node_.kind == NodeKind::kOutcome;
    screen_.is_answered = !facts_.answers.empty();
    screen_.locale = words_.locale();
    screen_.right_to_left = IsRightToLeft(words_.locale(), words_.services());
    screen_.label = words_.Plain("assistant.label");
    screen_.waiting = words_.Plain("screen.waiting");
    screen_.links = AllowedLinks(guide_);
    screen_.hosts = guide_.hosts;
    AddProgress();
    AddHeading();
    AddField();
    AddChoices();
    if (!node_.steps.empty()) AddSteps(node_, screen_.step);
    AddFinishedSteps();
    AddActions();
    AddMore();
    AddNotices();
    AddAnswers();
    AddTools();
    DecideFocus();
  }

 private:
  using Blocks = std::vector<Block>;
  using Change = Assistant::Change;
  using Kind = Block::Kind;
  using Emphasis = Block::Emphasis;

  /// Adds an argument for messages: a number, or a `Day`.
  void AddArgument(std::string_view name, std::int64_t value, bool is_date) {
    using Argument = MessageArgument;
    arguments_.emplace_back(name, value, is_date ? Argument::Kind::kDate : Argument::Kind::kNumber);
  }

  /// Computes the values that messages of the guide can show.
  void ComputeValues() {
    for (const Value& value : guide_.values) {
      if (const std::optional<std::int64_t> result = Compute(value, facts_))
        AddArgument(value.id, *result, value.kind == Value::Kind::kDate);
    }
  }

  bool IsShown(const Content& content) const {
    return content.place != Content::Place::kArticle && facts_.Holds(content.when);
  }

  /// The message can show all arguments so far.
  Block& Add(Blocks& blocks, Kind kind, Pieces id, std::string_view key) const {
    return AddBlock(blocks, kind, Concat(id), words_.Say(key, arguments_), guide_, words_);
  }

  Block& AddGroup(Kind kind, std::string id) {
    return AddBlock(screen_.blocks, kind, std::move(id), {}, guide_, words_);
  }

  Block& AddButton(Blocks& blocks, std::string_view key, Emphasis emphasis, Action::Kind action,
                   std::string_view value = {}) const {
    std::string form = ToString({action, std::string(value)});
    std::string id = Concat({"action-", form});
    for (char& c : id) {
      if (c == ' ') c = '-';
    }
    Block& button = Add(blocks, Kind::kButton, {id}, key);
    button.emphasis = emphasis;
    button.action = std::move(form);
    return button;
  }

  /// Adds nothing if the link is not allowed.
  void AddLink(Blocks& blocks, const std::string& id, Emphasis emphasis) const {
    if (!IsLinkAllowed(guide_, id)) return;
    Block& link = Add(blocks, Kind::kLink, {"link-", id}, Concat({"link.", id}));
    link.emphasis = emphasis;
    link.link = id;
  }

  static std::string Numbered(std::string_view name, std::size_t index) {
    return Concat({name, "-", Decimal(static_cast<std::int64_t>(index) + 1)});
  }

  void AddProgress() {
    if (screen_.step == 0) return;
    AddArgument("current", screen_.step, false);
    AddArgument("total", static_cast<std::int64_t>(node_.steps.size()), false);
    Block& progress = Add(screen_.blocks, Kind::kProgress, {"progress"}, "step.progress");
    progress.current = screen_.step;
    progress.total = static_cast<int>(node_.steps.size());
  }

  void AddHeading() {
    Add(screen_.blocks, Kind::kHeading, {"heading"}, Concat({node_.id, ".title"})).level = 2;
    for (std::size_t i = 0; i < node_.body.size(); ++i) {
      if (!IsShown(node_.body[i])) continue;
      Add(screen_.blocks, Kind::kParagraph, {Numbered("body", i)}, node_.body[i].key);
      // The rest of an outcome follows its action.
      after_reason_ = i + 1;
      if (screen_.is_outcome) return;
    }
  }

  void AddField() {
    if (!node_.HasField()) return;
    Block& field = AddGroup(Kind::kField, "field");
    field.key = Concat({node_.id, ".field"});
    field.draft = session_.draft();
    field.is_date = node_.input == Node::Input::kDate;
    Add(field.children, Kind::kLabel, {"field-label"}, field.key);
    if (!node_.hint.empty()) Add(field.children, Kind::kHint, {"field-hint"}, node_.hint);
    if (const std::optional<AnswerError> error = session_.error()) {
      const Day today = session_.today();
      AddArgument("minimum", node_.minimum, false);
      AddArgument("maximum", node_.maximum, false);
      if (field.is_date) {
        AddArgument("earliest", today - node_.maximum, true);
        AddArgument("latest", today - node_.minimum, true);
      }
      Add(field.children, Kind::kError, {"field-error"}, ErrorKey(*error));
      field.described_by.emplace_back("field-error");
    }
    // Screen readers read the error before the hint.
    if (!node_.hint.empty()) field.described_by.emplace_back("field-hint");
  }

  /// Whether the choices are the answers to the question, not only ways to go on.
  bool AsksToChoose() const {
    return !node_.HasField() &&
           std::count_if(node_.choices.begin(), node_.choices.end(),
                         [](const Choice& choice) { return !choice.is_detour; }) > 1;
  }

  void AddChoices() {
    if (!AsksToChoose()) return;
    Blocks& choices = AddGroup(Kind::kChoices, "choices").children;
    for (const Choice& choice : node_.choices) {
      if (choice.is_detour) continue;
      Block& button =
          AddButton(choices, choice.key, Emphasis::kSecondary, Action::Kind::kChoose, choice.key);
      if (!choice.hint.empty())
        Add(button.children, Kind::kHint, {button.id, "-hint"}, choice.hint);
    }
  }

  /// Adds the finished steps to the receipt.
  void AddFinishedSteps() {
    const Node* finished = session_.FinishedSteps();
    if (finished == nullptr) return;
    if (!finished->heading.empty()) {
      Block& heading = Add(screen_.blocks, Kind::kHeading, {"steps-title"}, finished->heading);
      heading.level = 3;
      heading.is_printed = true;
    }
    AddSteps(*finished, static_cast<int>(finished->steps.size()) + 1).is_printed = true;
  }

  Block& AddSteps(const Node& node, int current) {
    Block& group = AddGroup(Kind::kSteps, "steps");
    for (int number = 1; number <= static_cast<int>(node.steps.size()); ++number) {
      const auto index = static_cast<std::size_t>(number) - 1;
      const std::string id = Numbered("step", index);
      Block& step = Add(group.children, Kind::kStep, {id}, node.steps[index]);
      step.state = number < current    ? Block::StepState::kDone
                   : number == current ? Block::StepState::kCurrent
                                       : Block::StepState::kUpcoming;
      if (number > current) continue;
      Add(step.children, Kind::kHidden, {id, "-state"},
          number < current ? "step.done" : "step.current");
    }
    return group;
  }

  /// The primary action comes first, both visually and in the tab order.
  void AddActions() {
    Blocks& actions = AddGroup(Kind::kActions, "actions").children;
    if (node_.HasField()) {
      AddButton(actions, "action.next", Emphasis::kPrimary, Action::Kind::kAnswer);
    }
    if (node_.input == Node::Input::kDate) {
      AddButton(actions, "action.calendar", Emphasis::kSecondary, Action::Kind::kCalendar);
    }
    if (screen_.step > 0) {
      const bool last = screen_.step >= static_cast<int>(node_.steps.size());
      AddButton(actions, last ? "action.done" : "action.next", Emphasis::kPrimary,
                last ? Action::Kind::kDone : Action::Kind::kNext);
      if (!node_.not_shown.empty()) {
        AddButton(actions, "action.not-shown", Emphasis::kSecondary, Action::Kind::kNotShown);
      }
    }
    if (screen_.is_outcome && !node_.links.empty()) {
      AddLink(actions, node_.links.front(), Emphasis::kPrimary);
    }
    for (const Choice& choice : node_.choices) {
      if (AsksToChoose() && !choice.is_detour) continue;
      const Emphasis emphasis =
          actions.empty() && !AsksToChoose() ? Emphasis::kPrimary : Emphasis::kSecondary;
      AddButton(actions, choice.key, emphasis, Action::Kind::kChoose, choice.key);
    }
    if (session_.CanGoBack()) {
      AddButton(actions, "action.back", Emphasis::kQuiet, Action::Kind::kBack);
    }
  }

  /// Adds what an outcome says beyond the next step, folded.
  void AddMore() {
    if (!screen_.is_outcome) return;
    const std::size_t fold = screen_.blocks.size();
    for (std::size_t i = after_reason_; i < node_.body.size(); ++i) {
      if (!IsShown(node_.body[i])) continue;
      if (screen_.blocks.size() == fold) {
        AddButton(screen_.blocks, "action.more", Emphasis::kQuiet, Action::Kind::kMore).expanded =
            assistant_.more_shown_;
      }
      Add(screen_.blocks, Kind::kParagraph, {Numbered("body", i)}, node_.body[i].key).is_printed =
          !assistant_.more_shown_;
    }
  }

  /// Adds the content of every steps screen, every outcome and every receipt.
  void AddNotices() {
    const bool is_question = node_.kind == NodeKind::kQuestion;
    if (!is_question || screen_.is_answered) {
      const std::size_t first = screen_.blocks.size();
      AddGuidance();
      for (std::size_t i = first; i < screen_.blocks.size(); ++i)
        screen_.blocks[i].is_printed = is_question;
    }
    AddLegends(screen_.blocks, "legend-", guide_, words_);
  }

  void AddGuidance() {
    if (guide_.review_by && *guide_.review_by < session_.today()) {
      AddArgument("date", *guide_.review_by, true);
      Add(screen_.blocks, Kind::kNotice, {"review"}, "review.overdue");
      arguments_.pop_back();
    }
    for (std::size_t i = 0; i < guide_.notices.size(); ++i) {
      if (IsShown(guide_.notices[i]))
        Add(screen_.blocks, Kind::kNotice, {Numbered("notice", i)}, guide_.notices[i].key);
    }
    for (std::size_t i = screen_.is_outcome ? 1 : 0; i < node_.links.size(); ++i) {
      AddLink(screen_.blocks, node_.links[i], Emphasis::kQuiet);
    }
    AddSources();
  }

  /// Adds the sources of the node and of the rule that led here, or the article.
  void AddSources() {
    bool has_source = false;
    for (const Evidence& source : guide_.sources) {
      const bool is_cited =
          (session_.rule() != nullptr && session_.rule()->source == source.id) ||
          std::find(node_.sources.begin(), node_.sources.end(), source.id) != node_.sources.end();
      if (!is_cited) continue;
      AddSource(screen_.blocks, Concat({"source-", source.id}), &source, guide_, words_);
      has_source = true;
    }
    if (!has_source) AddSource(screen_.blocks, "date", nullptr, guide_, words_);
  }

  void AddAnswers() {
    if (!session_.CanGoBack()) return;
    Blocks& group = AddGroup(Kind::kAnswers, "answers").children;
    if (screen_.is_answered)
      Add(group, Kind::kHeading, {"answers-title"}, "answers.title").level = 3;
    for (const Answer& answer : facts_.answers) {
      const std::string id = Concat({"answer-", answer.question});
      Block& block = AddAnswer(group, id, answer);
      AddButton(block.children, "action.change", Emphasis::kQuiet, Action::Kind::kChange,
                answer.question)
          .described_by.push_back(id);
    }
    AddButton(group, "action.start-over", Emphasis::kQuiet, Action::Kind::kStartOver);
  }

  Block& AddAnswer(Blocks& group, std::string_view id, const Answer& answer) {
    const Node& question = *guide_.FindNode(answer.question);
    std::string key = Concat({question.id, ".answer"});
    if (const Choice* choice = FindChoice(question, answer.choice))
      key = choice->answer.empty() ? choice->key : choice->answer;
    const bool is_date = question.input == Node::Input::kDate;
    AddArgument(is_date ? "date" : "n", answer.number.value_or(0), is_date);
    Block& block = Add(group, Kind::kAnswer, {id}, key);
    arguments_.pop_back();
    return block;
  }

  /// Adds the content of every screen: other languages, and the whole article.
  void AddTools() {
    if (guide_.locales.size() > 1) AddLanguages();
    AddButton(screen_.blocks, "action.article", Emphasis::kQuiet, Action::Kind::kArticle).expanded =
        assistant_.article_shown_;
    if (assistant_.article_shown_) {
      AddGroup(Kind::kArticle, "article").children = BuildArticle(guide_, words_, 3);
    }
    Add(screen_.blocks, Kind::kHidden, {"new-tab"}, "link.new-tab");
  }

  void AddLanguages() {
    Blocks& group = AddGroup(Kind::kLanguages, "languages").children;
    Add(group, Kind::kHeading, {"languages-title"}, "language.title").level = 3;
    std::string_view failed = assistant_.failed_locale_;
    for (const OfferedLocale& offered : guide_.locales) {
      if (offered.locale == assistant_.failed_locale_) failed = offered.name;
      if (offered.locale == words_.locale()) continue;
      // Each language is named in that language.
      Block& button =
          AddBlock(group, Kind::kButton, Concat({"language-", offered.locale}),
                   Unformatted("action.language", offered.name, offered.locale), guide_, words_);
      button.emphasis = Emphasis::kQuiet;
      button.action = ToString({Action::Kind::kLocale, offered.locale});
    }
    if (failed.empty()) return;
    arguments_.emplace_back("language", failed);
    Add(group, Kind::kError, {"languages-error"}, "error.language");
  }

  /// Focus moves to the new content, which a screen reader reads first. The announcement adds the
  /// rest.
  void DecideFocus() {
    // One of these is announced: a message, or a block of the screen.
    std::string_view message;
    std::string_view block;
    switch (assistant_.change_) {
      case Change::kNothing:
        return;
      case Change::kStartedOver:
        screen_.focus = "heading";
        message = "started-over";
        break;
      case Change::kPlace:
        screen_.focus = "heading";
        if (screen_.step > 1)
          screen_.focus = Numbered("step", static_cast<std::size_t>(screen_.step) - 1);
        if (screen_.step > 0) block = "progress";
        message = screen_.is_outcome ? "screen.outcome" : "screen.question";
        break;
      case Change::kRefused:
        screen_.focus = "field";
        block = "field-error";
        break;
      case Change::kLanguage:
        screen_.focus = "languages";
        message = "language.changed";
        break;
      case Change::kLanguageFailed:
        block = "languages-error";
        break;
    }
    screen_.announcement =
        block.empty() ? words_.Plain(message) : PlainText(FindBlock(screen_.blocks, block)->spans);
  }

  const Assistant& assistant_;
  const Guide& guide_;
  const Session& session_;
  const Words& words_;
  const Node& node_;
  const Facts facts_;
  std::vector<MessageArgument> arguments_;
  /// Index in the body after the paragraph that says why this is the outcome.
  std::size_t after_reason_ = 0;
  Screen& screen_;
};

Screen Assistant::BuildScreen() const {
  Screen screen;
  ScreenBuilder(*this, screen).Build();
  return screen;
}

}  // namespace guided_help
