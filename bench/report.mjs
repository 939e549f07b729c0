// Turns figures into Markdown tables and an SVG chart.

/** @param {number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const BYTES = new Set(['bytes until answerable', 'bytes in all', 'heap', 'memory of the process', 'memory of the graphics process']);
const COUNTS = new Set(['requests until answerable', 'requests in all', 'frames from click to painted']);

/** @param {string} name of a figure @param {number} value @returns {string} with its unit */
export function format(name, value) {
  if (BYTES.has(name)) return value < 1e6 ? `${(value / 1000).toFixed(1)} KB` : `${(value / 1e6).toFixed(1)} MB`;
  if (COUNTS.has(name)) return `${value}`;
  if (name === 'layout shift') return value.toFixed(3);
  return `${value.toFixed(0)} ms`;
}

/**
 * @param {string} name
 * @param {number[]} values of the rounds
 * @returns {string} the median, and the range if the rounds differ
 */
export function formatRounds(name, values) {
  const [low, high] = [format(name, Math.min(...values)), format(name, Math.max(...values))];
  const middle = format(name, median(values));
  return low === high ? middle : `${middle} (${low} to ${high})`;
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string} a Markdown table
 */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * @param {string[]} names of the figures, in order
 * @param {{title: string, rounds: import('./visit.mjs').Figures[]}[]} columns
 * @returns {string} a table of those figures that any column has
 */
export function figuresTable(names, columns) {
  const rows = names.flatMap((name) => {
    const cells = columns.map(({ rounds }) => rounds.filter((round) => name in round).map((round) => round[name]));
    return cells.some(({ length }) => length > 0)
      ? [[name, ...cells.map((values) => (values.length > 0 ? formatRounds(name, values) : ''))]] : [];
  });
  return table(['', ...columns.map(({ title }) => title)], rows);
}

const WIDTH = 760;
const LEFT = 215;
const BAR = 22;

/**
 * @param {string} title
 * @param {{label: string, bars: {title: string, values: number[]}[]}[]} groups milliseconds
 * @returns {string} an SVG document: a bar is a median, the line on it the range
 */
export function chart(title, groups) {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.flatMap(({ values }) => values)));
  const scale = (WIDTH - LEFT - 90) / most;
  /** @type {string[]} */
  const parts = [];
  let y = 44;
  for (const { label, bars } of groups) {
    parts.push(`<text x="12" y="${y}" font-weight="600">${label}</text>`);
    y += 10;
    bars.forEach(({ title: name, values }, index) => {
      const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => (LEFT + value * scale).toFixed(1));
      const length = (median(values) * scale).toFixed(1);
      parts.push(
        `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${name}</text>`,
        `<rect x="${LEFT}" y="${y}" width="${length}" height="${BAR - 4}" rx="3" fill="${['#175cd3', '#98a2b3', '#0e9384', '#b54708'][index % 4]}"/>`,
        `<path d="M${low} ${y + 9}H${high}M${low} ${y + 5}v8M${high} ${y + 5}v8" stroke="#101828" fill="none"/>`,
        `<text x="${WIDTH - 12}" y="${y + 15}" text-anchor="end">${format('', median(values))}</text>`);
      y += BAR;
    });
    y += 24;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" font-family="system-ui, sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="12" y="20" font-size="15" font-weight="600">${title}</text>
${parts.join('\n')}
</svg>
`;
}
