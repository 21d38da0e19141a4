import { firstMemory, recallAfter } from '../schedule/memory.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Evidence } from './evidence.ts';
import type { Exam } from './exam.ts';
import { type Fit, flattened, logistic, SLIP, SLOPE } from './fit.ts';
import type { Forecast } from './forecast.ts';
import { riseOf } from './plan-day.ts';
import { FACT_EFFECT, type FactCard, type Facts, KEPT_RECALL, knownShare } from './prior.ts';

/** One thing to do next, and what it is worth. */
export type NextAction = {
  /** Learn ten new facts, review the cards that are due, or answer five questions and read why. */
  action: 'learn' | 'review' | 'practise';
  /** The id of the task. */
  task: string;
  minutes: number;
  /** By how much it raises the chance to pass, 0 to 1. */
  gain: number;
  /** By how much it raises the expected share of right answers, 0 to 1. */
  shareGain: number;
  why: string;
};

/** What next actions are worked out from, in the exam's order of tasks. */
export type Standing = {
  exam: Exam;
  evidence: Evidence;
  facts: Facts;
  fit: Fit;
  /** Abilities on the exam's day. */
  mean: Float64Array;
  forecast: Forecast;
};

const BLOCK_MINUTES = 12;
const FACTS_A_BLOCK = 10;
const QUESTIONS_A_BLOCK = 5;
const REVIEWS_A_MINUTE = 6;
/** What one question with its explanation adds to an ability, in logits, when it was answered wrongly: assumed. */
const LEARNT_FROM_A_QUESTION = 0.04;

/**
 * The things to do next, those that gain most a minute first, by what is left of each on the exam's day. Those that gain
 * nothing are left out.
 */
export function nextActions(
  standing: Standing,
  cards: readonly FactCard[],
  day: StudyDay,
  examDay: StudyDay,
): NextAction[] {
  const { exam, evidence, facts, fit, mean, forecast } = standing;
  const perShare = passPerShare(exam, forecast);
  const known = knownShare(facts);
  const due = dueByTask(exam, cards, day, examDay);
  const keptThen = Math.min(KEPT_RECALL, recallAfter(examDay - day, firstMemory.stability));
  const actions = exam.tasks.flatMap(({ id, weight }, task): NextAction[] => {
    const count = due[task] as DueCards;
    const chanceWith = (more: number) =>
      chanceOf(exam, (mean[task] as number) + more, fit.covariance[task]?.[task] as number);
    const chance = chanceWith(0);
    const learnt = learntShare(facts, known, task, keptThen);
    // What is reviewed was in force when the questions were answered, as far as they show it; what is new was in no answer.
    const steps: [NextAction['action'], minutes: number, ability: number][] = [
      ['learn', BLOCK_MINUTES, FACT_EFFECT * learnt],
      [
        'review',
        Math.max(1, Math.ceil(count.cards / REVIEWS_A_MINUTE)),
        (fit.priorForce[task] as number) * FACT_EFFECT * recalledAgain(facts, task, count),
      ],
      ['practise', BLOCK_MINUTES, LEARNT_FROM_A_QUESTION * QUESTIONS_A_BLOCK * (1 - chance)],
    ];
    const items = evidence.itemsByTask[task] as number;
    return steps.map(([action, minutes, ability]) => {
      const shareGain = weight * (chanceWith(ability) - chance);
      const why = reasonFor(action, id, weight, facts.cards[task] as number, items, count.cards);
      return { action, task: id, minutes, gain: shareGain * perShare, shareGain, why };
    });
  });
  // By right answers, not by the chance to pass: the order is the same, and holds where that chance no longer moves.
  const value = ({ shareGain, minutes }: NextAction) => shareGain / minutes;
  return actions
    .filter(({ shareGain }) => shareGain > 0)
    .sort((a, b) => value(b) - value(a) || (a.task < b.task ? -1 : Number(a.task > b.task)));
}

/** The chance to pass that one more point of the expected share of right answers is worth: the slope of a normal curve. */
function passPerShare({ scored, passShare }: Exam, { share, shareSd }: Forecast): number {
  const sd = Math.sqrt(shareSd ** 2 + (share.median * (1 - share.median)) / scored + passShare.sd ** 2);
  const distance = (share.median - passShare.mean) / sd;
  return Math.exp(-(distance ** 2) / 2) / (Math.sqrt(2 * Math.PI) * sd);
}

/** The chance of a right answer, over all that an ability known this far may be. */
function chanceOf({ guess }: Exam, ability: number, variance: number): number {
  return guess + (1 - guess - SLIP) * logistic(SLOPE * flattened(variance * SLOPE ** 2) * ability);
}

/** By how much ten more facts raise the known share of a task: not at all once as many were seen as it is expected to need. */
function learntShare({ needed, seen, recalled }: Facts, known: Float64Array, task: number, kept: number): number {
  const before = seen[task] as number;
  const need = needed[task] as number;
  if (before >= need) return 0;
  const after = ((recalled[task] as number) + FACTS_A_BLOCK * kept) / Math.max(need, before + FACTS_A_BLOCK);
  return Math.max(0, after - (known[task] as number));
}

type DueCards = { cards: number; rise: number };

/** The cards due on a day by task: how many, and how much more of them is known on the exam's day by a look, by their weights. */
function dueByTask(exam: Exam, cards: readonly FactCard[], day: StudyDay, examDay: StudyDay): DueCards[] {
  const places = new Map(exam.tasks.map(({ id }, index) => [id, index]));
  const due = exam.tasks.map(() => ({ cards: 0, rise: 0 }));
  for (const { links, memory, due: dueOn } of cards) {
    if (memory === null || dueOn === null || dueOn > day) continue;
    const rise = riseOf(memory, day, examDay);
    for (const { task, weight } of links) {
      const of = due[places.get(task) ?? -1];
      if (of === undefined) continue;
      of.cards += 1;
      of.rise += weight * rise;
    }
  }
  return due;
}

function recalledAgain({ needed, seen }: Facts, task: number, { rise }: DueCards): number {
  return rise / Math.max(needed[task] as number, seen[task] as number);
}

function reasonFor(
  action: NextAction['action'],
  task: string,
  weight: number,
  cards: number,
  items: number,
  due: number,
): string {
  const share = `Task ${task} is ${(weight * 100).toFixed(1)} % of the exam`;
  const has = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (action === 'review') return `${share}, ${has(due, 'card')} due`;
  return `${share}, ${has(cards, 'card')}, ${has(items, 'question')} answered`;
}
