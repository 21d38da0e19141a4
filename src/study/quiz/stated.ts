import type { Card, Draft } from '../../cards/card.ts';
import { type ChoiceOption, optionsOfChoice } from '../../cards/choice-options.ts';
import type { Evaluation, Verdict } from '../../rules/evaluation.ts';
import { type AnswerManner, gradeOfRight, type Marks } from '../../rules/grade.ts';
import type { Choice, Scenario } from '../../rules/scenario.ts';
import type { ExplainedOption } from './explain.ts';
import { stemIdentity } from './identity.ts';
import type { QuizQuestion } from './question.ts';

/** The key of a question as its bank states it: nothing is derived, and nothing checked. */
export type StatedKey = {
  /** The ids of the right options, in the order of the question. */
  key: readonly string[];
  /** Why an option is right or wrong, by its id, where the bank says so. */
  why: ReadonlyMap<string, string>;
  /** What the bank says of the question as a whole, a paragraph each. */
  explanation: readonly string[];
  /** Whether the options stay as the bank has them, because they speak of each other by their place. */
  fixedOrder: boolean;
};

const BANK = 'bank:';

/** The name of a bank that states its keys, which stands in the log and tells it from what was derived. */
export function statedBank(path: string): string {
  return `${BANK}${path}`;
}

/** Whether an answer of this bank was marked by a key that the bank stated. */
export function isStatedBank(bank: string): boolean {
  return bank.startsWith(BANK);
}

/** How hard a question is of which only its key is known: the middle of medium, so that it moves no rating by a guess. */
const UNKNOWN_DIFFICULTY = 0.55;

/** The question of a `choice` card that came with its key; null for any other card. `path` says which bank it stands in. */
export function statedQuestion(
  card: Pick<Draft, 'form' | 'front' | 'members' | 'ordered' | 'context' | 'tags' | 'citations' | 'lines'>,
  path: string,
  id: Card['id'] | null,
): QuizQuestion | null {
  const options = optionsOfChoice(card);
  if (options.length === 0) return null;
  const identity = stemIdentity(card.front);
  const ids = idsOf(options);
  const place = { path, line: card.lines.line, column: 1 };
  const choices = options.map(({ text }, index): Choice => {
    return { id: ids[index] as string, text, worded: true, use: null, needs: [], gives: [], slots: [], place };
  });
  const key = ids.filter((_, index) => options[index]?.right);
  const scenario: Scenario = {
    id: identity,
    title: card.context.at(-1) ?? '',
    family: card.context[0] ?? path.split('/').at(-1) ?? path,
    generated: false,
    stem: card.front.split(/\n{2,}/).map((text) => [{ text, requirement: null }]),
    choose: key.length === 1 ? 'best' : 'each',
    count: key.length,
    requirements: [],
    preferences: [],
    choices,
    given: [],
    open: [],
    tags: card.tags,
    place,
  };
  const stated: StatedKey = {
    key,
    why: new Map(options.flatMap(({ why }, index) => (why === null ? [] : [[ids[index] as string, why] as const]))),
    explanation: card.citations,
    fixedOrder: card.ordered,
  };
  return {
    ...{ scenario, identity, stated, aimed: false },
    bank: statedBank(path),
    card: id,
    difficulty: UNKNOWN_DIFFICULTY,
  };
}

/** Options are named by their words, so that the log still says what was picked when the bank lists them in another order. */
function idsOf(options: readonly ChoiceOption[]): string[] {
  const seen = new Map<string, number>();
  return options.map(({ text }) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return before === 0 ? text : `${text} (${before + 1})`;
  });
}

/**
 * Marks an answer by a stated key, all or nothing as an exam does. Right: 5, slow 4, unsure or changed late 3; wrong with
 * a right option among the picks 2, else 1; no answer 0. No fact is at fault, since none is known to decide.
 */
export function gradeStated({ key }: StatedKey, picked: readonly string[], manner: AnswerManner): Marks {
  const chosen = new Set(picked);
  const hits = key.filter((id) => chosen.has(id)).length;
  const isRight = hits === key.length && chosen.size === key.length;
  const grade = isRight ? gradeOfRight(manner) : chosen.size === 0 ? 0 : hits > 0 ? 2 : 1;
  return { credit: isRight ? 1 : 0, grade, atFault: [], bringUp: [] };
}

/** The key as an evaluation without reasons. */
export function evaluateStated({ choices }: Scenario, { key }: StatedKey): Evaluation {
  const verdicts = choices.map(({ id }): Verdict => {
    const inKey = key.includes(id);
    const nothing = { passes: [], fails: [], unknowns: [], broken: [], beatenBy: null, replaces: null };
    return { option: id, verdict: inKey ? 'qualifies' : 'fails', inKey, ...nothing };
  });
  return { key, decided: true, verdicts };
}

/** Every option with what the bank says of it. */
export function explainStated({ choices }: Scenario, { key, why }: StatedKey): ExplainedOption[] {
  return choices.map(({ id, text }): ExplainedOption => {
    return { id, text, inKey: key.includes(id), deciding: [], others: [], remark: why.get(id) ?? null };
  });
}
