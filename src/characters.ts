const { charCodeAt } = String.prototype;

/**
 * The code of the character at an offset of a text, which must be one of its own. As `charCodeAt`, for walks over whole texts: those
 * come in so many inner forms (slices, joined ones, of one or two bytes a character) that the engine looks the method up anew for each
 * character of them. Named once, it is found once, and a walk takes a quarter of the time. So does a length that is read once.
 * An offset beyond the text, even once, has the engine take the slow way for everybody from there on: see {@link codeIn}.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** The code of the character at an offset; NaN where the text has none. */
export function codeIn(text: string, at: number): number {
  return at >= 0 && at < text.length ? codeAt(text, at) : Number.NaN;
}

/** White space other than one blank between words. */
const UNEVEN = /\s\s|[^\S ]/;

/** Whether all white space of a text is single blanks: seen in one walk, for every text of every card is asked about. */
export function isEvenlySpaced(text: string): boolean {
  let wasBlank = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code >= 128) return !UNEVEN.test(text);
    const isBlank = code === 0x20;
    if ((isBlank && wasBlank) || (!isBlank && isAsciiSpace(code))) return false;
    wasBlank = isBlank;
  }
  return true;
}

/** A text without the blanks and tabs around it. */
export function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(codeAt(text, start))) start += 1;
  while (end > start && isBlank(codeAt(text, end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Whether a text ends on a letter or digit of ASCII: then nothing is to be cut off its end. */
export function endsOnLetter(text: string): boolean {
  const code = codeIn(text, text.length - 1);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Whether a code below 128 is that of white space. */
export function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
