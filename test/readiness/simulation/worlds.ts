import type { Random } from '../../../src/random.ts';
import { gamma, normalSource } from '../../../src/readiness/draws.ts';
import type { Answer, SourceKind } from '../../../src/readiness/evidence.ts';
import { type Exam, FACTS_PER_TASK } from '../../../src/readiness/exam.ts';
import { SLIP } from '../../../src/readiness/fit.ts';
import { studyDayOf } from '../../../src/schedule/study-day.ts';

/** How the learners of a world are in truth. What the model assumes instead stays as it is. */
export type World = {
  name: string;
  learners: number;
  /** Mean ability, the effect of facts, and whether abilities have heavy tails (t with 3 degrees of freedom). */
  abilityMean: number;
  factEffect: number;
  heavyTails: boolean;
  /** How much easier both banks are than assumed, in logits. */
  bankBias: number;
  /** The share of right answers that passes. */
  passShare: number;
  /** What is forgotten before the exam, in logits, and how much of it the forecast is told. */
  forgotten: number;
  forgottenTold: number;
  /** The share of answers that are repeats, of which the program does not know. */
  repeats: number;
};

const matching: World = {
  name: 'matches the defaults',
  learners: 4000,
  abilityMean: 0.5,
  factEffect: 1.8,
  heavyTails: false,
  bankBias: 0,
  passShare: 0.72,
  forgotten: 0,
  forgottenTold: 0,
  repeats: 0,
};

const other = (name: string, difference: Partial<World>): World => ({
  ...matching,
  learners: 3000,
  name,
  ...difference,
});

export const worlds = {
  matching,
  stronger: other('stronger people', { abilityMean: 0.9, factEffect: 1.6 }),
  weaker: other('weaker people', { abilityMean: 0.2, factEffect: 1 }),
  heavyTails: other('heavy-tailed abilities', { heavyTails: true }),
  weakLink: other('facts matter little', { factEffect: 0.4 }),
  forgetting: other('forgetting, modelled', { forgotten: 0.35, forgottenTold: 0.35 }),
  forgettingUntold: other('forgetting, not modelled', { forgotten: 0.35 }),
  easyBanks: other('banks easier than assumed', { bankBias: 0.4 }),
  lowLine: other('pass line really 68 %', { passShare: 0.68 }),
  highLine: other('pass line really 76 %', { passShare: 0.76 }),
  repeats: other('30 % unflagged repeats', { repeats: 0.3 }),
} satisfies Record<string, World>;

/** The exam of the simulation: four domains of 26, 29, 25 and 20 per cent with five, six, five and four tasks. */
export const simulatedExam: Exam = examWith([0.26, 0.29, 0.25, 0.2], [5, 6, 5, 4]);

export function examWith(weights: readonly number[], counts: readonly number[]): Exam {
  return {
    domains: weights.map((weight, at) => ({ id: `${at + 1}`, title: `Domain ${at + 1}`, weight })),
    tasks: weights.flatMap((weight, domain) =>
      Array.from({ length: counts[domain] ?? 0 }, (_, task) => ({
        id: `${domain + 1}.${task + 1}`,
        title: `Task ${domain + 1}.${task + 1}`,
        domain,
        weight: weight / (counts[domain] ?? 1),
        facts: FACTS_PER_TASK,
      })),
    ),
    weightsAssumed: false,
    scored: 65,
    guess: 0.22,
    scale: { min: 100, max: 1000, pass: 750 },
    passShare: { mean: 0.72, sd: 0.04 },
  };
}

/** Someone who studied, answered questions and sits the exam. */
export type Learner = {
  /** True ability on each task when the questions were answered, and on the exam's day. */
  ability: Float64Array;
  abilityThen: Float64Array;
  /** The share of each task's facts that is known. */
  known: Float64Array;
  answers: Answer[];
  /** The share of right answers of the exam that was sat, the pass mark that held, and the chance to pass beforehand. */
  share: number;
  passShare: number;
};

export const today = studyDayOf(20_000);

const ITEM_SD = 0.8;

export function simulateLearner(world: World, exam: Exam, random: Random): Learner {
  const normal = normalSource(random);
  const spread = (sd: number) => sd * (world.heavyTails ? heavyTailed(random, normal) : normal());
  const overall = world.abilityMean + spread(0.8);
  const domains = exam.domains.map(() => spread(0.3));
  const studied = 0.3 + 0.7 * random();
  const known = Float64Array.from(exam.tasks, () => (random() < studied ? beta(5, 2, random, normal) : 0));
  const ability = Float64Array.from(
    exam.tasks,
    ({ domain }, task) =>
      overall + (domains[domain] as number) + spread(0.45) + world.factEffect * ((known[task] as number) - 0.5),
  );
  const abilityThen = ability.map((value) => value - world.forgotten);
  return {
    ability,
    abilityThen,
    known,
    answers: simulateAnswers(world, exam, ability, random, normal),
    share: sitExam(exam, abilityThen, random, normal),
    passShare: world.passShare + 0.03 * normal(),
  };
}

function simulateAnswers(
  world: World,
  exam: Exam,
  ability: Float64Array,
  random: Random,
  normal: () => number,
): Answer[] {
  const count = Math.round(10 * 50 ** random());
  const parts = exam.tasks.map(() => gamma(0.5, random, normal));
  const bias: Record<SourceKind, number> = {
    own: 0.3 + 0.35 * normal() + world.bankBias,
    mock: 0.1 + 0.35 * normal() + world.bankBias,
    official: 0,
  };
  return Array.from({ length: count }, (_, at): Answer => {
    const task = pick(parts, random);
    const source = random() < 0.5 ? 'own' : 'mock';
    const guess = guessOfKind(random);
    const level = (ability[task] as number) + bias[source] + ITEM_SD * normal();
    const isRight = random() < world.repeats ? random() < 0.95 : random() < chanceOf(guess, level);
    const id = exam.tasks[task]?.id ?? '';
    return { item: `${at}`, tasks: [id], source, day: today, at, isRight, guessed: false, guess, counts: true };
  });
}

function sitExam(exam: Exam, ability: Float64Array, random: Random, normal: () => number): number {
  const weights = exam.tasks.map(({ weight }) => weight);
  let right = 0;
  for (let question = 0; question < exam.scored; question += 1) {
    const level = (ability[pick(weights, random)] as number) + ITEM_SD * normal();
    if (random() < chanceOf(guessOfKind(random), level)) right += 1;
  }
  return right / exam.scored;
}

/** Four of five questions have one right option of four, the rest two of five. */
function guessOfKind(random: Random): number {
  return random() < 0.8 ? 0.25 : 0.1;
}

function chanceOf(guess: number, level: number): number {
  return guess + (1 - guess - SLIP) / (1 + Math.exp(-level));
}

export function pick(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return at;
  }
  return weights.length - 1;
}

export function beta(a: number, b: number, random: Random, normal: () => number): number {
  const one = gamma(a, random, normal);
  return one / (one + gamma(b, random, normal));
}

/** Student's t with 3 degrees of freedom, scaled to a standard deviation of 1. */
function heavyTailed(random: Random, normal: () => number): number {
  const chiSquared = 2 * gamma(1.5, random, normal);
  return normal() / Math.sqrt(chiSquared / 3) / Math.sqrt(3);
}
