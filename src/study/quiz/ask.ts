import { keySizeOf } from '../../rules/scenario.ts';
import type { QuizQuestion } from './question.ts';
import { optionOrder } from './question.ts';

/** A question on the screen, before it is answered. */
export type Asking = {
  question: QuizQuestion;
  /** The ids of the options as they stand there, from A on. */
  order: readonly string[];
  /** Which of them is pointed at, from 0. */
  cursor: number;
  /** In the order they were picked. */
  picked: readonly string[];
  /** Options the learner has ruled out. */
  struck: readonly string[];
  /** False once the learner said that it will be a guess. */
  sure: boolean;
  /** Whether an answer that was complete was changed. */
  changedLate: boolean;
  /** UTC milliseconds, pauses taken out. */
  shownAt: number;
};

/** What a person can do to a question; one that makes no sense changes nothing. */
export type AskKey =
  /** The option with this place: answers at once where one is to be chosen, else picks it or takes it back. */
  | { type: 'pick'; place: number }
  | { type: 'move'; by: 1 | -1 }
  /** Answers with the option pointed at; where several are to be chosen, with those picked once they are enough. */
  | { type: 'answer' }
  /** Picks the option pointed at, or takes it back, where several are to be chosen. */
  | { type: 'toggle' }
  /** Rules out the option pointed at, or lets it in again. */
  | { type: 'strike' }
  /** Says that the answer will be a guess; said twice, that there is none. */
  | { type: 'unsure' };

/** What an answer was. */
export type Picked = { picked: readonly string[]; sure: boolean; changedLate: boolean };

/** A question after a key: as it is then, the answer if that was one, or what is to be said. */
export type Asked = { asking: Asking; answer: Picked | null; say: string | null };

/** The question as it opens. The same seed puts the options in the same order. */
export function startAsking(question: QuizQuestion, seed: number, at: number): Asking {
  return {
    question,
    order: optionOrder(question, seed),
    cursor: 0,
    picked: [],
    struck: [],
    sure: true,
    changedLate: false,
    shownAt: at,
  };
}

/** How many options are to be chosen; null when that is part of the question. */
export function howMany({ question }: Pick<Asking, 'question'>): number | null {
  return keySizeOf(question.scenario);
}

/** The question after a key. */
export function reduceAsking(asking: Asking, key: AskKey): Asked {
  const { order, cursor } = asking;
  switch (key.type) {
    case 'pick':
      if (key.place < 0 || key.place >= order.length) return goOn(asking);
      return choose({ ...asking, cursor: key.place }, key.place);
    case 'move':
      return goOn({ ...asking, cursor: (cursor + key.by + order.length) % order.length });
    case 'toggle':
      return howMany(asking) === 1 ? goOn(asking) : toggled(asking, cursor);
    case 'strike':
      return goOn(struck(asking));
    case 'unsure':
      return asking.sure ? goOn({ ...asking, sure: false }) : given({ ...asking, picked: [] });
    case 'answer':
      return answered(asking);
  }
}

function choose(asking: Asking, place: number): Asked {
  if (howMany(asking) !== 1) return toggled(asking, place);
  const picked = asking.order[place];
  return picked === undefined ? goOn(asking) : given({ ...asking, picked: [picked] });
}

function answered(asking: Asking): Asked {
  const wanted = howMany(asking);
  const { picked, cursor } = asking;
  if (wanted === 1) return choose(asking, cursor);
  if (wanted === null ? picked.length > 0 : picked.length === wanted) return given(asking);
  return toggled(asking, cursor);
}

function toggled(asking: Asking, place: number): Asked {
  const option = asking.order[place];
  if (option === undefined) return goOn(asking);
  const wanted = howMany(asking);
  const isComplete = wanted !== null && asking.picked.length === wanted;
  if (asking.picked.includes(option)) {
    const picked = asking.picked.filter((id) => id !== option);
    return goOn({ ...asking, picked, changedLate: asking.changedLate || isComplete });
  }
  if (isComplete) return { asking, answer: null, say: `${wanted} are picked: take one back first, or answer.` };
  const letIn = asking.struck.filter((id) => id !== option);
  return goOn({ ...asking, picked: [...asking.picked, option], struck: letIn });
}

function struck(asking: Asking): Asking {
  const option = asking.order[asking.cursor];
  if (option === undefined) return asking;
  if (asking.struck.includes(option)) return { ...asking, struck: asking.struck.filter((id) => id !== option) };
  return { ...asking, struck: [...asking.struck, option], picked: asking.picked.filter((id) => id !== option) };
}

function goOn(asking: Asking): Asked {
  return { asking, answer: null, say: null };
}

/** The picks in the order of the question, so that the log does not depend on the order on the screen. */
function given(asking: Asking): Asked {
  const { picked, sure, changedLate, question } = asking;
  const inOrder = question.scenario.choices.map(({ id }) => id).filter((id) => picked.includes(id));
  return { asking, answer: { picked: inOrder, sure, changedLate }, say: null };
}
