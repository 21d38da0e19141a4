import { hasErrors, type Problem } from '../../problem.ts';
import type { Level } from '../../rules/difficulty.ts';
import { studyDayAt } from '../../schedule/study-day.ts';
import { atDesk, type Desk, hasDatabase } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { readSettings } from '../settings.ts';
import { filesOfDeck, shippedDecks } from './decks.ts';
import { printGenerated, printQuestions, reportProblem } from './json.ts';
import { readKnowledge } from './knowledge.ts';
import { ownTables } from './own-tables.ts';
import { requireFamily } from './selection.ts';

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

/** `certamen quiz`: architecture questions; with `json` their verdicts. 1 when a file that is asked of has errors. */
export async function quizVerb(environment: Environment, options: QuizOptions): Promise<number> {
  return printAll(environment, options);
}

/** Needs no database, and makes none: with one, the learner's own tables count too. */
function printAll(environment: Environment, options: QuizOptions): number {
  const { own, today } = hasDatabase(environment)
    ? atDesk(environment, (desk: Desk) => ({ own: ownTables(desk.store), today: desk.dayAt(desk.now()) }))
    : { own: [], today: todayWithout(environment) };
  const { value: kb, problems } = readKnowledge(own);
  for (const problem of problems) reportProblem(problem);
  requireFamily(kb, options);
  const code = options.generated
    ? printGenerated(kb, options)
    : printQuestions(
        kb,
        options.deck === undefined ? shippedDecks() : filesOfDeck(options.deck, shippedDecks()),
        options,
        today,
      );
  return codeOf(problems) || code;
}

function todayWithout({ now, systemZone }: Environment) {
  return studyDayAt(now(), systemZone, readSettings(new Map()).rolloverHour);
}

function codeOf(problems: readonly Problem[]): number {
  return hasErrors(problems) ? 1 : 0;
}
