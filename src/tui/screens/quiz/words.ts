import type { Scenario } from '../../../rules/scenario.ts';
import type { Judged } from '../../../study/quiz/judge.ts';

/** The letter of an option by its place on the screen. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

const counts = ['none', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];

/** How many options are to be chosen, as the header says it; empty where it is one. */
export function chooseWords(count: number | null): string {
  if (count === 1) return '';
  return count === null ? 'choose all that fit' : `choose ${counts[count] ?? count}`;
}

/** `B`, `B and D`: the letters of the right options as they stand on the screen. */
export function keyLetters({ order, evaluation }: Pick<Judged, 'order' | 'evaluation'>): string {
  const letters = order.flatMap((id, place) => (evaluation.key.includes(id) ? [letterOf(place)] : []));
  return letters.length < 2 ? letters.join('') : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`;
}

/** What came of an answer, for the header: `right`, `wrong · answer is B`. */
export function outcomeWords(judged: Judged): string {
  const { marks, picked, sure } = judged;
  if (marks.credit === 1) return sure ? 'right' : 'right, and a guess';
  const said = picked.length === 0 ? 'no answer' : 'wrong';
  const letters = keyLetters(judged);
  return `${said} · ${letters.length > 1 ? 'answers are' : 'answer is'} ${letters}`;
}

/** The signs of the requirements, in the order in which the prose names them. */
export type Marks = ReadonlyMap<string, string>;

/** ❶ to ❾ for the requirements that the words of the prose carry, in their order. */
export function marksOf({ stem, requirements }: Pick<Scenario, 'stem' | 'requirements'>): Marks {
  const named = stem.flat().flatMap(({ requirement }) => (requirement === null ? [] : [requirement]));
  const ids = [...new Set([...named, ...requirements.map(({ id }) => id)])];
  return new Map(ids.map((id, index) => [id, index < 9 ? String.fromCodePoint(0x2776 + index) : `(${index + 1})`]));
}
