import type { Blueprint } from '../decks/blueprint.ts';

/** A task of the exam; where a domain has none of its own, the domain itself is one. */
export type ExamTask = {
  id: string;
  title: string;
  /** The place of its domain among the exam's. */
  domain: number;
  /** Its share of the exam; those of all tasks add up to 1. */
  weight: number;
  /** How many facts it is expected to need. */
  facts: number;
};

/** What an exam asks and how it is marked, as much of it as a forecast needs. */
export type Exam = {
  domains: readonly { id: string; title: string; weight: number }[];
  tasks: readonly ExamTask[];
  /** Whether the weights of the domains are assumed, so that a forecast has to be as unsure as they are. */
  weightsAssumed: boolean;
  /** How many questions count. */
  scored: number;
  /** The chance to guess a question right, over the kinds of question the exam has. */
  guess: number;
  /** The scale results are reported on; null when they are plain shares. */
  scale: { min: number; max: number; pass: number } | null;
  /** The share of right answers that passes: what is assumed, and its standard deviation (0 when it is published). */
  passShare: { mean: number; sd: number };
};

/** How many facts a task is expected to need where its blueprint does not say: a reasoned default, to be fitted once there are results. */
export const FACTS_PER_TASK = 30;

/** How far the weights of a blueprint may miss 1 before it is said: guides round to whole per cents. */
const WEIGHT_TOLERANCE = 0.015;

/**
 * The exam of a blueprint, its weights made to add up to 1, and a sentence for each thing that had to be mended. Weights
 * that are not published share what the published ones leave, evenly.
 */
export function examOf(blueprint: Blueprint): { exam: Exam; remarks: string[] } {
  const { kinds, questions, scored, unscored, scale, passShare } = blueprint;
  const { shares, published } = sharesOf(blueprint.domains.map(({ weight }) => weight));
  const domains = blueprint.domains.map(({ id, title }, index) => ({ id, title, weight: shares[index] ?? 0 }));
  const tasks = blueprint.domains.flatMap((domain, index) => {
    const own =
      domain.tasks.length > 0 ? domain.tasks : [{ id: domain.id, title: domain.title, weight: null, facts: null }];
    const within = sharesOf(own.map(({ weight }) => weight)).shares;
    return own.map(({ id, title, facts }, at) => ({
      id,
      title,
      domain: index,
      weight: (shares[index] ?? 0) * (within[at] ?? 0),
      facts: facts ?? FACTS_PER_TASK,
    }));
  });
  const allKinds = kinds.reduce((sum, { share }) => sum + share, 0);
  const exam: Exam = {
    domains,
    tasks,
    weightsAssumed: blueprint.domains.some(({ weight }) => weight === null),
    scored: scored ?? Math.max(1, questions - (unscored ?? 0)),
    guess: allKinds > 0 ? kinds.reduce((sum, { share, guess }) => sum + share * guess, 0) / allKinds : 0,
    scale,
    passShare,
  };
  const isWhole = exam.weightsAssumed ? published <= 1 + WEIGHT_TOLERANCE : Math.abs(published - 1) <= WEIGHT_TOLERANCE;
  const percent = `${Math.round(published * 1000) / 10} %`;
  const remark = `The weights of ${blueprint.title} add up to ${percent}, not 100 %: they were scaled to 100 %; correct them in its file.`;
  return { exam, remarks: isWhole ? [] : [remark] };
}

/** Shares that add up to 1, in proportion to the weights; those that are null take evenly what the others leave. */
function sharesOf(weights: readonly (number | null)[]): { shares: number[]; published: number } {
  const published = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const unknown = weights.filter((weight) => weight === null).length;
  const each = unknown === 0 ? 0 : Math.max(0, 1 - published) / unknown;
  const filled = weights.map((weight) => weight ?? each);
  const sum = filled.reduce((total, weight) => total + weight, 0);
  return { shares: filled.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length)), published };
}
