import { Failure } from '../failure.ts';
import { reduceReview } from './reduce-review.ts';
import type { Reduced, ReviewCommand, ReviewContext, ReviewEffect, ReviewResult, ReviewState } from './review.ts';
import type { ReviewSession } from './session.ts';

/** The context of a reduction in this session, now. */
export function contextOf(session: ReviewSession): ReviewContext {
  return { at: session.now(), preview: (item) => session.preview(item) };
}

/** A session after everything a command asked for is done; `left` once the person wants to leave it. */
export type Advanced = { state: ReviewState; left: boolean };

/** Reduces a command, does what that asks of the world, reduces the results, and so on until nothing is left to do. */
export function advance(state: ReviewState, command: ReviewCommand, session: ReviewSession): Advanced {
  return settle(reduceReview(state, command, contextOf(session)), session);
}

/** Does the effects of a reduction, as `advance` does: also for those that `startReview` comes with. */
export function settle(reduced: Reduced, session: ReviewSession): Advanced {
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

/**
 * Does what an effect says and returns the command to reduce next. A `Failure` comes back as a command; anything else
 * that is thrown is a defect and passes through. In a cram session grades and their undoing touch nothing.
 */
export function perform(effect: Exclude<ReviewEffect, { do: 'leave' }>, session: ReviewSession): ReviewResult {
  try {
    return attempt(effect, session);
  } catch (error) {
    if (error instanceof Failure) return { type: 'failed', failure: error };
    throw error;
  }
}

function attempt(effect: Exclude<ReviewEffect, { do: 'leave' }>, session: ReviewSession): ReviewResult {
  switch (effect.do) {
    case 'grade':
      if (session.cram) return { type: 'saved', saved: { event: null, schedule: effect.item.schedule } };
      return { type: 'saved', saved: session.grade(effect.item, effect.grade, effect.tookMs) };
    case 'suspend':
      return { type: 'saved', saved: session.suspend(effect.item) };
    case 'bury':
      return { type: 'saved', saved: session.bury(effect.item) };
    case 'forget':
      return { type: 'saved', saved: session.forget(effect.item) };
    case 'flag':
      return { type: 'saved', saved: session.toggleFlag(effect.item) };
    case 'undo':
      if (effect.event === null) return { type: 'undone', card: effect.item.card.id, schedule: effect.item.schedule };
      return { type: 'undone', ...session.undo(effect.event) };
    case 'undoLast':
      return { type: 'undoneEarlier', item: session.undoLast()?.item ?? null };
    case 'edit':
      return { type: 'edited', edited: session.edit(effect.item) };
    case 'openPicture':
      return { type: 'pictureOpened', problem: session.openPicture(effect.item) };
    case 'outlook':
      return { type: 'outlook', outlook: session.outlook() };
  }
}
