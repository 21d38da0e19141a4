import { moveOpened } from '../quiz/opened.ts';
import type { ExamCommand, ExamState } from './exam.ts';
import type { MarkedQuestion } from './mark.ts';

type Reading = Extract<ExamState, { onlyWrong: boolean }>;

/** A marked exam after a command: its result, the grid of what was right, each question with its explanation. */
export function readExam(state: Reading, command: ExamCommand): Reading {
  const { marked } = state;
  switch (command.type) {
    case 'stay':
    case 'ask':
      return { ...readingOf(state), at: 'result' };
    case 'grid':
      return { ...readingOf(state), at: 'marks', chosen: state.at === 'verdict' ? state.place : 0 };
    case 'onlyWrong':
      return toggledWrong(state);
    case 'open': {
      if (state.at === 'marks') return verdictAt(state, state.chosen);
      const first = wanted(state).at(0);
      if (state.at === 'verdict' || first === undefined) return state;
      return verdictAt(state, first);
    }
    case 'turn':
      return state.at === 'verdict' ? turned(state, command.by) : state;
    case 'move':
      if (state.at === 'marks') {
        const chosen = Math.max(0, Math.min(marked.questions.length - 1, state.chosen + command.by));
        return { ...state, chosen };
      }
      return state.at === 'verdict' ? opened(state, command.by < 0 ? -1 : 1) : state;
    default:
      return state;
  }
}

/** The places of the questions that are gone through. */
export function wanted({ marked, onlyWrong }: Reading): number[] {
  return marked.questions.flatMap(({ isRight }, place) => (onlyWrong && isRight ? [] : [place]));
}

function turned(state: Extract<Reading, { at: 'verdict' }>, by: 1 | -1): Reading {
  const places = wanted(state);
  const next = by === 1 ? places.find((place) => place > state.place) : places.findLast((place) => place < state.place);
  return next === undefined ? { ...readingOf(state), at: 'result' } : verdictAt(state, next);
}

function opened(state: Extract<Reading, { at: 'verdict' }>, by: 1 | -1): Reading {
  const question = questionAt(state);
  if (question === undefined) return state;
  const { judged, broughtUp } = question;
  return { ...state, ...moveOpened({ judged, broughtUp, opened: state.opened }, by) };
}

/** The marked question on the screen. */
export function questionAt({ marked, place }: Extract<Reading, { at: 'verdict' }>): MarkedQuestion | undefined {
  return marked.questions[place];
}

function verdictAt(state: Reading, place: number): Reading {
  return { ...readingOf(state), at: 'verdict', place, opened: null };
}

/** All questions or the wrong ones; said when there is nothing wrong. */
function toggledWrong(state: Reading): Reading {
  const onlyWrong = !state.onlyWrong;
  const left = wanted({ ...state, onlyWrong });
  if (left.length === 0) return { ...state, notice: { kind: 'info', text: 'Nothing was wrong.' } };
  const text = onlyWrong ? 'Only the questions that were wrong.' : 'All questions.';
  const next = { ...state, onlyWrong, notice: { kind: 'info', text } } as const;
  if (state.at !== 'verdict' || left.includes(state.place)) return next;
  return { ...verdictAt(next, left.find((place) => place > state.place) ?? left[0] ?? 0), notice: next.notice };
}

function readingOf({ paper, questions, sheet, now, marked, onlyWrong }: Reading) {
  return { paper, questions, sheet, now, notice: null, marked, onlyWrong };
}
