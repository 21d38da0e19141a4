import type { Draft } from '../cards/card.ts';
import { memberOfOption } from '../cards/choice-options.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { type Question, statedCount } from './question.ts';
import { questionHash } from './question-hash.ts';
import type { Gathering, Remark } from './reading.ts';

/**
 * The `choice` card of a question. Its members are the options; `back` is the right ones in an order of their own, so that a
 * bank that lists them in another is the same question.
 */
export function choiceDraft(question: Question, recogniser: string): Draft {
  const { stem, options, fixedOrder, explanation, context, tags, lines, picture } = question;
  const right = options.filter((option) => option.right).map(({ text }) => text);
  return plainDraft('choice', {
    front: stem,
    back: [...right].sort().join('; '),
    members: options.map(memberOfOption),
    ordered: fixedOrder,
    citations: explanation === null ? [] : [explanation],
    ...{ lines, recogniser, context, tags, picture },
  });
}

/** Takes the questions of one bank: each once, with what is wrong with it said. */
export function questionTaker(gathered: Gathering, recogniser: string): (question: Question, flags?: Remark[]) => void {
  const lineOf = new Map<string, number>();
  return (question, flags = []) => {
    const { line } = question.lines;
    const wrong = objection(question);
    if (wrong !== null) {
      gathered.skip({ line, ...wrong });
      return;
    }
    const hash = questionHash(question);
    const first = lineOf.get(hash);
    if (first !== undefined) {
      const message = `This question stands on line ${first} already and is asked once.`;
      gathered.skip({ line, rule: 'bank/duplicate', message }, 'info');
      return;
    }
    lineOf.set(hash, line);
    gathered.take([{ draft: choiceDraft(question, recogniser) }], [...flags, ...countMismatch(question)]);
  };
}

/** Why a question cannot be asked; null when it can. */
function objection({ options, stem }: Question): Omit<Remark, 'line'> | null {
  if (options.length === 0)
    return { rule: 'bank/no-options', message: 'This question has no options and was skipped.' };
  if (options.length === 1) {
    return {
      rule: 'bank/one-option',
      message: 'This question has a single option and was skipped: there is nothing to choose.',
    };
  }
  if (!options.some(({ right }) => right)) {
    return {
      rule: 'bank/no-answer-key',
      message: 'No option of this question is marked as right, and it was skipped: mark one.',
    };
  }
  if (stem === '') return { rule: 'bank/no-stem', message: 'This question asks nothing and was skipped.' };
  return null;
}

function countMismatch({ stem, options, lines: { line } }: Question): Remark[] {
  const stated = statedCount(stem);
  const marked = options.filter(({ right }) => right).length;
  if (stated === null || stated === marked) return [];
  const message = `The question says to choose ${stated}, but ${marked} ${marked === 1 ? 'is' : 'are'} marked: check which is true.`;
  return [{ line, rule: 'bank/count-mismatch', message }];
}
