import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { AnswerGiven } from './answer.ts';
import type { Judged } from './judge.ts';
import type { QuizQuestion } from './question.ts';

/** A fact card that an answer made due: today (0), or in so many days where one day would be asked too much. */
export type BroughtUp = { card: string; front: string; inDays: number };

/** An answer that is on disk: the id it is undone by, and the cards it brought up. */
export type SavedAnswer = { event: string; broughtUp: readonly BroughtUp[] };

/**
 * The world as a quiz sees it: built by `cli`, handed to the screens, replaced by an array in tests. Every method returns
 * when its change is on disk, and throws a `Failure` when it is not.
 */
export type QuizSession = {
  kb: KnowledgeBase;
  /** What is asked, in a word or two for the header: `Quiz`. */
  title: string;
  /** How many questions there will be; null when they never run out. */
  total: number | null;
  /** Puts the options in order. */
  seed: number;
  now(): number;
  /** The learner's median milliseconds for a question; null until there is one. */
  medianMs(): number | null;
  /** The next question; null when there is none. */
  next(): QuizQuestion | null;
  /** Stores an answer; what it blames is brought up. */
  save(answer: AnswerGiven, judged: Judged): SavedAnswer;
  /** Takes back an answer of this sitting, with all that was stored with it. */
  undo(event: string): void;
  /** Flags the card of a question, or takes its flag off; says whether it is flagged now. */
  toggleFlag(card: string): boolean;
};
