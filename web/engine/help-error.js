/** Something on the way to the assistant failed; the page shows the static article. */
export class HelpError extends Error {
  /**
   * @param {import('../types.js').ErrorCode} code
   * @param {string} message what failed, where, and how to mend it
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  /**
   * @param {unknown} error
   * @param {import('../types.js').ErrorCode} code for whatever is not a HelpError yet
   * @returns {HelpError}
   */
  static from(error, code) {
    return error instanceof HelpError ? error : new HelpError(code, String(error));
  }
}
