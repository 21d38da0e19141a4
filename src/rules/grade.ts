import type { Grade } from '../schedule/event.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, Verdict } from './evaluation.ts';
import type { Cell, KnowledgeBase } from './knowledge.ts';
import { isProof } from './knowledge.ts';
import { keySizeOf, type Scenario } from './scenario.ts';

/** How an answer was given. */
export type AnswerManner = {
  /** False when the learner said they were not sure. */
  sure: boolean;
  /** Milliseconds from question to answer. */
  ms: number;
  /** The learner's median of such times; null until there is one. */
  medianMs?: number | null;
  /** Whether the answer was changed late. */
  changedLate?: boolean;
};

/** What an answer is worth: exam credit (all or nothing), an SM-2 grade, and what it shows to be known too little. */
export type Marks = {
  credit: 0 | 1;
  grade: Grade;
  /** Every fact that decided against the answer, those to look at first in front. */
  atFault: readonly string[];
  /** The facts to bring up: the first of those, four at most. */
  bringUp: readonly string[];
};

const mostBroughtUp = 4;
const slowWithoutMedianMs = 90_000;

/**
 * Marks an answer, a set of option ids. Right: 5, slow 4, unsure or changed late 3; wrong by one requirement or by the
 * preference 2, by more 1; no answer 0. A right answer brings nothing up, unless the learner said that it was a guess: then
 * what decided is to be recalled, and no fact counts as known because of it.
 */
export function grade(scenario: Scenario, kb: KnowledgeBase, answer: readonly string[], manner: AnswerManner): Marks {
  const evaluation = evaluate(scenario, kb);
  const key = new Set(evaluation.key);
  const chosen = new Set(answer);
  const allRight = [...chosen].every((id) => key.has(id));
  const isTie = keySizeOf(scenario) === 1 && scenario.choose !== 'not' && chosen.size === 1;
  if (chosen.size > 0 && allRight && (isTie || chosen.size === key.size)) {
    return { credit: 1, grade: gradeOfRight(manner), ...blaming(manner.sure ? [] : factsAtFault(evaluation, [], [])) };
  }
  const wrong = evaluation.verdicts.filter(({ option, inKey }) => chosen.has(option) && !inKey);
  const missed = evaluation.verdicts.filter(({ option, inKey }) => !chosen.has(option) && inKey);
  const blamed = blaming(factsAtFault(evaluation, wrong, missed));
  if (chosen.size === 0) return { credit: 0, grade: 0, ...blamed };
  const errors = Math.max(
    wrong.reduce((sum, verdict) => sum + errorsOf(verdict), 0),
    missed.length,
  );
  return { credit: 0, grade: errors <= 1 ? 2 : 1, ...blamed };
}

function blaming(atFault: readonly string[]): Pick<Marks, 'atFault' | 'bringUp'> {
  return { atFault, bringUp: atFault.slice(0, mostBroughtUp) };
}

/** What a right answer is worth in SM-2's grades, by how it was given. */
export function gradeOfRight({ sure, ms, medianMs, changedLate }: AnswerManner): Grade {
  if (!sure || changedLate) return 3;
  const slowMs = medianMs ? 1.5 * medianMs : slowWithoutMedianMs;
  return ms > slowMs ? 4 : 5;
}

/** By how many requirements an option that was chosen is wrong; a preference counts as one. */
function errorsOf({ fails, broken, replaces }: Verdict): number {
  const failed = new Set(fails.map(({ requirement }) => requirement)).size + broken.length;
  return Math.max(1, replaces ? replaces.loses.length : failed);
}

function factsAtFault({ verdicts }: Evaluation, wrong: readonly Verdict[], missed: readonly Verdict[]): string[] {
  const blamed =
    wrong.length > 0 ? wrong : verdicts.filter(({ inKey, fails, beatenBy }) => !inKey && (fails[0] ?? beatenBy));
  const cells: Cell[] = [];
  for (const { fails, beatenBy } of blamed) {
    const proofs = fails.filter(({ cell }) => isProof(cell));
    cells.push(...(proofs.length > 0 ? proofs : fails).map(({ cell }) => cell));
    if (beatenBy) cells.push(beatenBy.loser, beatenBy.winner);
  }
  const asked = new Set(blamed.flatMap(({ fails }) => fails.map(({ requirement }) => requirement)));
  for (const { passes, fails } of missed) {
    cells.push(...[...passes, ...fails].filter(({ requirement }) => asked.has(requirement)).map(({ cell }) => cell));
  }
  const facts = cells.flatMap((cell) => (cell.from.length > 0 && !isTableFact(cell) ? cell.from : [cell.fact]));
  return [...new Set(facts)];
}

/** Whether the fact is a cell of a table, rather than of a path put together for one question. */
function isTableFact({ fact }: Cell): boolean {
  return !fact.includes('+');
}
