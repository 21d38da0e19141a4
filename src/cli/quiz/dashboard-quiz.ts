import { readPage } from '../../decks/full-page.ts';
import { hasWeakFacts } from '../../store/facts.ts';
import type { QuizSession } from '../../study/quiz/session.ts';
import type { Desk } from '../desk.ts';
import { readKnowledge } from './knowledge.ts';
import { ownTables } from './own-tables.ts';
import { quizSession } from './sitting.ts';

/** Questions in the quiz of the dashboard. */
const COUNT = 10;

/** The quiz the dashboard offers: on the learner's weak facts where there are any, else what was never asked. */
export function dashboardQuiz(desk: Desk): QuizSession {
  const { store, now, dayAt } = desk;
  const { value: kb } = readKnowledge(ownTables(store), readPage);
  const generated = hasWeakFacts(store, dayAt(now()));
  return quizSession(desk, kb, { tag: [], count: COUNT, generated });
}
