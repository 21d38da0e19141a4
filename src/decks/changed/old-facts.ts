import type { Problem } from '../../problem.ts';
import type { ChangedFact } from './changed-fact.ts';
import { isDenied } from './denial.ts';
import { beginsWord, type Found, findPhrase, holdsAny, type Phrase } from './phrase.ts';
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
    if (candidates(text.replace(/[*`]/g, ''), index).size === 0) return [];
    return statementsOf(nameOf(path), text, skipTo).flatMap((statement) => problemsIn(statement, index, path));
  };
}

/** The facts by the first two characters of the words that may state them: a text is walked once, word by word. */
type Index = {
  byStart: ReadonlyMap<string, readonly { fact: ChangedFact; phrase: Phrase }[]>;
  units: readonly { fact: ChangedFact; pattern: RegExp }[];
};

function indexOf(facts: readonly ChangedFact[]): Index {
  const byStart = new Map<string, { fact: ChangedFact; phrase: Phrase }[]>();
  for (const fact of facts) {
    for (const phrase of fact.old) {
      const key = phrase.start.slice(0, 2);
      const known = byStart.get(key);
      if (known) known.push({ fact, phrase });
      else byStart.set(key, [{ fact, phrase }]);
    }
  }
  const units = facts.flatMap((fact) => fact.units.map(({ wrong }) => ({ fact, pattern: unitPattern(wrong) })));
  return { byStart, units };
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
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}]|\p{N}[.,])(${number}\s*-?)${optional}${escaped(name)}(?![\p{L}\p{N}/])`,
    'u',
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The facts whose old words, or wrong units, are in a text. */
function candidates(text: string, { byStart, units }: Index): Set<ChangedFact> {
  const found = new Set<ChangedFact>();
  for (const { fact, pattern } of units) if (pattern.test(text)) found.add(fact);
  const lower = text.toLowerCase();
  const look = (key: string, at: number): void => {
    for (const { fact, phrase } of byStart.get(key) ?? []) {
      if (found.has(fact)) continue;
      phrase.pattern.lastIndex = at;
      if (phrase.pattern.test(text) && beginsWord(lower, at)) found.add(fact);
    }
  };
  const words = /[\p{L}\p{N}]+/gu;
  for (let match = words.exec(lower); match !== null; match = words.exec(lower)) {
    look(match[0].slice(0, 1), match.index);
    if (match[0].length > 1) look(match[0].slice(0, 2), match.index);
  }
  for (const { fact, phrase } of byStart.get('') ?? []) if (findPhrase(phrase, text, lower) !== null) found.add(fact);
  return found;
}

type Hit = Found & { fact: ChangedFact; distance: number; meant: string | null };

function problemsIn(statement: Statement, index: Index, path: string): Problem[] {
  const { text } = statement;
  if (text.trimEnd().endsWith('?')) return [];
  const lower = text.toLowerCase();
  const hits = [...candidates(text, index)].flatMap((fact) => hitOf(fact, statement, lower) ?? []);
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

/** The first place where a fact's old words stand and are not denied. */
function firstStated(fact: ChangedFact, text: string, lower: string): (Found & { meant: string | null }) | null {
  for (const phrase of fact.old) {
    for (let found = findPhrase(phrase, text, lower); found; found = findPhrase(phrase, text, lower, found.end)) {
      if (!isDenied(text, found.start, found.end)) return { ...found, meant: null };
    }
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
