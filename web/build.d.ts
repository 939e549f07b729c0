// Declares what the build adds to the bundle (scripts/make-dist.mjs).

/** Subresource integrity of guided-help.wasm. */
declare const WASM_INTEGRITY: string;

/** Subresource integrity of guided-help-painter.wasm. */
declare const PAINTER_INTEGRITY: string;

declare module '*.css' {
  /** The text of the style sheet. */
  const text: string;
  export default text;
}
