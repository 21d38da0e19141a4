import type { ExamCommand, ExamState } from '../../../study/exam/exam.ts';
import { askingOf } from '../../../study/exam/mark.ts';
import { entryOf } from '../../../study/exam/sheet.ts';
import type { Asking } from '../../../study/quiz/ask.ts';
import { howMany } from '../../../study/quiz/ask.ts';
import type { FrameCommand } from '../../screen.ts';
import type { ExamPhase, examKeys } from './keys.ts';

/** What a key of the exam does beyond the program's own. */
export type ExamKeyCommand = Exclude<(typeof examKeys)[number]['command'], FrameCommand>;

/** The commands that scroll, which the exam itself does not know. */
export type ScrollCommand = Extract<ExamKeyCommand, 'pageDown' | 'pageUp' | 'lineDown' | 'lineUp'>;

/** Whether a command scrolls. */
export function isScroll(command: ExamKeyCommand): command is ScrollCommand {
  return command.startsWith('page') || command.startsWith('line');
}

/** The question on the screen as it is asked; null when none is, or it is not there any more. */
export function askedNow(state: Extract<ExamState, { at: 'question' }>): Asking | null {
  const { paper, questions, sheet, place, cursor } = state;
  const identity = paper.questions[place]?.identity ?? '';
  const question = questions.get(identity);
  return question === undefined ? null : askingOf(question, entryOf(sheet, identity), cursor, paper.seed);
}

/** The phase that says which keys work now. */
export function examPhase(state: ExamState): ExamPhase {
  if (state.at !== 'question') return state.at;
  const asking = askedNow(state);
  return asking !== null && howMany(asking) === 1 ? 'one' : 'several';
}

/** A command of the keymap as the exam knows it. `across` is how many questions stand in a row of the grid. */
export function examCommand(
  command: Exclude<ExamKeyCommand, ScrollCommand>,
  state: ExamState,
  across: number,
): ExamCommand {
  const isGrid = state.at === 'grid' || state.at === 'marks';
  switch (command) {
    case 'open':
    case 'toggle':
    case 'strike':
    case 'flag':
    case 'unsure':
    case 'grid':
    case 'pause':
    case 'ask':
    case 'stay':
    case 'handIn':
    case 'onlyWrong':
      return { type: command };
    case 'next':
      return { type: 'turn', by: 1 };
    case 'previous':
      return { type: 'turn', by: -1 };
    case 'right':
      return { type: 'move', by: 1 };
    case 'left':
      return { type: 'move', by: -1 };
    case 'down':
      return { type: 'move', by: isGrid ? across : 1 };
    case 'up':
      return { type: 'move', by: isGrid ? -across : -1 };
    case 'seekOpen':
      return { type: 'seek', what: 'open' };
    case 'seekFlagged':
      return { type: 'seek', what: 'flagged' };
    default:
      return { type: 'pick', place: Number(command.slice('option'.length)) };
  }
}
