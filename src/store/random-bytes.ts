/**
 * Random bytes for names nobody else will choose. Through the global, which Node loads when it is first used: importing
 * `node:crypto` would cost every start some milliseconds.
 */
export function randomBytes(count: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(count));
}
