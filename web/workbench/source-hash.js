// The hash that ties a translation to the source it was made from (src/interchange/source_hash.h).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes of the hash that catalogs keep. */
const BYTES = 6;

/** @param {string} message of the source @returns {string} in hexadecimal digits */
export const sourceHash = (message) => bytesToHex(sha256(new TextEncoder().encode(message)).subarray(0, BYTES));
