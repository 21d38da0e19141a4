import { contextOf, perform } from '../../src/study/perform.ts';
import { reduceReview, startReview } from '../../src/study/reduce-review.ts';
import type { Reduced, ReviewCommand, ReviewState } from '../../src/study/review.ts';
import type { ReviewSession } from '../../src/study/session.ts';

/** A session after everything a command asked for is done; `left` once the person wants to leave it. */
export type Advanced = { state: ReviewState; left: boolean };

/** The session as it opens. */
export function begin(session: ReviewSession): ReviewState {
  return settle(startReview(session, contextOf(session)), session).state;
}

/** Reduces a command, does what that asks of the world, reduces the results, and so on until nothing is left to do. */
export function advance(state: ReviewState, command: ReviewCommand, session: ReviewSession): Advanced {
  return settle(reduceReview(state, command, contextOf(session)), session);
}

function settle(reduced: Reduced, session: ReviewSession): Advanced {
  let { state } = reduced;
  const waiting = [...reduced.effects];
  for (let effect = waiting.shift(); effect !== undefined; effect = waiting.shift()) {
    if (effect.do === 'leave') return { state, left: true };
    const next = reduceReview(state, perform(effect, session), contextOf(session));
    state = next.state;
    waiting.push(...next.effects);
  }
  return { state, left: false };
}
