import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkDeck, type ScenarioDeck } from '../../decks/scenario-deck.ts';
import { Failure } from '../../failure.ts';
import type { Checked } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { fileProblem } from '../import/file-problem.ts';
import { shippedFile } from '../shipped-files.ts';
import { readPageFile } from './page-file.ts';

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

/**
 * Reads and verifies a file of scenarios; those that remain may be asked. One that cannot be read, or holds none, is an
 * error of the file. `today` is the study day facts are held against.
 */
export function readScenarios(file: string, kb: KnowledgeBase, today: StudyDay): Checked<ScenarioDeck> {
  const { page, problem } = readPageFile(file);
  if (page === null)
    return { value: { path: problem.path, title: null, tags: [], scenarios: [] }, problems: [problem] };
  const deck = checkDeck(page.path, page.text, kb, { today });
  if (deck.value.scenarios.length > 0 || deck.problems.length > 0) return deck;
  const message = 'There is no scenario in this file: write one below a heading, with a ```yaml scenario block.';
  return { value: deck.value, problems: [fileProblem(file, 'no-scenario', message)] };
}
