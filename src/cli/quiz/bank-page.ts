import type { Draft } from '../../cards/card.ts';
import { readForeignFile } from '../../exchange/read-file.ts';
import type { Problem } from '../../problem.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { statedQuestion } from '../../study/quiz/stated.ts';
import type { PageFile } from './page-file.ts';

/**
 * The questions of a page that is a bank of another program, and what is wrong with others; null when it is none. `bank` is
 * what it is called in the log.
 */
export function readBankPage(
  page: PageFile,
  bank: string,
  idOf: (draft: Draft) => string | null = () => null,
): { questions: QuizQuestion[]; problems: readonly Problem[] } | null {
  const reading = readForeignFile(page);
  if (reading === null) return null;
  const questions = reading.drafts.flatMap((draft) => statedQuestion(draft, bank, idOf(draft)) ?? []);
  return { questions, problems: reading.problems };
}
