// Declares what the build adds to the bundle (scripts/make-dist.mjs).

/**
 * Subresource integrity of the files that are loaded later: the two modules, and the parts of the script. Empty in
 * development.
 */
declare const INTEGRITY: { module?: string; painter?: string } & Partial<Record<import('./parts.js').Part, string>>;

declare module '*.css' {
  /** The text of the style sheet. */
  const text: string;
  export default text;
}
