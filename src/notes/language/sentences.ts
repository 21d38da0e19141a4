import type { Span } from '../item.ts';

/** One sentence of a text: offsets, the end exclusive, final white space left out. */
export type Sentence = { start: number; end: number; text: string };

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|etc|vs|approx|incl|max|min|no|fig|ca|cf|al|Dr|Mr|Ms|Inc|Ltd|St|resp|a\.k\.a|aka)\.$/i;

/**
 * The sentences of a text. A full stop ends one only before white space and a capital, a digit, a quote or a word that opens one, and not after an
 * abbreviation (e.g., i.e., etc., vs.); `...`, `!` and `?` likewise. Stops inside brackets do not count. `spans`, where they are
 * known, tell the names set in code or bold, which open a sentence whatever their letters.
 */
export function sentencesIn(text: string, spans: readonly Span[] = NO_SPANS): readonly Sentence[] {
  if (last?.text !== text || last.spans !== spans) last = { text, spans, sentences: cut(text, spans) };
  return last.sentences;
}

const NO_SPANS: readonly Span[] = [];
/** One habit after the other asks for those of the same text. */
let last: { text: string; spans: readonly Span[]; sentences: readonly Sentence[] } | null = null;

function cut(text: string, spans: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  // Most bullets end without a stop, and are one.
  if (!/[.!?;]/.test(text)) {
    push(sentences, text, 0, text.length);
    return sentences;
  }
  let from = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if ((char === '.' || char === '!' || char === '?' || char === ';') && depth === 0) {
      let end = i + 1;
      while (end < text.length && /[.!?"'”’)]/.test(text[end] as string)) end++;
      if (end >= text.length) break;
      if (!/\s/.test(text[end] as string)) continue;
      const next = text.slice(end).trimStart();
      // What stands in brackets behind a sentence is said of it.
      if (/^\([^()]*\)[.\s]*$/.test(next)) continue;
      const opens =
        /^[\p{Lu}\p{N}"“'‘`(]/u.test(next) ||
        opensWithName(spans, text.length - next.length) ||
        (char === '.' && opensInSmallLetters(text, i, next));
      if (char !== ';' && !opens) continue;
      if (char === '.' && ABBREVIATION.test(text.slice(Math.max(0, i - 12), i + 1)) && !/^\p{Lu}\p{Ll}*\s/u.test(next))
        continue;
      if (char === '.' && /(?:^|\s)(?:e\.g|i\.e)\.$/i.test(text.slice(Math.max(0, i - 5), i + 1))) continue;
      push(sentences, text, from, end);
      from = end;
      i = end - 1;
    }
  }
  push(sentences, text, from, text.length);
  return sentences;
}

/** What opens a sentence even where somebody writes no capitals. */
const OPENER =
  /^(?:this|it|we|you|they|these|those|the|an?|then|otherwise|if|when|also|so|but|there|each|every|in|by|for|can|use|make|run|set|add|check|create|ensure|note|remember|keep|do|don['’]t)\s(?:\S+\s+){2}/;

/** "Alpha is about speed. beta is about safety": a name in small letters, and what it does. */
const TELLING =
  /^[\p{Ll}\d][\p{L}\d-]{2,}\s(?:is|are|has|have|can|does|do|will|must|allows|provides|uses|means|supports)\s/u;

/** "It is a file. otherwise the path is kept . systemd works …": a word that opens sentences, the one that opened the text, or any behind a stop that stands apart. */
function opensInSmallLetters(text: string, stop: number, next: string): boolean {
  const before = text.slice(Math.max(0, stop - 6), stop);
  // A stop that stands apart ends a sentence, or is where something is kept.
  if (/[\p{L})]\s$/u.test(before) && text[stop + 1] !== '.')
    return /^\p{L}+\s/u.test(next) && !/\b(?:in|to|from|of|at|the|is|use|with)\s$/.test(before);
  if (!/\p{L}{3}$|\s\p{Lu}{2}$|\)$/u.test(before)) return false;
  const [first = ''] = next.split(/\s/, 1);
  return OPENER.test(next) || TELLING.test(next) || (first.length > 3 && text.startsWith(`${first} `));
}

/** Whether a name set in code or bold stands at this place: it opens a sentence, or a line, as a capital does. */
export function opensWithName(spans: readonly Span[], at: number): boolean {
  return spans.some(({ kind, start }) => start === at && (kind === 'code' || kind === 'bold'));
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /[\s;]/.test(text[end - 1] as string)) end--;
  if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
}
