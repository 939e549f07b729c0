import { useEffect, useMemo, useRef } from 'preact/hooks';
import { effect, signal, useComputed, useSignal } from '@preact/signals';
import { Card } from '../cards/card.js';
import { doSoon, forget } from '../cards/opening.js';
import { parseAction } from '../../engine/actions.js';
import { SOURCE_LOCALE } from '../project/files.js';
import { NO_FILTER } from '../project/messages.js';
import { THEMES, WIDTHS } from '../session.js';
import { t } from '../words.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../session.js').Stop} Stop */

/** Id of the whole article, which can be open on any screen. */
const ARTICLE = '(article)';

/** Between cards that are side by side, with their borders, CSS px. */
const CARD_GAP = 18;

/** Tells which rows are near the window, and which in it. @typedef {Pick<IntersectionObserver, 'observe' | 'unobserve'>} RowObserver */

/** Rows in the window. @type {WeakSet<Element>} */
const inView = new WeakSet();

/** @param {Stop} stop */
const nameOf = ({ guide, actions }) => `${guide} ${actions.join('|')}`;

/** @param {{session: Session}} props */
export function Gallery({ session }) {
  const { onlySelected, widths, themes, operable, painted, withSource, numbered } = session;
  const scroller = useRef(/** @type {HTMLElement | null} */ (null));
  const near = useMemo(() => signal(/** @type {ReadonlySet<string>} */ (new Set())), []);
  const observer = useRef(/** @type {RowObserver | null} */ (null));
  const stops = useComputed(() => stopsToShow(session));
  const locale = session.locale.value;
  const locales = withSource.value && locale !== SOURCE_LOCALE ? [SOURCE_LOCALE, locale] : [locale];
  useEffect(() => {
    const nearby = new IntersectionObserver((entries) => {
      const now = new Set(near.peek());
      for (const { target, isIntersecting } of entries) {
        const name = /** @type {HTMLElement} */ (target).dataset.stop ?? '';
        if (isIntersecting) now.add(name);
        else now.delete(name);
      }
      near.value = now;
    }, { root: scroller.current, rootMargin: '50% 0px' });
    const seeing = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
    }, { root: scroller.current });
    observer.current = {
      observe: (/** @type {Element} */ row) => [nearby, seeing].forEach((each) => each.observe(row)),
      unobserve: (/** @type {Element} */ row) => [nearby, seeing].forEach((each) => each.unobserve(row)),
    };
    for (const row of scroller.current?.querySelectorAll('[data-stop]') ?? []) observer.current.observe(row);
    return () => [nearby, seeing].forEach((each) => each.disconnect());
  }, []);
  /** @template T @param {import('@preact/signals').Signal<T[]>} list @param {T} value */
  const toggle = (list, value) => {
    const has = list.value.includes(value);
    // One is always left.
    if (!has) list.value = [...list.value, value].sort();
    else if (list.value.length > 1) list.value = list.value.filter((one) => one !== value);
  };
  return (
    <section class="gallery" aria-label={t('gallery.region')} ref={scroller}>
      <div class="tools" role="group" aria-label={t('gallery.tools')}>
        <label><input type="checkbox" name="all" checked={!onlySelected.value} onChange={() => (onlySelected.value = !onlySelected.value)} />{t('gallery.all')}</label>
        <label><input type="checkbox" name="source" checked={withSource.value} onChange={() => (withSource.value = !withSource.value)} />{t('gallery.source')}</label>
        <fieldset>
          <legend>{t('gallery.widths')}</legend>
          {WIDTHS.map((width) => (
            <label key={width}><input type="checkbox" checked={widths.value.includes(width)} onChange={() => toggle(widths, width)} />{t('gallery.width', { width: `${width}` })}</label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('gallery.themes')}</legend>
          {THEMES.map((theme) => (
            <label key={theme}><input type="checkbox" checked={themes.value.includes(theme)} onChange={() => toggle(themes, theme)} />{t(`theme.${theme}`)}</label>
          ))}
        </fieldset>
        <label><input type="checkbox" name="numbers" checked={numbered.value} onChange={() => (numbered.value = !numbered.value)} />{t('gallery.numbers')}</label>
        <label><input type="checkbox" name="operable" checked={operable.value} onChange={() => (operable.value = !operable.value)} />{t('gallery.operate')}</label>
        <label><input type="checkbox" name="painted" checked={painted.value} onChange={() => (painted.value = !painted.value)} />{t('gallery.painted')}</label>
      </div>
      <p class="hint">{t(operable.value ? 'gallery.hint-operate' : 'gallery.hint', { count: stops.value.length })}</p>
      <div class="screens" style={{ '--widest': `${locales.length * (Math.max(...widths.value) + CARD_GAP)}px` }}>
        {stops.value.map((stop) => <Row key={nameOf(stop)} session={session} stop={stop} locales={locales} near={near} observer={observer} />)}
      </div>
      {stops.value.length === 0 && <p class="empty">{t(Object.keys(session.screens.value).length === 0 ? 'places.loading' : session.onlySelected.value ? 'gallery.none' : 'gallery.none-filtered')}</p>}
    </section>
  );
}

/** @param {Session} session @returns {Stop[]} */
function stopsToShow(session) {
  const stops = session.stops.value;
  const shared = session.sharedScreen.value;
  const message = session.current.value;
  if (session.onlySelected.value) {
    if (!message) return [];
    const found = stops.filter(({ guide, shows }) => (message.folder === guide || message.folder === 'interface') &&
      Object.values(shows).some((keys) => keys.includes(message.key)));
    const isShared = (/** @type {Stop} */ { guide, shows }) =>
      Object.entries(shows).some(([screen, keys]) => `${guide}/${screen}` === shared && keys.includes(message.key));
    return [...found.filter(isShared), ...found.filter((stop) => !isShared(stop))];
  }
  const filter = session.filter.value;
  if (JSON.stringify(filter) === JSON.stringify(NO_FILTER)) return stops;
  const wanted = new Set(session.listed.value.map(({ id }) => id));
  return stops.filter(({ guide, screen, shows }) => {
    if (filter.screen && filter.screen !== 'nowhere' && filter.screen !== `${guide}/${screen}`) return false;
    return Object.values(shows).flat().some((key) => wanted.has(`${guide}/${key}`) || wanted.has(`interface/${key}`));
  });
}

/**
 * @param {Session} session
 * @param {Stop} stop
 * @returns {string} by which answers it is reached, in the words of the source
 */
function wayTo(session, { guide, actions }) {
  const text = (/** @type {string} */ key) => session.files.catalog(guide, SOURCE_LOCALE).get(key)?.text ??
    session.files.catalog('interface', SOURCE_LOCALE).get(key)?.text ?? key;
  const steps = actions.map(parseAction).flatMap(({ name, value }) => {
    if (name === 'choose') return [`“${text(value)}”`];
    if (name === 'draft') return [t('way.type', { text: value })];
    if (name === 'answer') return [];
    if (name === 'locale' || name === 'locale-failed') return [t(`way.${name}`, { locale: value })];
    return [t(`way.${name}`)];
  });
  return steps.length === 0 ? t('way.start') : steps.join(' → ');
}

/**
 * @param {{session: Session, stop: Stop, locales: string[], near: import('@preact/signals').Signal<ReadonlySet<string>>,
 *   observer: {current: RowObserver | null}}} props
 */
function Row({ session, stop, locales, near, observer }) {
  const row = useRef(/** @type {HTMLElement | null} */ (null));
  const name = nameOf(stop);
  const isNear = useComputed(() => near.value.has(name));
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    observer.current?.observe(element);
    return () => {
      observer.current?.unobserve(element);
      const now = new Set(near.peek());
      if (now.delete(name)) near.value = now;
    };
  }, []);
  const { widths, themes } = session;
  return (
    <article class="screen" data-stop={name} ref={row}>
      <h3>{`${stop.guide} › ${stop.screen}`}</h3>
      <p class="way">{t('way.title')} {wayTo(session, stop)}</p>
      {themes.value.map((theme) => widths.value.map((width) => (
        <div class="pair" key={`${theme} ${width}`}>
          {locales.map((one) => (
            <figure key={one} style={{ inlineSize: `${width + 2}px` }}>
              <figcaption>{t('gallery.card', { locale: one, width: `${width}`, theme: t(`theme.${theme}`) })}</figcaption>
              {isNear.value ? <LiveCard session={session} stop={stop} locale={one} theme={theme} /> : <div class="card-space" />}
            </figure>
          ))}
        </div>
      )))}
      {isNear.value && <Texts session={session} stop={stop} />}
    </article>
  );
}

/** @param {Session} session @param {string} guide @param {string} key of a message of the guide, or of all guides */
const messageOf = (session, guide, key) => session.messages.value.find(guide, key) ?? session.messages.value.find('interface', key);

/** The texts of a screen as buttons: for the keyboard, and for screen readers. @param {{session: Session, stop: Stop}} props */
function Texts({ session, stop }) {
  // Thousands of buttons would follow each key that is typed.
  const isOpen = useSignal(false);
  const keys = Object.values(stop.shows).flat();
  const messages = keys.flatMap((key) => messageOf(session, stop.guide, key) ?? []);
  return (
    <details class="texts" onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
      <summary>{t('gallery.texts', { count: messages.length })}</summary>
      <ul>
        {isOpen.value && messages.map((message) => (
          <li key={message.id}>
            <button type="button" class="link" lang={message.locale} data-id={message.id} onClick={() => session.select(message.id)}>
              {session.numbered.value ? `${session.messages.value.numberOf(message)}. ` : ''}{message.draft.value || message.source}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** @param {{session: Session, stop: Stop, locale: string, theme: 'light' | 'dark'}} props */
function LiveCard({ session, stop, locale, theme }) {
  const host = useRef(/** @type {HTMLDivElement | null} */ (null));
  const operable = session.operable.value;
  const painted = session.painted.value;
  useEffect(() => {
    const element = /** @type {HTMLDivElement} */ (host.current);
    /** @type {Card | undefined} */
    let card;
    const owner = {};
    const light = () => {
      const message = session.current.value;
      const isHere = message && (message.folder === stop.guide || message.folder === 'interface');
      card?.light(isHere ? message.key : '');
    };
    doSoon(owner, () => {
      card = new Card(element, {
        live: session.preview.open(stop.guide, locale, stop.actions), theme, painted, operable,
        fetchPainter: session.fetchPainter,
        labelIn: session.labelIn(stop.guide, locale),
        numberOf: (key) => {
          const message = messageOf(session, stop.guide, key);
          return message ? session.messages.value.numberOf(message) : 0;
        },
        onpick: (key) => {
          const message = messageOf(session, stop.guide, key);
          if (message) session.select(message.id);
        },
      });
      card.number(session.numbered.value);
      light();
    });
    const end = [
      effect(light),
      effect(() => {
        const isNumbered = session.numbered.value;
        card?.number(isNumbered);
      }),
      effect(() => {
        const { folder, locale: changed, key } = session.shown.value;
        // A card that is used may be at another screen.
        const mayShow = !key || operable || session.screensOf(stop.guide, key).some((screen) => screen === stop.screen || (screen === ARTICLE && stop.actions.includes('article')));
        if (mayShow && (folder === stop.guide || folder === 'interface') && (changed === locale || changed === SOURCE_LOCALE) && card) {
          doSoon(owner, () => card?.show(), inView.has(/** @type {Element} */ (element.closest('.screen'))));
        }
      }),
    ];
    return () => {
      for (const stopEffect of end) stopEffect();
      forget(owner);
      card?.close();
    };
  }, [session, stop, locale, theme, operable, painted]);
  return <div class="card" ref={host} data-locale={locale} data-theme={theme} />;
}
