import { seeded, seedOf, shuffled } from '../../random.ts';
import { apportion } from './apportion.ts';

/** A question that may be put on a paper. */
export type PoolQuestion = {
  identity: string;
  /** The domains it belongs to: its own first, then those it touches. */
  domains: readonly [string, ...string[]];
  /** When it was answered last, UTC milliseconds; null: never. */
  lastAsked: number | null;
  /** More than one option is to be picked. */
  several?: boolean;
  /** Made up by the rules: asked before nothing that was written and never asked. */
  generated?: boolean;
};

/** What a paper is to be like. */
export type PaperPlan = {
  /** The domains in the exam's order, with their shares. */
  domains: readonly { id: string; weight: number }[];
  /** How many questions count, and how many do not. */
  scored: number;
  unscored: number;
  /** The share of questions of which several options are to be picked, 0 to 1; left out where the exam has no such kinds. */
  severalShare?: number;
};

/** A question that was chosen, in the place it has on the paper. */
export type Chosen<Q extends PoolQuestion = PoolQuestion> = { question: Q; scored: boolean };

/** A domain with fewer questions than its share asks for; the rest was taken from those nearest to it. */
export type Shortfall = { domain: string; wanted: number; found: number };

export type Composed<Q extends PoolQuestion = PoolQuestion> = { chosen: Chosen<Q>[]; shortfalls: Shortfall[] };

/**
 * Puts a paper together: each domain has its share of the scored questions, and of the others, by largest remainder. In a
 * domain those never asked come first, those written before those made up, and as far as they last in the exam's kinds; then
 * those asked longest ago, among equals as the seed has it. What a domain lacks is
 * filled with questions that touch it, then from the domains next to it in the exam's order. A pool smaller than the paper
 * gives all it has. The order on the paper is the seed's.
 */
export function composePaper<Q extends PoolQuestion>(pool: readonly Q[], plan: PaperPlan, seed: number): Composed<Q> {
  const asked = plan.scored + plan.unscored;
  const total = Math.min(asked, pool.length);
  const scored = total === asked ? plan.scored : Math.round((total * plan.scored) / asked);
  const weights = plan.domains.map(({ weight }) => weight);
  const counted = apportion(weights, scored);
  const uncounted = apportion(weights, total - scored);
  const left = new Set(
    shuffled(pool, seeded(seedOf(`${seed} pool`))).sort((one, other) => turnOf(one) - turnOf(other)),
  );
  const taken: Q[] = [];
  const take = (count: number, isWanted: (question: Q) => boolean): number => {
    const found = [...left].filter(isWanted).slice(0, count);
    for (const question of found) left.delete(question);
    taken.push(...found);
    return found.length;
  };

  const wantedOf = (place: number): number => (counted[place] ?? 0) + (uncounted[place] ?? 0);
  const sizes = plan.domains.map((_, place) => wantedOf(place));
  const several = apportion(sizes, Math.round((plan.severalShare ?? 0) * total));
  const own = plan.domains.map(({ id }, place) => {
    const wanted = sizes[place] ?? 0;
    const isOwn = ({ domains }: Q): boolean => domains[0] === id;
    if (plan.severalShare === undefined) return take(wanted, isOwn);
    const isNew = (question: Q): boolean => isOwn(question) && question.lastAsked === null;
    const ofSeveral = Math.min(wanted, several[place] ?? 0);
    let found = take(ofSeveral, (question) => isNew(question) && question.several === true);
    found += take(wanted - ofSeveral, (question) => isNew(question) && question.several !== true);
    // What was never asked comes before the right kinds.
    found += take(wanted - found, isNew);
    return found + take(wanted - found, isOwn);
  });
  const shortfalls: Shortfall[] = [];
  for (const [place, { id }] of plan.domains.entries()) {
    const wanted = wantedOf(place);
    const found = own[place] ?? 0;
    if (found === wanted) continue;
    shortfalls.push({ domain: id, wanted, found });
    let missing = wanted - found - take(wanted - found, ({ domains }) => domains.includes(id));
    for (const near of nearestTo(place, plan.domains)) missing -= take(missing, ({ domains }) => domains[0] === near);
  }
  return { chosen: marked(shuffled(taken, seeded(seedOf(`${seed} paper`))), plan, uncounted), shortfalls };
}

/** When its turn is: what was never asked before every instant a question can have been asked at. */
function turnOf({ lastAsked, generated }: PoolQuestion): number {
  if (lastAsked !== null) return lastAsked;
  return generated === true ? -1 : -2;
}

/** The other domains, those next to it in the exam's order first. */
function nearestTo(place: number, domains: PaperPlan['domains']): string[] {
  return domains
    .map(({ id }, other) => ({ id, distance: Math.abs(other - place) }))
    .filter(({ distance }) => distance > 0)
    .sort((one, other) => one.distance - other.distance)
    .map(({ id }) => id);
}

/** Says which questions do not count: of each domain its share, and others where it has too few. */
function marked<Q extends PoolQuestion>(
  questions: readonly Q[],
  { domains }: PaperPlan,
  uncounted: readonly number[],
): Chosen<Q>[] {
  const open = new Map(domains.map(({ id }, place) => [id, uncounted[place] ?? 0]));
  let left = uncounted.reduce((sum, each) => sum + each, 0);
  const first = questions.map((question): Chosen<Q> => {
    const [domain] = question.domains;
    const count = open.get(domain) ?? 0;
    if (count === 0) return { question, scored: true };
    open.set(domain, count - 1);
    left -= 1;
    return { question, scored: false };
  });
  return first.map((each) => {
    if (!each.scored || left === 0) return each;
    left -= 1;
    return { ...each, scored: false };
  });
}
