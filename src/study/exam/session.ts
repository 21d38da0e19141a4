import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { QuizQuestion } from '../quiz/question.ts';
import type { BroughtUp } from '../quiz/session.ts';
import type { ExamResult, Marked } from './mark.ts';
import type { Paper } from './paper.ts';
import type { ExamEvent } from './sheet.ts';

/**
 * The world as a mock exam sees it: built by `cli`, handed to the screens, replaced by arrays in tests. Every method that
 * stores returns when its change is on disk, and throws a `Failure` when it is not.
 */
export type ExamSession = {
  kb: KnowledgeBase;
  /** Only questions that are in `questions`. */
  paper: Paper;
  questions: ReadonlyMap<string, QuizQuestion>;
  /** What happened in it before; empty when it begins now. */
  events: readonly ExamEvent[];
  /** What it came to, when it is over. */
  result: ExamResult | null;
  now(): number;
  medianMs(): number | null;
  /** Stores what happened, all or none. */
  record(events: readonly ExamEvent[]): void;
  /** Stores the end with every answer, as one change; returns the cards each question made due, by its identity. */
  end(event: ExamEvent, marked: Marked): ReadonlyMap<string, readonly BroughtUp[]>;
  /** Calls about once a second until it is stopped, or what is called returns false; resolves then. */
  everySecond(call: () => boolean, stop: AbortSignal): Promise<void>;
};
