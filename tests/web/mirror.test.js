// The structure of every screen, and the state that survives going back, changing an answer and starting over.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { GUIDE, LOCALES, readJson, readMessages } from './support/dist.js';
import { FIELD, answer, find, press, stateOf, type } from './support/mirror.js';
import { sharePage } from './support/shared.js';
import { TIERS, openSite } from './support/site.js';
import { structureOf } from './support/structure.js';
import { findScreens, show } from './support/walk.js';

/** @typedef {import('./support/walk.js').Screen} Screen */
/** @typedef {Awaited<ReturnType<typeof structureOf>>} Structure */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

/** @type {Record<string, (structure: Structure, screen: Screen, locale: string) => void | Promise<void>>} */
const RULES = {
  'one h2, first of the headings, and no level left out'({ headings }, { name }) {
    assert.equal(headings.filter((level) => level === 2).length, 1, name);
    assert.equal(headings[0], 2, name);
    const leaps = headings.filter((level, index) => index > 0 && level - headings[index - 1] > 1);
    assert.deepEqual(leaps, [], `${name}: ${headings}`);
  },
  'one status, and one primary action'({ statuses, primaries }, { name, node }) {
    assert.equal(statuses, 1, name);
    assert.deepEqual(primaries, [GUIDE.nodes[node].kind === 'outcome' ? 'a' : 'button'], name);
  },
  'every text names its message, and every message has a text'({ looseTexts, emptyKeys }, { name }) {
    assert.deepEqual({ looseTexts, emptyKeys }, { looseTexts: [], emptyKeys: [] }, name);
  },
  'decorative elements have no words'({ ornaments }, { name }) {
    assert.deepEqual(ornaments.filter((text) => !/^\p{Number}+$/u.test(text)), [], name);
  },
  'ids are unique, and references to them are valid'({ duplicateIds, brokenReferences }, { name }) {
    assert.deepEqual({ duplicateIds, brokenReferences }, { duplicateIds: [], brokenReferences: [] }, name);
  },
  'buttons are of type button'({ buttons }, { name }) {
    assert.deepEqual(buttons.filter((button) => button.type !== 'button' || !button.key), [], name);
  },
  'steps are an ordered list with the state of each'({ steps }, { name, node, step }) {
    if (step === null) return void assert.deepEqual(steps, [], name);
    const expected = GUIDE.nodes[node].steps?.map((key, index) => ({ key, state: Math.sign(index + 1 - step) }));
    const shown = steps[0].map(({ keys, current }) => {
      const state = keys.includes('step.done') ? -1 : keys.includes('step.current') && current === 'step' ? 0 : 1;
      return { key: keys.find((key) => key && !key.startsWith('step.')), state };
    });
    assert.deepEqual(shown, expected, name);
    assert.deepEqual(steps[0].filter(({ tag }) => tag !== 'li'), [], name);
  },
  async 'the field is labelled, numeric, and names its error'({ field }, { name, node, error }, locale) {
    if (GUIDE.nodes[node].input !== 'number') return void assert.equal(field, undefined, name);
    const messages = await readMessages(locale);
    assert.equal(field.key, `${node}.field`);
    assert.deepEqual([field.type, field.inputMode], ['text', 'numeric']);
    assert.deepEqual(field.name, [messages[field.key]]);
    assert.equal(field.invalid, error ? 'true' : null, name);
    assert.equal(field.described.includes(error || undefined), Boolean(error), name);
  },
  async 'steps and outcomes have refund notice, learn-more link and date'(structure, screen, locale) {
    if (GUIDE.nodes[screen.node].kind === 'question') return;
    const { published } = (await readJson(`guides/${GUIDE.id}.json`)).source;
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(published));
    assert.ok(structure.keys.includes('refund.notice'), screen.name);
    assert.ok(structure.links.some(({ id }) => id === 'learn-more'), screen.name);
    assert.ok(structure.texts['source.date'].includes(date), screen.name);
  },
  'links lead where the guide says, safely'({ links }, { name }) {
    for (const { id = '', ...link } of links) {
      const safe = { href: GUIDE.links[id], rel: 'noopener noreferrer', policy: 'no-referrer' };
      assert.deepEqual(link, safe, `${name}: ${id}`);
      const { protocol, host } = new URL(link.href ?? '');
      assert.ok(protocol === 'https:' && GUIDE.hosts.includes(host), link.href ?? '');
    }
  },
  'the whole article has its sections and every link, and every screen can show it'(structure, { name, article }) {
    assert.ok(structure.buttons.some(({ key }) => key === 'action.article'), name);
    if (!article) return;
    assert.ok(structure.headings.includes(3) && structure.headings.includes(4), name);
    assert.ok(structure.keys.includes('article.title'), name);
    for (const link of Object.keys(GUIDE.links)) assert.ok(structure.links.some(({ id }) => id === link), link);
  },
  'everything is in the language shown'({ lang }, { name }, locale) {
    assert.deepEqual(lang, [{ lang: locale, dir: 'ltr' }], name);
  },
};

for (const locale of LOCALES) {
  const inspectAll = () =>
    site.visit({ locale, still: true }, async (page) => {
      /** @type {[Screen, Structure][]} */
      const screens = [];
      for (const screen of await findScreens(page)) {
        await show(page, screen);
        screens.push([screen, await structureOf(page)]);
      }
      return screens;
    });
  /** @type {ReturnType<typeof inspectAll> | undefined} */
  let inspected;
  const found = () => (inspected ??= inspectAll());

  describe(`every screen in ${locale}`, () => {
    test('every node and step of the guide is reached', async () => {
      const places = new Set((await found()).map(([{ node, step }]) => `${node} ${step}`));
      const wanted = Object.entries(GUIDE.nodes).flatMap(([node, { steps }]) =>
        steps ? steps.map((_, index) => `${node} ${index + 1}`) : [`${node} null`]);
      assert.deepEqual([...places].sort(), wanted.sort());
    });
    for (const [rule, check] of Object.entries(RULES)) {
      test(rule, async () => {
        for (const [screen, structure] of await found()) await check(structure, screen, locale);
      });
    }
  });
}

for (const each of sites) {
  describe(`state in the tier ${each.tier}`, () => {
    const visit = sharePage(each, { still: true });
    test('back goes step by step, and keeps the draft as typed', () =>
      visit(async (page) => {
        await answer(page, ' 007 ');
        await press(page, 'action.next');
        await press(page, 'action.back');
        assert.equal((await stateOf(page)).step, 1);
        await press(page, 'action.back');
        const { node, draft, keys } = await stateOf(page);
        assert.deepEqual({ node, draft }, { node: 'license-count', draft: ' 007 ' });
        assert.ok(!keys.includes('action.back'));
      }));

    test('the draft survives "I\'m not sure"', () =>
      visit(async (page) => {
        await type(page, '７ or 8');
        await press(page, 'action.not-sure');
        await press(page, 'find-count.found');
        assert.equal((await stateOf(page)).draft, '７ or 8');
      }));

    test('a changed answer with the same route keeps the step', () =>
      visit(async (page) => {
        await answer(page, '3');
        await press(page, 'action.next');
        await press(page, 'action.change');
        assert.equal((await stateOf(page)).draft, '3');
        await answer(page, '4');
        const { node, step, keys } = await stateOf(page);
        assert.deepEqual({ node, step }, { node: 'cancel-online', step: 2 });
        assert.ok(keys.includes('license-count.answer'));
      }));

    test('a changed answer with another route leads there', () =>
      visit(async (page) => {
        await answer(page, '3');
        await press(page, 'action.change');
        await answer(page, '26');
        assert.equal((await stateOf(page)).node, 'call-support');
        await press(page, 'action.back');
        assert.equal((await stateOf(page)).node, 'license-count');
      }));

    test('back from a change leaves everything as it was', () =>
      visit(async (page) => {
        await answer(page, '25');
        await press(page, 'action.next');
        const before = await stateOf(page);
        await press(page, 'action.change');
        await type(page, 'nonsense');
        await press(page, 'action.back');
        const { node, step, keys } = await stateOf(page);
        assert.deepEqual({ node, step, keys }, { node: before.node, step: before.step, keys: before.keys });
        await press(page, 'action.change');
        assert.equal((await stateOf(page)).draft, '25');
      }));

    test('starting over forgets answers, draft and the open article', () =>
      visit(async (page) => {
        const fresh = await stateOf(page);
        await answer(page, '3');
        await press(page, 'action.article');
        await press(page, 'action.start-over');
        const { node, draft, keys, status, focus } = await stateOf(page);
        assert.deepEqual({ node, draft, keys }, { node: fresh.node, draft: '', keys: fresh.keys });
        assert.ok(status);
        assert.equal(focus?.name, 'h2');
      }));

    test('the article opens and closes, and keeps focus and the draft', () =>
      visit(async (page) => {
        await type(page, '12');
        const before = await stateOf(page);
        await press(page, 'action.article');
        const open = await stateOf(page);
        assert.ok(open.keys.includes('article.title'));
        assert.deepEqual(open.focus?.keys, ['action.article']);
        await press(page, 'action.article');
        const { keys, draft } = await stateOf(page);
        assert.deepEqual({ keys, draft }, { keys: before.keys, draft: '12' });
      }));

    test('blocks that stay on the screen keep their elements, and the field its caret', () =>
      visit(async (page) => {
        await type(page, '123');
        const field = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await find(page, FIELD));
        await field.evaluate((input) => input.setSelectionRange(1, 2));
        const button = await find(page, 'guided-help >>> [data-action="answer"]');
        await press(page, 'action.article');
        assert.deepEqual(await field.evaluate((input) => [input.selectionStart, input.selectionEnd]), [1, 2]);
        assert.ok(await button.evaluate((element) => element.isConnected));
      }));
  });
}

test('a link that is followed is reported by its id, and nothing else', () =>
  site.visit({}, async (page) => {
    await answer(page, '26');
    for (const link of GUIDE.nodes['call-support'].links ?? []) {
      await (await find(page, `guided-help >>> a[data-link="${link}"]`)).click();
      const event = await page.evaluate(() => window.recorded.events.filter(({ name }) => name === 'link').pop());
      assert.deepEqual(event?.detail, { link });
    }
  }));
