// Chooses the port of the local servers, and explains its errors.

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

/** @returns {number} PORT, or 8080; 0 selects a free port. Ends the process if PORT is invalid. */
export function portFromEnvironment() {
  const port = Number(process.env.PORT || 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  return fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);
}

/**
 * Ends the process with a hint if the port cannot be used.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} command that was called
 * @returns {never}
 */
export function explainPortError(error, port, command) {
  if (error.code === 'EADDRINUSE') fail(`port ${port} is in use; choose another: PORT=${port + 1} ${command}`);
  if (error.code === 'EACCES') fail(`no permission to use port ${port}; choose another with PORT=`);
  throw error;
}
