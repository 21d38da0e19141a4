import { Failure } from '../failure.ts';
import { startAsking } from './quiz/ask.ts';
import type { ReviewContext, ReviewEffect, ReviewResult } from './review.ts';
import type { ReviewSession } from './session.ts';

/** The context of a reduction in this session, now. */
export function contextOf(session: ReviewSession): ReviewContext {
  const at = session.now();
  return {
    at,
    preview: (item) => session.preview(item),
    isReading: session.questions() === null,
    ask(item) {
      const question = session.questions()?.question(item) ?? null;
      return question === null ? null : startAsking(question, session.today, at);
    },
    judge(asking, picked) {
      const questions = session.questions();
      if (questions === null) throw new Error('a question was asked without the facts it is derived from');
      return questions.judge(asking, picked, at);
    },
  };
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
    case 'answer':
      return answer(effect.item, effect.judged, session);
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
      return undoLast(session);
    case 'edit':
      return { type: 'edited', edited: session.edit(effect.item) };
    case 'openPicture':
      return { type: 'pictureOpened', problem: session.openPicture(effect.item) };
    case 'outlook':
      return { type: 'outlook', outlook: session.outlook() };
  }
}

function answer(
  item: Extract<ReviewEffect, { do: 'answer' }>['item'],
  judged: Extract<ReviewEffect, { do: 'answer' }>['judged'],
  session: ReviewSession,
): ReviewResult {
  const questions = session.questions();
  if (session.cram || questions === null) {
    return { type: 'answered', event: null, schedule: item.schedule, broughtUp: [] };
  }
  return { type: 'answered', ...questions.answer(item, judged) };
}

function undoLast(session: ReviewSession): ReviewResult {
  const undone = session.undoLast();
  return { type: 'undoneEarlier', item: undone?.item ?? null, undone: undone !== null };
}
