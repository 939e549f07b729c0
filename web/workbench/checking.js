// The page's side of the worker that runs the checks.
import { wrap } from 'comlink';

/** A policy that creates the address of our own worker, and nothing else. */
const POLICY = 'guided-help-workbench';

/** @typedef {import('comlink').Remote<import('./worker.js').ChecksWorker>} Checking */

/** @type {any} */
let policy;

/** @param {URL} url @returns {any} what a page under Trusted Types accepts as the address of a script */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: String });
  return policy.createScriptURL(url.href);
}

/**
 * @param {URL} url of worker.js
 * @param {(error: ErrorEvent) => void} onfail the worker cannot be loaded, or has failed
 * @returns {{checking: Checking, end: () => void}}
 */
export function startChecking(url, onfail) {
  const worker = new Worker(trusted(url), { type: 'module' });
  worker.addEventListener('error', onfail);
  return { checking: wrap(worker), end: () => worker.terminate() };
}
