import type { Asked } from './askable.ts';
import { askedOf, preferencesOf } from './askable.ts';
import type { Cell, Family, Option } from './knowledge.ts';
import { isKnown, isProof } from './knowledge.ts';
import { test } from './predicate.ts';
import { rank } from './rank.ts';
import type { Preference } from './scenario.ts';
import { printValue, sameValue } from './value.ts';

/** How an option stands to a comparison: passes, fails by a cell that may decide, or neither can be shown. */
export type Stand = 'passes' | 'fails' | 'open';

/** A comparison true of the key, and how each of the others stands to it. */
export type Candidate = Asked & { stands: readonly Stand[] };

/** A preference by which some of the others provably lose to the key. */
export type Ranker = { preference: Omit<Preference, 'place'>; words: string; loses: readonly boolean[] };

/** What can be asked so that one option is the answer: everything a question with that key is put together from. */
export type Prospect = {
  key: Option;
  others: readonly Option[];
  /** By attribute, so that each attribute is as likely to be asked for, however many thresholds it has. */
  candidates: ReadonlyMap<string, readonly Candidate[]>;
  rankers: readonly Ranker[];
  /** For each of the others the share of cells it has in common with the key. */
  nearness: readonly number[];
};

const known = new WeakMap<Family, readonly Prospect[]>();

/** The prospects of a family, one for each option that may be a key and can be asked for. Computed once for each family. */
export function prospectsOf(family: Family): readonly Prospect[] {
  const cached = known.get(family);
  if (cached) return cached;
  const prospects = [...family.options.values()]
    .filter((option) => mayBeKey(option, family))
    .map((key) => prospectOf(family, key))
    .filter(({ candidates }) => candidates.size > 0);
  known.set(family, prospects);
  return prospects;
}

/** Whether an option may be an answer: no service that takes no new customers, nor what the page keeps from being one. */
export function mayBeKey({ id, cells }: Option, family: Family): boolean {
  const cell = cells.get('open-to-new');
  return !family.onlyWrong.includes(id) && !(cell?.value.is === 'boolean' && !cell.value.yes);
}

function prospectOf(family: Family, key: Option): Prospect {
  const others = [...family.options.values()].filter((option) => option !== key);
  const candidates = new Map<string, Candidate[]>();
  for (const asked of askedOf(family, key)) {
    const stands = others.map((option) => standOf(asked, option));
    if (!stands.includes('fails')) continue;
    const { attribute } = asked.comparison;
    candidates.set(attribute, [...(candidates.get(attribute) ?? []), { ...asked, stands }]);
  }
  const rankers = preferencesOf(family)
    .map((ranker) => ({ ...ranker, loses: others.map((option) => isBeaten(option, key, ranker.preference)) }))
    .filter(({ loses }) => loses.includes(true));
  return { key, others, candidates, rankers, nearness: others.map((option) => nearness(option, key)) };
}

function standOf({ comparison }: Asked, { cells }: Option): Stand {
  const cell = cells.get(comparison.attribute);
  const truth = cell ? test(comparison, cell) : 'unknown';
  if (truth === true) return 'passes';
  return truth === false && cell && isProof(cell) ? 'fails' : 'open';
}

function isBeaten(option: Option, key: Option, preference: Omit<Preference, 'place'>): boolean {
  const place = { path: '', line: 1, column: 1 };
  const ranking = rank(
    [{ ...preference, place }],
    (id) => key.cells.get(id) ?? null,
    (id) => option.cells.get(id) ?? null,
  );
  return ranking.order === 'better' && ranking.proof;
}

function nearness(one: Option, other: Option): number {
  const shared = [...one.cells].flatMap(([id, cell]): [Cell, Cell][] => {
    const match = other.cells.get(id);
    return match && isKnown(cell) && isKnown(match) ? [[cell, match]] : [];
  });
  return shared.filter(([cell, match]) => sameValue(cell.value, match.value)).length / Math.max(1, shared.length);
}

/** What an option says of some attributes, to tell whether two are alike in all that is asked. */
export function signatureOf({ id, cells }: Option, attributes: readonly string[]): string {
  return attributes
    .map((attribute) => {
      const cell = cells.get(attribute);
      return cell && isKnown(cell) ? printValue(cell.value) : `? of ${id}`;
    })
    .join('|');
}
