import type { Card } from '../../cards/card.ts';
import type { Event, Grade, ReviewEvent } from '../../schedule/event.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { addDays } from '../../schedule/study-day.ts';
import { answerById, appendAnswer, lastAnswer } from '../../store/answers.ts';
import { cardsOfFacts } from '../../store/facts.ts';
import { appendEvents, cardOfEvent, lastReview, stamper } from '../../store/log.ts';
import { scheduleOf } from '../../store/schedules.ts';
import { inTransaction } from '../../store/statements.ts';
import type { AnswerEvent, AnswerGiven } from '../../study/quiz/answer.ts';
import type { BroughtUp } from '../../study/quiz/session.ts';
import type { Desk } from '../desk.ts';
import { recordGrade, recordHappening, undoLastReview } from '../grading.ts';

/** An answer that is on disk. `schedule` is that of its card after it; null when its card was not graded. */
export type RecordedAnswer = { event: string; broughtUp: readonly BroughtUp[]; schedule: Schedule | null };

/** As many cards as a person can look at again on one day without losing heart. */
const MOST_BROUGHT_UP = 4;

/**
 * Stores an answer, the grade of its card, and the fact cards that the facts at fault bring up (the first four that there
 * are), in one transaction that is on disk when this returns. With `grade` null its card is not graded. `inDays` says for
 * each card that is brought up in how many days it is to be asked: today unless told.
 */
export function recordAnswer(
  desk: Desk,
  answer: AnswerGiven,
  grade: Grade | null,
  facts: readonly string[],
  at: number,
  inDays: (card: string) => number = () => 0,
): RecordedAnswer {
  const { store, dayAt } = desk;
  return inTransaction(store, () => {
    const { card, tookMs } = answer;
    const graded = card === null || grade === null ? null : recordGrade(desk, card, grade, at, tookMs);
    const brought = bringUp(desk, facts, at, inDays);
    const together = [...(graded === null ? [] : [graded.event]), ...brought.events];
    const stamp = stamper(store)(at);
    appendAnswer(store, { ...answer, ...stamp, day: dayAt(at), together });
    return { event: stamp.id, broughtUp: brought.cards, schedule: graded?.schedule ?? null };
  });
}

/** Brings the cards of facts up; one that waits already is named, and left as it is. */
function bringUp(
  desk: Desk,
  facts: readonly string[],
  at: number,
  inDays: (card: string) => number,
): { cards: BroughtUp[]; events: string[] } {
  const today = desk.dayAt(at);
  const events: string[] = [];
  const cards = cardsToBringUp(desk, facts).map(({ card, schedule }): BroughtUp => {
    const front = [...card.context.slice(-1), card.front].join(' › ');
    const waits = schedule.due !== null && schedule.due <= today;
    const days = waits ? Math.max(0, (schedule.buriedUntil ?? today) - today) : inDays(card.id);
    if (!waits) {
      events.push(recordHappening(desk, card.id, { kind: 'bring-up' }, at).event);
      const until = addDays(today, days);
      if (days > 0) events.push(recordHappening(desk, card.id, { kind: 'bury', until }, at).event);
    }
    return { card: card.id, front, inDays: days };
  });
  return { cards, events };
}

/** One card for each fact that has one and is not put aside, in the order of the facts, each card once, four at most. */
export function cardsToBringUp(
  { store }: Pick<Desk, 'store'>,
  facts: readonly string[],
): { card: Card; schedule: Schedule }[] {
  const cards: { card: Card; schedule: Schedule }[] = [];
  const asked = new Set<string>();
  for (const { fact, card } of cardsOfFacts(store, facts)) {
    const schedule = scheduleOf(store, card.id);
    if (cards.length === MOST_BROUGHT_UP || asked.has(fact) || schedule === null || schedule.suspended) continue;
    asked.add(fact);
    if (!cards.some((other) => other.card.id === card.id)) cards.push({ card, schedule });
  }
  return cards;
}

/**
 * Takes back an answer and all that was stored with it, in one transaction. Returns the schedule of the question's card
 * after it; null when it has none.
 */
export function undoAnswer(desk: Desk, id: string, at: number): { card: string | null; schedule: Schedule | null } {
  const { store, dayAt } = desk;
  return inTransaction(store, () => {
    const answer = answerById(store, id);
    if (answer === null) throw new Error(`there is no answer ${id}`);
    for (const target of answer.together) {
      const card = cardOfEvent(store, target);
      if (card !== null) recordHappening(desk, card, { kind: 'undo', target }, at);
    }
    const undo: Event = { ...stamper(store)(at), kind: 'undo', card: answer.question, day: dayAt(at), target: id };
    appendEvents(store, [undo]);
    return { card: answer.card, schedule: answer.card === null ? null : scheduleOf(store, answer.card) };
  });
}

/** What was taken back: a graded look, or an answer with all that was stored with it. */
export type Undone =
  | { review: ReviewEvent; answer: null; schedule: Schedule }
  | { review: null; answer: AnswerEvent; schedule: Schedule | null };

/** Takes back the latest look or answer that stands, whichever session it was given in; null when there is none. */
export function undoLast(desk: Desk, at: number): Undone | null {
  const { store } = desk;
  return inTransaction(store, () => {
    const answer = lastAnswer(store);
    const review = lastReview(store);
    // The grade of a question's card is stored before the answer it belongs to.
    const isAnswer = answer !== null && (review === null || isLater(answer, review));
    if (isAnswer) return { review: null, answer, schedule: undoAnswer(desk, answer.id, at).schedule };
    const undone = undoLastReview(desk, at);
    return undone === null ? null : { ...undone, answer: null };
  });
}

function isLater(one: Moment, other: Moment): boolean {
  return (one.day - other.day || one.at - other.at || one.counter - other.counter) > 0;
}

type Moment = Pick<AnswerEvent, 'day' | 'at' | 'counter'>;
