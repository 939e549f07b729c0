/** An error in loading or running the assistant. Pages receive its code and message in `guided-help-error`. */
export class HelpError extends Error {
  /**
   * @param {import('../types.js').ErrorCode} code
   * @param {string} message the problem, its place and how to fix it
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  /**
   * @param {unknown} error
   * @param {import('../types.js').ErrorCode} code for an error that is not a HelpError
   * @returns {HelpError}
   */
  static from(error, code) {
    return error instanceof HelpError ? error : new HelpError(code, String(error));
  }
}
