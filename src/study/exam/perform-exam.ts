import { Failure } from '../../failure.ts';
import type { BroughtUp } from '../quiz/session.ts';
import type { ExamCommand, ExamContext, ExamReduced, ExamState } from './exam.ts';
import type { Marked } from './mark.ts';
import { reduceExam, startExam } from './reduce-exam.ts';
import type { ExamSession } from './session.ts';
import { foldSheet } from './sheet.ts';

/** The exam as it is taken up, at first or again. Throws a `Failure` when that cannot be stored. */
export function beginExam(session: ExamSession): ExamState {
  const { paper, questions, events } = session;
  return stored(session, startExam({ paper, questions, sheet: foldSheet(events, paper) }, contextOf(session)));
}

/** The exam after a command: what the command did is on disk when this returns, or it was not done, and the state says why. */
export function runExam(session: ExamSession, state: ExamState, command: ExamCommand): ExamState {
  const context = contextOf(session);
  try {
    return stored(session, reduceExam(state, command, context));
  } catch (error) {
    if (error instanceof Failure) return reduceExam(state, { type: 'failed', failure: error }, context).state;
    throw error;
  }
}

function stored(session: ExamSession, { state, events, end }: ExamReduced): ExamState {
  if (events.length > 0) session.record(events);
  if (end === null) return state;
  const broughtUp = session.end(end.event, end.marked);
  return 'marked' in state ? { ...state, marked: withBroughtUp(end.marked, broughtUp) } : state;
}

function withBroughtUp(marked: Marked, broughtUp: ReadonlyMap<string, readonly BroughtUp[]>): Marked {
  const questions = marked.questions.map((each) => ({ ...each, broughtUp: broughtUp.get(each.of.identity) ?? [] }));
  return { ...marked, questions };
}

function contextOf(session: ExamSession): ExamContext {
  return { at: session.now(), kb: session.kb, medianMs: session.medianMs() };
}
