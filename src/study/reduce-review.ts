import type { Grade } from '../schedule/event.ts';
import { tookMs } from './pace.ts';
import { type AskKey, reduceAsking } from './quiz/ask.ts';
import { moveOpened } from './quiz/opened.ts';
import type {
  Answer,
  Question,
  Reduced,
  ReviewCommand,
  ReviewContext,
  ReviewKey,
  ReviewSetup,
  ReviewState,
  Sitting,
} from './review.ts';
import { afterVerdict, withResult } from './review-results.ts';
import { answered, awaiting, informed, shown, unchanged } from './sitting.ts';

/** The first state of a session over this queue, and what to ask the world for at the start. */
export function startReview(setup: ReviewSetup, context: ReviewContext): Reduced {
  const items = new Map(setup.queue.map((item) => [item.id, item]));
  const sitting: Sitting = {
    cram: setup.cram,
    gradeKeys: setup.gradeKeys,
    items,
    queue: [...items.keys()],
    position: 0,
    steps: [],
    outlook: null,
    minutesLeft: 0,
    sourceShown: false,
    notice: null,
    pending: null,
  };
  return { state: shown(sitting, context), effects: [{ do: 'outlook' }] };
}

/**
 * The session after a command. A key that makes no sense on this screen, or comes while an effect's result is still
 * awaited, changes nothing; only `leave` always works.
 */
export function reduceReview(state: ReviewState, command: ReviewCommand, context: ReviewContext): Reduced {
  switch (command.type) {
    case 'saved':
    case 'undone':
    case 'undoneEarlier':
    case 'edited':
    case 'pictureOpened':
    case 'outlook':
    case 'answered':
    case 'prepared':
    case 'failed':
      return withResult(state, command, context);
    case 'leave':
      return { state, effects: [{ do: 'leave' }] };
    default:
      return state.pending === null ? pressed({ ...state, notice: null }, command, context) : unchanged(state);
  }
}

function pressed(state: ReviewState, key: ReviewKey, context: ReviewContext): Reduced {
  switch (key.type) {
    case 'reveal':
    case 'revealAll':
      if (state.at !== 'question') return unchanged(state);
      if (context.isReading && state.item.form === 'choice') {
        return unchanged(informed(state, 'One moment: the facts behind this question are being read.'));
      }
      return unchanged(key.type === 'reveal' ? uncoverNext(state, context) : answered(state, context));
    case 'showSource':
      return unchanged(state.at === 'done' ? state : { ...state, sourceShown: !state.sourceShown });
    case 'undo':
      return undo(state);
    case 'grade':
      return state.at === 'answer' ? grade(state, key.grade, context) : unchanged(state);
    case 'ask':
      return asked(state, key.key, context);
    case 'next':
      return state.at === 'verdict' ? afterVerdict(state, context) : unchanged(state);
    case 'edit':
      return state.at === 'done'
        ? unchanged(state)
        : awaiting(state, { do: 'edit', item: state.item, startedAt: context.at });
    case 'openPicture':
      if (state.at === 'done') return unchanged(state);
      if (state.item.card.picture === null) return unchanged(informed(state, 'This card has no picture.'));
      return awaiting(state, { do: 'openPicture', item: state.item });
    case 'suspend':
    case 'bury':
    case 'forget':
    case 'flag':
      return state.at === 'done' ? unchanged(state) : awaiting(state, { do: key.type, item: state.item });
    case 'leave':
      return unchanged(state);
  }
}

function uncoverNext(state: Sitting & Question, context: ReviewContext): ReviewState {
  const uncovered = state.uncovered + 1;
  const { form, members } = state.item.card;
  return form === 'list' && uncovered < members.length ? { ...state, uncovered } : answered(state, context);
}

function grade(state: Sitting & Answer, given: Grade, context: ReviewContext): Reduced {
  const { item, shownAt } = state;
  return awaiting(state, { do: 'grade', item, grade: given, tookMs: tookMs(item, shownAt, context.at) });
}

/** A question with options after a key of its own; on a verdict the keys that move open the facts of an option. */
function asked(state: ReviewState, key: AskKey, context: ReviewContext): Reduced {
  if (state.at === 'verdict') {
    return unchanged(key.type === 'move' ? { ...state, ...moveOpened(state, key.by) } : state);
  }
  if (state.at !== 'choice') return unchanged(state);
  const { asking, answer, say } = reduceAsking(state.asking, key);
  const next: ReviewState = { ...state, asking };
  if (answer === null) return unchanged(say === null ? next : informed(next, say));
  return awaiting(next, { do: 'answer', item: state.item, judged: context.judge(asking, answer) });
}

function undo(state: ReviewState): Reduced {
  const step = state.steps.at(-1);
  if (step !== undefined) return awaiting(state, { do: 'undo', event: step.event, item: step.before.item });
  if (state.cram) return unchanged(informed(state, 'There is nothing to undo.'));
  return awaiting(state, { do: 'undoLast' });
}
