// What tests find in a page: the element's public interface (docs/embedding.md), and additions by support/recorder.js.

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
  /** The tier that elements end in. */
  tier: string;
  /** Whether the browser has finally refused a WebGL2 context. */
  isRefused: boolean;
  events: RecordedEvent[];
  /** Directives and URLs of violations of the policy. */
  violations: string[];
  /** Resolves to the `count`th event of that name: see recorder.js. */
  until(name: string, count: number): Promise<RecordedEvent>;
}

interface Window {
  recorded: Recorded;
  /** From support/fit.js, if a test injects it. */
  Inspection: typeof import('./fit.js').Inspection;
}
