import type { Exam } from '../../readiness/exam.ts';

/** A question on a paper: what finds it again, and what it counts for. */
export type PaperQuestion = {
  /** `questionIdentity`: the same whatever its place. */
  identity: string;
  bank: string;
  card: string | null;
  /** The ids of its domain and of its tasks. */
  domain: string;
  tasks: readonly string[];
  /** Whether it counts towards the score. The learner is not told before the end. */
  scored: boolean;
  /** How many options are to be chosen; null when that is part of the question. */
  choose: number | null;
};

/**
 * A mock exam before it is taken: everything that decides what is asked and how it is marked, so that it can be resumed and
 * read again when the blueprint is another by then.
 */
export type Paper = {
  /** The id of the blueprint, its title, and what people call the exam. */
  deck: string;
  title: string;
  short: string;
  /** In practice the clock can be stopped; in an exam it never stops. */
  mode: 'exam' | 'practice';
  minutes: number;
  /** Puts the options in order. */
  seed: number;
  scale: Exam['scale'];
  passShare: Exam['passShare'];
  domains: readonly { id: string; title: string }[];
  tasks: readonly { id: string; title: string }[];
  questions: readonly PaperQuestion[];
  /** What is to be known of how it was put together, a sentence each. */
  remarks: readonly string[];
};
