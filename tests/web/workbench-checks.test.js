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
import { PSEUDO_LOCALES } from './support/pseudo.js';

/** What the checks read, below the root of a project. */
const READ = ['localization', 'web/guides', 'web/demo/index.html'];

const folders = await Promise.all(['pseudo', 'faults'].map((name) => mkdtemp(join(tmpdir(), `guided-help-${name}-`))));
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
  test('in the project', async () => {
    const checks = await checksOf(ROOT);
    assert.equal(checks.report(), await runCommand(ROOT, 'check', '--format', 'json'));
    assert.equal(checks.report({ folders: ['cancel-subscription'], locales: ['zh-TW'], release: true }),
      await runCommand(ROOT, 'check', 'cancel-subscription', '--locale', 'zh-TW', '--release', '--format', 'json'));
  });

  test('in pseudo-locales', async () => {
    // The walk over a large guide takes a while with sanitizers.
    const root = await copyProject(folders[0], [
      'localization/cancel-subscription', 'localization/interface', 'localization/rules', 'web/guides/cancel-subscription.json',
    ]);
    await runCommand(root, 'pseudo', '--output', 'localization');
    const report = (await checksOf(root)).report();
    assert.equal(report, await runCommand(root, 'check', '--format', 'json'));
    assert.ok(PSEUDO_LOCALES.some((locale) => report.includes(`"locale": "${locale}"`)), report.slice(0, 1000));
  });

  test('with the faults of the mutation table', async () => {
    const root = await copyProject(folders[1], ['localization/rules']);
    const faults = await plantFaults(root);
    const report = (await checksOf(root)).report();
    assert.equal(report, await runCommand(root, 'check', '--format', 'json'));
    assert.ok(JSON.parse(report).findings.length > faults / 2, `${faults} faults`);
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
    const { guides } = JSON.parse(await runCommand(ROOT, 'paths', '--format', 'json'));
    assert.ok(guides.length > 1);
    for (const { guide, tour } of guides) {
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

  test('have an error instead of a text for a folder or a language that cannot be exported', async () => {
    const checks = await checksOf(ROOT);
    for (const [folder, locale, check] of [['none', 'zh-TW', 'file'], ['demo', 'en-US', 'wrong-locale'], ['demo', '../x', 'wrong-locale']]) {
      const { text, findings } = checks.export({ folder, locale });
      assert.deepEqual([text, ...findings.map((finding) => finding.check)], [null, check]);
    }
  });
});
