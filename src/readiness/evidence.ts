import type { StudyDay } from '../schedule/study-day.ts';
import type { Exam } from './exam.ts';

/**
 * Where questions come from, which says how much easier they are than the exam's: scenarios of one's own or of the
 * shipped decks, a bank of mock questions, or the vendor's own.
 */
export type SourceKind = 'own' | 'mock' | 'official';

/** One answered question. */
export type Answer = {
  /** What names the question whatever its place: the same for every look at it. */
  item: string;
  /** The tasks it asks about, by id. */
  tasks: readonly string[];
  source: SourceKind;
  day: StudyDay;
  /** Orders the answers of one day; UTC milliseconds. */
  at: number;
  isRight: boolean;
  /** The learner said that it was a guess. */
  guessed: boolean;
  /** The chance to guess it right, 0 to 1: see `guessChance`. */
  guess: number;
  /** False for practice that is no evidence: questions made up by the rules, or picked because of what was just studied. */
  counts: boolean;
};

/** Answers that the model cannot tell apart, added up by weight. */
export type Cell = {
  /** The places of the tasks among the exam's, and how much the ability on each counts; these add up to 1. */
  tasks: readonly number[];
  parts: readonly number[];
  source: SourceKind;
  guess: number;
  right: number;
  asked: number;
};

/** What answers say once each was weighed. */
export type Evidence = {
  cells: readonly Cell[];
  /** First answers to questions that count and belong to this exam. */
  items: number;
  /** The same for each task, in the exam's order; a question about two tasks counts for both. */
  itemsByTask: Int32Array;
};

const SAME_AGAIN_DAYS = 60;
const AGAIN_WEIGHT = 0.3;
const HALF_LIFE_DAYS = 90;
const GUESSED_WEIGHT = 0.5;

/** The chance to guess all of `choose` right options out of so many at once, as an exam marks it; 0 without options. */
export function guessChance(options: number, choose: number): number {
  let ways = 1;
  for (let at = 1; at <= choose; at += 1) ways = (ways * (options - choose + at)) / at;
  return options < 1 || choose < 1 || choose > options ? 0 : 1 / ways;
}

/**
 * Weighs answers for a day, whatever order they are given in. The first answer to a question counts whole, another within
 * 60 days of the last look not at all (it was remembered), a later one 0.3; a right guess counts half; and all halve every
 * 90 days. An answer about no task of this exam, and one that does not count, is left out, but was a look all the same.
 */
export function weighAnswers(exam: Exam, answers: readonly Answer[], day: StudyDay): Evidence {
  const places = new Map(exam.tasks.map(({ id }, index) => [id, index]));
  const itemsByTask = new Int32Array(exam.tasks.length);
  const cells = new Map<string, Cell>();
  const lastLooks = new Map<string, StudyDay>();
  let items = 0;
  for (const answer of [...answers].sort(compareAnswers)) {
    const last = lastLooks.get(answer.item);
    lastLooks.set(answer.item, answer.day);
    const tasks = [...new Set(answer.tasks.flatMap((task) => places.get(task) ?? []))].sort((a, b) => a - b);
    if (!answer.counts || tasks.length === 0) continue;
    if (last === undefined) {
      items += 1;
      for (const task of tasks) itemsByTask[task] = (itemsByTask[task] as number) + 1;
    } else if (answer.day - last <= SAME_AGAIN_DAYS) continue;
    const { source, guess, isRight, guessed } = answer;
    const weight =
      (last === undefined ? 1 : AGAIN_WEIGHT) *
      (guessed && isRight ? GUESSED_WEIGHT : 1) *
      weightOnDay(answer.day, day);
    const key = `${tasks.join(' ')} ${source} ${guess}`;
    const cell = cells.get(key) ?? { tasks, parts: evenly(tasks), source, guess, right: 0, asked: 0 };
    cells.set(key, { ...cell, right: cell.right + (isRight ? weight : 0), asked: cell.asked + weight });
  }
  return { cells: [...cells.values()], items, itemsByTask };
}

/** A question about several tasks asks for the mean of what is known of them. */
function evenly(tasks: readonly number[]): number[] {
  return tasks.map(() => 1 / tasks.length);
}

/** How much evidence of a day still counts on another: it halves every 90 days, and what is dated ahead counts whole. */
export function weightOnDay(of: StudyDay, day: StudyDay): number {
  return 2 ** (-Math.max(0, day - of) / HALF_LIFE_DAYS);
}

/** By time; answers of one instant in an order of their own, so that the result is the same however they are given. */
function compareAnswers(a: Answer, b: Answer): number {
  return (
    a.at - b.at ||
    (a.item < b.item ? -1 : Number(a.item > b.item)) ||
    Number(a.isRight) - Number(b.isRight) ||
    Number(a.guessed) - Number(b.guessed)
  );
}
