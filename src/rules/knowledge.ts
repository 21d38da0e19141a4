/** Where something is written, counted from 1. */
export type Place = { path: string; line: number; column: number };

export type AttributeType = 'boolean' | 'enum' | 'set' | 'number' | 'ordinal';

/** How a value behaves along a path of parts: a limit is the least, a capability is any part's, a guarantee all parts', duties add up. */
export type Along = 'min' | 'any' | 'all' | 'union';

/**
 * A question of a fact card: of each option, with `{}` for its name (`asks` null), or of all together which of them have a
 * word in their cell: `yes` ("Which load balancers have a fixed address?"), `no`, or one of an attribute's own.
 */
export type CardQuestion = { asks: string | null; text: string };

/** One row of a decision table: what is compared. */
export type Attribute = {
  id: string;
  type: AttributeType;
  /** The unit of its numbers as written in front matter; null for none. */
  unit: string | null;
  /** Which way is better, where a preference may ask for it. */
  better: 'more' | 'fewer' | null;
  along: Along;
  /** What it means, in a few words; null when the page does not say. */
  means: string | null;
  /** How its fact cards ask; `off` for no cards, null to leave it to `means`. */
  card: readonly CardQuestion[] | 'off' | null;
  /** How its values are said on cards where that differs from the word in the cell, by that word. */
  say: Readonly<Record<string, string>>;
  /** A customer's words by polarity (`yes`, `no`, `has lambda`, `is 7`, `at least`, `fewest`); `{}` stands for the quantity. */
  ask: Readonly<Record<string, string>>;
  /** Every word its cells use, sorted: what a predicate may ask for. Empty for numbers. */
  words: readonly string[];
  place: Place;
};

/** What a cell says. An amount is in the base unit of its dimension, `text` as written. */
export type Value =
  | { is: 'unknown' }
  | { is: 'inapplicable' }
  | { is: 'boolean'; yes: boolean }
  | { is: 'word'; word: string }
  | { is: 'set'; members: readonly string[] }
  | { is: 'number'; amount: number; text: string };

/** How far a cell can be trusted: only `sourced` and `definition` may be the reason why an option is wrong. */
export type Standing = 'sourced' | 'definition' | 'judgement' | 'unsourced' | 'unverified';

/** What a footnote names. `asOf` is `2026`, `2026-H2`, `2026-04` or `2026-04-13`; null when the footnote gives no date. */
export type Source = { id: string; title: string; url: string | null; asOf: string | null };

/** The fact `family.option.attribute`. */
export type Cell = {
  fact: string;
  value: Value;
  standing: Standing;
  sources: readonly Source[];
  /** What exam lore still expects, where it differs. */
  exam: string | null;
  /** The facts of the parts it is computed from; empty for a cell that was typed. */
  from: readonly string[];
  /** Whether the page leaves it to be computed from the option's parts (`=`). */
  computed: boolean;
  place: Place;
};

/** One column of a decision table: a configuration one may choose. */
export type Option = {
  id: string;
  name: string;
  /** What fact cards call it, where its name is long; else null. */
  short: string | null;
  /** The parts its path is made of, as `part` ids or `family.option`. */
  via: readonly string[];
  cells: ReadonlyMap<string, Cell>;
  place: Place;
};

/** One decision table. */
export type Family = {
  id: string;
  title: string;
  /** The question it answers, as an exam would put it. */
  ask: string;
  tags: readonly string[];
  /** How often exams ask for it, relative to the others; 1 unless told. */
  weight: number;
  /** Openings for generated stems: who the customer is and what they run. */
  settings: readonly string[];
  /** Options that no generated question has as its key: what one would not advise although the facts allow it. */
  onlyWrong: readonly string[];
  /** The order of the slots when its options are the parts of a path; empty for an ordinary family. */
  slots: readonly string[];
  attributes: ReadonlyMap<string, Attribute>;
  options: ReadonlyMap<string, Option>;
  place: Place;
};

/** What must hold in the path for a rule to fire: one of the parts is there, or one directly after another. */
export type RulePart = { parts: readonly string[]; followedBy: readonly string[] };

/** Parts that cannot meet, or need another. `error` and `needs` keep a design from being built; `warn` is only said. */
export type CompatibilityRule = {
  id: string;
  level: 'error' | 'needs' | 'warn';
  when: readonly RulePart[];
  unless: readonly RulePart[];
  say: string;
  standing: Standing;
  sources: readonly Source[];
  place: Place;
};

/** Everything the rules know. */
export type KnowledgeBase = {
  families: ReadonlyMap<string, Family>;
  /** The family whose options are the parts of paths; null when there is none. */
  parts: Family | null;
  rules: readonly CompatibilityRule[];
};

/** The cell of a fact, or null when the table has none there. */
export function cellAt(kb: KnowledgeBase, family: string, option: string, attribute: string): Cell | null {
  return kb.families.get(family)?.options.get(option)?.cells.get(attribute) ?? null;
}

/** Whether a cell may decide: it is known, and it was read somewhere. */
export function isKnown(cell: Cell): boolean {
  return cell.value.is !== 'unknown' && cell.standing !== 'unverified';
}

/** Whether a cell may be the reason why an option is wrong. */
export function isProof(cell: { standing: Standing }): boolean {
  return cell.standing === 'sourced' || cell.standing === 'definition';
}
