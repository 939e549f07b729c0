// The page's side of the worker that runs the checks.
import { wrap } from 'comlink';

/** A policy that creates the address of our own worker, and nothing else. */
const POLICY = 'guided-help-workbench';

/** @typedef {import('comlink').Remote<import('./worker.js').ChecksWorker>} Checking */

/** @param {URL} url @returns {any} what a page under Trusted Types accepts as the address of a script */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  return trustedTypes ? trustedTypes.createPolicy(POLICY, { createScriptURL: String }).createScriptURL(url.href) : url;
}

/**
 * @param {URL} url of worker.js
 * @param {(error: ErrorEvent) => void} onfail the worker cannot be loaded, or has failed
 * @returns {Checking}
 */
export function startChecking(url, onfail) {
  const worker = new Worker(trusted(url), { type: 'module' });
  worker.addEventListener('error', onfail);
  return wrap(worker);
}
