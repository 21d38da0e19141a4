import type { Failure } from '../../failure.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { QuizQuestion } from '../quiz/question.ts';
import type { Marked } from './mark.ts';
import type { Paper } from './paper.ts';
import type { ExamEvent, Sheet } from './sheet.ts';

/** What a mock exam knows whatever is on the screen. */
type Sitting = {
  paper: Paper;
  questions: ReadonlyMap<string, QuizQuestion>;
  sheet: Sheet;
  /** UTC milliseconds: what the clock on the screen is worked out from. */
  now: number;
  notice: { kind: 'failure' | 'info'; text: string } | null;
};

/** While it is taken: the place on the paper of the question that was on the screen last, and of the option pointed at. */
type Taking = Sitting & { place: number; cursor: number };

/** After it was marked: whether only the questions that were wrong are gone through. */
type Reading = Sitting & { marked: Marked; onlyWrong: boolean };

export type ExamState =
  /** Before it is taken up, at first or again. */
  | (Taking & { at: 'ready' })
  | (Taking & { at: 'question' })
  /** The grid of all questions, one of them pointed at. */
  | (Taking & { at: 'grid'; chosen: number })
  /** Leave, hand in, or go on? */
  | (Taking & { at: 'confirm' })
  | (Taking & { at: 'paused' })
  | (Reading & { at: 'result' })
  /** The grid again, with what was right. */
  | (Reading & { at: 'marks'; chosen: number })
  /** One question with the rules' explanation; `opened` is the option whose facts are shown. */
  | (Reading & { at: 'verdict'; place: number; opened: number | null });

/** An exam that can still be worked at. */
export type ExamTaken = Extract<ExamState, { place: number; cursor: number }>;

/** What can be asked for; one that makes no sense on this screen changes nothing. */
export type ExamCommand =
  /** Picks the option with this place, or takes it back. */
  | { type: 'pick'; place: number }
  /** Picks the option pointed at, or takes it back. */
  | { type: 'toggle' }
  | { type: 'strike' }
  /** The option before or after; in a grid the question; of a verdict the option whose facts are shown. */
  | { type: 'move'; by: number }
  /** The question before or after. */
  | { type: 'turn'; by: 1 | -1 }
  | { type: 'flag' }
  /** Says that the answer to this question is a guess, or takes that back. */
  | { type: 'unsure' }
  | { type: 'grid' }
  /** Takes the exam up; goes to the question pointed at in a grid, or from the result to the first one. */
  | { type: 'open' }
  /** In a grid: to the next question without an answer, or with a flag. */
  | { type: 'seek'; what: 'open' | 'flagged' }
  /** Asks whether to leave or to hand in. */
  | { type: 'ask' }
  /** Back to what was on the screen before. */
  | { type: 'stay' }
  | { type: 'handIn' }
  | { type: 'pause' }
  | { type: 'onlyWrong' }
  /** The time is another: the clock may have run out. */
  | { type: 'tick' }
  /** It is left, to be taken up again. */
  | { type: 'leave' }
  | { type: 'failed'; failure: Failure };

/** What a reduction may ask: the time, and what is needed to mark. */
export type ExamContext = { at: number; kb: KnowledgeBase; medianMs: number | null };

/**
 * The next state and what has to be on disk before it is shown: events, and where it ends the whole exam as it was marked.
 */
export type ExamReduced = {
  state: ExamState;
  events: readonly ExamEvent[];
  end: { event: ExamEvent; marked: Marked } | null;
};
