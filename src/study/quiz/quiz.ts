import type { Failure } from '../../failure.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { AnswerGiven } from './answer.ts';
import type { Asking, AskKey } from './ask.ts';
import type { Judged } from './judge.ts';
import type { QuizQuestion } from './question.ts';
import type { BroughtUp, SavedAnswer } from './session.ts';
import type { QuizSummary } from './summary.ts';

/** An answer of this sitting that `undo` takes back, newest last. */
export type QuizStep = { judged: Judged; event: string; asked: Asking };

/** What a sitting knows whatever is on the screen. */
export type QuizSitting = {
  total: number | null;
  seed: number;
  steps: readonly QuizStep[];
  /** Questions that were drawn and not answered, because an answer before them was taken back. */
  ahead: readonly QuizQuestion[];
  notice: { kind: 'failure' | 'info'; text: string } | null;
  /** The effect whose result has not come back: until then every key is ignored. */
  pending: QuizEffect | null;
};

/** An answered question on the screen. */
export type VerdictShown = {
  judged: Judged;
  broughtUp: readonly BroughtUp[];
  /** The place of the option whose facts and sources are shown; null: none. */
  opened: number | null;
};

export type QuizState = QuizSitting &
  ({ at: 'question'; asking: Asking } | ({ at: 'verdict' } & VerdictShown) | { at: 'done'; summary: QuizSummary });

/** What a person can ask for. One that makes no sense on this screen changes nothing. */
export type QuizKey = AskKey | { type: 'next' } | { type: 'undo' } | { type: 'flag' } | { type: 'leave' };

/** The result of an effect, which `performQuiz` makes. */
export type QuizResult =
  | { type: 'saved'; saved: SavedAnswer }
  | { type: 'drawn'; question: QuizQuestion | null }
  | { type: 'undone' }
  | { type: 'flagged'; flagged: boolean }
  | { type: 'failed'; failure: Failure };

export type QuizCommand = QuizKey | QuizResult;

/**
 * What the world has to do, as data: the caller performs each and reduces the command that comes back before it shows
 * anything, so that a verdict never shows before its answer is on disk. `leave` has no result.
 */
export type QuizEffect =
  | { do: 'save'; answer: AnswerGiven; judged: Judged; asked: Asking }
  | { do: 'draw' }
  | { do: 'undo'; event: string }
  | { do: 'flag'; card: string }
  | { do: 'leave' };

/** What a reduction may ask: the time, the facts, and how long the learner usually takes. */
export type QuizContext = { at: number; kb: KnowledgeBase; medianMs: number | null };

/** The next state and what the world has to do now, in order. */
export type QuizReduced = { state: QuizState; effects: readonly QuizEffect[] };
