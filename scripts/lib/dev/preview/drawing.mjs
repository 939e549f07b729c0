// The graph of the guide in the page: the drawing, or a list of the nodes if there is none.
import { element } from './report.mjs';
import { passedIn } from './ways.mjs';

/** @typedef {Omit<import('./graph.mjs').Graph, 'svg'> & {isDrawn: boolean}} Shown */

/** @param {string} url @returns {Promise<Element | undefined>} the root of an XML document; strict pages cannot parse one */
const loadXml = (url) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  request.onloadend = () => resolve(request.responseXML?.documentElement);
  request.send();
});

/** @param {Element} group of the drawing @returns {string} name of its node or edge */
const nameOf = (group) => group.querySelector(':scope > title')?.textContent ?? '';

export class Drawing {
  #root;
  /** @type {Shown} */
  #graph = { nodes: [], edges: [], version: '', note: '', isDrawn: false };
  #scale = 0.75;
  /** Width of the drawing. CSS px */
  #width = 0;
  /** @type {string[]} */
  #trail = [];

  /**
   * @param {HTMLElement} root
   * @param {(node: string) => void} onpick called with the id of a node that was pressed
   */
  constructor(root, onpick) {
    this.#root = root;
    /** @param {Event} event */
    const pick = (event) => {
      const node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-node]'));
      if (node?.dataset.node) onpick(node.dataset.node);
    };
    root.addEventListener('click', pick);
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && /** @type {Element} */ (event.target).localName === 'g') pick(event);
    });
  }

  /** @param {Shown} graph @param {string} url of the drawing */
  async show(graph, url) {
    const isSame = graph.isDrawn && graph.version === this.#graph.version;
    this.#graph = graph;
    if (!isSame) {
      const drawing = graph.isDrawn ? await loadXml(url) : undefined;
      // A newer graph may have come meanwhile.
      if (this.#graph !== graph) return;
      this.#root.replaceChildren(drawing ? this.#adopt(drawing) : this.#list());
    }
    this.light(this.#trail);
  }

  /** @param {Element} drawing */
  #adopt(drawing) {
    const svg = /** @type {SVGSVGElement} */ (document.importNode(drawing, true));
    const nodes = new Map(this.#graph.nodes.map((node) => [node.id, node]));
    for (const group of svg.querySelectorAll('g.node')) {
      const node = nodes.get(nameOf(group));
      if (!node) continue;
      group.setAttribute('data-lit', node.id);
      if (node.isDecision) continue;
      group.setAttribute('data-node', node.id);
      group.setAttribute('role', 'button');
      group.setAttribute('tabindex', '0');
      group.setAttribute('aria-label', `${node.title} (${node.id})`);
    }
    for (const group of svg.querySelectorAll('g.edge')) group.setAttribute('data-lit', nameOf(group));
    this.#width = svg.viewBox.baseVal.width;
    this.#resize(svg);
    return svg;
  }

  #list() {
    const list = document.createElement('ol');
    list.append(...this.#graph.nodes.map(({ id, title, isDecision }) => {
      const item = document.createElement('li');
      const button = element(isDecision ? 'span' : 'button', `${id}: ${title}`);
      button.dataset.lit = id;
      if (!isDecision) button.dataset.node = id;
      item.append(button);
      return item;
    }));
    return list;
  }

  /** @param {number} factor */
  zoom(factor) {
    this.#scale *= factor;
    const svg = this.#root.querySelector('svg');
    if (svg) this.#resize(svg);
  }

  /** @param {SVGSVGElement} svg */
  #resize(svg) {
    svg.setAttribute('width', String(Math.round(this.#width * this.#scale)));
    svg.removeAttribute('height');
  }

  /** @param {string[]} trail nodes shown, from the start to the current one */
  light(trail) {
    this.#trail = trail;
    const { nodes, edges } = passedIn(this.#graph, trail);
    for (const lit of this.#root.querySelectorAll('[data-lit]')) {
      const name = lit.getAttribute('data-lit') ?? '';
      const isCurrent = name === trail.at(-1);
      lit.setAttribute('data-state', isCurrent ? 'current' : nodes.has(name) || edges.has(name) ? 'passed' : '');
      if (isCurrent) lit.setAttribute('aria-current', 'true');
      else lit.removeAttribute('aria-current');
      if (isCurrent) this.#center(lit);
    }
  }

  /** Scrolls only the graph: the card keeps its place. @param {Element} node */
  #center(node) {
    const [inner, outer] = [node.getBoundingClientRect(), this.#root.getBoundingClientRect()];
    this.#root.scrollBy(
      inner.x + inner.width / 2 - outer.x - outer.width / 2, inner.y + inner.height / 2 - outer.y - outer.height / 2);
  }
}
