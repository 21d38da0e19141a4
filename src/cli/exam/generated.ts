import { seedOf } from '../../random.ts';
import { generate } from '../../rules/generate.ts';
import type { Family, KnowledgeBase } from '../../rules/knowledge.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { asQuestion } from '../quiz/bank.ts';

/** The bank that questions made up by the rules are of. */
export const GENERATED_BANK = 'generated';

/** So many questions at most are made of one table: more of one would look alike. */
const MOST_A_FAMILY = 8;

/**
 * Questions made from the tables for an exam, each once: the same for the same seed over the same tables, so that an exam can
 * be taken up again. They are made one after the other, as they are asked for.
 */
export function* generatedFor(kb: KnowledgeBase, families: Iterable<Family>, seed: number): Generator<QuizQuestion> {
  const made = new Set<string>();
  for (const { id } of families) {
    for (let turn = 0; turn < MOST_A_FAMILY; turn += 1) {
      const scenario = generate(kb, seedOf(`exam ${seed} ${id} ${turn}`), { family: id });
      if (scenario === null || made.has(scenario.id)) continue;
      made.add(scenario.id);
      yield asQuestion(scenario, kb, { bank: GENERATED_BANK, card: null });
    }
  }
}

/** The questions with these identities among those that were made for an exam; those that cannot be made any more are missing. */
export function generatedAgain(kb: KnowledgeBase, seed: number, wanted: ReadonlySet<string>): QuizQuestion[] {
  const found: QuizQuestion[] = [];
  if (wanted.size === 0) return found;
  for (const question of generatedFor(kb, kb.families.values(), seed)) {
    if (wanted.has(question.identity)) found.push(question);
    if (found.length === wanted.size) break;
  }
  return found;
}
