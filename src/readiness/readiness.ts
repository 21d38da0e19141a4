import { seeded, seedOf } from '../random.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { drawExams } from './draws.ts';
import { type Answer, type Evidence, weighAnswers } from './evidence.ts';
import type { Exam } from './exam.ts';
import { type Fit, fitAbilities } from './fit.ts';
import { type Forecast, forecastExam, type Interval } from './forecast.ts';
import { askedWeight, type Gate, judgeEvidence } from './gate.ts';
import { type NextAction, nextActions } from './next-actions.ts';
import { type OutsideMock, withOutsideMocks } from './outside-mock.ts';
import {
  FACT_EFFECT,
  type FactCard,
  type Facts,
  factsOn,
  knownShare,
  priorCovariance,
  priorMean,
  seenShare,
} from './prior.ts';

/** What readiness is made from. Retired cards are left out by the caller. */
export type Records = {
  exam: Exam;
  cards: readonly FactCard[];
  answers: readonly Answer[];
  /** Mocks taken elsewhere, of this exam and of others, and the id of this one. */
  outside?: { deck: string; mocks: readonly OutsideMock[] };
  /** Today. */
  day: StudyDay;
  /** The day the forecast is for: the exam's, or today. A day before today counts as today. */
  examDay: StudyDay;
  /** New cards begun a day of late. */
  newPerDay: number;
};

/** The predicted score, its interval and the chance to pass, with what they rest on. */
export type Readiness = {
  exam: Exam;
  gate: Gate;
  /** When nothing is reviewed from today on. */
  stop: Forecast;
  /** When every card is reviewed as it comes due, and new ones are begun at the present pace. */
  keepUp: Forecast;
  /** Shares of the exam by weight: tasks with a first answer, and tasks of which half the expected facts were seen. */
  coverage: { items: number; facts: number };
  domains: readonly DomainReadiness[];
  tasks: readonly TaskReadiness[];
  next: readonly NextAction[];
};

export type DomainReadiness = {
  id: string;
  title: string;
  weight: number;
  /** The chance of a right answer. */
  correct: Interval;
  /** Cards that belong to a task of it, and first answers to its questions. */
  cards: number;
  items: number;
};

export type TaskReadiness = {
  id: string;
  title: string;
  weight: number;
  cards: number;
  items: number;
  /** The share of the facts it is expected to need that was ever seen, 0 to 1. */
  seen: number;
};

/** A task counts as covered by facts from this share of those it is expected to need. */
const COVERED_SHARE = 0.5;

/**
 * Works out readiness for the exam's day. The same records give the same numbers, in whatever order they come: what is
 * left to chance is drawn from a seed that is the day's.
 */
export function readinessOf({ exam, cards, answers, outside, day, examDay, newPerDay }: Records): Readiness {
  const on = examDay < day ? day : examDay;
  const days = on - day;
  const facts = factsOn(exam, cards, day);
  const answered = weighAnswers(exam, answers, day);
  const evidence = outside ? withOutsideMocks(exam, answered, outside.mocks, outside.deck, day) : answered;
  const known = knownShare(facts);
  const fit = fitAbilities(priorMean(known), priorCovariance(exam), evidence.cells);
  const draws = drawExams(exam, fit, seeded(seedOf(`readiness ${day}`)));
  const meanWhen = (then: Facts) => carriedOn(fit, known, knownShare(then));
  const mean = meanWhen(factsOn(exam, cards, on));
  const stop = forecastExam(exam, draws, mean, days);
  const kept = meanWhen(factsOn(exam, cards, on, { newCards: newPerDay * days }));
  const keepUp = days === 0 ? stop : forecastExam(exam, draws, kept, days);
  return {
    exam,
    gate: judgeEvidence(exam, evidence, facts, fit, stop.shareSd),
    stop,
    keepUp,
    coverage: { items: askedWeight(exam, evidence), facts: coveredWeight(exam, facts) },
    domains: domainsOf(exam, stop, evidence, cards),
    tasks: tasksOf(exam, facts, evidence),
    next: nextActions({ exam, evidence, facts, fit, mean, forecast: stop }, cards, day, on),
  };
}

/** The abilities once the known share of each task's facts has become another: as far as the facts still stand for them. */
export function carriedOn({ mean, priorForce }: Fit, known: Float64Array, then: Float64Array): Float64Array {
  return mean.map(
    (ability, task) =>
      ability + (priorForce[task] as number) * FACT_EFFECT * ((then[task] as number) - (known[task] as number)),
  );
}

/** The share of the exam, by weight, whose tasks have had half of the facts they are expected to need. */
function coveredWeight(exam: Exam, facts: Facts): number {
  const seen = seenShare(facts);
  return exam.tasks.reduce((sum, { weight }, at) => sum + ((seen[at] as number) >= COVERED_SHARE ? weight : 0), 0);
}

function domainsOf(
  exam: Exam,
  { domains }: Forecast,
  { itemsByTask }: Evidence,
  cards: readonly FactCard[],
): DomainReadiness[] {
  return exam.domains.map(({ id, title, weight }, domain) => {
    const tasks = new Set(exam.tasks.filter((task) => task.domain === domain).map((task) => task.id));
    return {
      id,
      title,
      weight,
      correct: domains[domain] as Interval,
      cards: cards.filter(({ links }) => links.some(({ task }) => tasks.has(task))).length,
      items: exam.tasks.reduce((sum, task, at) => sum + (task.domain === domain ? (itemsByTask[at] as number) : 0), 0),
    };
  });
}

function tasksOf({ tasks }: Exam, facts: Facts, { itemsByTask }: Evidence): TaskReadiness[] {
  const seen = seenShare(facts);
  return tasks.map(({ id, title, weight }, at) => ({
    id,
    title,
    weight,
    cards: facts.cards[at] as number,
    items: itemsByTask[at] as number,
    seen: seen[at] as number,
  }));
}
