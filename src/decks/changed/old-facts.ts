import { codeAt, codeIn } from '../../characters.ts';
import type { Problem } from '../../problem.ts';
import type { ChangedFact } from './changed-fact.ts';
import { isDenied } from './denial.ts';
import { beginsWord, escaped, type Found, findPhrase, holdsAny, type Phrase } from './phrase.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A note as the matcher reads it: `skipTo` is the last line of its front matter, 0 without one. */
export type Stated = { path: string; text: string; skipTo: number };

/** The facts in a form in which they are found fast: made once, used for many notes. */
export type FactFinder = (note: Stated) => Problem[];

/**
 * A finder of old facts and wrong units. It answers with a warning for each statement of a note that gives one as current:
 * where it stands, what is true, since when, and the source. What the statement denies, asks, or knows to be over is none.
 */
export function factFinder(facts: readonly ChangedFact[]): FactFinder {
  const index = indexOf(facts);
  return ({ path, text, skipTo }) => {
    if (!mayState(text.replace(/[*`]/g, ''), index)) return [];
    return statementsOf(nameOf(path), text, skipTo).flatMap((statement) => problemsIn(statement, index, path));
  };
}

type Entry = { fact: ChangedFact; phrase: Phrase };

/** The facts by how the words begin that may state them: a text is walked once, word by word. */
type Index = {
  /** By the first two characters of the first word, as {@link pairOf} tells them. Most words of a text are done with here. */
  byPair: readonly (readonly Entry[] | undefined)[];
  /** Those that begin with no word. */
  others: readonly Entry[];
  units: readonly { fact: ChangedFact; pattern: RegExp }[];
  /** Matches wherever one of the units may; null when there is none. */
  anyUnit: RegExp | null;
};

const ASCII = 128;

/** Two characters as one number below 128 × 128; those that are not ASCII count as one. */
function pairOf(first: number, second: number): number {
  return Math.min(first, ASCII - 1) * ASCII + Math.min(second, ASCII - 1);
}

/** Where phrases are looked up that begin so: one character may have any behind it. */
function pairsOf(start: string): number[] {
  const first = pairOf(start.charCodeAt(0), 0);
  if (start.length > 1) return [pairOf(start.charCodeAt(0), start.charCodeAt(1))];
  return Array.from({ length: ASCII }, (_, second) => first + second);
}

/** How long the beginnings are by which phrases are looked up. */
const SIZES = [1, 2, 3];

function indexOf(facts: readonly ChangedFact[]): Index {
  const entries = facts.flatMap((fact) => fact.old.map((phrase): Entry => ({ fact, phrase })));
  const byPair: Entry[][] = new Array(ASCII * ASCII);
  // The shorter its beginning, the sooner a phrase is told of; of equal ones the first.
  for (const size of SIZES) {
    for (const entry of entries) {
      const { start } = entry.phrase;
      if (start.length !== size) continue;
      for (const pair of pairsOf(start)) {
        byPair[pair] ??= [];
        byPair[pair].push(entry);
      }
    }
  }
  const wrong = facts.flatMap((fact) => fact.units.map((unit) => ({ fact, unit: unit.wrong })));
  const names = [...new Set(wrong.map(({ unit }) => escaped(unit.replace(/^[\d.,\s]+/, ''))))];
  const bare = names.filter((name) => name.length >= TELLING);
  const anywhere = [String.raw`\d[\s-]*(?:${names.join('|')})`, ...bare].join('|');
  return {
    byPair,
    others: entries.filter(({ phrase }) => phrase.start === ''),
    units: wrong.map(({ fact, unit }) => ({ fact, pattern: unitPattern(unit) })),
    anyUnit: names.length === 0 ? null : new RegExp(`(?:${anywhere})(?![A-Za-z0-9/])`),
  };
}

/** A unit of so many letters (`GBps`, `MB/s`) is looked for without a number, too. */
const TELLING = 4;

/**
 * A number with this very unit behind it (or, where the number is written too, that number): the case of the letters counts,
 * and the unit ends where it ends.
 */
function unitPattern(unit: string): RegExp {
  const [, digits, name = unit] = /^(\d[\d.,]*)\s*(.*)$/.exec(unit) ?? [];
  const number = digits === undefined ? String.raw`\d[\d.,]*` : escaped(digits);
  const optional = digits === undefined && name.length >= TELLING ? '?' : '';
  return new RegExp(String.raw`(?<![A-Za-z0-9]|\d[.,])(${number}\s*-?)${optional}${escaped(name)}(?![A-Za-z0-9/])`);
}

/** The facts whose old words, or wrong units, are in a text; `lower` is the text in lower case. */
function candidates(text: string, lower: string, index: Index): Set<ChangedFact> {
  const found = new Set<ChangedFact>();
  if (index.anyUnit?.test(text)) {
    for (const { fact, pattern } of index.units) if (pattern.test(text)) found.add(fact);
  }
  walk(text, lower, index, ({ fact }) => {
    found.add(fact);
    return false;
  });
  return found;
}

/** Whether anything that is looked for may be in a text: most notes are done with here. */
function mayState(text: string, index: Index): boolean {
  return index.anyUnit?.test(text) || walk(text, text.toLowerCase(), index, () => true);
}

/** Goes through the words of a text and tells of every phrase that begins at one, until the answer is true. Whether it was. */
function walk(text: string, lower: string, { byPair, others }: Index, tell: (entry: Entry) => boolean): boolean {
  // Where each last word stands next: asked at every first word, a long text would be searched through each time.
  let ahead: Map<string, number> | null = null;
  const isAhead = (tail: string, at: number): boolean => {
    ahead ??= new Map();
    let next = ahead.get(tail) ?? -1;
    if (next < at) {
      next = lower.indexOf(tail, at);
      if (next < 0) next = Number.POSITIVE_INFINITY;
      ahead.set(tail, next);
    }
    return next < Number.POSITIVE_INFINITY;
  };
  const look = (entries: readonly Entry[], at: number): boolean => {
    for (const entry of entries) {
      const { pattern, head, tail } = entry.phrase;
      if (!lower.startsWith(head, at) || (tail !== '' && !isAhead(tail, at))) continue;
      pattern.lastIndex = at;
      if (pattern.test(text) && beginsWord(lower, at) && tell(entry)) return true;
    }
    return false;
  };
  let wasInWord = false;
  const { length } = lower;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(lower, at);
    const isInWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code >= ASCII;
    const entries = isInWord && !wasInWord ? byPair[pairOf(code, codeIn(lower, at + 1) || 0)] : undefined;
    if (entries !== undefined && look(entries, at)) return true;
    wasInWord = isInWord;
  }
  return others.some((entry) => findPhrase(entry.phrase, text, lower) !== null && tell(entry));
}

type Hit = Found & { fact: ChangedFact; distance: number; meant: string | null };

function problemsIn(statement: Statement, index: Index, path: string): Problem[] {
  const { text } = statement;
  if (text.trimEnd().endsWith('?')) return [];
  const lower = text.toLowerCase();
  const facts = candidates(text, lower, index);
  // Most statements are done with here.
  if (facts.size === 0) return [];
  const hits = [...facts].flatMap((fact) => hitOf(fact, statement, lower) ?? []);
  return nearest(hits).map(({ fact, start, end, meant }) => ({
    path,
    ...statement.placeAt(start),
    severity: 'warning',
    rule: meant === null ? 'facts/old' : 'facts/unit',
    message: messageOf(fact, text.slice(start, end), meant),
  }));
}

/** One statement is about one thing: of facts that see the same words, the one whose subject is nearest has it, a unit last. */
function nearest(hits: readonly Hit[]): Hit[] {
  const rank = ({ distance, meant }: Hit) => distance + (meant === null ? 0 : 100);
  const ordered = [...hits].sort((left, right) => rank(left) - rank(right));
  const kept: Hit[] = [];
  for (const hit of ordered) {
    if (!kept.some((other) => other.start < hit.end && hit.start < other.end)) kept.push(hit);
  }
  return kept.sort((left, right) => left.start - right.start);
}

function hitOf(fact: ChangedFact, statement: Statement, lower: string): Hit | null {
  const { text } = statement;
  const found = firstStated(fact, text, lower);
  if (found === null) return null;
  const levels = [text, ...statement.above];
  const distance = levels.findIndex((level) => holdsAny(fact.about, level, level.toLowerCase()));
  if (distance < 0) return null;
  const around = levels.join('\n');
  if (fact.near.length > 0 && !holdsAny(fact.near, around, around.toLowerCase())) return null;
  const knows = [text, ...statement.below, ...(fact.units.length > 0 ? statement.above : [])].join('\n');
  return holdsAny(fact.unless, knows, knows.toLowerCase()) ? null : { ...found, fact, distance };
}

/** The first place of a fact's old words, where none of their places denies them. */
function firstStated(fact: ChangedFact, text: string, lower: string): (Found & { meant: string | null }) | null {
  for (const phrase of fact.old) {
    const first = findPhrase(phrase, text, lower);
    // Who denies it in one place does not state it in another.
    let isStated = first !== null;
    for (let found = first; found && isStated; found = findPhrase(phrase, text, lower, found.end)) {
      isStated = !isDenied(text, found.start, found.end);
    }
    if (first !== null && isStated) return { ...first, meant: null };
  }
  for (const { wrong, right } of fact.units) {
    const match = unitPattern(wrong).exec(text);
    if (match !== null) {
      const end = match.index + match[0].length;
      if (!isDenied(text, match.index, end))
        return { start: match.index, end, meant: /^\d/.test(right) ? right : `${match[1] ?? ''}${right}` };
    }
  }
  return null;
}

function messageOf({ now, since, lags, source }: ChangedFact, words: string, meant: string | null): string {
  const cited = `(${source.title}, ${source.asOf})`;
  if (meant !== null) return `“${words}” should be “${meant}”: ${now} ${cited}`;
  const changed = since?.startsWith('by ') ? since : `in ${since}`;
  const verdict = since === null ? 'was never right' : `is an old fact, changed ${changed}`;
  const lag = lags ? ' An exam may still expect the old answer.' : '';
  return `“${words}” ${verdict}: ${now}${lag} ${cited}`;
}

/** The name of a note's file without its folder, ending and hyphens. */
function nameOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return base.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ');
}
