import type { Random } from '../random.ts';
import { seeded, seedOf, shuffled } from '../random.ts';
import type { Level } from './difficulty.ts';
import { difficulty, levelOf } from './difficulty.ts';
import { evaluate } from './evaluate.ts';
import type { Family, KnowledgeBase, Option, Place } from './knowledge.ts';
import { printComparison } from './predicate.ts';
import type { Candidate, Prospect, Ranker } from './prospects.ts';
import { mayBeKey, prospectsOf, signatureOf } from './prospects.ts';
import type { Choice, Scenario } from './scenario.ts';
import { verify } from './verify.ts';
import { stemFor } from './wording.ts';

/** What to generate. `options` is how many there are to choose from, four unless told; `focus` are facts that should decide alone. */
export type GenerateOptions = {
  family?: string;
  level?: Level;
  options?: number;
  focus?: readonly string[];
};

/** How many families are drawn, and how often each is tried, before nothing is given. */
const rounds = 6;
const triesInRound = 60;

/** The share of questions that ask for two options, where two qualify, and of those the share that ask for three. */
const pairShare = 0.5;
const tripleShare = 0.3;

/** A further right option has at least this share of its cells in common with the first: it is something one would weigh. */
const leastNearness = 0.5;

/** As in the exams; a family too small for it has fewer. */
const usualOptions = 4;

/** The share of hard questions with one option more: so many requirements as make one hard need an option each. */
const moreOptionsShare = 0.7;

const nowhere: Place = { path: 'generated', line: 1, column: 1 };

/** A fact that should be the only reason against an option. */
type Aim = { family: string; option: string; attribute: string };

/** The parts of a question before it is worded. */
type Draft = {
  prospect: Prospect;
  asked: readonly Candidate[];
  ranker: Ranker | null;
  /** Further right options, where two or three are to be chosen. */
  also: readonly Option[];
  distractors: readonly Option[];
};

/**
 * A question drawn from the tables: a key, requirements true of it, and distractors that they rule out. Null when none can
 * be found. The same seed over the same tables gives the same question, to the byte.
 */
export function generate(kb: KnowledgeBase, seed: number, options: GenerateOptions = {}): Scenario | null {
  const random = seeded(seed);
  for (let round = 0; round < rounds; round += 1) {
    const aim = aimAt(kb, options.focus ?? [], random);
    const family = kb.families.get(aim?.family ?? options.family ?? '') ?? drawFamily(kb, random);
    if (!family || (options.family !== undefined && family.id !== options.family)) continue;
    for (let attempt = 0; attempt < triesInRound; attempt += 1) {
      const draft = draw(family, aim, options, random);
      if (!draft) continue;
      const scenario = write(family, draft, random);
      if (isAccepted(scenario, kb, aim, options)) return scenario;
    }
  }
  return null;
}

function aimAt(kb: KnowledgeBase, focus: readonly string[], random: Random): Aim | null {
  const [family = '', option = '', attribute = ''] = (pick(focus, random) ?? '').split('.');
  return kb.families.get(family)?.options.has(option) ? { family, option, attribute } : null;
}

/** By how often exams ask for each family. The parts of paths are none. */
export function drawFamily(kb: KnowledgeBase, random: Random): Family | null {
  const families = [...kb.families.values()].filter(({ slots, options }) => slots.length === 0 && options.size > 2);
  let left = random() * families.reduce((sum, { weight }) => sum + weight, 0);
  for (const family of families) {
    left -= family.weight;
    if (left < 0) return family;
  }
  return null;
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function draw(family: Family, aim: Aim | null, { level, options }: GenerateOptions, random: Random): Draft | null {
  const prospects = prospectsOf(family).filter(({ candidates }) => !aim || candidates.has(aim.attribute));
  const aimedKey = prospects.find(({ key }) => key.id === aim?.option);
  const isAimAtKey = aimedKey !== undefined && random() < 0.5;
  const prospect = isAimAtKey
    ? aimedKey
    : pick(
        prospects.filter(({ key }) => key.id !== aim?.option),
        random,
      );
  if (!prospect) return null;
  const wanted = options ?? (level === 'hard' && random() < moreOptionsShare ? usualOptions + 1 : usualOptions);
  const count = Math.min(wanted, family.options.size) - 1;
  const sizes = { count, least: options === undefined ? Math.min(2, count) : count };
  const rankers = prospect.rankers.length > 0 && random() < (level === 'hard' ? 0.7 : 0.35) ? prospect.rankers : [];
  const ranker = pick(rankers, random) ?? null;
  const fewest = level === 'hard' ? 2 : 1;
  const size = Math.min(count - (ranker ? 1 : 0), fewest + Math.floor(random() * 3));
  const asked = chooseAsked(prospect, aim, size, random);
  const aimed = isAimAtKey ? null : (aim?.option ?? null);
  const distractors = asked.length > 0 ? chooseDistractors(prospect, asked, ranker, sizes, level, aimed, random) : null;
  if (!distractors) return null;
  const mayBeSeveral = ranker === null && aim === null && options === undefined && random() < pairShare;
  const fitting = mayBeSeveral
    ? prospect.others.filter(
        (option, index) =>
          mayBeKey(option, family) &&
          (prospect.nearness[index] ?? 0) >= leastNearness &&
          asked.every(({ stands }) => stands[index] === 'passes'),
      )
    : [];
  const most = fitting.length > 1 && random() < tripleShare ? 2 : 1;
  return { prospect, asked, ranker, also: shuffled(fitting, random).slice(0, most), distractors };
}

/** Comparisons of different attributes, the aimed one among them. */
function chooseAsked({ candidates }: Prospect, aim: Aim | null, size: number, random: Random): Candidate[] {
  const attributes = shuffled([...candidates.keys()], random).sort(
    (one, other) => Number(other === aim?.attribute) - Number(one === aim?.attribute),
  );
  return attributes.slice(0, size).flatMap((attribute) => pick(candidates.get(attribute) ?? [], random) ?? []);
}

/**
 * For each requirement a distractor that fails it alone, so that each is needed; for the preference one that loses by it
 * alone; the rest near the key for a hard question and far from it for an easy one. No two are alike in what is asked.
 */
function chooseDistractors(
  { others, nearness }: Prospect,
  asked: readonly Candidate[],
  ranker: Ranker | null,
  { count, least }: { count: number; least: number },
  level: Level | undefined,
  aimed: string | null,
  random: Random,
): Option[] | null {
  const attributes = [
    ...asked.map(({ comparison }) => comparison.attribute),
    ...(ranker ? [ranker.preference.attribute] : []),
  ];
  const order = shuffled([...others.keys()], random).sort((one, other) => {
    if (others[one]?.id === aimed || others[other]?.id === aimed) return others[one]?.id === aimed ? -1 : 1;
    return level === undefined ? 0 : ((nearness[other] ?? 0) - (nearness[one] ?? 0)) * (level === 'easy' ? -1 : 1);
  });
  const chosen = new Map<string, Option>();
  const take = (fits: (index: number) => boolean): boolean => {
    for (const index of order) {
      const option = others[index];
      if (!option || !fits(index)) continue;
      const signature = signatureOf(option, attributes);
      if (chosen.has(signature)) continue;
      chosen.set(signature, option);
      return true;
    }
    return false;
  };
  const failures = (index: number) => asked.filter(({ stands }) => stands[index] === 'fails').length;
  const passesRest = (index: number, but: Candidate | null) =>
    asked.every((one) => one === but || one.stands[index] === 'passes');
  for (const one of asked) {
    if (!take((index) => one.stands[index] === 'fails' && passesRest(index, one))) return null;
  }
  if (ranker && !take((index) => ranker.loses[index] === true && passesRest(index, null))) return null;
  while (chosen.size < count && take((index) => failures(index) > 0));
  if (chosen.size < least) return null;
  const distractors = [...chosen.values()];
  return aimed === null || distractors.some(({ id }) => id === aimed) ? distractors : null;
}

function write(family: Family, { prospect, asked, ranker, also, distractors }: Draft, random: Random): Scenario {
  const ordered = shuffled(asked, random);
  const several = severalWords[also.length];
  const ask = several ?? askOf(family, ranker);
  const stem = stemFor(family, ordered, ask, random);
  const choices = shuffled([prospect.key, ...also, ...distractors], random).map(
    ({ id, name }): Choice => ({
      id,
      text: name,
      worded: false,
      use: { family: family.id, option: id },
      needs: [],
      gives: [],
      slots: [],
      place: nowhere,
    }),
  );
  return {
    id: identityOf(family, ordered, ranker, 1 + also.length, choices),
    title: family.title,
    family: family.id,
    generated: true,
    stem: [stem],
    choose: also.length > 0 ? 'each' : 'best',
    count: also.length > 0 ? 1 + also.length : null,
    requirements: ordered.map(({ comparison }) => ({
      id: comparison.attribute,
      mode: 'any',
      anyOf: [comparison],
      place: nowhere,
    })),
    preferences: ranker ? [{ ...ranker.preference, place: nowhere }] : [],
    choices,
    given: [],
    open: [],
    tags: [...family.tags].sort(),
    place: nowhere,
  };
}

/** How a question asks for so many options besides one. */
const severalWords: readonly (string | undefined)[] = [
  undefined,
  'Which two of these options meet the requirements? (Choose TWO.)',
  'Which three of these options meet the requirements? (Choose THREE.)',
];

function askOf({ ask }: Family, ranker: Ranker | null): string {
  return ranker === null ? ask : ask.replace(/\?$/, ` ${ranker.words}?`);
}

/** The same for every wording and order: a hash of the family, the predicates and the set of options. */
function identityOf(
  family: Family,
  asked: readonly Candidate[],
  ranker: Ranker | null,
  right: number,
  choices: readonly Choice[],
): string {
  const predicates = asked.map(({ comparison }) => printComparison(comparison)).sort();
  const ranked = ranker ? [`${ranker.preference.attribute} ${ranker.preference.direction}`] : [];
  const text = [
    family.id,
    ...(right > 1 ? [right === 2 ? 'two' : 'three'] : []),
    ...predicates,
    ...ranked,
    ...choices.map(({ id }) => id).sort(),
  ].join('|');
  const hex = (salt: string) => seedOf(`${salt}${text}`).toString(16).padStart(8, '0');
  return `generated-${hex('')}${hex('#')}`;
}

function isAccepted(scenario: Scenario, kb: KnowledgeBase, aim: Aim | null, { level }: GenerateOptions): boolean {
  if (level !== undefined && levelOf(difficulty(scenario, kb)) !== level) return false;
  if (aim && !decidesAlone(scenario, kb, aim)) return false;
  return verify(scenario, kb, { today: 0 }).every(({ severity }) => severity !== 'error');
}

/** Whether the aimed fact is the only reason against its option, or the key's side of the only reason against another. */
function decidesAlone(scenario: Scenario, kb: KnowledgeBase, aim: Aim): boolean {
  const { key, verdicts } = evaluate(scenario, kb);
  return verdicts.some(({ option, inKey, fails }) => {
    const [only] = fails;
    if (inKey || fails.length !== 1 || only?.comparison.attribute !== aim.attribute) return false;
    return option === aim.option || key.includes(aim.option);
  });
}
