import { seeded, seedOf, shuffled } from '../../random.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { answers, usualAnswerMs } from '../../store/answers.ts';
import { choiceCardsOf } from '../../store/choices.ts';
import { scheduleOf } from '../../store/schedules.ts';
import { stemIdentity } from '../../study/quiz/identity.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import type { QuizSession } from '../../study/quiz/session.ts';
import type { Desk } from '../desk.ts';
import { recordHappening } from '../grading.ts';
import { recordAnswer, undoAnswer } from './answering.ts';
import { questionFinder } from './bank.ts';
import { filesOfDeck, shippedDecks } from './decks.ts';
import { questionsOfFile } from './file-questions.ts';
import { generatedQuestions } from './generated.ts';
import { ownDecks } from './own-decks.ts';
import { isWanted, isWantedStated, requireFamily, USUAL_COUNT, type WantedQuestions } from './selection.ts';

/** What a quiz asks. */
export type QuizRequest = WantedQuestions & { deck?: string; generated?: boolean; count?: number; seed?: number };

/** Builds a quiz over the store: what the screen and the plain form drive. Throws an input failure for what is not there. */
export function quizSession(desk: Desk, kb: KnowledgeBase, request: QuizRequest): QuizSession {
  const { store, now, dayAt } = desk;
  requireFamily(kb, request);
  const seed = request.seed ?? seedOf(`${now()}`);
  const { total, next } = request.generated
    ? { total: request.count ?? null, next: generatedQuestions(desk, kb, request, seed) }
    : authored(desk, kb, request, seed);
  let drawn = 0;
  return {
    kb,
    title: 'Quiz',
    total,
    seed,
    now,
    medianMs: () => usualAnswerMs(store),
    next() {
      if (total !== null && drawn === total) return null;
      drawn += 1;
      return next();
    },
    save(answer, { marks }) {
      const { card } = answer;
      const due = card === null ? null : (scheduleOf(store, card)?.due ?? null);
      const isDue = due === null || due <= dayAt(now());
      // Practice never makes a question due, nor puts it off when it is not due yet: the daily review does that.
      const counts = isDue && marks.grade >= 4;
      return recordAnswer(desk, answer, counts ? marks.grade : null, marks.atFault, now());
    },
    undo(event) {
      undoAnswer(desk, event, now());
    },
    toggleFlag(card) {
      const kind = scheduleOf(store, card)?.flagged ? 'unflag' : 'flag';
      return recordHappening(desk, card, { kind }, now()).schedule.flagged;
    },
  };
}

/** The questions of decks: those never answered first, in an order the seed decides, then the others, the longest ago first. */
function authored(
  desk: Desk,
  kb: KnowledgeBase,
  request: QuizRequest,
  seed: number,
): { total: number; next: () => QuizQuestion | null } {
  const { store } = desk;
  const { deck, family, level, tag, count = USUAL_COUNT } = request;
  const asked = new Map(answers(store).map(({ question, at }) => [question, at]));
  const inOrder = <T>(questions: readonly T[], identityOf: (question: T) => string): T[] =>
    shuffled(questions, seeded(seed)).sort(
      (one, other) => (asked.get(identityOf(one)) ?? 0) - (asked.get(identityOf(other)) ?? 0),
    );
  if (deck === undefined && family === undefined && level === undefined) {
    const cards = inOrder(choiceCardsOf(store, { tags: tag }), ({ front }) => stemIdentity(front));
    const find = questionFinder(store, kb);
    const left = cards[Symbol.iterator]();
    return {
      total: Math.min(count, cards.length),
      next() {
        for (const card of { [Symbol.iterator]: () => left }) {
          const question = find(card);
          if (question !== null) return question;
        }
        return null;
      },
    };
  }
  const files = deck === undefined ? [...shippedDecks(), ...ownDecks(store)] : filesOfDeck(deck, shippedDecks());
  const questions = files
    .flatMap((file) => questionsOfFile(store, file, kb))
    .filter((question) =>
      question.stated === null ? isWanted(question.scenario, kb, request) : isWantedStated(question, request),
    );
  const left = inOrder(questions, ({ identity }) => identity);
  return { total: Math.min(count, left.length), next: () => left.shift() ?? null };
}
