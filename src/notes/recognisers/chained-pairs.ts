import type { Proposal } from '../item.ts';
import { meaningAnswer, meaningQuestion, trimEnding } from '../language/questions.ts';
import type { Sides } from '../language/sides.ts';
import { countWords } from '../language/words.ts';

/** The cards of `wheel = built distribution, sdist = source distribution`, each pair on its own; null of other sides. */
export function chainedCards({ left, right, mark }: Sides): Proposal[] | null {
  if (mark !== 'equals') return null;
  const pairs = `${left} = ${right}`.split(/[,;]\s+/).map((pair) => /^(.{1,40}?)\s=\s([^=]+)$/.exec(pair));
  if (pairs.length < 2 || !pairs.every((pair) => pair !== null && countWords(pair[1] ?? '') <= 4)) return null;
  return pairs.map((pair) => ({
    form: 'basic',
    front: meaningQuestion(pair?.[1] ?? '', pair?.[2] ?? ''),
    back: meaningAnswer(trimEnding(pair?.[2] ?? '')),
  }));
}

/** Whether a clause is "1.0 = full, 2.0 = overloaded": pairs that belong together. */
export function isChain(clause: string): boolean {
  return CHAIN.test(clause);
}

const CHAIN = /=[^=]+[,;][^=]+=/;
