// Counts tests and prints one line per suite, with the complete output of failed suites.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Result
 * @property {Counts} counts
 * @property {string} [details] shown if anything failed
 */

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {() => Promise<Result>} run
 */

/** @returns {Result} */
export const passedOne = () => ({ counts: { passed: 1, failed: 0, skipped: 0 } });

/** @param {string} [details] @returns {Result} */
export const failedOne = (details) => ({ counts: { passed: 0, failed: 1, skipped: 0 }, details });

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export class Report {
  /** @type {Counts} */
  #total = { passed: 0, failed: 0, skipped: 0 };
  /** Seconds of each suite without failures. @type {Record<string, number>} */
  seconds = {};

  /**
   * Runs one suite and adds its counts. A suite that throws counts as one failure.
   *
   * @param {string} name
   * @param {() => Promise<Result>} suite
   * @returns {Promise<boolean>} whether no test failed
   */
  async add(name, suite) {
    const start = performance.now();
    /** @type {Result} */
    const { counts, details } = await suite().catch((error) => failedOne(String(error.stack)));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (counts.failed === 0) this.seconds[name] = Number(seconds);
    const mark = counts.failed > 0 ? 'FAILED' : 'ok    ';
    console.log(`${mark} ${name}: ${inWords(counts)} (${seconds} s)`);
    if (counts.failed > 0 && details) console.log(`${details.trimEnd()}\n`);
    this.#total.passed += counts.passed;
    this.#total.failed += counts.failed;
    this.#total.skipped += counts.skipped;
    return counts.failed === 0;
  }

  /** Prints the last line. @returns {number} the exit code; running no tests is a failure */
  finish() {
    console.log(inWords(this.#total));
    return this.#total.failed === 0 && this.#total.passed > 0 ? 0 : 1;
  }
}
