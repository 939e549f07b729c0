// Runs in the pages of scripts/dev, before everything else: observes the modules from outside. `guidedHelpDev` in the
// browser's console shows the Geometry that was measured last; traps are reported with lines of C++. Before the engine
// performs an action of the customer, the window gets the event `guided-help-dev-action`.

/** @type {ArrayBuffer | undefined} as passed to the painter */
let measured;

/** @type {HTMLCanvasElement | undefined} shown over the card */
let outlines;

/** Colors by kind of box, in the order of `BOX_KIND`; then of fragments. */
const COLORS = ['#888', '#06c', '#d60', '#0a0', '#c0c', '#a60'];
const FRAGMENT_COLOR = '#08f4';

/** @returns {Promise<any>} the module of the page: web/canvas/abi.js */
const loadAbi = () => import(/** @type {string} */ ('/canvas/abi.js'));

/** @param {number} color 0xAABBGGRR @returns {string} as in CSS */
const cssColor = (color) =>
  `#${[0, 8, 16, 24].map((shift) => ((color >>> shift) & 255).toString(16).padStart(2, '0')).join('')}`;

/** The Geometry measured last, as src/ui/geometry.h describes it. Device px. */
async function geometry() {
  if (!measured) throw new Error('there is no Geometry yet: is the tier "canvas"?');
  const { readStruct, sizeOf, GEOMETRY_HEADER, BOX, BOX_KIND, FRAGMENT, POINT } = await loadAbi();
  const bytes = measured;
  const kinds = Object.keys(BOX_KIND);
  const { boxCount, fragmentCount, pointCount, ...header } = readStruct(GEOMETRY_HEADER, bytes, 0);
  let at = sizeOf(GEOMETRY_HEADER);
  /** @param {Record<string, string>} struct @param {number} count @returns {any[]} */
  const list = (struct, count) => Array.from({ length: count }, () => {
    const fields = readStruct(struct, bytes, at);
    at += sizeOf(struct);
    return fields;
  });
  return {
    ...header,
    boxes: list(BOX, boxCount).map(({ kind, fill, border, ink, ring, ...rest }) => ({
      kind: kinds[kind],
      fill: cssColor(fill),
      border: cssColor(border),
      ink: cssColor(ink),
      ring: cssColor(ring),
      ...rest,
    })),
    fragments: list(FRAGMENT, fragmentCount),
    points: list(POINT, pointCount),
  };
}

/** Draws the outlines of boxes and fragments over the card, with each box's block. Call it again after a change. */
async function showGeometry() {
  hideGeometry();
  const canvas = document.querySelector('guided-help')?.shadowRoot?.querySelector('canvas');
  if (!canvas) throw new Error('there is no canvas: is the tier "canvas"?');
  const { width, height, boxes, fragments } = await geometry();
  const { left, top, width: shownWidth, height: shownHeight } = canvas.getBoundingClientRect();
  outlines = Object.assign(document.createElement('canvas'), { width, height });
  Object.assign(outlines.style, {
    position: 'absolute', left: `${left + scrollX}px`, top: `${top + scrollY}px`,
    width: `${shownWidth}px`, height: `${shownHeight}px`, pointerEvents: 'none', zIndex: '2147483646',
  });
  const context = /** @type {CanvasRenderingContext2D} */ (outlines.getContext('2d'));
  context.fillStyle = FRAGMENT_COLOR;
  for (const { rect: [x, y, right, bottom] } of fragments) context.fillRect(x, y, right - x, bottom - y);
  const kinds = Object.keys((await loadAbi()).BOX_KIND);
  for (const { kind, block, rect: [x, y, right, bottom] } of boxes) {
    context.strokeStyle = context.fillStyle = COLORS[kinds.indexOf(kind)];
    context.strokeRect(x + 0.5, y + 0.5, right - x - 1, bottom - y - 1);
    context.fillText(`${kind} ${block}`, x + 2, y + 10);
  }
  document.body.append(outlines);
}

function hideGeometry() {
  outlines?.remove();
  outlines = undefined;
}

/** @param {Uint8Array} text of the action */
function announceAction(text) {
  const action = new TextDecoder().decode(text);
  dispatchEvent(new CustomEvent('guided-help-dev-action', { detail: { action } }));
}

/**
 * @param {WebAssembly.Exports} exports
 * @param {(name: 'engine' | 'painter', stack: string) => void} ontrap
 * @returns {WebAssembly.Exports}
 */
function watched(exports, ontrap) {
  const memory = /** @type {WebAssembly.Memory} */ (exports.memory);
  let [pointer, size] = [0, 0];
  // Until its first screen, a new engine repeats the actions of a failed one.
  let isCreated = false;
  const functions = Object.entries(exports).map(([name, exported]) => {
    if (typeof exported !== 'function') return [name, exported];
    return [name, (/** @type {number[]} */ ...parameters) => {
      if (name === 'gp_show') measured = memory.buffer.slice(pointer, pointer + size);
      if (name === 'gh_create') isCreated = false;
      if (name === 'gh_screen') isCreated = true;
      if (name === 'gh_act' && isCreated) announceAction(new Uint8Array(memory.buffer, pointer, size));
      try {
        const result = exported(...parameters);
        if (/^g[hp]_input$/.test(name)) [pointer, size] = [result, parameters[0]];
        return result;
      } catch (error) {
        ontrap(name.startsWith('gp_') ? 'painter' : 'engine', /** @type {Error} */ (error).stack ?? String(error));
        throw error;
      }
    }];
  });
  return Object.fromEntries(functions);
}

/** @param {(name: 'engine' | 'painter', stack: string) => void} ontrap called for each trap */
export function inspectModules(ontrap) {
  Object.assign(window, { guidedHelpDev: { geometry, showGeometry, hideGeometry } });
  const { instantiate } = WebAssembly;
  // Only the one of its two signatures that our code uses.
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {BufferSource} */ bytes, /** @type {any} */ imports) => {
    const { module, instance } = await instantiate(bytes, imports);
    return { module, instance: { exports: watched(instance.exports, ontrap) } };
  });
}
