import { BLANK } from '../cards/card.ts';

/** A card of a text with hidden parts. `index` is its place among the schedules of the text. */
export type ObsidianCloze = { before: string; members: string[]; hint: string | null; index: number };

type Part = { start: number; end: number; mark: string | null; words: string; hint: string | null };

/** How parts are marked: by a number, by letters, by neither. The first of these that a text has is the way of all its cards. */
const ways: readonly RegExp[] = [
  /==(?<mark>\d+);;(?<words>.+?)(?:;;(?<hint>.+?))?==/g,
  /==(?<mark>[ash]+);;(?<words>.+?)(?:;;(?<hint>.+?))?==/g,
  /==(?<words>.+?)(?:;;(?<hint>.+?))?==/g,
];

/**
 * The cards of a text with `==hidden==` parts. With numbers (`==1;;word==`) those of one number are hidden together; with
 * letters the k-th says what the part does on card k: a asked, s shown, h hidden; with neither each part is a card. A number
 * that no part has makes no card, but has its place among the schedules.
 */
export function obsidianClozes(text: string): ObsidianCloze[] {
  const parts = ways.map((way) => partsOf(text, way)).find((found) => found.length > 0) ?? [];
  const marks = parts.flatMap(({ mark }) => mark ?? []);
  if (marks.some((mark) => /^\d/.test(mark))) {
    const numbers = [...new Set(marks.map(Number))].filter((number) => number > 0).sort((one, other) => one - other);
    return numbers.map((number) => cloze(text, parts, ({ mark }) => (Number(mark) === number ? 'a' : 's'), number - 1));
  }
  if (marks.length > 0) {
    const count = Math.max(...marks.map((mark) => mark.length));
    const cards = Array.from({ length: count }, (_, index) =>
      cloze(text, parts, ({ mark }) => mark?.charAt(index) || 's', index),
    );
    return cards.filter(({ members }) => members.length > 0);
  }
  return parts.map((asked, index) => cloze(text, parts, (part) => (part === asked ? 'a' : 's'), index));
}

function partsOf(text: string, way: RegExp): Part[] {
  return [...text.matchAll(way)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: match.groups?.mark ?? null,
    words: match.groups?.words ?? '',
    hint: match.groups?.hint ?? null,
  }));
}

/** Text between the parts; what is marked there in another way is shown. */
function between(text: string): string {
  return text.replace(/==(?:(?:\d+|[ash]+);;)?(.+?)(?:;;.+?)?==/g, '$1');
}

function cloze(text: string, parts: readonly Part[], roleOf: (part: Part) => string, index: number): ObsidianCloze {
  let before = '';
  let from = 0;
  const members: string[] = [];
  const hints: string[] = [];
  for (const part of parts) {
    const role = roleOf(part);
    before += between(text.slice(from, part.start)) + (role === 'a' ? BLANK : role === 'h' ? '…' : part.words);
    from = part.end;
    if (role !== 'a') continue;
    members.push(part.words);
    if (part.hint !== null) hints.push(part.hint);
  }
  return {
    before: before + between(text.slice(from)),
    members,
    hint: hints.length === 0 ? null : hints.join(', '),
    index,
  };
}
