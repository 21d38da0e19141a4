import type { Blueprint } from '../../decks/blueprint.ts';
import { taskFinder } from '../../decks/blueprint-tasks.ts';
import { type Answer, guessChance } from '../../readiness/evidence.ts';
import { examOf } from '../../readiness/exam.ts';
import type { PlanCard } from '../../readiness/plan-day.ts';
import type { Records } from '../../readiness/readiness.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { answers } from '../../store/answers.ts';
import { rememberedPages } from '../../store/memories.ts';
import { outsideMocks } from '../../store/outside-mocks.ts';
import { answersToNothing, newCardsSince } from '../../store/records.ts';
import { isStatedBank } from '../../study/quiz/stated.ts';
import { inBreaths } from '../breaths.ts';
import type { Desk } from '../desk.ts';
import { disorderedLooks } from '../disordered-looks.ts';
import { planCard } from './plan-card.ts';

/** What readiness for an exam is made from, the cards with their ids, and a sentence for each thing that is odd in it. */
export type ExamRecords = Records & { cards: readonly PlanCard[]; remarks: readonly string[] };

/** How many days back the present pace of new cards is measured. */
const PACE_DAYS = 14;

/** So many cards are read before anything else, a key for one, has its turn. */
const CARDS_A_BREATH = 1000;

/**
 * Gathers what the store knows for an exam. The cache of memories should be up to date: see `rememberCards`. Rejects when
 * `signal` is aborted.
 */
export async function examRecords(
  { store, settings }: Desk,
  blueprint: Blueprint,
  day: StudyDay,
  examDay: StudyDay,
  signal?: AbortSignal,
): Promise<ExamRecords> {
  const { exam, remarks } = examOf(blueprint);
  const tasksOf = taskFinder(blueprint);
  const cards: PlanCard[] = [];
  const waiting = signal === undefined ? {} : { signal };
  await inBreaths(rememberedPages(store, CARDS_A_BREATH), waiting, (page) => {
    for (const card of page) cards.push(planCard(card, tasksOf, settings.siblingsApart));
  });
  const disordered = await disorderedLooks(store, waiting);
  return {
    exam,
    cards,
    answers: answers(store).map(
      ({ question, bank, tags, day: on, at, correct, sure, options, key, generated, aimed }): Answer => {
        const links = tasksOf(tags);
        const own = links.filter(({ weight }) => weight === 1);
        return {
          item: question,
          tasks: (own.length > 0 ? own : links).map(({ task }) => task),
          source: isStatedBank(bank) ? 'mock' : 'own',
          day: on,
          at,
          isRight: correct,
          guessed: !sure,
          guess: guessChance(options, key.length),
          counts: !generated && !aimed,
        };
      },
    ),
    outside: { deck: blueprint.id, mocks: outsideMocks(store) },
    day,
    examDay,
    newPerDay: newCardsSince(store, day - PACE_DAYS) / PACE_DAYS,
    remarks: [...remarks, ...oddities(answersToNothing(store), disordered)],
  };
}

function oddities(lost: number, disordered: number): string[] {
  return [
    ...(lost === 0
      ? []
      : [
          `${lost} answered ${lost === 1 ? 'question is' : 'questions are'} no longer in the notes: what was answered still counts.`,
        ]),
    ...(disordered === 0
      ? []
      : [
          `${disordered} ${disordered === 1 ? 'review was' : 'reviews were'} recorded with a time before the one given earlier (a clock went backwards, or they were entered later): all are kept, in the order of their times.`,
        ]),
  ];
}
