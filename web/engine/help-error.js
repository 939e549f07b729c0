const NAME = 'HelpError';

/** An error in loading or running the assistant. Pages receive its code and message in `guided-help-error`. */
export class HelpError extends Error {
  /**
   * @param {import('../types.js').ErrorCode} code
   * @param {string} message the problem, its place and how to fix it
   */
  constructor(code, message) {
    super(message);
    this.name = NAME;
    this.code = code;
  }

  /**
   * @param {unknown} error
   * @returns {error is HelpError} not `instanceof`: each part of the script has this class
   */
  static is(error) {
    return error instanceof Error && error.name === NAME;
  }

  /**
   * @param {unknown} error
   * @param {import('../types.js').ErrorCode} code for an error that is not a HelpError
   * @returns {HelpError}
   */
  static from(error, code) {
    return HelpError.is(error) ? error : new HelpError(code, String(error));
  }
}
