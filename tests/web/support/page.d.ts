// What tests find in a page: the element's public face (docs/embedding.md), and what support/recorder.js leaves there.

interface GuidedHelp extends HTMLElement {
  guide: string;
  theme: string;
  base: string;
  readonly tier: string;
  readonly node: string | null;
  readonly step: number | null;
  readonly locale: string | null;
  readonly shadowRoot: ShadowRoot;
  restart(): void;
}

interface HTMLElementTagNameMap {
  'guided-help': GuidedHelp;
}

interface RecordedEvent {
  /** without `guided-help-` */
  name: string;
  detail: Record<string, unknown>;
  /** id of the element that fired it */
  element: string;
  /** whether it bubbles and is composed, so that a page can hear it from anywhere */
  public: boolean;
}

interface Recorded {
  events: RecordedEvent[];
  /** Directives and URLs of what the policy forbade. */
  violations: string[];
  /** Resolves at the event that is the `count`th of its name. */
  until(name: string, count: number): Promise<RecordedEvent>;
}

interface Window {
  recorded: Recorded;
  /** Of support/fit.js, where a test brings it there. */
  Inspection: typeof import('./fit.js').Inspection;
}
