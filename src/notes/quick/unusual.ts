/** Thrown inside the quick reader at Markdown it leaves to the full parser; `quickMarkdown` never lets it out. */
export const unusual = new Error('this Markdown is left to the full parser');

/** Leaves the note to the full parser. */
export function leave(): never {
  throw unusual;
}
