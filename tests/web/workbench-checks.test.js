// The workbench's checks report what the command reports, byte for byte.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { commandPath } from '../../scripts/lib/command.mjs';
import { KINDS } from '../../scripts/lib/mutations/kinds.mjs';
import { findFiles } from '../../scripts/lib/process.mjs';
import { loadChecks } from '../../web/workbench/checks.js';
import { DIST, ROOT } from './support/dist.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { PSEUDO_LOCALES } from './support/pseudo.js';

/** What the checks read, below the root of a project. */
const READ = ['localization', 'web/guides', 'web/demo/index.html'];

const folders = await Promise.all(['faults', 'import', 'xml', 'locales'].map((name) => mkdtemp(join(tmpdir(), `guided-help-${name}-`))));
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** @param {string} root @param {string[]} words @returns {Promise<string>} the standard output, whatever the exit code */
const runCommand = (root, ...words) => new Promise((resolve) => {
  execFile(commandPath(), ['--root', root, ...words], { cwd: root, maxBuffer: 1e8 }, (_, output) => resolve(output));
});

/** @param {string} root @param {string} path @returns {Promise<string[]>} the files at a path, relative to the root; none if it is not there */
async function filesAt(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = await readdir(full, { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return (await Promise.all(entries.map(({ name }) => filesAt(root, `${path}/${name}`)))).flat();
}

/** @param {string} root of a project @returns the checks, with its files */
async function checksOf(root) {
  const bytes = await readFile(join(DIST, 'workbench/guided-help-checks.wasm'));
  const checks = await loadChecks(/** @type {ArrayBuffer} */ (new Uint8Array(bytes).buffer));
  for (const file of (await Promise.all(READ.map((path) => filesAt(root, path)))).flat()) {
    checks.putFile(file, await readFile(join(root, file), 'utf8'));
  }
  return checks;
}

/** @param {string} folder @param {string[]} paths @returns {Promise<string>} the root of a copy of parts of the project, in that folder */
async function copyProject(folder, paths) {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  return folder;
}

/** @param {string} file @param {unknown} value */
async function writeJson(file, value) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Writes catalogs with the faults of scripts/mutations, in a folder of localization for each language.
 * @param {string} root
 * @returns {Promise<number>} how many faults
 */
async function plantFaults(root) {
  let count = 0;
  for (const file of await findFiles('tests/checks/fixtures/mutations', /\.json$/)) {
    const locale = basename(file, '.json');
    /** @type {{pairs: [source: string, target: string][]}} */
    const { pairs } = JSON.parse(await readFile(join(ROOT, file), 'utf8'));
    /** @type {Record<string, string>} */
    const sources = {};
    /** @type {Record<string, string>} */
    const targets = {};
    for (const { mutate } of KINDS.filter(({ only = [locale] }) => only.includes(locale))) {
      // Enough of each kind, and few enough for the size of a catalog.
      const mutations = pairs.flatMap(([source, target]) =>
        mutate({ source, target, locale }).slice(0, 1).map((text) => ({ source, text })));
      for (const { source, text } of mutations.slice(0, 10)) {
        const key = `fault.n${count++}`;
        sources[key] = source;
        targets[key] = text;
      }
    }
    const folder = join(root, 'localization', `faults-${locale.toLowerCase()}`);
    await writeJson(join(folder, 'en-US.json'), sources);
    await writeJson(join(folder, `${locale}.json`), targets);
  }
  return count;
}

describe('the findings are those of the command', () => {
  // workbench-transfer.test.js compares the whole report by the page.
  test('in the project', { skip: !IS_WHOLE && 'the same as on the page: ./scripts/test matrix' }, async () => {
    const checks = await checksOf(ROOT);
    assert.equal(checks.report(), await runCommand(ROOT, 'check', '--format', 'json'));
    assert.equal(checks.report({ folders: ['cancel-subscription'], locales: ['zh-TW'], release: true }),
      await runCommand(ROOT, 'check', 'cancel-subscription', '--locale', 'zh-TW', '--release', '--format', 'json'));
  });

  // In one project: with sanitizers, the command takes as long to start as to check one of them.
  test('in pseudo-locales, and with the faults of the mutation table', async () => {
    // The walk over a large guide takes a while with sanitizers.
    const root = await copyProject(folders[0], [
      'localization/cancel-subscription', 'localization/interface', 'localization/rules', 'web/guides/cancel-subscription.json',
    ]);
    await runCommand(root, 'pseudo', '--output', 'localization');
    const faults = await plantFaults(root);
    const report = (await checksOf(root)).report();
    assert.equal(report, await runCommand(root, 'check', '--format', 'json'));
    assert.ok(PSEUDO_LOCALES.some((locale) => report.includes(`"locale": "${locale}"`)), report.slice(0, 1000));
    /** @type {{file: string}[]} */
    const findings = JSON.parse(report).findings;
    const inFaults = findings.filter(({ file }) => file.startsWith('localization/faults-'));
    assert.ok(inFaults.length > faults / 2, `${inFaults.length} findings for ${faults} faults`);
  });
});

describe('what a translator changes', () => {
  const CATALOG = 'localization/cancel-subscription/zh-TW.json';

  test('is found at once, and no longer when it is undone', async () => {
    const checks = await checksOf(ROOT);
    const scope = { folders: ['cancel-subscription'], locales: ['zh-TW'], onlyTranslations: true };
    const text = await readFile(join(ROOT, CATALOG), 'utf8');
    assert.deepEqual(checks.find(scope), []);
    checks.putFile(CATALOG, text.replace('25', '26'));
    assert.ok(checks.find(scope).some(({ check, file, line }) => check === 'number' && file === CATALOG && line > 1));
    checks.putFile(CATALOG, text);
    assert.deepEqual(checks.find(scope), []);
  });

  test('is written as the project writes it, with its state, and gives the same bytes again when it is undone', async () => {
    const checks = await checksOf(ROOT);
    const text = await readFile(join(ROOT, CATALOG), 'utf8');
    const messages = JSON.parse(text);
    const [key] = Object.keys(messages).filter((name) => /^[^@]/.test(name));
    const edit = { folder: 'cancel-subscription', locale: 'zh-TW', key };
    const edited = checks.edit({ ...edit, text: `${messages[key]}！` });
    assert.deepEqual({ file: edited.file, findings: edited.findings.filter(({ severity }) => severity === 'error') },
      { file: CATALOG, findings: [] });
    const after = JSON.parse(edited.text ?? '{}');
    assert.equal(after[key], `${messages[key]}！`);
    assert.equal(after[`@${key}`].state, 'translated');
    const back = checks.edit({ ...edit, text: messages[key], mark: messages[`@${key}`].state === 'reviewed' ? 'reviewed' : 'none' });
    assert.equal(back.text, text);
    const broken = checks.edit({ ...edit, text: '{' });
    assert.ok(broken.findings.some(({ severity }) => severity === 'error'));
    assert.equal(broken.text, text);
  });

  test('is an error with its place if it is no JSON, and a missing file is as if it were not there', async () => {
    const checks = await checksOf(ROOT);
    const scope = { folders: ['cancel-subscription'], locales: ['zh-TW'], onlyTranslations: true };
    checks.putFile(CATALOG, '{\n  "a":');
    assert.deepEqual(checks.find(scope).map(({ check, severity, line }) => ({ check, severity, line })),
      [{ check: 'syntax', severity: 'error', line: 2 }]);
    checks.removeFile(CATALOG);
    assert.deepEqual(checks.find(scope).map(({ check }) => check), ['file']);
  });
});

describe('the screens that show each message', () => {
  /**
   * @param {string} cell of the column "where" in docs/strings.md
   * @param {string[]} all the guide's screens
   * @returns {string[]} the ids that it lists
   */
  function screensIn(cell, all) {
    /** @param {string} list with ranges of steps: `cancel-online.1–3` */
    const expand = (list) => list.split(', ').flatMap((name) => {
      const range = /^(.*)\.(\d+)–(\d+)$/.exec(name);
      if (!range) return [name];
      const [, node, first, last] = range;
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${node}.${Number(first) + index}`);
    });
    const but = /^every screen(?: \(not ([^)]*)\))?/.exec(cell);
    const others = but?.[1] ? expand(but[1]) : [];
    const listed = but ? all.filter((id) => !others.includes(id)) : expand(cell.replace(/(^|, )article$/, '')).filter(Boolean);
    return /(^|, )article$/.test(cell) ? [...listed, '(article)'] : listed;
  }

  /** @param {string} page docs/strings.md @param {string} folder @returns {Map<string, string>} the cells "where" by key */
  function cellsOf(page, folder) {
    const [, section] = page.split(`\n## ${folder}\n`);
    const rows = section.split('\n## ')[0].matchAll(/^\| `([^`]+)` \| .* \| (.*) \|$/gm);
    return new Map([...rows].map(([, key, where]) => [key, where]));
  }

  test('are those of docs/strings.md, and the tour is the one of the command', async () => {
    const checks = await checksOf(ROOT);
    const page = await readFile(join(ROOT, 'docs/strings.md'), 'utf8');
    const inInterface = cellsOf(page, 'interface');
    const { guides } = JSON.parse(await runCommand(ROOT, 'paths', ...(IS_WHOLE ? [] : ['cancel-subscription', 'renew-loan']), '--format', 'json'));
    assert.ok(guides.length > 1);
    // The largest takes as long as all others.
    for (const { guide, tour } of guides.filter((/** @type {{guide: string}} */ one) => IS_WHOLE || one.guide !== 'cancel-today')) {
      const found = checks.screens(guide);
      assert.deepEqual(found.findings, []);
      assert.deepEqual(found.tour, tour);
      const inGuide = cellsOf(page, guide);
      assert.deepEqual(Object.keys(found.where).sort(), [...new Set([...inInterface.keys(), ...inGuide.keys()])].sort());
      for (const [key, where] of Object.entries(found.where)) {
        const cell = inGuide.get(key) ?? inInterface.get(key)?.split('; ').find((part) => part.startsWith(`${guide}: `))?.slice(guide.length + 2);
        const isUnshown = found.unshown.includes(key) && /^not shown: /.test(inInterface.get(key) ?? '');
        assert.deepEqual(where, cell === undefined || isUnshown ? [] : screensIn(cell, found.screens), `${guide}: ${key}`);
      }
    }
  });

  test('are not found in a guide that is not there', async () => {
    const { screens, tour, where, unshown, findings } = (await checksOf(ROOT)).screens('none');
    assert.deepEqual({ screens, tour, where, unshown }, { screens: [], tour: [], where: {}, unshown: [] });
    assert.deepEqual(findings.map(({ check, severity, file }) => ({ check, severity, file })),
      [{ check: 'file', severity: 'error', file: 'web/guides/none.json' }]);
  });
});

describe('exports are those of the command', () => {
  for (const format of /** @type {const} */ (['xliff', 'xliff2', 'po'])) {
    test(`as ${format}`, async () => {
      const checks = await checksOf(ROOT);
      // A language with a catalog, and a new one, which has no findings.
      for (const [folder, locale] of [['cancel-subscription', 'zh-TW'], ['demo', 'zh_tw'], ['demo', 'fr-FR']]) {
        for (const findings of [false, true]) {
          const { file, text, findings: errors } = checks.export({ folder, locale, format, findings });
          assert.deepEqual(errors, []);
          assert.equal(file, `${folder}.${locale === 'fr-FR' ? locale : 'zh-TW'}.${format === 'po' ? 'po' : 'xlf'}`);
          const options = findings ? ['--findings'] : [];
          assert.equal(text, await runCommand(ROOT, 'export', folder, '--locale', locale, '--format', format, ...options));
        }
      }
    });
  }

  test('with findings', async () => {
    const checks = await checksOf(ROOT);
    const file = 'localization/cancel-subscription/zh-TW.json';
    checks.putFile(file, (await readFile(join(ROOT, file), 'utf8')).replaceAll('25', '26'));
    const { text } = checks.export({ folder: 'cancel-subscription', locale: 'zh-TW', findings: true });
    assert.match(text ?? '', /<note from="guided-help" annotates="target" priority="1">number: /);
  });

  test('with the names of pictures', async () => {
    const checks = await checksOf(ROOT);
    const pictures = { version: /** @type {const} */ (1), pictures: { demo: { 'demo.site': ['demo/zh-TW/1.png', '2.png'] }, none: {} } };
    const file = join(folders[1], 'pictures.json');
    await writeJson(file, pictures);
    for (const format of /** @type {const} */ (['xliff', 'xliff2', 'po'])) {
      const { text } = checks.export({ folder: 'demo', locale: 'zh-TW', format, pictures });
      assert.match(text ?? '', /demo\/zh-TW\/1\.png/);
      assert.equal(text, await runCommand(ROOT, 'export', 'demo', '--locale', 'zh-TW', '--format', format, '--pictures', file));
    }
    pictures.pictures.demo['demo.site'] = ['<a>'];
    const { text, findings } = checks.export({ folder: 'demo', locale: 'zh-TW', pictures });
    assert.deepEqual([text, findings.map(({ check }) => check)], [null, ['bad-value']]);
  });

  test('have an error instead of a text for a folder or a language that cannot be exported', async () => {
    const checks = await checksOf(ROOT);
    for (const [folder, locale, check] of [['none', 'zh-TW', 'file'], ['demo', 'en-US', 'wrong-locale'], ['demo', '../x', 'wrong-locale']]) {
      const { text, findings } = checks.export({ folder, locale });
      assert.deepEqual([text, ...findings.map((finding) => finding.check)], [null, check]);
    }
  });
});

describe('imports are those of the command', () => {
  const FOLDER = 'cancel-subscription';
  const CATALOG = `localization/${FOLDER}/zh-TW.json`;
  const PARTS = [`localization/${FOLDER}`, 'localization/interface', 'localization/rules', `web/guides/${FOLDER}.json`];

  /** @param {string} text @returns {Record<string, any>} */
  const parse = (text) => JSON.parse(text);

  /**
   * @param {string} text of an export
   * @param {string} key
   * @param {(target: string) => string} change
   * @returns {string} with another translation
   */
  function withTarget(text, key, change) {
    const begin = [`resname="${key}"`, ` name="${key}"`, `msgctxt "${key}"`].map((mark) => text.indexOf(mark)).find((at) => at > 0) ?? 0;
    return text.slice(0, begin) + text.slice(begin).replace(/(<target[^>]*>|msgstr ")([^<"]*)/, (_, head, target) => head + change(target));
  }

  for (const format of /** @type {const} */ (['xliff', 'xliff2', 'po'])) {
    test(`of ${format}: nothing changes without keys; with them, the catalog is what the command writes`, async () => {
      const root = await copyProject(join(folders[1], format), PARTS);
      const checks = await checksOf(root);
      const before = await readFile(join(root, CATALOG), 'utf8');
      const { text, file } = checks.export({ folder: FOLDER, locale: 'zh-TW', format });
      let changed = withTarget(text ?? '', 'license-count.title', (target) => `${target}？`);
      changed = withTarget(changed, 'cancel-online.body', (target) => target.replace('25', '52'));
      await writeFile(join(root, file), changed);

      assert.deepEqual(checks.import({ name: file, text: text ?? '' }).changes, []);
      const seen = checks.import({ name: file, text: changed });
      assert.deepEqual(seen.findings, parse(await runCommand(root, 'import', file, '--dry-run', '--format', 'json')).findings);
      assert.ok(seen.findings.some(({ check, key, line }) => check === 'number' && key === 'cancel-online.body' && line > 1));
      assert.deepEqual({ ...seen, catalogs: [], changes: [], findings: [] },
        { folder: FOLDER, locale: 'zh-TW', file: CATALOG, text: null, catalogs: [], changes: [], findings: [] });
      const messages = parse(before);
      assert.deepEqual(seen.changes.map(({ key, before: old, conflict }) => ({ key, old, conflict })),
        ['license-count.title', 'cancel-online.body'].map((key) => ({ key, old: messages[key], conflict: false })));
      assert.deepEqual(seen.changes.map(({ after }) => after),
        [`${messages['license-count.title']}？`, messages['cancel-online.body'].replace('25', '52')]);

      const none = checks.import({ name: file, text: changed, keys: [] });
      assert.deepEqual([none.text, none.changes], [before, []]);
      const one = checks.import({ name: file, text: changed, keys: ['cancel-online.body'] });
      assert.deepEqual(one.changes.map(({ key }) => key), ['cancel-online.body']);
      assert.equal(parse(one.text ?? '')['license-count.title'], messages['license-count.title']);
      const all = checks.import({ name: file, text: changed, keys: seen.changes.map(({ key }) => key) });
      await runCommand(root, 'import', file);
      assert.equal(all.text, await readFile(join(root, CATALOG), 'utf8'));
      assert.notEqual(all.text, before);
    });
  }

  test('with a text that both have changed, which a person can choose', async () => {
    const root = await copyProject(join(folders[1], 'conflict'), PARTS);
    const checks = await checksOf(root);
    const { text } = checks.export({ folder: FOLDER, locale: 'zh-TW' });
    const ours = checks.edit({ folder: FOLDER, locale: 'zh-TW', key: 'license-count.title', text: '我們的文字' });
    await writeFile(join(root, CATALOG), ours.text ?? '');
    let changed = withTarget(text ?? '', 'license-count.title', () => '他們的文字');
    changed = withTarget(changed, 'cancel-online.title', () => '另一個文字');
    await writeFile(join(root, 'a.xlf'), changed);
    const seen = checks.import({ name: 'a.xlf', text: changed });
    assert.deepEqual(seen.findings, parse(await runCommand(root, 'import', 'a.xlf', '--dry-run', '--format', 'json')).findings);
    assert.deepEqual(seen.findings.filter(({ severity }) => severity === 'error').map(({ check, key }) => [check, key]),
      [['conflict', 'license-count.title']]);
    assert.deepEqual(seen.changes.map(({ key, before, after, afterState, conflict }) => [key, before, after, afterState, conflict]), [
      ['license-count.title', '我們的文字', '他們的文字', 'translated', true],
      ['cancel-online.title', parse(ours.text ?? '')['cancel-online.title'], '另一個文字', 'translated', false],
    ]);
    // The other one can be taken alone, and so can the chosen one.
    const other = checks.import({ name: 'a.xlf', text: changed, keys: ['cancel-online.title'] });
    assert.deepEqual(other.findings.filter(({ severity }) => severity === 'error'), []);
    assert.equal(parse(other.text ?? '')['license-count.title'], '我們的文字');
    const chosen = checks.import({ name: 'a.xlf', text: changed, keys: ['license-count.title'] });
    assert.equal(parse(chosen.text ?? '')['license-count.title'], '他們的文字');
    assert.equal(parse(chosen.text ?? '')['cancel-online.title'], '另一個文字');
  });

  test('of a catalog, with its notes', async () => {
    const root = await copyProject(join(folders[1], 'catalog'), PARTS);
    const checks = await checksOf(root);
    const before = await readFile(join(root, CATALOG), 'utf8');
    const names = { folder: FOLDER, locale: 'zh-TW' };
    const same = checks.import({ name: 'a.json', text: before, ...names });
    assert.deepEqual([same.changes, same.findings], [[], []]);
    const messages = parse(before);
    messages['license-count.title'] = '有幾個授權？';
    messages['@cancel-online.title'].state = 'machine';
    const changed = JSON.stringify(messages);
    await writeFile(join(root, 'a.json'), changed);
    const seen = checks.import({ name: 'a.json', text: changed, ...names });
    assert.deepEqual(seen.changes.map(({ key, afterState }) => [key, afterState]),
      [['license-count.title', messages['@license-count.title'].state], ['cancel-online.title', 'machine']]);
    const options = ['--catalog', FOLDER, '--locale', 'zh-TW'];
    assert.deepEqual(seen.findings, parse(await runCommand(root, 'import', 'a.json', ...options, '--dry-run', '--format', 'json')).findings);
    const taken = checks.import({ name: 'a.json', text: changed, ...names, keys: seen.changes.map(({ key }) => key) });
    await runCommand(root, 'import', 'a.json', ...options);
    assert.equal(taken.text, await readFile(join(root, CATALOG), 'utf8'));
    assert.deepEqual(parse(taken.text ?? ''), messages);
    // Whose catalog is it?
    assert.deepEqual(checks.import({ name: 'a.json', text: before }).findings.map(({ check }) => check), ['unknown-name']);
    assert.deepEqual(checks.import({ name: 'a.json', text: before, folder: FOLDER }).findings.map(({ check }) => check), ['wrong-locale']);
  });

  test('whatever the XML is like', async () => {
    const root = await copyProject(folders[2], PARTS);
    const checks = await checksOf(root);
    /** Each unit has a finding at its place, and one at its text. @param {string} units */
    const xliff = (units) => `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="${FOLDER}"
      source-language="en-US" target-language="zh-TW" datatype="plaintext"><body>${units}</body></file></xliff>`;
    /** @param {string} target @param {string} [source] */
    const unit = (target, source = 'Cancel') => `<trans-unit id="cancel-online.title"><source>${source}</source>${target}</trans-unit>`;
    const faulty = '<trans-unit id="nobody"><source/></trans-unit>';
    /** @param {number} depth */
    const nested = (depth) => `${'<group>'.repeat(depth)}${'</group>'.repeat(depth)}`;
    /** @param {number} length */
    const attributes = (length) => Array.from({ length }, (_, index) => `b${index}=""`).join(' ');
    /** @type {[xml: string, isExact: boolean][]} `isExact`: whether message and place are the same, too */
    const files = [
      // Well-formed.
      xliff(unit('<target>{</target>')),
      xliff(`<!-- 個😀 -->${unit('<target>個😀 {</target>')}${faulty}`),
      xliff(unit('<target><!-- { -->a {</target>')),
      xliff(unit('<target><![CDATA[a <b> & {]]></target>')),
      xliff(unit('<target>1<![CDATA[]]>2<?pi { ?>&lt;&#10;&#x1F600;{</target>') + faulty),
      xliff(`${unit('<target>\r\n{</target>')}\r\n\r${faulty}\r`),
      xliff(unit('<target>a\rb\r\n{</target>', 'a\r\n b')),
      xliff(`${unit('<target xml:space="preserve" xmlns:x="urn:x" x:y="z">{</target>')}<x:trans-unit xmlns:x="urn:x" id="n"/>`),
      xliff(`<x:trans-unit xmlns:x="urn:oasis:names:tc:xliff:document:1.2" id="no&#9;&quot;body"><x:source/></x:trans-unit>${faulty}`),
      xliff(`<trans-unit xmlns="" id="nobody"/><trans-unit xmlns="urn:x" id="nothing"/>`),
      `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- a -->${xliff(faulty)}<!-- b -->\n`,
      '<a/>',
      '<x:xliff xmlns:x="urn:x"/>',
      // Beyond the limits.
      `<!DOCTYPE a>${xliff('')}`,
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><a>&c;</a>',
      xliff(nested(29)),
      xliff(nested(30)),
      '<a>'.repeat(33),
      '<a>'.repeat(100_000),
      `${'<a>'.repeat(33)}${'</a>'.repeat(33)}`,
      `<a ${attributes(257)}/>`,
      `<a ${attributes(200_000)}/>`,
      `<a>${'<b/>'.repeat(160_000)}</a>`,
      `<a>${'<b/>c'.repeat(80_000)}</a>`,
      `<a>${'<b/>'.repeat(159_999)}</a>`,
      `<a>${' '.repeat(4 * 1024 * 1024)}</a>`,
      '<?xml version="1.0" encoding="BIG5"?><a',
      '<a>\uFFFF</a>',
    ].map((xml) => [xml, true]);
    files[files.length - 1][1] = false;
    // Not well-formed: each parser has its own words, and its own place.
    const broken = [
      '<', '<a', '<a>', '<a><!-- ', '<a><![CDATA[', '<?xml ', '<a b=\'>', '<a <b>', '<a></a', '<a><b></a>', '<a b="" b=""/>', '<x:b/>',
      '<a/><b/>', '<a/>b', 'b', '<a>&</a>', '<a>& b;</a>', '<a>&nbsp;</a>', '<a>&#0;</a>', '<a>&#xD800;</a>', '<a b="&c;"/>', '<a>]]></a>',
      '<a>\x01</a>', '<a b="<"/>', '<a:b:c xmlns:a="urn:a"/>', '<:a/>', '<a xmlns:b=""/>', '<a xmlns:b="urn:x" xmlns:c="urn:x" b:d="" c:d=""/>',
      '<a xmlns:xmlns="urn:a"/>', '<a xmlns:xml="urn:a"/>', '<a><!-- -- --></a>', '<a/><!DOCTYPE a>', '<a></a></a>', '<?xml version="1.0"?',
      `<a></b>${'<a>'.repeat(40)}`, '<a><![CDATA[</a>', '<a><?b</a>', '</a>', '<a><!b></a>', '<1/>', '<a 1=""/>', '<a b></a>',
    ];
    for (const xml of broken) files.push([xml, false]);
    // Of each kind some: each runs the command, which takes long to start with sanitizers.
    for (const [xml, isExact] of shareOf(files, 0, 3)) {
      await writeFile(join(root, 'a.xlf'), xml);
      const { findings } = parse(await runCommand(root, 'import', 'a.xlf', '--dry-run', '--format', 'json'));
      const { findings: found } = checks.import({ name: 'a.xlf', text: xml });
      const shown = JSON.stringify(xml.slice(0, 200));
      if (isExact) {
        assert.deepEqual(found, findings, shown);
      } else {
        assert.deepEqual(found.map(({ check }) => check), findings.map((/** @type {{check: string}} */ { check }) => check), shown);
        assert.ok(found.every(({ line, column, message }) => line > 0 && column > 0 && message), shown);
      }
    }
    // Bytes that are not UTF-8, and UTF-16.
    for (const bytes of [Buffer.from('<a>\xC3</a>', 'latin1'), Buffer.from(`\uFEFF${xliff(faulty)}`, 'utf16le'), Buffer.from('\uFEFF<a>\uD800</a>', 'utf16le')]) {
      await writeFile(join(root, 'a.xlf'), bytes);
      const { findings } = parse(await runCommand(root, 'import', 'a.xlf', '--dry-run', '--format', 'json'));
      assert.ok(findings.length > 0);
      assert.deepEqual(checks.import({ name: 'a.xlf', text: new Uint8Array(bytes) }).findings, findings);
    }
  });

  test('takes no time that grows faster than the file', async () => {
    const checks = await checksOf(ROOT);
    const size = 3 * 1024 * 1024;
    for (const part of ['\r', '\r\n', '&amp;', '<!---->', '<![CDATA[]]>', '<a>', '<!--', '<a ', '<a b="', '😀', '<?b?>', "<a b=''>"]) {
      const begin = performance.now();
      checks.import({ name: 'a.xlf', text: `<a>${part.repeat(size / part.length)}</a>` });
      assert.ok(performance.now() - begin < 20_000, part);
    }
  });
});

describe('new catalogs are those of the command', () => {
  test('in pseudo-locales', async () => {
    const checks = await checksOf(ROOT);
    const output = join(folders[3], 'pseudo');
    await runCommand(ROOT, 'pseudo', '--output', output);
    for (const locale of PSEUDO_LOCALES) {
      const { files, findings } = checks.pseudo(locale);
      assert.deepEqual(findings, []);
      assert.ok(files.length > 3);
      for (const { file, text } of files) {
        assert.equal(text, await readFile(join(output, file.replace('localization/', '')), 'utf8'), file);
      }
    }
    // They are in the project now.
    assert.ok(checks.find({ folders: ['demo'], locales: [...PSEUDO_LOCALES], onlyTranslations: true }).every(({ check }) => check !== 'file'));
    assert.deepEqual(checks.pseudo('de-DE').findings.map(({ check }) => check), ['wrong-locale']);
  });

  test('in a new language, and in one that lacks messages', async () => {
    for (const locale of ['de-DE', 'it-IT', 'fr-CA', 'pt-BR', 'pl-PL', 'sr-Latn-RS', 'zh-HK', 'zh-CN', 'ja-JP', 'ar-EG']) {
      const root = await copyProject(join(folders[3], locale), ['localization', 'web/guides']);
      if (locale === 'de-DE') await writeFile(join(root, 'localization/demo/de-DE.json'), '{}');
      const checks = await checksOf(root);
      const demo = locale === 'de-DE';
      const { files, findings } = checks.addLocale(locale, { demo });
      assert.deepEqual(findings, []);
      assert.equal(files.some(({ file }) => file.startsWith('localization/demo/')), demo);
      await runCommand(root, 'add-locale', locale, ...(demo ? ['--demo'] : []));
      const written = (await filesAt(root, 'localization')).filter((file) => file.endsWith(`/${locale}.json`) && !file.includes('/rules/'));
      assert.deepEqual(files.map(({ file }) => file).sort(), written.sort());
      for (const { file, text } of files) assert.equal(text, await readFile(join(root, file), 'utf8'), file);
      assert.deepEqual(checks.addLocale(locale, { demo }), { files: [], findings: [] });
    }
  });

  test('not in what is no language to translate to', async () => {
    const checks = await checksOf(ROOT);
    for (const locale of ['en-US', 'de-de', '../x', '']) {
      const { files, findings } = checks.addLocale(locale);
      assert.deepEqual([files, findings.map(({ check, severity }) => [check, severity])], [[], [['wrong-locale', 'error']]], locale);
    }
  });
});
