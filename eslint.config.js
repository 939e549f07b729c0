// Rules that find bugs, for all JavaScript. The compiler (tsconfig.json) checks types, unknown names and unused
// variables; nothing checks formatting.
import js from '@eslint/js';

/** Properties that shipped code must not use: strict pages forbid them, or they would leak data. See SECURITY.md. */
const FORBIDDEN_IN_PAGES = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseFromString', 'srcdoc']
    .map((property) => ({ property, message: 'Build elements; strict pages run under Trusted Types.' })),
  ...['getImageData', 'toDataURL', 'toBlob', 'convertToBlob', 'readPixels']
    .map((property) => ({ property, message: 'Pixels are never read back: private browsers return noise.' })),
  ...['localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'sendBeacon']
    .map((property) => ({ property, message: 'Nothing is stored and nothing is reported.' })),
];

/** Globals that differ between windows: an element can be moved to another window than that of the script. */
const OF_ONE_WINDOW = [
  'addEventListener', 'matchMedia', 'devicePixelRatio', 'innerHeight', 'innerWidth', 'scrollX', 'scrollY', 'getSelection',
  'requestAnimationFrame', 'ResizeObserver', 'IntersectionObserver', 'CSSStyleSheet',
].map((name) => ({ name, message: 'Use that of the window that shows the element.' }));

export default [
  { ignores: ['build/', 'dist/', 'artifacts/'] },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.jsx'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...js.configs.recommended.rules,
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'array-callback-return': 'error',
      'default-case-last': 'error',
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-duplicate-imports': 'error',
      'no-eval': 'error',
      'no-extend-native': 'error',
      'no-implicit-globals': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-new-wrappers': 'error',
      'no-self-compare': 'error',
      'no-sequences': 'error',
      'no-template-curly-in-string': 'error',
      'no-throw-literal': 'error',
      'no-unreachable-loop': 'error',
      'no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'no-useless-return': 'error',
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'prefer-promise-reject-errors': 'error',
      'radix': 'error',
    },
  },
  {
    files: ['web/**/*.js', 'web/**/*.jsx', 'scripts/**/*.mjs', 'bench/*.mjs'],
    rules: { 'no-shadow': 'error' },
  },
  {
    files: ['web/**/*.js', 'web/**/*.jsx'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'XMLHttpRequest', 'WebSocket',
        ...OF_ONE_WINDOW],
      'no-restricted-properties': ['error', ...FORBIDDEN_IN_PAGES],
    },
  },
  {
    // Translators' own page: it is in one window, and keeps their work.
    files: ['web/workbench/**/*.js', 'web/workbench/**/*.jsx'],
    rules: { 'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'XMLHttpRequest', 'WebSocket'] },
  },
];
