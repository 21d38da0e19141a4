/** Where a link leads, as it is written, and the place behind its closing bracket. */
export type Target = { url: string; title: string | null; end: number };

const space = /[ \t]*(?:\n[ \t]*)?/y;
const pointed = /<((?:[^<>\n\\]|\\.)*)>/y;
const title = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\(((?:[^()\\]|\\[\s\S])*)\)/y;
/** As deep as brackets in an address may be nested. */
const MOST_BRACKETS = 32;

/** Reads `address "title")` from this place on; null where that is not what stands there. */
export function readTarget(text: string, from: number): Target | null {
  let at = skip(text, from);
  if (text[at] === ')') return { url: '', title: null, end: at + 1 };
  let url: string;
  pointed.lastIndex = at;
  const found = pointed.exec(text);
  if (found !== null) {
    url = found[1] as string;
    at += found[0].length;
  } else {
    const end = endOfAddress(text, at);
    if (end === null) return null;
    url = text.slice(at, end);
    at = end;
  }
  const afterSpace = skip(text, at);
  if (afterSpace > at) {
    title.lastIndex = afterSpace;
    const titled = title.exec(text);
    if (titled !== null) {
      const end = skip(text, afterSpace + titled[0].length);
      return text[end] === ')' ? { url, title: titled[1] ?? titled[2] ?? titled[3] ?? '', end: end + 1 } : null;
    }
  }
  return text[afterSpace] === ')' ? { url, title: null, end: afterSpace + 1 } : null;
}

function endOfAddress(text: string, from: number): number | null {
  if (text[from] === '<') return null;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && /[()\\]/.test(text[at + 1] ?? '')) at += 1;
    else if (code === 0x28) {
      depth += 1;
      if (depth > MOST_BRACKETS) return null;
    } else if (code === 0x29) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code <= 0x20) return depth === 0 && (code === 0x20 || code === 0x09 || code === 0x0a) ? at : null;
    else if (code === 0x7f) return null;
  }
  return null;
}

function skip(text: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}
