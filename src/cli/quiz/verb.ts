import { hasErrors } from '../../problem.ts';
import type { Level } from '../../rules/difficulty.ts';
import { studyDayAt } from '../../schedule/study-day.ts';
import { atDesk, type Desk, hasDatabase } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { say } from '../print.ts';
import { readSettings } from '../settings.ts';
import { filesOfDeck, shippedDecks } from './decks.ts';
import { readKnowledge } from './knowledge.ts';
import { ownDecks } from './own-decks.ts';
import { ownTables } from './own-tables.ts';
import { readingPages } from './page-reader.ts';
import { printGenerated, printQuestions } from './print-questions.ts';
import { jsonPrinter, textPrinter } from './printer.ts';
import { requireFamily, USUAL_COUNT } from './selection.ts';

/** What `certamen quiz` was asked for. */
export type QuizOptions = {
  deck?: string;
  family?: string;
  tag: readonly string[];
  count?: number;
  seed?: number;
  generated?: boolean;
  level?: Level;
  json?: boolean;
  plain: boolean;
};

/**
 * `certamen quiz`: architecture questions on the full screen, or with `plain` as lines of text; with `json` their verdicts
 * are printed. 1 when what is asked of has errors. Without a terminal it prints the questions.
 */
export async function quizVerb(environment: Environment, options: QuizOptions): Promise<number> {
  const { plain, json } = options;
  if (json || !(plain || environment.interactive)) return printAll(environment, options);
  const { askQuestions } = await import('./ask.ts');
  return askQuestions(environment, options);
}

/** Needs no database, and makes none: with one, the learner's own tables and questions count too. */
async function printAll(environment: Environment, options: QuizOptions): Promise<number> {
  const { tables, decks, today } = hasDatabase(environment)
    ? atDesk(environment, ({ store, now, dayAt }: Desk) => {
        return { tables: ownTables(store), decks: ownDecks(store), today: dayAt(now()) };
      })
    : { tables: [], decks: [], today: todayWithout(environment) };
  const { value: kb, problems } = await readingPages((read) => readKnowledge(tables, read));
  const shipped = shippedDecks();
  const files = options.deck === undefined ? [...shipped, ...decks] : filesOfDeck(options.deck, shipped);
  const print = options.json ? jsonPrinter : textPrinter;
  const wanted = options.json ? options : { count: USUAL_COUNT, ...options };
  for (const problem of problems) print.problem(problem);
  requireFamily(kb, options);
  const code = options.generated
    ? printGenerated(kb, wanted, print)
    : await printQuestions(kb, files, wanted, today, print);
  if (!options.json) say('There is no terminal to ask them on: run this in one, or with --plain for lines of text.');
  return (hasErrors(problems) ? 1 : 0) || code;
}

function todayWithout({ now, systemZone }: Environment) {
  return studyDayAt(now(), systemZone, readSettings(new Map()).rolloverHour);
}
