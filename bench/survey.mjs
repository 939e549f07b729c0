// The guide as a SurveyJS model: the same words, questions and routes, for the engine that a site would use instead.

/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {string} key
 * @returns {string} the message as plain text: labels filled in, links as their text
 */
function textOf(words, key) {
  return words[key]
    .replace(/\{(\w+)\}/g, (_, name) => words[name] ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
}

/**
 * @param {any} guide as in `web/guides/`
 * @param {Words} words its catalog, and the interface's
 * @param {string} locale
 * @returns {object} the model
 */
export function surveyOf(guide, words, locale) {
  const start = guide.nodes[guide.start];
  const text = (/** @type {string} */ key) => textOf(words, key);
  /** @param {string} name @param {string[]} keys @param {string} visibleIf */
  const page = (name, keys, visibleIf) => ({
    name,
    visibleIf,
    elements: keys.map((key, index) => ({ type: 'html', name: `${name}-${index}`, html: `<p>${text(key)}</p>` })),
  });
  const question = {
    name: guide.start,
    title: text(`${guide.start}.title`),
    description: start.body.map(text).join(' '),
    elements: [{
      type: 'text',
      name: 'answer',
      inputType: 'number',
      title: text(`${guide.start}.field`),
      description: text(start.hint),
      isRequired: true,
      min: start.minimum,
      max: start.maximum,
    }],
  };
  const routes = start.routes.flatMap((/** @type {any} */ { from, to, node }) => {
    const condition = `{answer} >= ${from} and {answer} <= ${to}`;
    const { body = [], steps } = guide.nodes[node];
    if (!steps) return [page(node, body, condition)];
    return steps.map((/** @type {string} */ step, /** @type {number} */ index) =>
      page(`${node}-${index + 1}`, index === 0 ? [...body, step] : [step], condition));
  });
  // The pages that follow depend on the answer, and with them the button below it.
  return { locale: locale.toLowerCase(), showQuestionNumbers: 'off', textUpdateMode: 'onTyping', pages: [question, ...routes] };
}
