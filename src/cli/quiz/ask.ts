import { readPage } from '../../decks/full-page.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import { closeDesk, type Desk, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { standardLines } from '../lines.ts';
import { sayProblems } from '../print.ts';
import { sayWhatWasDone, showScreen } from '../screen.ts';
import { importShipped } from '../shipped.ts';
import { filesOfDeck, readQuestions, shippedDecks } from './decks.ts';
import { readKnowledge } from './knowledge.ts';
import { ownTables } from './own-tables.ts';
import { quizSession } from './sitting.ts';
import type { QuizOptions } from './verb.ts';

/** Asks the questions, on the full screen or with `plain` as lines of text. 1 when what is asked of has errors. */
export async function askQuestions(environment: Environment, options: QuizOptions): Promise<number> {
  const desk = await openStudyDesk(environment);
  try {
    await importShipped(desk);
    const { value: kb, problems } = readKnowledge(ownTables(desk.store), readPage);
    sayProblems(problems);
    const code = options.deck === undefined ? 0 : sayWhatIsWrong(options.deck, kb, desk);
    const session = quizSession(desk, kb, options);
    if (options.plain) {
      const { runPlainQuiz } = await import('../../tui/plain-quiz.ts');
      const lines = standardLines();
      sayWhatWasDone(await runPlainQuiz(session, lines));
      lines.close();
    } else {
      await showScreen(async () => {
        const { quizScreen } = await import('../../tui/screens/quiz/screen.ts');
        return quizScreen(session);
      });
    }
    await backUpIfDue(desk);
    return codeOf(problems) || code;
  } finally {
    closeDesk(desk);
  }
}

/** Says what is wrong in a deck that was named; what is right of it is asked all the same. 1 when there are errors. */
function sayWhatIsWrong(deck: string, kb: KnowledgeBase, desk: Desk): number {
  const problems = filesOfDeck(deck, shippedDecks()).flatMap(
    (file) => readQuestions(file, kb, desk.dayAt(desk.now()), readPage).problems,
  );
  sayProblems(problems);
  return codeOf(problems);
}

function codeOf(problems: readonly Problem[]): number {
  return hasErrors(problems) ? 1 : 0;
}
