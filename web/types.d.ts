// The Screen as C++ (src/assistant/screen.h) passes it to the page.

export interface Span {
  text: string;
  strong?: boolean;
  quiet?: boolean;
  /** id of a link */
  link?: string;
}

type Abi = typeof import('./engine/abi.js');

export type BlockKind = Abi['BLOCK_KINDS'][number];

export interface Block {
  kind: BlockKind;
  id: string;
  key?: string;
  /** if it differs from the screen's */
  locale?: string;
  level?: number;
  current?: number;
  total?: number;
  emphasis?: Abi['EMPHASES'][number];
  state?: Exclude<Abi['STEP_STATES'][number], 'none'>;
  action?: string;
  expanded?: boolean;
  link?: string;
  draft?: string;
  /** the field asks for a date */
  isDate?: boolean;
  /** shown only in print */
  printed?: boolean;
  describedBy?: string[];
  spans?: Span[];
  children?: Block[];
}

export interface Screen {
  screen: string;
  node: string;
  /** from 1 */
  step: number | null;
  outcome: boolean;
  /** whether the customer has answered anything */
  answered: boolean;
  locale: string;
  direction: 'ltr' | 'rtl';
  label: string;
  focus: string;
  announcement: string;
  /** shown between an action and its screen if the engine is not there yet */
  waiting: string;
  blocks: Block[];
  links: { id: string; url: string }[];
  hosts: string[];
}

export type Tier = 'canvas' | 'mirror' | 'static';

export type ErrorCode = 'no-wasm' | 'load' | 'integrity' | 'trap' | 'guide' | 'catalog';
