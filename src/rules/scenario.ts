import type { Place } from './knowledge.ts';
import type { Comparison } from './predicate.ts';

/** A run of the prose: plain text, and the id of the requirement it carries, if it is a link to one. */
export type StemPiece = { text: string; requirement: string | null };

/** Which options are asked for: the best, each that qualifies, those that do not, k steps together, one assembly. */
export type Choose = 'best' | 'each' | 'not' | 'combination' | 'compose';

/** One thing that must hold: one comparison, or several of which one suffices. */
export type Requirement = {
  id: string;
  /** In a combination: one chosen step gives it, no chosen step breaks it, or only a step's `gives` can. */
  mode: 'any' | 'all' | 'given';
  anyOf: readonly Comparison[];
  place: Place;
};

/** Breaks ties between options that meet every requirement. */
export type Preference = { attribute: string; direction: 'fewest' | 'most'; place: Place };

/** A requirement that a step gives because a named fact grounds it. */
export type Gift = { requirement: string; option: string; comparison: Comparison };

/** One option to choose. */
export type Choice = {
  id: string;
  /** What the learner reads. */
  text: string;
  /** Whether the deck words it, rather than the option's name being used. */
  worded: boolean;
  /** The option of a table it stands for; null for an assembly. */
  use: { family: string; option: string } | null;
  /** What another chosen step must give. */
  needs: readonly Comparison[];
  gives: readonly Gift[];
  /** The parts it adds, by slot; empty unless it is an assembly. */
  slots: readonly Slot[];
  place: Place;
};

/** A slot of a path and the parts in it, in order. */
export type Slot = { slot: string; parts: readonly string[] };

/** A question whose answer is derived. */
export type Scenario = {
  /** Stable within its deck; of a generated one its identity: family, predicates and options, however it is worded. */
  id: string;
  title: string;
  family: string;
  generated: boolean;
  /** Paragraphs of the prose. */
  stem: readonly (readonly StemPiece[])[];
  choose: Choose;
  /** How many to choose; null when `each` or `not` leaves it to what qualifies. */
  count: number | null;
  requirements: readonly Requirement[];
  preferences: readonly Preference[];
  choices: readonly Choice[];
  /** The parts of the path that are there already. */
  given: readonly Slot[];
  /** Open slots and what may fill each; empty when the assemblies are listed. */
  open: readonly { slot: string; fillings: readonly (readonly string[])[] }[];
  tags: readonly string[];
  place: Place;
};

/** The prose without its links, paragraphs a blank line apart. */
export function stemText(scenario: Pick<Scenario, 'stem'>): string {
  return scenario.stem.map((paragraph) => paragraph.map(({ text }) => text).join('')).join('\n\n');
}

/** The words of the prose that carry a requirement, empty when none do. */
export function wordsFor({ stem }: Pick<Scenario, 'stem'>, requirement: string): string {
  let words = carried.get(stem);
  if (words === undefined) {
    words = new Map();
    for (const { requirement: id, text } of stem.flat()) {
      if (id === null) continue;
      const before = words.get(id);
      words.set(id, before === undefined ? text : `${before} … ${text}`);
    }
    carried.set(stem, words);
  }
  return words.get(requirement) ?? '';
}

/** A scenario is evaluated many times, with one requirement less or another option: its prose is gone through once. */
const carried = new WeakMap<Scenario['stem'], Map<string, string>>();

/** How many options the key must have; null when any number that is neither none nor all will do. */
export function keySizeOf({ choose, count }: Pick<Scenario, 'choose' | 'count'>): number | null {
  if (choose === 'best' || choose === 'compose') return 1;
  return count ?? (choose === 'not' ? 1 : null);
}
