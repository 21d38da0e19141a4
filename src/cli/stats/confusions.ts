import type { Confusion } from '../../statistics/topics.ts';
import { type ConfusedIds, confusions } from '../../store/card-figures.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import type { Desk } from '../desk.ts';

/** The options that were taken for others most often, with the words the learner read. */
export async function titledConfusions(desk: Desk, limit: number): Promise<Confusion[]> {
  const found = confusions(desk.store, limit);
  if (found.length === 0) return [];
  const { readKnowledge } = await import('../quiz/knowledge.ts');
  const { ownTables } = await import('../quiz/own-tables.ts');
  const { readingPages } = await import('../quiz/page-reader.ts');
  const { value: kb } = await readingPages((read) => readKnowledge(ownTables(desk.store), read));
  const { questionBank } = await import('../exam/pool.ts');
  let bank: ReadonlyMap<string, QuizQuestion> | undefined;
  /** What a question calls an option of its own, which is in no table. */
  const wording = (question: string, id: string): string | undefined => {
    bank ??= questionBank(desk, kb);
    return bank.get(question)?.scenario.choices.find((choice) => choice.id === id)?.text;
  };
  return found.map(({ question, ...confused }: ConfusedIds): Confusion => {
    const family = kb.families.get(confused.family);
    const titleOf = (id: string) => {
      const option = family?.options.get(id);
      return option?.short ?? option?.name ?? wording(question, id) ?? id;
    };
    return {
      ...confused,
      pickedTitle: titleOf(confused.picked),
      keyTitle: titleOf(confused.key),
      familyTitle: family?.title ?? confused.family,
    };
  });
}
