import { BLANK } from '../cards/card.ts';

/** A card of a text with hidden parts. `index` is its place among the schedules of the text. */
export type ObsidianCloze = { before: string; members: string[]; hint: string | null; index: number };

type Part = { start: number; end: number; mark: string | null; words: string; hint: string | null };

/**
 * The cards of a text with `==hidden==` parts. With numbers (`==1;;word==`) those of one number are hidden together; with
 * letters the k-th says what the part does on card k: a asked, s shown, h hidden; with neither each part is a card. A number
 * that no part has makes no card, but has its place among the schedules.
 */
export function obsidianClozes(text: string): ObsidianCloze[] {
  const parts = [...text.matchAll(/==(?:(\d+|[ash]+);;)?(?=\S)(.+?)(?:;;(.+?))?==/g)].map(
    (match): Part => ({
      start: match.index,
      end: match.index + match[0].length,
      mark: match[1] ?? null,
      words: match[2] ?? '',
      hint: match[3] ?? null,
    }),
  );
  const numbered = parts.filter(({ mark }) => mark !== null && /^\d/.test(mark));
  if (numbered.length > 0) {
    const numbers = [...new Set(numbered.map(({ mark }) => Number(mark)))].sort((one, other) => one - other);
    return numbers.map((number) =>
      cloze(text, parts, (part) => (Number(part.mark) === number && part.mark !== null ? 'a' : 's'), number - 1),
    );
  }
  const lettered = parts.filter(({ mark }) => mark !== null);
  if (lettered.length > 0) {
    const count = Math.max(...lettered.map(({ mark }) => mark?.length ?? 0));
    const cards = Array.from({ length: count }, (_, index) =>
      cloze(text, parts, ({ mark }) => mark?.charAt(index) || 's', index),
    );
    return cards.filter(({ members }) => members.length > 0);
  }
  return parts.map((asked, index) => cloze(text, parts, (part) => (part === asked ? 'a' : 's'), index));
}

function cloze(text: string, parts: readonly Part[], roleOf: (part: Part) => string, index: number): ObsidianCloze {
  let before = '';
  let from = 0;
  const members: string[] = [];
  const hints: string[] = [];
  for (const part of parts) {
    const role = roleOf(part);
    before += text.slice(from, part.start) + (role === 'a' ? BLANK : role === 'h' ? '…' : part.words);
    from = part.end;
    if (role !== 'a') continue;
    members.push(part.words);
    if (part.hint !== null) hints.push(part.hint);
  }
  return { before: before + text.slice(from), members, hint: hints.length === 0 ? null : hints.join(', '), index };
}
