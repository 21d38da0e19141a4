import type { Asking, AskKey } from '../../../study/quiz/ask.ts';
import { howMany } from '../../../study/quiz/ask.ts';
import type { QuizState } from '../../../study/quiz/quiz.ts';
import type { Binding } from '../../keymap.ts';
import type { FrameCommand } from '../../screen.ts';
import type { QuestionPhase, questionKeys, ScrollCommand } from './keys.ts';
import { letterOf } from './words.ts';

type Command = Exclude<(typeof questionKeys)[number]['command'], FrameCommand | ScrollCommand>;

/** A command of the keymap as a question knows it; null for what goes beyond one question. */
export function askKey(command: Command): AskKey | null {
  switch (command) {
    case 'next':
    case 'undo':
    case 'flag':
      return null;
    case 'up':
      return { type: 'move', by: -1 };
    case 'down':
      return { type: 'move', by: 1 };
    case 'answer':
    case 'toggle':
    case 'strike':
    case 'unsure':
      return { type: command };
    default:
      return { type: 'pick', place: Number(command.slice('option'.length)) };
  }
}

/** The phase of a question that waits for an answer. */
export function askPhase(asking: Asking): QuestionPhase {
  return howMany(asking) === 1 ? 'one' : 'several';
}

/** The phase of a quiz. */
export function quizPhase(state: QuizState): QuestionPhase | 'done' {
  return state.at === 'question' ? askPhase(state.asking) : state.at;
}

/** The bindings with the letters there are: `A–D` for four options. */
export function withLetters<B extends Binding>(bindings: readonly B[], { order }: Asking): Binding[] {
  const label = `A–${letterOf(order.length - 1)}`;
  return bindings.map((binding) => (binding.command === 'option0' ? { ...binding, label } : binding));
}
