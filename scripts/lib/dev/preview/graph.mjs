// The graph of a guide, as `guided-help graph` writes it (DOT) and Graphviz draws it.
import { createHash } from 'node:crypto';
import { runProgram } from './command.mjs';

/**
 * @typedef {object} Graph
 * @property {{id: string, title: string, isDecision: boolean}[]} nodes in the order of the guide
 * @property {[from: string, to: string][]} edges
 * @property {string} svg empty if it could not be drawn
 * @property {string} version changes with the drawing
 * @property {string} note why there is no drawing; else empty
 */

/** A smaller drawing than the command's default: the preview shows it beside the card. */
const LAYOUT = ['-Gnodesep=0.15', '-Granksep=0.35', '-Tsvg'];

const NODE = /^ {2}"((?:[^"\\]|\\.)+)" \[label="((?:[^"\\]|\\.)*)"(.*)\]$/gm;
const EDGE = /^ {2}"((?:[^"\\]|\\.)*)" -> "((?:[^"\\]|\\.)+)"/gm;

/**
 * Removes steps and links from the labels, which leaves titles: in DOT, `\n` ends a line of a title, and `\l` a line that
 * is aligned left.
 * @param {string} dot
 */
export const onlyTitles = (dot) => dot.replace(/(\\n)|(?:[^"\\\n]|\\["\\])+\\l/g, (_, end) => end ?? '');

/** @param {string} label in DOT */
const plain = (label) =>
  label.replaceAll('\\n', ' ').replace(/\\(.)/g, '$1').replaceAll('&amp;', '&').replace(/ +/g, ' ').trim();

/**
 * @param {string} dot with titles only
 * @returns {Pick<Graph, 'nodes' | 'edges'>} without the mark of the start, which has no name
 */
export function readGraph(dot) {
  return {
    nodes: [...dot.matchAll(NODE)].map(([, id, label, look]) =>
      ({ id, title: plain(label), isDecision: look.includes('shape=diamond') })),
    edges: [...dot.matchAll(EDGE)].flatMap(([, from, to]) => (from ? [/** @type {[string, string]} */ ([from, to])] : [])),
  };
}

/**
 * @param {string} dot
 * @param {string} graphviz path of the program `dot`
 * @returns {Promise<Pick<Graph, 'svg' | 'note'>>}
 */
async function draw(dot, graphviz) {
  const { code, stdout, stderr } = await runProgram(graphviz, LAYOUT, { input: dot });
  if (code === 0) return { svg: stdout, note: '' };
  if (code !== 'ENOENT') return { svg: '', note: `Graphviz cannot draw the graph: ${stderr.trim()}` };
  return { svg: '', note: 'Graphviz is not installed: run ./scripts/setup, or install the program "dot".' };
}

/**
 * @param {{command: string, project: string, graphviz: string}} tools
 * @param {string} guide
 * @param {string} locale of the labels
 * @returns {Promise<Graph>}
 * @throws {Error} what the command says, if it cannot read the guide or its words
 */
export async function makeGraph({ command, project, graphviz }, guide, locale) {
  const { code, stdout, stderr } = await runProgram(command, ['--root', project, 'graph', guide, '--locale', locale]);
  if (code !== 0) throw new Error(stderr.trim());
  const dot = onlyTitles(stdout);
  const drawing = await draw(dot, graphviz);
  const version = createHash('sha256').update(drawing.svg).digest('hex').slice(0, 16);
  return { ...readGraph(dot), ...drawing, version };
}
