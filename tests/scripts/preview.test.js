// The answers of the development server about a guide, with fake programs in the place of guided-help and Graphviz.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { makePreview } from '../../scripts/lib/dev/preview/answer.mjs';
import { onlyTitles, readGraph } from '../../scripts/lib/dev/preview/graph.mjs';
import { shortestRoutes } from '../../scripts/lib/dev/preview/routes.mjs';
import { startDevServer } from '../../scripts/lib/dev/server.mjs';
import { STRICT_CSP } from '../../scripts/lib/server.mjs';

const project = await mkdtemp(join(tmpdir(), 'guided-help-preview-'));
after(() => rm(project, { recursive: true }));

/** @param {string} file below the project @param {string | object} content */
async function write(file, content) {
  await mkdir(dirname(join(project, file)), { recursive: true });
  await writeFile(join(project, file), typeof content === 'string' ? content : JSON.stringify(content));
}

/** Prints the files that are named like its subcommand, and appends its parameters to `calls`. */
const COMMAND = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const [, , , project, name, ...rest] = process.argv;
// First: a test may remove it after the call.
if (existsSync(project + '/' + name + '.endless')) setInterval(() => {}, 1e6);
appendFileSync(project + '/calls', [name, ...rest].join(' ') + '\\n');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
process.stdout.write(read(project + '/' + name + '.stdout'));
process.stderr.write(read(project + '/' + name + '.stderr'));
process.exitCode = existsSync(project + '/' + name + '.stderr') ? 1 : 0;
`;

/** Draws its input as a comment. */
const GRAPHVIZ = `#!${process.execPath}
process.stdin.on('data', (text) => process.stdout.write('<svg><!--' + text + '--></svg>'));
`;

const DOT = String.raw`digraph "a" {
  "" [shape=point]
  "" -> "count" [label=""]
  "count" [label="How \"many\" licenses\ndo you have?\n", tooltip="count"]
  "choice" [label="choice\n", tooltip="choice", shape=diamond, style=filled]
  "end" [label="This &amp; that\n1. Open it.\l2. Close\lit.\l", tooltip="end", fillcolor="#eef3fa"]
  "count" -> "choice" [label="0–25\n"]
  "choice" -> "end" [label=""]
}
`;

const GUIDE = {
  start: 'count',
  nodes: { count: { input: 'number' }, renewed: { input: 'date' }, choice: {}, end: {} },
};

/** @param {object} finding */
const findingOf = (finding) => ({
  check: 'range-gap', severity: 'error', file: 'web/guides/a.json', line: 7, column: 5, message: 'a gap', ...finding,
});

/** @param {string} name of the command @param {object[]} findings */
const writeFindings = (name, ...findings) => write(`${name}.stdout`, { version: 1, findings });

/** @param {{graphviz?: string}} [options] @returns {(path: string) => Promise<any>} the JSON of a reply */
function preview({ graphviz = join(project, 'graphviz') } = {}) {
  const answer = makePreview({ project, dist: join(project, 'dist'), command: join(project, 'command'), graphviz });
  return async (path) => {
    const reply = await answer(new URL(path, 'http://localhost'));
    return reply && (/^[[{]/.test(reply.body) ? JSON.parse(reply.body) : reply.body);
  };
}

beforeEach(async () => {
  await rm(project, { recursive: true });
  await write('command', COMMAND);
  await write('graphviz', GRAPHVIZ);
  for (const program of ['command', 'graphviz']) await chmod(join(project, program), 0o755);
  await write('web/guides/a.json', GUIDE);
  for (const locale of ['de', 'en-US', 'zh-TW']) await write(`localization/a/${locale}.json`, {});
  await writeFindings('lint');
  await writeFindings('test');
  await write('graph.stdout', DOT);
  await write('paths.stdout', { guides: [{ paths: [] }] });
});

/** Waits until the command has been called. @param {string} name of its subcommand */
async function untilCalled(name) {
  const stop = new AbortController();
  // From now on, no change is missed.
  const changes = watch(project, { signal: stop.signal })[Symbol.asyncIterator]();
  let change = changes.next();
  while (!(await readFile(join(project, 'calls'), 'utf8').catch(() => '')).includes(name)) {
    await change;
    change = changes.next();
  }
  change.catch(() => {});
  stop.abort();
}

test('the page has the element, its article and the language asked for, under the policy of dist/', async () => {
  await write('dist/static/a.zh-TW.html', '<p>文章</p>\n<script type="application/json" data-guide="a">{}</script>\n');
  const server = await startDevServer({
    dist: join(project, 'dist'), home: '', port: 0, modules: '', ontrap() {},
    state: () => ({ version: 7, building: '', problems: [] }),
    preview: makePreview({ project, dist: join(project, 'dist'), command: join(project, 'command') }),
  });
  try {
    const response = await fetch(`${server.url}preview/a/?lang=zh-TW&today=2026-11-20"><script>`);
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-security-policy'), STRICT_CSP);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(html, /<guided-help guide="a" lang="zh-TW" loading="eager">\n<p>文章<\/p>\n<\/guided-help>/);
    assert.match(html, /client\.mjs\?version=7/);
    assert.match(html, /value="2026-11-20&quot;&gt;&lt;script&gt;"/);
    assert.match(html, /<a href="\?lang=de&amp;today=2026-11-20%22%3E%3Cscript%3E">de<\/a>/);
    const types = await Promise.all(['@dev/preview/page.mjs', 'preview/a/graph.svg'].map(async (path) =>
      (await fetch(server.url + path)).headers.get('content-type')));
    assert.deepEqual(types, ['text/javascript; charset=utf-8', 'image/svg+xml']);
    for (const missing of ['preview/b/', 'preview/a/other.json', '@dev/preview/answer.mjs', 'preview/..%2f/']) {
      assert.ok((await fetch(server.url + missing)).status >= 400, missing);
    }
  } finally {
    await server.close();
  }
});

test('a language that the guide does not have is replaced with the one that every guide has', async () => {
  assert.match(await preview()('/preview/a/?lang=xx'), /<guided-help guide="a" lang="en-US"/);
});

test('findings of lint and test have places, errors come first, and none comes twice', async () => {
  const syntax = findingOf({ check: 'syntax', hint: 'check for an unclosed bracket' });
  await writeFindings('lint', findingOf({ check: 'unused', severity: 'warning', line: 0, column: 0 }), syntax);
  await writeFindings('test', syntax, findingOf({ check: 'scenario', path: 'count: 26 → end' }));
  const { findings } = await preview()('/preview/a/analysis.json');
  const absolute = join(project, 'web/guides/a.json');
  const common = { severity: 'error', message: 'a gap', hint: '', path: '' };
  const there = { place: 'web/guides/a.json:7:5', absolute: `${absolute}:7:5` };
  assert.deepEqual(findings, [
    { ...common, ...there, check: 'syntax', hint: 'check for an unclosed bracket' },
    { ...common, ...there, check: 'scenario', path: 'count: 26 → end' },
    { ...common, check: 'unused', severity: 'warning', place: 'web/guides/a.json', absolute },
  ]);
});

test('a check that prints no findings is a finding itself', async () => {
  await write('test.stdout', 'no JSON');
  await write('test.stderr', 'terminate called\n');
  const { findings } = await preview()('/preview/a/analysis.json');
  assert.deepEqual(findings,
    [{ check: '', severity: 'error', place: '', absolute: '', message: 'terminate called', hint: '', path: '' }]);
});

test('labels of the graph keep titles, and lose steps', () => {
  assert.equal(onlyTitles(DOT), DOT.replace(String.raw`1. Open it.\l2. Close\lit.\l`, ''));
});

test('nodes and edges are read from the graph', () => {
  assert.deepEqual(readGraph(onlyTitles(DOT)), {
    nodes: [
      { id: 'count', title: 'How "many" licenses do you have?', isDecision: false },
      { id: 'choice', title: 'choice', isDecision: true },
      { id: 'end', title: 'This & that', isDecision: false },
    ],
    edges: [['count', 'choice'], ['choice', 'end']],
  });
});

test('the graph is drawn in the language asked for', async () => {
  const ask = preview();
  const { graph } = await ask('/preview/a/analysis.json?lang=de');
  assert.deepEqual([graph.isDrawn, graph.note, graph.nodes.length], [true, '', 3]);
  assert.match(await ask('/preview/a/graph.svg?lang=de'), /^<svg>/);
  assert.equal(await ask('/preview/a/graph.svg?lang=zh-TW'), '');
});

test('without Graphviz, the nodes are there and a note says what to install', async () => {
  const { graph } = await preview({ graphviz: join(project, 'none') })('/preview/a/analysis.json');
  assert.equal(graph.note, 'Graphviz is not installed: run ./scripts/setup, or install the program "dot".');
  assert.deepEqual([graph.isDrawn, graph.nodes.length], [false, 3]);
});

test('a guide that cannot be read keeps its last graph and its last routes', async () => {
  const ask = preview();
  const [{ graph }, routes] = [await ask('/preview/a/analysis.json'), await ask('/preview/a/routes.json')];
  await write('web/guides/a.json', '{');
  for (const name of ['graph', 'paths']) await write(`${name}.stderr`, 'a.json:1:2: unexpected end of file');
  assert.deepEqual((await ask('/preview/a/analysis.json')).graph, graph);
  assert.deepEqual(await ask('/preview/a/routes.json'), routes);
});

test('a guide that could never be read has no graph and no routes', async () => {
  for (const name of ['graph', 'paths']) await write(`${name}.stderr`, 'a.json:1:2: unexpected end of file');
  const ask = preview();
  const { graph } = await ask('/preview/a/analysis.json');
  assert.deepEqual([graph.isDrawn, graph.note, graph.nodes], [false, 'There is no graph yet.', []]);
  assert.deepEqual(await ask('/preview/a/routes.json'), { error: 'a.json:1:2: unexpected end of file' });
});

test('routes are the shortest, with the middle of each range, and dates as days', () => {
  const paths = [
    { moves: [{ screen: 'count', action: 'answer', numbers: [0, 12, 24], to: 'renewed' },
      { screen: 'renewed', action: 'answer', numbers: [3], to: 'steps.1' },
      { screen: 'steps.1', action: 'next', to: 'steps.2' },
      { screen: 'steps.2', action: 'done', to: 'end' }] },
    { moves: [{ screen: 'count', action: 'choose a.b', to: 'end' }] },
  ];
  assert.deepEqual(shortestRoutes(paths, GUIDE), {
    count: [],
    renewed: [{ number: 12 }],
    steps: [{ number: 12 }, { daysAgo: 3 }],
    end: [{ action: 'choose a.b' }],
  });
});

test('paths are found once for each version of the guide', async () => {
  const ask = preview();
  const calls = async () =>
    (await readFile(join(project, 'calls'), 'utf8')).split('\n').filter((call) => call.startsWith('paths')).length;
  await Promise.all([ask('/preview/a/routes.json'), ask('/preview/a/routes.json')]);
  await ask('/preview/a/routes.json');
  const before = await calls();
  await write('web/guides/a.json', { ...GUIDE, start: 'end' });
  assert.deepEqual(await ask('/preview/a/routes.json'), { end: [] });
  assert.deepEqual([before, await calls()], [1, 2]);
});

test('a search for paths ends when the guide changes, with the paths of the new version', async () => {
  const ask = preview();
  await write('paths.endless', '');
  const first = ask('/preview/a/routes.json');
  await untilCalled('paths');
  await rm(join(project, 'paths.endless'));
  await write('web/guides/a.json', { ...GUIDE, start: 'end' });
  assert.deepEqual(await ask('/preview/a/routes.json'), { end: [] });
  assert.deepEqual(await first, { end: [] });
});
