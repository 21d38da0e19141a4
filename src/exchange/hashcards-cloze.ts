/** A text without its brackets, and what they enclosed: offsets in UTF-16, the end exclusive. */
export type Clozes = { text: string; deletions: { start: number; end: number }[] };

/**
 * The deletions of a hashcards text: `[` opens one, again if it was open; `]` ends it and vanishes when none was. `!` before
 * `[` makes a picture, whose brackets stay up to the next `]`. `\[` and `\]` are brackets; any other backslash is itself.
 */
export function clozesOf(source: string): Clozes {
  let text = '';
  let start: number | null = null;
  let inPicture = false;
  const deletions: Clozes['deletions'] = [];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    const next = source.charAt(at + 1);
    if (sign === '\\' && (next === '[' || next === ']')) {
      text += next;
      at += 1;
    } else if (sign === '!' && next === '[') {
      inPicture = true;
      text += '![';
      at += 1;
    } else if (sign === '[' && !inPicture) {
      start = text.length;
    } else if (sign === ']') {
      if (inPicture) text += ']';
      else if (start !== null) deletions.push({ start, end: text.length });
      if (!inPicture) start = null;
      inPicture = false;
    } else text += sign;
  }
  return { text, deletions };
}

/** The offset in UTF-16 of an offset in UTF-8 bytes; at the end of the text when that is beyond it. */
export function offsetOfByte(text: string, byte: number): number {
  let bytes = 0;
  let offset = 0;
  for (const character of text) {
    if (bytes >= byte) break;
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    offset += character.length;
  }
  return offset;
}
