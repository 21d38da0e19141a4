/** An acronym beside what it stands for, and where the pair stands in the text. */
export type Acronym = { acronym: string; expansion: string; start: number; end: number };

/** How far before a bracket an expansion may begin: a long line is not read again for each of its brackets. */
const MAX_EXPANSION_LENGTH = 120;

const BRACKET = /\(([^()]{2,80})\)/g;

/**
 * The acronyms a text spells out, in either order: `Annualized Rate of Occurrence (ARO)`, `ARO (Annualized Rate of
 * Occurrence)`. The capitals must be the initials of the words beside them (small words and inner capitals may be passed over);
 * other brackets, `RAM (10GB)`, give none.
 */
export function acronymsIn(text: string): Acronym[] {
  const found: Acronym[] = [];
  if (!text.includes('(')) return found;
  for (const match of text.matchAll(BRACKET)) {
    const inside = (match[1] as string).trim();
    const from = Math.max(0, match.index - MAX_EXPANSION_LENGTH);
    const before = text.slice(from, match.index).trimEnd();
    const end = match.index + match[0].length;
    if (isAcronym(inside)) {
      const expansion = wordsEndingAt(before, inside);
      if (expansion !== null)
        found.push({ acronym: inside, expansion, start: from + before.length - expansion.length, end });
    } else {
      const acronym = /(?:^|[\s(])([A-Z][A-Za-z0-9&/-]{1,9})$/.exec(before)?.[1];
      if (acronym !== undefined && isAcronym(acronym) && spells(inside, acronym)) {
        found.push({ acronym, expansion: inside, start: from + before.length - acronym.length, end });
      }
    }
  }
  return found;
}

/** Whether a word looks like an acronym: 2–8 characters, at least two capitals, no spaces; a plural `s` may follow. */
export function isAcronym(word: string): boolean {
  return (
    /^[A-Z0-9][A-Za-z0-9&/-]{1,8}$/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) >= 2 && !/[a-z]{3}/.test(word)
  );
}

/** Whether the words of a text begin with the letters of an acronym, in order, the first word with the first letter. */
export function spells(expansion: string, acronym: string): boolean {
  const letters = acronym
    .replace(/s$/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const initials = expansion.split(/[\s/-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  if (initials.length < 2 && !/[a-z][A-Z]/.test(expansion)) return false;
  if (initials.length > letters.length + 3) return false;
  const flat = expansion.replace(/[^A-Za-z\s/-]/g, '');
  let at = 0;
  let hits = 0;
  let previous = ' ';
  for (const char of flat) {
    const starts = /[\s/-]/.test(previous) || (/[A-Z]/.test(char) && /[a-z]/.test(previous));
    if (
      at < letters.length &&
      char.toLowerCase() === letters[at] &&
      (starts || (at > 0 && hits >= Math.min(2, initials.length) - 0))
    ) {
      at++;
      if (starts) hits++;
    }
    previous = char;
  }
  return at === letters.length && flat[0]?.toLowerCase() === letters[0];
}

function wordsEndingAt(before: string, acronym: string): string | null {
  const words = before.split(' ');
  const letters = acronym.replace(/s$/, '').replace(/[^A-Za-z]/g, '').length;
  for (let count = Math.min(2, words.length); count <= Math.min(words.length, letters + 3); count++) {
    const candidate = words
      .slice(words.length - count)
      .join(' ')
      .replace(/^["'“(]+/, '');
    const first = candidate[0]?.toLowerCase();
    if (
      first === acronym[0]?.toLowerCase() &&
      !/[:;,]\s/.test(candidate) &&
      spells(candidate, acronym) &&
      !holdsAnother(candidate, acronym)
    )
      return candidate;
  }
  return null;
}

/** "data for BKP and restore" before "(DR)": words in capitals that are no part of an acronym are not what it stands for. */
function holdsAnother(expansion: string, acronym: string): boolean {
  const letters = acronym.toUpperCase();
  return (expansion.match(/\b[A-Z]{2,}\b/g) ?? []).some((word) => !letters.includes(word[0] as string));
}
