import { readPage } from '../../decks/full-page.ts';
import { usualAnswerMs } from '../../store/answers.ts';
import { answerOf, judgeAnswer } from '../../study/quiz/judge.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import type { CardQuestions } from '../../study/session.ts';
import type { Desk } from '../desk.ts';
import { recordAnswer } from './answering.ts';
import { questionFinder } from './bank.ts';
import { readKnowledge } from './knowledge.ts';
import { ownTables } from './own-tables.ts';

/** The questions behind the `choice` cards of a review, derived from the facts as they stand now. */
export function cardQuestions(desk: Desk): CardQuestions {
  const { store, now } = desk;
  const { value: kb } = readKnowledge(ownTables(store), readPage);
  const find = questionFinder(store, kb);
  const found = new Map<string, QuizQuestion | null>();
  return {
    question({ id, card }) {
      const known = found.get(id);
      if (known !== undefined) return known;
      const question = find(card);
      found.set(id, question);
      return question;
    },
    judge: (asking, picked, at) => judgeAnswer(asking, picked, kb, at, usualAnswerMs(store)),
    answer(_, judged) {
      const { grade, atFault } = judged.marks;
      const { event, broughtUp, schedule } = recordAnswer(desk, answerOf(judged, 'review'), grade, atFault, now());
      if (schedule === null) throw new Error('a card of the review was not graded');
      return { event, schedule, broughtUp };
    },
  };
}
