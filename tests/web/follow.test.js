// Elements of the mirror that others change: the picture, and the effect of a press, follow them.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SCREENS, middleOf, pictureOf, showStill } from './support/canvas.js';
import { inkContrast } from './support/contrast.js';
import { compareLines, unlikeOf } from './support/likeness.js';
import { FIELD, answer, find, inside, keyed, press, stateOf, type, untilPainted } from './support/mirror.js';
import { compare, toDevice } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { sharePage } from './support/shared.js';
import { TIERS, openSite } from './support/site.js';
import { NEXT, assertStep } from './support/steps.js';
import { callsDuring, untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {(root: ShadowRoot) => void} Change runs in the page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

/** Tall enough for the steps. */
const WINDOW = { width: 640, height: 1400, still: true };

/** @param {Page} page @param {Change} change */
async function make(page, change) {
  await page.evaluate(`(${change})(document.querySelector('guided-help').shadowRoot)`);
  await untilPainted(page);
}

/** Translates every text, as Chromium and Google Translate do. @param {ShadowRoot} root */
function translate(root) {
  const texts = document.createTreeWalker(/** @type {Node} */ (root.querySelector('section')), NodeFilter.SHOW_TEXT);
  const all = [];
  while (texts.nextNode()) all.push(/** @type {Text} */ (texts.currentNode));
  for (const text of all) {
    if (!/\p{Letter}{2}/u.test(text.data)) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.textContent = text.data.replace(/\p{Letter}{2,}/gu, (word) => `${word.slice(1)}${word[0]}ay`);
    outer.append(inner);
    text.replaceWith(outer);
  }
}

describe('the canvas shows', () => {
  const visit = sharePage(site, WINDOW);
  /** @type {[name: string, change: Change, text: string][]} */
  const CHANGES = [
    ['words that a translator has wrapped', translate, 'ancelCay ouryay ubscriptionsay nlineoay'],
    ['a text that was changed', (root) => {
      /** @type {Text} */ (/** @type {Element} */ (root.querySelector('h2')).firstChild).data = 'Cancel your subscription again!';
    }, 'Cancel your subscription again!'],
    ['an element that was replaced by a copy', (root) => {
      const heading = /** @type {Element} */ (root.querySelector('h2'));
      const copy = /** @type {Element} */ (heading.cloneNode());
      copy.textContent = 'Cancel your subscription anyhow';
      heading.replaceWith(copy);
    }, 'Cancel your subscription anyhow'],
    ['colors that were set', (root) => {
      /** @type {HTMLElement} */ (root.querySelector('h2')).style.color = 'rgb(200, 0, 90)';
    }, 'Cancel your subscription online'],
    ['letters of another color than their element', (root) => {
      /** @type {HTMLElement} */ (root.querySelector('h2')).style.setProperty('-webkit-text-fill-color', 'red');
    }, 'Cancel your subscription online'],
    ['a mark in a sentence', (root) => {
      const mark = document.createElement('mark');
      mark.textContent = 'marked';
      root.querySelector('.notice')?.append(mark);
    }, 'marked'],
  ];
  for (const [name, change, text] of CHANGES) {
    test(name, () => visit(async (page) => {
      await showStill(page, SCREENS[2]);
      await make(page, change);
      const lines = await compareLines(page, 1);
      assert.ok(lines.some((line) => line.text === text), lines.map((line) => line.text).join('\n'));
      assert.deepEqual(unlikeOf(lines), []);
      assert.equal((await stateOf(page)).tier, 'canvas');
    }));
  }

  test('text that is typed where the page makes it editable', () => visit(async (page) => {
    await showStill(page, SCREENS[2]);
    await make(page, (root) => root.querySelector('.notice')?.setAttribute('contenteditable', 'true'));
    await (await find(page, inside('.notice'))).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Written');
    await untilPainted(page);
    const lines = await compareLines(page, 1);
    assert.ok(lines.some((line) => line.text.includes('Written')));
    assert.deepEqual(unlikeOf(lines), []);
  }));

  /** @type {[name: string, hide: Change, show: Change][]} */
  const WAYS = [
    ['hidden', (root) => root.querySelector('.primary')?.setAttribute('hidden', ''),
      (root) => root.querySelector('.primary')?.removeAttribute('hidden')],
    ['invisible', (root) => {
      /** @type {HTMLElement} */ (root.querySelector('.primary')).style.visibility = 'hidden';
    }, (root) => {
      /** @type {HTMLElement} */ (root.querySelector('.primary')).style.visibility = '';
    }],
  ];
  for (const [name, hide, show] of WAYS) {
    test(`no button that was made ${name}, until it is shown again`, () => visit(async (page) => {
      await showStill(page, SCREENS[2]);
      const before = await pictureOf(page);
      const { bottom, ...rest } = await (await find(page, NEXT)).evaluate((button) => button.getBoundingClientRect().toJSON());
      await make(page, hide);
      const place = toDevice({ ...rest, bottom }, 1);
      assert.ok(compare(before, await pictureOf(page), place).difference > 20);
      assert.deepEqual(unlikeOf(await compareLines(page, 1)), []);
      if (name === 'invisible') await page.mouse.click(rest.left + 5, bottom - 5);
      await page.mouse.move(1, 1);
      await assertStep(page, 2, 2);
      await make(page, show);
      assert.equal(compare(before, await pictureOf(page), place).difference, 0);
    }));
  }
});

describe('the mirror becomes visible while the canvas cannot show', () => {
  const visit = sharePage(site, WINDOW);
  /** @type {[name: string, change: Change][]} each changes a node or an attribute, which the mirror observes */
  const CHANGES = [
    ['a transparent element', (root) => /** @type {HTMLElement} */ (root.querySelector('.notice')).style.setProperty('opacity', '.5')],
    ['a filter', (root) => /** @type {HTMLElement} */ (root.querySelector('section')).style.setProperty('filter', 'invert(1)')],
    ['a rotated element', (root) => /** @type {HTMLElement} */ (root.querySelector('h2')).style.setProperty('transform', 'rotate(3deg)')],
    ['an element that is moved', (root) => /** @type {HTMLElement} */ (root.querySelector('h2')).style.setProperty('translate', '0 4px')],
    ['a masked element', (root) => /** @type {HTMLElement} */ (root.querySelector('.notice')).style.setProperty('mask-image', 'linear-gradient(#000, #0000)')],
    ['a blended element', (root) => /** @type {HTMLElement} */ (root.querySelector('.notice')).style.setProperty('mix-blend-mode', 'multiply')],
    ['a background image',
      (root) => /** @type {HTMLElement} */ (root.querySelector('.notice')).style.setProperty('background', 'linear-gradient(red, blue)')],
    ['text with a line through it', (root) => /** @type {HTMLElement} */ (root.querySelector('h2')).style.setProperty('text-decoration', 'line-through')],
    ['text in the other direction', (root) => root.querySelector('section')?.setAttribute('dir', 'rtl')],
    ['a foreign block', (root) => {
      const block = document.createElement('div');
      Object.assign(block.style, { position: 'absolute', inset: '0 0 auto auto', background: '#000', color: '#fff' });
      block.textContent = 'Over everything';
      root.querySelector('section')?.append(block);
    }],
    ['an element with a shadow root of its own', (root) => {
      const element = document.createElement('some-extension');
      element.attachShadow({ mode: 'closed' }).append('Text of an extension');
      root.querySelector('.field, .notice')?.append(element);
    }],
    ['a foreign field', (root) => {
      const select = document.createElement('select');
      select.append(new Option('One'));
      root.querySelector('.actions')?.append(select);
    }],
    ['an SVG drawing', (root) => {
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawing.append(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
      root.querySelector('.notice')?.append(drawing);
    }],
    ['a style that overrides `unseen`', (root) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.card .notice.notice { background: #123 !important }');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      root.querySelector('section')?.setAttribute('title', 'Restyled');
    }],
  ];
  for (const [name, change] of CHANGES) {
    test(name, () => visit(async (page) => {
      await showStill(page, SCREENS[2]);
      await make(page, change);
      const [{ tier }, [event]] = [await stateOf(page), (await eventsOf(page, 'tier')).slice(-1)];
      assert.deepEqual([tier, event.detail], ['mirror', { tier: 'mirror', reason: 'style' }]);
      await make(page, (root) => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, 2);
        root.querySelector('section')?.removeAttribute('title');
        root.querySelector('section')?.setAttribute('dir', 'ltr');
        for (const other of root.querySelectorAll('section > div:not([id], .actions), some-extension, select, svg')) other.remove();
        for (const element of root.querySelectorAll('.card, h2, .notice')) element.removeAttribute('style');
      });
      await untilPainted(page);
      assert.equal((await stateOf(page)).tier, 'canvas');
    }));
  }
});

for (const each of sites) {
  describe(`changed elements of the mirror work, ${each.tier}`, () => {
    const visit = sharePage(each, WINDOW);
    /** Replaces buttons and links with copies, as setting `outerHTML` does. @param {ShadowRoot} root */
    const copyAll = (root) => {
      for (const element of root.querySelectorAll('button, a[data-link]')) element.replaceWith(element.cloneNode(true));
    };
    /** @type {[name: string, use: (page: Page) => Promise<unknown>][]} */
    const USES = [
      ['the pointer', (page) => press(page, 'action.next')],
      ['the keyboard', async (page) => {
        await (await find(page, NEXT)).focus();
        await page.keyboard.press('Enter');
      }],
      ['a script', async (page) => (await find(page, NEXT)).evaluate((button) => /** @type {HTMLElement} */ (button).click())],
    ];
    for (const [name, use] of USES) {
      test(`copies of buttons act once, by ${name}`, () => visit(async (page) => {
        await answer(page, '3');
        await make(page, copyAll);
        await use(page);
        await assertStep(page, 2, 2);
        await make(page, copyAll);
        await use(page);
        await assertStep(page, 3, 3);
      }));
    }

    test('copies of links notify the page once', () => visit(async (page) => {
      await answer(page, '3');
      await make(page, copyAll);
      for (const link of ['your-products', 'learn-more']) await (await find(page, inside(`a[data-link="${link}"]`))).click();
      const reported = (await eventsOf(page, 'link')).map(({ detail }) => detail.link);
      assert.deepEqual(reported, ['your-products', 'learn-more']);
    }));

    for (const attribute of ['disabled', 'inert']) {
      test(`a button does nothing while it is ${attribute}`, () => visit(async (page) => {
        await answer(page, '3');
        const { x, y } = await middleOf(page, NEXT);
        await page.evaluate((name) => {
          document.querySelector('guided-help')?.shadowRoot.querySelector('[data-action="next"]')?.setAttribute(name, '');
        }, attribute);
        await untilPainted(page);
        await page.mouse.click(x, y);
        await assertStep(page, 1, 1);
        await make(page, (root) => {
          for (const name of ['disabled', 'inert']) root.querySelector('[data-action="next"]')?.removeAttribute(name);
        });
        await page.mouse.click(x, y);
        await assertStep(page, 2, 2);
      }));
    }

    /** @type {[name: string, change: Change][]} */
    const CHANGES = [
      ['were translated', translate],
      ['were copied', (root) => {
        for (const element of root.querySelectorAll('section > *:not([role=status], [aria-hidden])')) {
          element.replaceWith(element.cloneNode(true));
        }
      }],
      ['were wrapped', (root) => {
        for (const element of root.querySelectorAll('section > [id], .actions > [id], li')) {
          const wrapper = document.createElement('div');
          element.replaceWith(wrapper);
          wrapper.append(element);
        }
      }],
      ['got foreign siblings', (root) => {
        for (const element of root.querySelectorAll('section [id]')) {
          for (const side of /** @type {const} */ (['before', 'prepend'])) {
            const other = document.createElement('span');
            other.className = 'other';
            element[side](other);
          }
        }
      }],
      ['were emptied', (root) => {
        for (const element of root.querySelectorAll('section [id]')) element.replaceChildren();
      }],
      ['were removed', (root) => {
        for (const element of root.querySelectorAll('section [id]')) element.remove();
      }],
    ];
    for (const [name, change] of CHANGES) {
      test(`elements that ${name} show the next question as usual, once`, () => visit(async (page) => {
        /** The mirror's blocks, without foreign elements. */
        const shown = () => page.evaluate(() => {
          const root = /** @type {GuidedHelp} */ (document.querySelector('guided-help')).shadowRoot;
          for (const other of root.querySelectorAll('.other')) other.remove();
          const blocks = [...root.querySelectorAll('section [id]')].filter(({ id }) => !/^(status|new-tab)/.test(id));
          return blocks.map((block) => [block.localName, block.id, block.textContent]);
        });
        const showChinese = () => page.evaluate(() =>
          document.querySelector('guided-help')?.setAttribute('lang', 'zh-TW'));
        await showChinese();
        await page.waitForFunction(() => document.querySelector('guided-help')?.locale === 'zh-TW');
        const fresh = await shown();
        await page.evaluate(() => document.querySelector('guided-help')?.setAttribute('lang', 'en-US'));
        await page.waitForFunction(() => document.querySelector('guided-help')?.locale === 'en-US');
        await make(page, change);
        await showChinese();
        await page.waitForFunction(() => document.querySelector('guided-help')?.locale === 'zh-TW');
        assert.deepEqual(await shown(), fresh);
        await answer(page, '26');
        assert.equal((await stateOf(page)).node, 'call-support');
      }));
    }

    test('foreign elements beside an element do not take its focus', () => visit(async (page) => {
      await answer(page, '3');
      await (await find(page, keyed('action.article'))).focus();
      await make(page, (root) => {
        for (const element of root.querySelectorAll('section > *')) element.before(document.createElement('span'));
      });
      await page.keyboard.press('Enter');
      await untilPainted(page);
      assert.deepEqual((await stateOf(page)).focus?.keys, ['action.article']);
    }));
  });
}

describe('at rest', () => {
  test('each change causes one frame, and nothing else', () => site.visit({ ...WINDOW, prepare: watched }, async (page) => {
    await showStill(page, SCREENS[2]);
    await untilStill(page);
    const calls = await callsDuring(page, async () => {
      await make(page, (root) => {
        for (const step of root.querySelectorAll('.step')) /** @type {HTMLElement} */ (step).style.color = 'rgb(0, 80, 0)';
      });
      await untilStill(page);
    });
    // `make` waits for two frames of its own.
    assert.equal(calls.requestAnimationFrame, 3);
  }));

  test('what changes no pixel is measured, but not painted', () => site.visit({ ...WINDOW, prepare: watched }, async (page) => {
    await showStill(page, SCREENS[2]);
    await untilStill(page);
    /** @param {string} color */
    const endTransition = (color) => callsDuring(page, async () => {
      await (await find(page, inside('section'))).evaluate((card, value) => {
        if (value) /** @type {HTMLElement} */ (card.querySelector('h2')).style.color = value;
        card.dispatchEvent(new Event('transitionend'));
      }, color);
      await untilStill(page);
    });
    const same = await endTransition('');
    assert.ok(same.requestAnimationFrame > 0);
    assert.deepEqual([same.drawElements, same.drawImage], [0, 0]);
    const control = await endTransition('rgb(0, 80, 0)');
    assert.ok(control.drawElements > 0 && control.drawImage > 0);
  }));

  test('a page that answers each change by setting the same value does not cause an endless loop', () =>
    site.visit({ ...WINDOW, prepare: watched }, async (page) => {
      await showStill(page, SCREENS[2]);
      await make(page, (root) => {
        const heading = /** @type {Element} */ (root.querySelector('h2'));
        new MutationObserver(() => heading.setAttribute('title', 'same')).observe(
          /** @type {Node} */ (root.querySelector('section')), { attributes: true });
      });
      await press(page, 'action.next');
      await untilStill(page);
      const calls = await callsDuring(page, () => page.evaluate(async () => {
        const { frame } = /** @type {any} */ (window).watched;
        for (let i = 0; i < 20; ++i) await new Promise((resolve) => frame(resolve));
      }));
      assert.equal(calls.requestAnimationFrame, 0);
    }));
});

describe('a browser that darkens pages by itself', () => {
  for (const theme of [null, 'light', 'dark']) {
    test(`leaves typed text visible, theme ${theme ?? 'auto'}`, () => site.visit(WINDOW, async (page) => {
      if (theme) await page.evaluate((name) => document.querySelector('guided-help')?.setAttribute('theme', name), theme);
      const session = await page.createCDPSession();
      await type(page, '8888');
      for (const enabled of [true, false]) {
        await session.send('Emulation.setAutoDarkModeOverride', { enabled });
        if (enabled && theme !== 'dark') await untilEvent(page, 'tier', 3);
        await press(page, 'action.article');
        assert.equal((await stateOf(page)).tier, enabled && theme !== 'dark' ? 'mirror' : 'canvas');
        const box = await (await find(page, FIELD)).boundingBox();
        assert.ok(box);
        const { x, y, width, height } = box;
        const digits = { left: x + 8, top: y + 8, right: x + width - 8, bottom: y + height - 8 };
        const { best } = inkContrast(await pictureOf(page), toDevice(digits, 1));
        assert.ok(best >= 4.5, `${best}`);
      }
    }));
  }
});
