// The port that the servers for this machine's browsers listen on.

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

/** @returns {number} PORT, or 8080; 0 for any that is free. Ends the process if it cannot be a port. */
export function portFromEnvironment() {
  const port = Number(process.env.PORT || 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  return fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);
}

/**
 * Ends the process with a hint if the port cannot be had.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} command that was called
 * @returns {never}
 */
export function explainPortError(error, port, command) {
  if (error.code === 'EADDRINUSE') fail(`port ${port} is in use; choose another: PORT=${port + 1} ${command}`);
  if (error.code === 'EACCES') fail(`port ${port} may not be used here; choose another with PORT=`);
  throw error;
}
