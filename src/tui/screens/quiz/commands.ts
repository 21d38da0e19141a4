import type { Asking, AskKey } from '../../../study/quiz/ask.ts';
import { howMany } from '../../../study/quiz/ask.ts';
import type { Judged } from '../../../study/quiz/judge.ts';
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

/** Options that have a key of their own. */
const LETTERS = 6;

/** The bindings with the letters there are: `A–D` for four options; what stands after F is pointed at. */
export function withLetters<B extends Binding>(bindings: readonly B[], { order }: Asking): Binding[] {
  const label = `A–${letterOf(Math.min(order.length, LETTERS) - 1)}`;
  return bindings.map((binding) => (binding.command === 'option0' ? { ...binding, label } : binding));
}

/** The bindings of a verdict: where only a key was stated, no facts are offered. */
export function withFacts<B extends Binding>(bindings: readonly B[], { question }: Judged): readonly B[] {
  if (question.stated === null) return bindings;
  return bindings.filter(({ command, when }) => command !== 'down' || !when.includes('verdict'));
}
