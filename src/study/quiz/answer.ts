import type { StudyDay } from '../../schedule/study-day.ts';

/** Where a question was asked: in a quiz, as a card of the daily review, in a mock exam. */
export type AnswerMode = 'quiz' | 'review' | 'exam';

/** What a learner answered to one question, apart from when and on which device. */
export type AnswerGiven = {
  /** What names the question, `questionIdentity`. */
  question: string;
  /** Where the question comes from: the root and path of its note (after `bank:` when the bank stated its key), or `generated`. */
  bank: string;
  /** The `choice` card of the question; null when it has none. */
  card: string | null;
  family: string;
  tags: readonly string[];
  generated: boolean;
  /** Whether it was picked for what the learner is weak at. */
  aimed: boolean;
  mode: AnswerMode;
  /** How many options there were to choose from. */
  options: number;
  /** The ids of the options that were picked, in the order of the question; none when the learner had no answer. */
  picked: readonly string[];
  /** The ids of the right ones. */
  key: readonly string[];
  correct: boolean;
  /** False when the learner said that it was a guess. */
  sure: boolean;
  /** From 0 to 1. */
  difficulty: number;
  /** Milliseconds from question to answer, pauses left out; null when not measured. */
  tookMs: number | null;
};

/** One immutable answer. Like a review it is the truth, and only ever taken back by another event. */
export type AnswerEvent = AnswerGiven & {
  /** The device's own name for this event, unique for ever. */
  id: string;
  /** UTC milliseconds. */
  at: number;
  counter: number;
  device: string;
  day: StudyDay;
  /** The events that were recorded with it, and are taken back with it: the grade of its card, what it brought up. */
  together: readonly string[];
};

/** An answer of the log, and whether it was the first one to its question. */
export type LoggedAnswer = AnswerEvent & { firstExposure: boolean };
