import { contextOf, perform } from '../../../study/perform.ts';
import { reduceReview, startReview } from '../../../study/reduce-review.ts';
import type { ReviewCommand, ReviewEffect, ReviewState } from '../../../study/review.ts';
import type { ReviewSession } from '../../../study/session.ts';

/** An edit needs the terminal: whoever draws the screen takes it down, performs the effect, and goes on with its result. */
export type EditEffect = Extract<ReviewEffect, { do: 'edit' }>;

/** Where a session is after a command: an edit that waits for the terminal, and whether it was left. */
export type Ran = { state: ReviewState; edit: EditEffect | null; left: boolean };

/** The session as it opens, with what it asks of the world at the start already done. */
export function beginReview(session: ReviewSession): ReviewState {
  const { state, effects } = startReview(session, contextOf(session));
  return settle(session, state, effects).state;
}

/** The session after a command and everything the command asks of the world: a grade is on disk when this returns. */
export function runReview(session: ReviewSession, state: ReviewState, command: ReviewCommand): Ran {
  const reduced = reduceReview(state, command, contextOf(session));
  return settle(session, reduced.state, reduced.effects);
}

function settle(session: ReviewSession, start: ReviewState, effects: readonly ReviewEffect[]): Ran {
  let ran: Ran = { state: start, edit: null, left: false };
  for (const effect of effects) {
    if (effect.do === 'leave') ran = { ...ran, left: true };
    else if (effect.do === 'edit') ran = { ...ran, edit: effect };
    else {
      const next = runReview(session, ran.state, perform(effect, session));
      ran = { state: next.state, edit: next.edit ?? ran.edit, left: ran.left || next.left };
    }
  }
  return ran;
}

/** The grades given so far and the time they took, without those taken back. */
export function gradesOf(state: ReviewState): { looks: number; tookMs: number } {
  const grades = state.steps.filter(({ kind }) => kind === 'grade');
  return { looks: grades.length, tookMs: grades.reduce((sum, { tookMs }) => sum + tookMs, 0) };
}
