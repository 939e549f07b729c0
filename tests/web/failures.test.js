// If anything but the painter fails to load, the static article stays in place, the page is notified once, and nothing
// else breaks. Without the painter, the mirror is shown.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { STRICT_CSP } from '../../scripts/lib/server.mjs';
import { GUIDE } from './support/dist.js';
import { assertArticle, flipBit, holdTime, trapIn } from './support/faults.js';
import { answer, press, stateOf } from './support/mirror.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';

/** @typedef {Awaited<ReturnType<typeof openSite>>} Site */
/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite();
after(() => site.close());

const MODULE = '/guided-help.wasm';
const PAINTER = '/guided-help-painter.wasm';
const GUIDE_FILE = `/guides/${GUIDE.id}.json`;

/** @param {Buffer} bytes */
const withoutEnd = (bytes) => bytes.subarray(0, bytes.length - 2);

/** @param {(guide: any) => void} change @returns {(bytes: Buffer) => string} */
const changed = (change) => (bytes) => {
  const guide = JSON.parse(bytes.toString());
  change(guide);
  return JSON.stringify(guide);
};

/** @param {string} integer as in JSON @returns {(bytes: Buffer) => string} */
const withMaximum = (integer) => (bytes) => `${bytes}`.replace(/("maximum": ?)\d+/, `$1${integer}`);

/** @typedef {import('../../scripts/lib/server.mjs').Override} Override */
/** @typedef {[name: string, path: string, fault: Override, code: string]} Fault */
/** @type {Fault[]} */
const FAULTS = [
  ['the module is missing', MODULE, { status: 404 }, 'load'],
  ['the server fails at the module', MODULE, { status: 500 }, 'load'],
  ['the connection is lost at the module', MODULE, { hangUp: true }, 'load'],
  ['one bit of the module is wrong', MODULE, { alter: flipBit }, 'integrity'],
  ['the end of the module is missing', MODULE, { alter: withoutEnd }, 'integrity'],
  ['the guide is missing', GUIDE_FILE, { status: 404 }, 'guide'],
  ['the connection is lost at the guide', GUIDE_FILE, { hangUp: true }, 'guide'],
  ['the guide is broken JSON', GUIDE_FILE, { alter: withoutEnd }, 'guide'],
  ['the guide is empty', GUIDE_FILE, { body: '' }, 'guide'],
  ['the guide is HTML', GUIDE_FILE, { body: '<!doctype html>' }, 'guide'],
  ['the guide has an unknown key', GUIDE_FILE, { alter: changed((guide) => (guide.more = 1)) }, 'guide'],
  ['the guide starts nowhere', GUIDE_FILE, { alter: changed((guide) => (guide.start = 'nowhere')) }, 'guide'],
  // Around 2^53, 2^63, 2^64 and -2^63: the engine has its own functions that read digits.
  .../** @type {Fault[]} */ (['9007199254740992', '9223372036854775808', '18446744073709551615', '18446744073709551616',
    '-9007199254740992', '-9223372036854775808', '-9223372036854775809'].map((integer) =>
    [`the guide has the integer ${integer}`, GUIDE_FILE, { alter: withMaximum(integer) }, 'guide'])),
  ...['cancel-subscription', 'interface'].flatMap((folder) => {
    const path = `/locales/${folder}/en-US.json`;
    return /** @type {[string, string, Override, string][]} */ ([
      [`the catalog of ${folder} is missing`, path, { status: 404 }, 'catalog'],
      [`the connection is lost at the catalog of ${folder}`, path, { hangUp: true }, 'catalog'],
      [`the catalog of ${folder} is broken JSON`, path, { alter: withoutEnd }, 'catalog'],
      [`the catalog of ${folder} has a broken message`, path, { body: '{"action.next":"{"}' }, 'catalog'],
    ]);
  }),
];

/**
 * Asserts that the article stays, and that nothing waits for the time limit of files: here it never expires.
 * @param {Site} site
 * @param {string} code
 * @param {import('./support/site.js').Visit} [visit]
 */
const assertFails = (site, code, visit = {}) =>
  site.visit({
    ready: false, clean: false, ...visit,
    async prepare(page) {
      await page.evaluateOnNewDocument(holdTime);
      await visit.prepare?.(page);
    },
  }, async (page, { exceptions }) => {
    const { detail } = await untilEvent(page, 'error');
    assert.deepEqual(Object.keys(detail), ['code', 'message']);
    assert.equal(detail.code, code, `${detail.message}`);
    assert.ok(detail.message);
    if (!visit.html) await assertArticle(page);
    const state = await page.evaluate(() => {
      const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      const { tier, node, step, locale, shadowRoot } = element;
      return { tier, node, step, locale, slots: shadowRoot.querySelectorAll('slot').length };
    });
    assert.deepEqual(state, { tier: 'static', node: null, step: null, locale: null, slots: 1 });
    // All other files have arrived by now.
    await page.waitForNetworkIdle({ idleTime: 50 });
    assert.equal((await eventsOf(page, 'error')).length, 1);
    assert.deepEqual(await eventsOf(page, 'step', 'outcome'), []);
    assert.deepEqual(exceptions, []);
  });

describe('the article stays when', () => {
  /** @type {[name: string, fault: Override][]} */
  const SCRIPT_FAULTS = [
    ['is missing', { status: 404 }],
    ['does not arrive', { hangUp: true }],
    ['has one wrong bit', { alter: flipBit }],
    ['is cut off', { alter: withoutEnd }],
    ['is another file', { body: 'document.body.textContent = "";' }],
  ];
  for (const [name, fault] of SCRIPT_FAULTS) {
    test(`the script ${name}`, async () => {
      site.server.setOverride('/guided-help.js', fault);
      try {
        await site.visit({ ready: false, clean: false }, async (page) => {
          await page.waitForNetworkIdle({ idleTime: 50 });
          await assertArticle(page);
          assert.equal(await page.evaluate(() => customElements.get('guided-help')), undefined);
        });
      } finally {
        site.server.setOverride('/guided-help.js', null);
      }
    });
  }

  for (const [name, path, fault, code] of FAULTS) {
    test(name, async () => {
      site.server.setOverride(path, fault);
      try {
        await assertFails(site, code);
      } finally {
        site.server.setOverride(path, null);
      }
    });
  }

  test('the page names no guide', () => assertFails(site, 'guide', { html: '<guided-help>' }));
  test('the page names a guide that does not exist', () =>
    assertFails(site, 'guide', { html: '<guided-help guide="no-such-guide">' }));
  test('the page names a guide outside the folder', () =>
    assertFails(site, 'guide', { html: '<guided-help guide="../locales/interface/en-US">' }));
  test('base leads nowhere', () =>
    assertFails(site, 'load', { html: `<guided-help guide="${GUIDE.id}" base="/nowhere/">` }));

  test('the policy of the page forbids WebAssembly', async (context) => {
    const csp = STRICT_CSP.replace(" 'wasm-unsafe-eval'", '');
    assert.notEqual(csp, STRICT_CSP);
    const strict = await openSite({ csp });
    context.after(() => strict.close());
    await assertFails(strict, 'no-wasm');
  });

  test('the browser has no WebAssembly', async (context) => {
    const jitless = await openSite({ flags: ['--js-flags=--jitless'] });
    context.after(() => jitless.close());
    await assertFails(jitless, 'no-wasm');
  });

  test('JavaScript is off', () =>
    site.visit({ ready: false, clean: false, prepare: (page) => page.setJavaScriptEnabled(false) }, async (page) => {
      await assertArticle(page);
    }));
});

/**
 * Asserts that the mirror shows the assistant, and why.
 * @param {string} reason
 * @param {import('./support/site.js').Visit} [visit]
 */
const assertMirror = (reason, visit = {}) =>
  site.visit({ clean: false, tier: 'mirror', ...visit }, async (page, { errors, exceptions }) => {
    await untilEvent(page, 'tier', 2);
    const tiers = (await eventsOf(page, 'tier')).map(({ detail }) => detail);
    assert.deepEqual(tiers, [{ tier: 'mirror', reason: 'ready' }, { tier: 'mirror', reason }]);
    const reports = errors.filter((error) => error.startsWith('guided-help: '));
    assert.ok(reports.length && reports.every((report) =>
      report.startsWith(`guided-help: the canvas cannot be painted: ${reason}: `)), `${reports}`);
    await answer(page, '26');
    const { tier, node } = await stateOf(page);
    assert.deepEqual([tier, node], ['mirror', 'call-support']);
    assert.deepEqual([exceptions, await eventsOf(page, 'error')], [[], []]);
  });

describe('the mirror is shown when', () => {
  /** @type {[name: string, fault: Override, reason: string][]} */
  const PAINTER_FAULTS = [
    ['is missing', { status: 404 }, 'load'],
    ['does not arrive', { hangUp: true }, 'load'],
    ['has one wrong bit', { alter: flipBit }, 'integrity'],
    ['is cut off', { alter: withoutEnd }, 'integrity'],
  ];
  for (const [name, fault, reason] of PAINTER_FAULTS) {
    test(`the painter ${name}`, async () => {
      site.server.setOverride(PAINTER, fault);
      try {
        await assertMirror(reason);
      } finally {
        site.server.setOverride(PAINTER, null);
      }
    });
  }

  for (const name of ['gp_create', 'gp_show', 'gp_paint']) {
    test(`the painter traps before the first frame, in ${name}`, () =>
      assertMirror('trap', { prepare: (page) => page.evaluateOnNewDocument(trapIn, name) }));
  }
});

test('traps while the assistant is in use lead back to the article', () => {
  const prepare = (/** @type {Page} */ page) => page.evaluateOnNewDocument(trapIn, 'gh_act');
  return site.visit({ clean: false, prepare }, async (page, { exceptions }) => {
    await press(page, 'action.next');
    assert.equal((await untilEvent(page, 'error')).detail.code, 'trap');
    await assertArticle(page);
    assert.equal((await eventsOf(page, 'error')).length, 1);
    assert.deepEqual(exceptions, []);
  });
});

test('loading is tried again when the element is put back', async () => {
  site.server.setOverride(MODULE, { status: 404 });
  await site.visit({ ready: false, clean: false }, async (page) => {
    await untilEvent(page, 'error');
    site.server.setOverride(MODULE, null);
    await page.evaluate(async () => {
      const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      const { parentElement } = element;
      element.remove();
      await null;
      parentElement?.append(element);
    });
    assert.equal((await untilEvent(page, 'settled')).detail.tier, 'mirror');
  });
});
