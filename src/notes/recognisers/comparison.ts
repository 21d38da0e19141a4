import { type Item, make, type NoteScope, type Proposal, type Recogniser } from '../item.ts';
import { decapitalise, trimEnding } from '../language/questions.ts';
import { sidesOf } from '../language/sides.ts';
import { countWords, normalWord, wordsIn } from '../language/words.ts';

const MAX_ANSWER_WORDS = 20;
const VERSUS = /\bvs\.?\b|\bversus\b|\bcompared (?:to|with)\b|\bor\b.*\?$|\bdifference/i;
const MIN_SHARED_WORDS = 2;
const MAX_CARDS = 3;
const MAX_COMPARED = 30;

/** Parallel siblings (`CLB: …`, `ALB: …`) and "X vs Y" with a list each: one card an aspect that names the sides. */
export const comparison: Recogniser = {
  name: 'comparison',
  scope: 'group',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.own === null) return null;
    const bullets = item.children.filter(
      (child) => child.kind === 'bullet' || child.kind === 'label' || child.kind === 'heading',
    );
    const proposals = [
      ...runsOf(bullets).flatMap((run) => parallelTerms(item, run, note)),
      ...sharedAspects(item, bullets),
    ];
    return proposals.length === 0 ? null : make(proposals.slice(0, MAX_CARDS));
  },
};

/** The runs of neighbours that hold a separator each. */
function runsOf(bullets: readonly Item[]): Item[][] {
  const runs: Item[][] = [[]];
  for (const bullet of bullets) {
    if (bullet.inline.text.length < 200 && sidesOf(bullet.inline)?.kind === 'term') runs.at(-1)?.push(bullet);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Siblings that are a short name and a short value each, under what is asked of them all: the values side by side. */
function parallelTerms(item: Item, bullets: readonly Item[], note: NoteScope): Proposal[] {
  if (bullets.length < 2 || bullets.length > 4 || item.own === null || item.own.kind !== 'term') return [];
  const sides = bullets.map((member) => sidesOf(member.inline));
  if (!sides.every((side) => side !== null && side.kind === 'term' && countWords(side.left) <= 2)) return [];
  const pairs = sides.map((side) => ({ name: side?.left ?? '', value: trimEnding(side?.right ?? '') }));
  const named = namesIn(note);
  if (pairs.filter(({ name }) => (named.get(name.toLowerCase()) ?? 0) > 1).length < 2) return [];
  if (!isAlike(pairs.map(({ value }) => value))) return [];
  const back = pairs.map(({ name, value }) => `${name}: ${decapitalise(value)}`).join('; ');
  const front = `${pairs.map(({ name }) => name).join(' vs ')}: ${decapitalise(item.own.name)}?`;
  if (countWords(back) <= MAX_ANSWER_WORDS) return [{ form: 'basic', front, back, lines: span(bullets) }];
  const members = pairs.map(({ name, value }) => `${name}: ${decapitalise(value)}`);
  return [{ form: 'list', front, members, ordered: false, lines: span(bullets) }];
}

const known = new WeakMap<NoteScope, Map<string, number>>();

/** How often a note uses a name as a label or a term: one that is used in several places is a thing, not an aspect. */
function namesIn(note: NoteScope): Map<string, number> {
  const counted = known.get(note);
  if (counted !== undefined) return counted;
  const counts = new Map<string, number>();
  for (const item of note.items) {
    const name = item.own?.name ?? (item.inline.text.length < 200 ? sidesOf(item.inline)?.left : undefined);
    if (name !== undefined) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  known.set(note, counts);
  return counts;
}

/** Whether the values speak of the same thing: at least two of them share a telling word. */
function isAlike(values: readonly string[]): boolean {
  const sets = values.map(
    (value) =>
      new Set(
        wordsIn(value)
          .map((word) => normalWord(word.text))
          .filter((word) => word.length > 3),
      ),
  );
  let shared = 0;
  for (const [i, one] of sets.entries()) {
    if (sets.some((other, j) => i !== j && [...one].some((word) => other.has(word)))) shared++;
  }
  return shared * 2 >= values.length && shared >= 2;
}

/** "Standard vs FIFO" with a list each: items that open with the same words differ in how they end. */
function sharedAspects(item: Item, bullets: readonly Item[]): Proposal[] {
  if (!VERSUS.test(item.inline.text)) return [];
  const [first, second, third] = bullets.filter(
    (bullet) => bullet.children.length > 0 && bullet.own !== null && bullet.own.kind === 'term',
  );
  if (first === undefined || second === undefined || third !== undefined) return [];
  const proposals: Proposal[] = [];
  if (first.children.length > MAX_COMPARED || second.children.length > MAX_COMPARED) return [];
  for (const one of first.children) {
    for (const other of second.children) {
      const shared = sharedStart(one.inline.text, other.inline.text);
      if (shared === null) continue;
      const ends = [one, other].map((side) => trimEnding(side.inline.text.slice(shared.length)).trim());
      if (ends.some((end) => end === '' || countWords(end) > MAX_ANSWER_WORDS / 2)) continue;
      const [a, b] = [first.own?.name ?? '', second.own?.name ?? ''];
      proposals.push({
        form: 'basic',
        front: `${a} vs ${b}: ${decapitalise(shared.trim())} …?`,
        back: `${a}: ${ends[0]}; ${b}: ${ends[1]}`,
        lines: { line: one.lines.line, endLine: other.lines.endLine },
      });
    }
  }
  return proposals;
}

function sharedStart(one: string, other: string): string | null {
  const words = one.split(' ');
  const others = other.split(' ');
  let count = 0;
  while (count < words.length && count < others.length && words[count]?.toLowerCase() === others[count]?.toLowerCase())
    count++;
  if (count < MIN_SHARED_WORDS || count === words.length || count === others.length) return null;
  return words.slice(0, count).join(' ');
}

function span(items: readonly Item[]): { line: number; endLine: number } {
  return {
    line: Math.min(...items.map((item) => item.lines.line)),
    endLine: Math.max(...items.map((item) => item.lines.endLine)),
  };
}
