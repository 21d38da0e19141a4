import { type AskKey, reduceAsking, startAsking } from './ask.ts';
import { answerOf, judgeAnswer } from './judge.ts';
import { moveOpened } from './opened.ts';
import type {
  QuizCommand,
  QuizContext,
  QuizEffect,
  QuizKey,
  QuizReduced,
  QuizResult,
  QuizSitting,
  QuizState,
} from './quiz.ts';
import type { QuizSession } from './session.ts';
import { summariseQuiz } from './summary.ts';

/** The first state of a quiz: it draws its first question at once. */
export function startQuiz({ total, seed }: Pick<QuizSession, 'total' | 'seed'>): QuizReduced {
  const sitting: QuizSitting = { total, seed, steps: [], ahead: [], notice: null, pending: null };
  return awaiting({ ...sitting, at: 'done', summary: summariseQuiz([]) }, { do: 'draw' });
}

/**
 * The quiz after a command. A key that makes no sense on this screen, or comes while an effect's result is still awaited,
 * changes nothing; only `leave` always works.
 */
export function reduceQuiz(state: QuizState, command: QuizCommand, context: QuizContext): QuizReduced {
  switch (command.type) {
    case 'saved':
    case 'drawn':
    case 'undone':
    case 'flagged':
    case 'failed':
      return withResult({ ...state, pending: null }, state.pending, command, context);
    case 'leave':
      return { state, effects: [{ do: 'leave' }] };
    default:
      return state.pending === null ? pressed({ ...state, notice: null }, command, context) : unchanged(state);
  }
}

function pressed(state: QuizState, key: Exclude<QuizKey, { type: 'leave' }>, context: QuizContext): QuizReduced {
  switch (key.type) {
    case 'undo': {
      const step = state.steps.at(-1);
      if (step === undefined) return unchanged(informed(state, 'There is no answer of this quiz to take back.'));
      return awaiting(state, { do: 'undo', event: step.event });
    }
    case 'next':
      return state.at === 'verdict' ? goOn(state, context) : unchanged(state);
    case 'flag': {
      if (state.at !== 'verdict') return unchanged(state);
      const { card } = state.judged.question;
      if (card === null) return unchanged(informed(state, 'A generated question has no card to flag: its facts have.'));
      return awaiting(state, { do: 'flag', card });
    }
    default:
      if (state.at === 'question') return asked(state, key, context);
      return unchanged(
        state.at === 'verdict' && key.type === 'move' ? { ...state, ...moveOpened(state, key.by) } : state,
      );
  }
}

function asked(state: Extract<QuizState, { at: 'question' }>, key: AskKey, context: QuizContext): QuizReduced {
  const { asking, answer, say } = reduceAsking(state.asking, key);
  const next: QuizState = { ...state, asking };
  if (answer === null) return unchanged(say === null ? next : informed(next, say));
  const judged = judgeAnswer(asking, answer, context.kb, context.at, context.medianMs);
  return awaiting(next, { do: 'save', answer: answerOf(judged, 'quiz'), judged, asked: asking });
}

function goOn(state: QuizState, context: QuizContext): QuizReduced {
  const [question, ...ahead] = state.ahead;
  if (question === undefined) return awaiting(state, { do: 'draw' });
  const asking = startAsking(question, state.seed, context.at);
  return unchanged({ ...sittingOf(state), ahead, at: 'question', asking });
}

function withResult(
  state: QuizState,
  effect: QuizEffect | null,
  result: QuizResult,
  context: QuizContext,
): QuizReduced {
  switch (result.type) {
    case 'failed':
      return unchanged({ ...state, notice: { kind: 'failure', text: result.failure.message } });
    case 'saved': {
      if (effect?.do !== 'save') return unchanged(state);
      const { judged, asked: asking } = effect;
      const { event, broughtUp } = result.saved;
      const steps = [...state.steps, { judged, event, asked: asking }];
      return unchanged({ ...sittingOf(state), steps, at: 'verdict', judged, broughtUp, opened: null });
    }
    case 'drawn': {
      const { question } = result;
      if (question === null) return unchanged({ ...sittingOf(state), at: 'done', summary: summariseQuiz(state.steps) });
      return unchanged({ ...sittingOf(state), at: 'question', asking: startAsking(question, state.seed, context.at) });
    }
    case 'undone':
      return unchanged(undone(state, context));
    case 'flagged':
      return unchanged(informed(state, result.flagged ? 'Flagged.' : 'The flag is off.'));
  }
}

/** Back to the question of the last answer, as it was before, the time already spent on it counted. */
function undone(state: QuizState, { at }: QuizContext): QuizState {
  const step = state.steps.at(-1);
  if (step === undefined) return state;
  const ahead = state.at === 'question' ? [state.asking.question, ...state.ahead] : state.ahead;
  const asking = { ...step.asked, picked: [], changedLate: false, shownAt: at - step.judged.tookMs };
  const back = { ...sittingOf(state), steps: state.steps.slice(0, -1), ahead };
  return { ...back, at: 'question', asking, notice: { kind: 'info', text: 'The answer is taken back.' } };
}

function sittingOf({ total, seed, steps, ahead, notice, pending }: QuizState): QuizSitting {
  return { total, seed, steps, ahead, notice, pending };
}

function informed(state: QuizState, text: string): QuizState {
  return { ...state, notice: { kind: 'info', text } };
}

function awaiting(state: QuizState, effect: QuizEffect): QuizReduced {
  return { state: { ...state, pending: effect }, effects: [effect] };
}

function unchanged(state: QuizState): QuizReduced {
  return { state, effects: [] };
}
