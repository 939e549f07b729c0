// The hash that ties a translation to the source it was made from (src/interchange/source_hash.h).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes of the hash that catalogs keep. */
const BYTES = 6;

/** @param {Uint8Array} message of the source, in UTF-8 @returns {string} in hexadecimal digits */
export const sourceHash = (message) => bytesToHex(sha256(message).subarray(0, BYTES));
