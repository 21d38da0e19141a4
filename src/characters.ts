const { charCodeAt } = String.prototype;

/**
 * The code of the character at an offset; NaN beyond the end. As `charCodeAt`, for walks over whole texts: those come in so many
 * inner forms (slices, joined ones, of one or two bytes a character) that the engine looks the method up anew for each
 * character of them. Named once, it is found once, and a walk takes a quarter of the time. So does a length that is read once.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** Whether a code below 128 is that of white space. */
export function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
