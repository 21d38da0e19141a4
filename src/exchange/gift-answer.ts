import type { Draft } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { showEscapes } from './gift-text.ts';
import { type Option, orderMatters, type Question } from './question.ts';
import type { questionTaker } from './question-card.ts';
import type { Gathering, Remark } from './reading.ts';

/** A question whose answer block is still to be read; `plain` makes plain text of its parts. */
export type GiftQuestion = {
  asked: Pick<Question, 'stem' | 'explanation' | 'context' | 'tags' | 'lines'>;
  answer: string;
  plain: (text: string) => string;
  flags: Remark[];
};

type Answer = { mark: string; weight: number | null; text: string; why: string | null };

/** Reads the answer block of a question, and takes or skips the question accordingly. */
export function takeGiftAnswer(
  question: GiftQuestion,
  gathered: Gathering,
  take: ReturnType<typeof questionTaker>,
): void {
  const { asked, answer, plain, flags } = question;
  const { line } = asked.lines;
  const answers = answersOf(answer);
  if (answer === '') {
    gathered.skip({ line, rule: 'bank/essay', message: 'This is an essay question: it has no key and was skipped.' });
  } else if (/^(?:T|TRUE|F|FALSE)\s*(?:#|$)/i.test(answer)) {
    take({ ...asked, options: truthOptions(answer, plain), fixedOrder: true, picture: null }, flags);
  } else if (answer.startsWith('#')) {
    gathered.take([basic(question, asked.stem, numeric(showEscapes(answer.slice(1))))], flags);
  } else if (answers.length === 0) {
    const message = 'This question has no options and was skipped: each begins with = or ~.';
    gathered.skip({ line, rule: 'bank/no-options', message });
  } else if (answers.every(({ mark }) => mark === '=')) {
    gathered.take(withoutOptions(question, answers), flags);
  } else {
    const options = optionsOf(answers, plain);
    const all = { ...asked, options, fixedOrder: orderMatters(options), picture: null };
    take(all, [...flags, ...weightFlags(answers, line)]);
  }
}

function answersOf(block: string): Answer[] {
  return [...block.matchAll(/([=~])(?:\s*%(-?[\d.]+)%)?([^=~]*)/g)].map(([, mark = '', weight, rest = '']) => {
    const [text = '', ...why] = rest.split('#');
    const reason = why.join('#').trim();
    return {
      mark,
      weight: weight === undefined ? null : Number(weight),
      text: text.trim(),
      why: reason === '' ? null : reason,
    };
  });
}

function basic({ asked }: GiftQuestion, front: string, back: string): { draft: Draft } {
  const { context, tags, lines } = asked;
  return { draft: plainDraft('basic', { front, back, recogniser: 'bank', context, tags, lines }) };
}

/** Pairs are a card each; of short answers those that count in full are the answer. */
function withoutOptions(question: GiftQuestion, answers: readonly Answer[]): { draft: Draft }[] {
  const { asked, plain } = question;
  const pairs = answers.map(({ text }) => text.split('->'));
  if (pairs.every((pair) => pair.length === 2)) {
    return pairs.flatMap(([left = '', right = '']) =>
      left.trim() === '' ? [] : [basic(question, `${asked.stem}\n${plain(left)}`, plain(right))],
    );
  }
  const full = answers.filter(({ weight }) => weight === null || weight >= 99);
  const rights = (full.length > 0 ? full : answers).map(({ text }) => plain(text));
  return [basic(question, asked.stem, rights.join(' / '))];
}

/** `{T#said when wrong#said when right}`. */
function truthOptions(answer: string, plain: (text: string) => string): Option[] {
  const isTrue = /^T/i.test(answer);
  const [, whyWrong, whyRight] = answer.split('#').map((part) => part.trim());
  const option = (text: string, right: boolean): Option => {
    const why = right ? whyRight : whyWrong;
    return { text, right, why: why === undefined || why === '' ? null : plain(why), picture: null };
  };
  return [option('True', isTrue), option('False', !isTrue)];
}

/** With a `=` there is one right option, and a weight is a part of its points; without, those with a positive weight are right. */
function optionsOf(answers: readonly Answer[], plain: (text: string) => string): Option[] {
  const isSingle = answers.some(({ mark }) => mark === '=');
  return answers.map(({ mark, weight, text, why }) => ({
    text: plain(text),
    right: isSingle ? mark === '=' && (weight === null || weight > 0) : (weight ?? 0) > 0,
    why: why === null ? null : plain(why),
    picture: null,
  }));
}

function weightFlags(answers: readonly Answer[], line: number): Remark[] {
  if (answers.some(({ mark }) => mark === '=')) return [];
  const sum = answers.reduce((total, { weight }) => total + Math.max(weight ?? 0, 0), 0);
  // Thirds are written as 33.33333.
  if (sum === 0 || Math.abs(sum - 100) <= 1) return [];
  const message = `The weights of the right options add up to ${sum} %, not 100 %: check the key.`;
  return [{ line, rule: 'bank/weights', message }];
}

/** `3.14:0.01` is a value and what it may be off by, `1..2` a range; of several, told apart by `=`, the first counts. */
function numeric(answer: string): string {
  const all = answer.includes('=') ? (answer.split('=')[1] ?? '') : answer;
  const first = (all.split('#')[0] ?? '').replace(/^\s*%[^%]*%/, '');
  const [low = '', high] = first.split('..');
  if (high !== undefined) return `${low.trim()} to ${high.trim()}`;
  const [value = '', tolerance] = first.split(':').map((part) => part.trim());
  return tolerance === undefined || Number(tolerance) === 0 ? value : `${value} ± ${tolerance}`;
}
