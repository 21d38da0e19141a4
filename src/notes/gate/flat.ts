/** A text as it is compared: lower case, letters and digits only, single spaces. A blank and signs between words are gaps. */
export function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a flat text stands in another as whole words. */
export function holds(flatText: string, flatPart: string): boolean {
  return flatPart !== '' && ` ${flatText} `.includes(` ${flatPart} `);
}
