import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkDeck, type ScenarioDeck } from '../../decks/scenario-deck.ts';
import { Failure } from '../../failure.ts';
import { type Checked, hasErrors } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { fileProblem } from '../import/file-problem.ts';
import { shippedFile } from '../shipped-files.ts';
import { readBankPage } from './bank-page.ts';
import { readPageFile } from './page-file.ts';
import type { ReadPage } from './page-reader.ts';

/** A fence that opens a scenario, in a file that may hold many things. */
const scenarioFence = /^ {0,3}(?:`{3,}|~{3,})ya?ml scenario\b/im;

/** Whether a file holds scenarios. */
export function holdsScenarios(text: string): boolean {
  return scenarioFence.test(text);
}

/** The decks of questions that ship, by file. */
export function shippedDecks(): string[] {
  const folder = shippedFile('decks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => holdsScenarios(readPageFile(file).page?.text ?? ''));
}

/** The name a deck is called by: that of its file, `aws-architecture`. */
export function deckName(file: string): string {
  return path.basename(file).replace(/\.(?:md|markdown)$/i, '');
}

/** The files a `--deck` stands for: a file of scenarios, or one of the decks by its name. Throws an input failure for neither. */
export function filesOfDeck(given: string, decks: readonly string[]): string[] {
  const named = decks.filter((file) => deckName(file) === given);
  if (named.length > 0) return named;
  if (existsSync(given) || /[\\/]|\.(?:md|markdown)$/i.test(given)) return [path.resolve(given)];
  const known = [...new Set(decks.map(deckName))].join(', ');
  throw new Failure('input', `There is no deck “${given}”, and no such file: the decks of questions are ${known}.`);
}

/** What a file holds to be asked: scenarios, or questions whose keys their bank states. */
export type QuestionFile = ScenarioDeck & { stated: readonly QuizQuestion[] };

/**
 * Reads a file of questions: verified scenarios, or a bank of another program. One that cannot be read, or holds none, is an
 * error of the file. `today` is the study day facts are held against,
 * `read` makes a page of its text.
 */
export function readQuestions(file: string, kb: KnowledgeBase, today: StudyDay, read: ReadPage): Checked<QuestionFile> {
  const { page, problem } = readPageFile(file);
  const none = { title: null, tags: [], scenarios: [], stated: [] };
  if (page === null) return { value: { ...none, path: problem.path }, problems: [problem] };
  const bank = readBankPage(page, page.path);
  if (bank !== null) {
    const { questions, problems } = bank;
    const message = 'No question of this file has options and a key: there is nothing to ask.';
    const isEmpty = questions.length === 0 && !hasErrors(problems);
    return {
      value: { ...none, path: page.path, stated: questions },
      problems: isEmpty ? [...problems, fileProblem(file, 'no-question', message)] : problems,
    };
  }
  const deck = checkDeck(read(page.path, page.text), kb, { today });
  const value = { ...deck.value, stated: [] };
  if (deck.value.scenarios.length > 0 || deck.problems.length > 0) return { value, problems: deck.problems };
  const message = 'There is no scenario in this file: write one below a heading, with a ```yaml scenario block.';
  return { value, problems: [fileProblem(file, 'no-scenario', message)] };
}
