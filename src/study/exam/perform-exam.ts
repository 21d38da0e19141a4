import { Failure } from '../../failure.ts';
import type { BroughtUp } from '../quiz/session.ts';
import type { ExamCommand, ExamContext, ExamReduced, ExamState } from './exam.ts';
import { type Marked, markExam } from './mark.ts';
import { reduceExam, resultState, startExam } from './reduce-exam.ts';
import type { ExamSession } from './session.ts';
import { foldSheet } from './sheet.ts';

/**
 * The exam as it is taken up, at first or again; one that is over with its result as it was, every question explained by the
 * facts of today. Throws a `Failure` when that cannot be stored.
 */
export function beginExam(session: ExamSession): ExamState {
  const { paper, questions, events, result } = session;
  if (result !== null) {
    const sheet = foldSheet(events, paper);
    const { at: now, kb, medianMs } = contextOf(session);
    const marked = markExam(paper, questions, sheet, { kb, medianMs, outOfTime: result.outOfTime });
    return resultState({ paper, questions, now }, sheet, { ...marked, result });
  }
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
