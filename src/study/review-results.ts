import { tookMs } from './pace.ts';
import type {
  Question,
  Reduced,
  ReviewContext,
  ReviewEffect,
  ReviewResult,
  ReviewState,
  Sitting,
  Step,
} from './review.ts';
import type { StudyItem } from './session.ts';
import { answered, informed, shown, sittingOf, unchanged, withItem, without, withPace } from './sitting.ts';

/** A card that failed comes back after this many others, or at the end when there are fewer. */
const OTHERS_BETWEEN = 8;

/** The session after the result of an effect. One that was not awaited changes nothing. */
export function withResult(state: ReviewState, result: ReviewResult, context: ReviewContext): Reduced {
  if (result.type === 'outlook') return unchanged(withPace({ ...state, outlook: result.outlook }));
  const { pending } = state;
  const settled: ReviewState = { ...state, pending: null };
  switch (result.type) {
    case 'failed':
      return unchanged({ ...settled, notice: { kind: 'failure', text: result.failure.message } });
    case 'saved':
      return pending === null ? unchanged(settled) : saved(settled, pending, result.saved, context);
    case 'answered':
      return pending?.do === 'answer' ? unchanged(judged(settled, pending, result)) : unchanged(settled);
    case 'undone':
      return unchanged(undone(settled, result, context));
    case 'prepared':
      return unchanged(prepared(settled, context));
    case 'undoneEarlier':
      if (result.item !== null) return unchanged(returned(settled, result.item, context));
      return unchanged(
        informed(settled, result.undone ? 'The last answer of a quiz is taken back.' : 'There is nothing to undo.'),
      );
    case 'pictureOpened':
      return unchanged(
        result.problem === null ? settled : { ...settled, notice: { kind: 'failure', text: result.problem } },
      );
    case 'edited':
      return edited(settled, pending, result.edited, context);
  }
}

/** After a change is on disk: a flag stays on its card; everything else is a step to the next card. */
function saved(
  state: ReviewState,
  effect: ReviewEffect,
  { event, schedule }: Extract<ReviewResult, { type: 'saved' }>['saved'],
  context: ReviewContext,
): Reduced {
  if (state.at === 'done') return unchanged(state);
  if (effect.do === 'flag') {
    const item = { ...state.item, schedule };
    const flagged: ReviewState = { ...state, item, items: withItem(state, item) };
    return unchanged(informed(flagged, schedule.flagged ? 'Flagged.' : 'The flag is off.'));
  }
  if (effect.do !== 'grade' && effect.do !== 'suspend' && effect.do !== 'bury' && effect.do !== 'forget') {
    return unchanged(state);
  }
  const { item, position, queue } = state;
  const { id } = item;
  const isGrade = effect.do === 'grade';
  const comesBack = isGrade && effect.grade < 4;
  const step: Step = {
    kind: effect.do,
    card: id,
    event,
    grade: isGrade ? effect.grade : null,
    tookMs: isGrade ? effect.tookMs : tookMs(item, state.shownAt, context.at),
    before: { item, queue, position, screen: screenOf(state) },
  };
  const after: StudyItem = {
    id,
    form: item.form,
    card: isGrade ? { ...item.card, formerBack: null } : item.card,
    schedule,
    reason: comesBack ? 'repeat' : item.reason,
  };
  const sitting: Sitting = {
    ...sittingOf(state),
    items: withItem(state, after),
    steps: [...state.steps, step],
    position: isGrade ? position + 1 : position,
    queue: isGrade ? requeued(queue, position, comesBack ? id : null) : without(queue, position, id),
  };
  const next = shown(sitting, context);
  return { state: next, effects: next.at === 'done' ? [{ do: 'outlook' }] : [] };
}

/** After an answer is on disk: its verdict is shown, and the card stands in the queue again when it was graded below 4. */
function judged(
  state: ReviewState,
  effect: Extract<ReviewEffect, { do: 'answer' }>,
  { event, schedule, broughtUp }: Extract<ReviewResult, { type: 'answered' }>,
): ReviewState {
  if (state.at !== 'choice') return state;
  const { item, position, queue, shownAt } = state;
  const { marks, tookMs: took } = effect.judged;
  const comesBack = marks.grade < 4;
  const step: Step = {
    kind: 'grade',
    card: item.id,
    event,
    grade: marks.grade,
    tookMs: took,
    before: { item, queue, position, screen: screenOf(state) },
  };
  const after: StudyItem = {
    id: item.id,
    form: item.form,
    card: { ...item.card, formerBack: null },
    schedule,
    reason: comesBack ? 'repeat' : item.reason,
  };
  return {
    ...sittingOf(state),
    items: withItem(state, after),
    steps: [...state.steps, step],
    queue: requeued(queue, position, comesBack ? item.id : null),
    at: 'verdict',
    item: after,
    shownAt,
    judged: effect.judged,
    broughtUp,
    opened: null,
  };
}

/** From a verdict to the next look. */
export function afterVerdict(state: ReviewState, context: ReviewContext): Reduced {
  const next = shown({ ...sittingOf(state), position: state.position + 1 }, context);
  return { state: next, effects: next.at === 'done' ? [{ do: 'outlook' }] : [] };
}

/** A question that could not be asked as one yet, because its facts were not there, is asked as one now. */
function prepared(state: ReviewState, context: ReviewContext): ReviewState {
  if (state.at !== 'question' || state.item.form !== 'choice') return state;
  const again = shown(sittingOf(state), context);
  return again.at === 'choice' ? { ...again, shownAt: state.shownAt } : state;
}

/** Back to the card of the last step, on the screen it was taken on, the time already spent on it counted. */
function undone(
  state: ReviewState,
  { card, schedule }: Extract<ReviewResult, { type: 'undone' }>,
  context: ReviewContext,
): ReviewState {
  const step = state.steps.at(-1);
  if (step === undefined || step.card !== card) return state;
  const { before } = step;
  const known = state.items.get(card);
  const sitting: Sitting = {
    ...sittingOf(state),
    steps: state.steps.slice(0, -1),
    queue: before.queue.filter((id) => state.items.has(id)),
    position: before.queue.slice(0, before.position).filter((id) => state.items.has(id)).length,
  };
  if (known === undefined) return shown(sitting, context);
  const item: StudyItem = {
    id: known.id,
    form: known.form,
    card: { ...known.card, formerBack: before.item.card.formerBack },
    schedule,
    reason: before.item.reason,
  };
  const shownAt = context.at - step.tookMs;
  const again = shown({ ...sitting, items: withItem(state, item) }, context);
  if (again.at === 'choice') return { ...again, shownAt, asking: { ...again.asking, shownAt } };
  const { screen } = before;
  const uncovered = screen.at === 'question' ? screen.uncovered : 0;
  const asked: Question = { at: 'question', item, uncovered, shownAt };
  const back = withPace({ ...sitting, ...asked, items: withItem(state, item) });
  return screen.at === 'question' ? back : answered(back, context);
}

/** A card whose last review, from before this session, was taken back: it is asked now. */
function returned(state: ReviewState, item: StudyItem, context: ReviewContext): ReviewState {
  const { id } = item.card;
  const rest = without(state.queue, state.position, id);
  const queue = rest.toSpliced(state.position, 0, id);
  return shown({ ...sittingOf(state), items: withItem(state, item), queue }, context);
}

/** Back from the editor: the card as the note has it now, without the time that took; the next one when it is gone. */
function edited(
  state: ReviewState,
  pending: ReviewEffect | null,
  { card, problems }: Extract<ReviewResult, { type: 'edited' }>['edited'],
  context: ReviewContext,
): Reduced {
  if (state.at === 'done' || pending?.do !== 'edit') return unchanged(state);
  const problem = problems[0];
  const shownAt = state.shownAt + Math.max(0, context.at - pending.startedAt);
  if (card === null) {
    const items = new Map(state.items);
    items.delete(state.item.id);
    const queue = without(state.queue, state.position, state.item.id);
    const gone = 'That card is no longer in its note: it is retired, its history kept.';
    const next = informed(
      shown({ ...sittingOf(state), items, queue }, context),
      problem === undefined ? gone : `${gone} ${problem}`,
    );
    return { state: next, effects: next.at === 'done' ? [{ do: 'outlook' }] : [] };
  }
  const item = { ...state.item, card, form: card.form };
  const items = withItem(state, item);
  const notice = problem === undefined ? null : { kind: 'failure' as const, text: problem };
  if (state.at === 'choice' || state.at === 'verdict') {
    return unchanged({ ...(state.at === 'choice' ? shown({ ...sittingOf(state), items }, context) : state), notice });
  }
  if (state.at === 'answer') return unchanged({ ...state, item, items, shownAt, notice });
  const uncovered = Math.min(state.uncovered, Math.max(0, card.members.length - 1));
  return unchanged({ ...state, item, items, shownAt, notice, uncovered });
}

function requeued(queue: readonly string[], position: number, id: string | null): readonly string[] {
  return id === null ? queue : queue.toSpliced(position + 1 + OTHERS_BETWEEN, 0, id);
}

function screenOf(state: Exclude<ReviewState, { at: 'done' }>): Step['before']['screen'] {
  const { item, shownAt } = state;
  if (state.at === 'choice') return { at: 'choice', item, shownAt, asking: state.asking };
  if (state.at === 'verdict') return { at: 'question', item, shownAt, uncovered: 0 };
  if (state.at === 'question') return { at: 'question', item, shownAt, uncovered: state.uncovered };
  return { at: 'answer', item, shownAt, preview: state.preview };
}
