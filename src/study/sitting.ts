import { minutesLeft } from './pace.ts';
import type { Question, Reduced, ReviewContext, ReviewEffect, ReviewState, Sitting } from './review.ts';
import type { StudyItem } from './session.ts';
import { summarise } from './summary.ts';

/** The look at the sitting's position as a question (one with options as such, when it can be asked), or the end when there is none. */
export function shown(sitting: Sitting, context: ReviewContext): ReviewState {
  const item = sitting.items.get(sitting.queue[sitting.position] ?? '');
  if (item === undefined) return withPace({ ...sitting, at: 'done', summary: summarise(sitting) });
  const asking = item.form === 'choice' ? context.ask(item) : null;
  if (asking !== null) return withPace({ ...sitting, at: 'choice', item, asking, shownAt: context.at });
  return withPace({ ...sitting, at: 'question', item, uncovered: 0, shownAt: context.at });
}

/** The answer of the card on the screen, with what each grade would do unless nothing is stored. */
export function answered(state: Sitting & Question, context: ReviewContext): ReviewState {
  const { item, shownAt } = state;
  return { ...sittingOf(state), at: 'answer', item, shownAt, preview: state.cram ? null : context.preview(item) };
}

/** The queue without the looks to come at a card, that at `position` included. */
export function without(queue: readonly string[], position: number, card: string): readonly string[] {
  return queue.filter((id, index) => index < position || id !== card);
}

/** The cards of the session, this one as it is now. */
export function withItem({ items }: Sitting, item: StudyItem): ReadonlyMap<string, StudyItem> {
  return new Map(items).set(item.id, item);
}

/** The state with the minutes that are left worked out anew. */
export function withPace<S extends Sitting>(state: S): S {
  return { ...state, minutesLeft: minutesLeft(state) };
}

/** The state with a line for the person. */
export function informed(state: ReviewState, text: string): ReviewState {
  return { ...state, notice: { kind: 'info', text } };
}

/** The state waiting for what the effect results in. */
export function awaiting(state: ReviewState, effect: ReviewEffect): Reduced {
  return { state: { ...state, pending: effect }, effects: [effect] };
}

/** The state with nothing for the world to do. */
export function unchanged(state: ReviewState): Reduced {
  return { state, effects: [] };
}

/** The state without what is on the screen. */
export function sittingOf(state: ReviewState): Sitting {
  const { cram, gradeKeys, items, queue, position, steps, outlook, sourceShown, notice, pending } = state;
  return {
    cram,
    gradeKeys,
    items,
    queue,
    position,
    steps,
    outlook,
    minutesLeft: state.minutesLeft,
    sourceShown,
    notice,
    pending,
  };
}
