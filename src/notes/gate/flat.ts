const ascii = /^[\x00-\x7f]*$/;

/** A text as it is compared: lower case, letters and digits only, single spaces. A blank and signs between words are gaps. */
export function flat(text: string): string {
  const lower = text.toLowerCase();
  // The Unicode classes cost several times as much, and most notes are ASCII.
  return (ascii.test(lower) ? lower.replace(/[^a-z0-9]+/g, ' ') : lower.replace(/[^\p{L}\p{N}]+/gu, ' ')).trim();
}

/** Whether a flat text stands in another as whole words. */
export function holds(flatText: string, flatPart: string): boolean {
  return flatPart !== '' && ` ${flatText} `.includes(` ${flatPart} `);
}
