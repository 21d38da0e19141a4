import type { Card } from '../cards/card.ts';
import { Failure } from '../failure.ts';
import type { CardEvent, Event, Grade, ReviewEvent } from '../schedule/event.ts';
import { applyEvent, compareEvents, foldEvents, kindOfGrade } from '../schedule/fold.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { cardById, cardsByPrefix, clearFormerBack } from '../store/cards.ts';
import { appendEvents, eventsOfCard, lastReview, type Stamped, stamper } from '../store/log.ts';
import { putSchedule } from '../store/schedules.ts';
import { inTransaction } from '../store/statements.ts';
import type { Desk } from './desk.ts';

/** A change that is on disk: the id of its event, and the card's schedule after it. */
export type Recorded = { event: string; schedule: Schedule };

/** What happened to a card, apart from when and on which device: that is given when it is recorded. */
export type Happening =
  | { kind: Exclude<CardEvent['kind'], 'undo' | 'bury' | 'pairing' | 'placed'> }
  | Pick<Extract<CardEvent, { kind: 'undo' }>, 'kind' | 'target'>
  | Pick<Extract<CardEvent, { kind: 'bury' }>, 'kind' | 'until'>;

/**
 * Grades a card: stores the look, as a repeat when the card was graded below 4 on that study day already, and what the
 * card's events now add up to, in one transaction that is on disk when this returns. A grade from before later ones
 * takes its place among them.
 */
export function recordGrade(desk: Desk, card: string, grade: Grade, at: number, tookMs: number | null): Recorded {
  const { store, scheduler, dayAt } = desk;
  return inTransaction(store, () => {
    const events = eventsOfCard(store, card);
    const day = dayAt(at);
    const before = foldEvents(upTo(at, events), scheduler);
    const stamp = afterOthers(desk, events, stamper(store)(at));
    clearFormerBack(store, card);
    return append(desk, events, { ...stamp, kind: kindOfGrade(before, day), card, day, grade, tookMs });
  });
}

/** Records anything else that happens to a card, in one transaction that is on disk when this returns. */
export function recordHappening(desk: Desk, card: string, happening: Happening, at: number): Recorded {
  const { store, dayAt } = desk;
  return inTransaction(store, () => {
    const events = eventsOfCard(store, card);
    const stamp = afterOthers(desk, events, stamper(store)(at));
    return append(desk, events, { ...stamp, ...happening, card, day: dayAt(at) });
  });
}

/**
 * What happens to a card now comes after all that is known of it, also when the clock of the device that recorded that is ahead
 * of ours: else a card could not be resumed before our clock has caught up. What is dated back stands where it is dated.
 */
function afterOthers({ store }: Desk, events: readonly Event[], stamp: Stamped): Stamped {
  const last = events.at(-1);
  if (last === undefined || last.device === stamp.device || last.at < stamp.at || stamp.at < store.openedAt)
    return stamp;
  return { ...stamp, at: last.at + 1 };
}

function append({ store, scheduler }: Desk, events: readonly Event[], event: Event): Recorded {
  appendEvents(store, [event]);
  const schedule = foldEvents([...events, event], scheduler);
  putSchedule(store, event.card, schedule);
  return { event: event.id, schedule };
}

/** Takes back the latest graded look that stands, whichever session it was given in; null when there is none. */
export function undoLastReview(desk: Desk, at: number): { review: ReviewEvent; schedule: Schedule } | null {
  return inTransaction(desk.store, () => {
    const review = lastReview(desk.store);
    if (review === null) return null;
    const { schedule } = recordHappening(desk, review.card, { kind: 'undo', target: review.id }, at);
    return { review, schedule };
  });
}

/** One grade of a batch; `at` in UTC milliseconds. */
export type BatchGrade = { card: string; grade: Grade; at: number };

/**
 * Records many grades in one transaction, in the order of their instants (equal ones as given), and returns the schedules
 * of their cards after all of them, in the order in which the cards were first graded.
 */
export function recordBatch(
  desk: Desk,
  grades: readonly BatchGrade[],
): Map<string, { grade: Grade; schedule: Schedule }> {
  const { store, scheduler, dayAt } = desk;
  return inTransaction(store, () => {
    const stamp = stamper(store);
    const cards = new Map<string, { events: Event[]; schedule: Schedule; grade: Grade }>();
    for (const { card, grade, at } of grades.toSorted((a, b) => a.at - b.at)) {
      const known = cards.get(card) ?? historyOf(desk, card);
      const isLatest = (known.events.at(-1)?.at ?? at) <= at;
      const before = isLatest ? known.schedule : foldEvents(upTo(at, known.events), scheduler);
      const day = dayAt(at);
      const review: ReviewEvent = { ...stamp(at), kind: kindOfGrade(before, day), card, day, grade, tookMs: null };
      appendEvents(store, [review]);
      const events = known.events;
      events.push(review);
      if (!isLatest) events.sort(compareEvents);
      const schedule = isLatest ? applyEvent(before, review, scheduler) : foldEvents(events, scheduler);
      cards.set(card, { events, schedule, grade });
    }
    for (const [card, { schedule }] of cards) {
      putSchedule(store, card, schedule);
      clearFormerBack(store, card);
    }
    return new Map([...cards].map(([card, { grade, schedule }]) => [card, { grade, schedule }]));
  });
}

function historyOf({ store, scheduler }: Desk, card: string): { events: Event[]; schedule: Schedule } {
  const events = eventsOfCard(store, card);
  return { events, schedule: foldEvents(events, scheduler) };
}

/** The events up to an instant; an undo counts whenever it came. */
function upTo(at: number, events: readonly Event[]): Event[] {
  return events.filter((event) => event.at <= at || event.kind === 'undo');
}

/** The stored card that an id, an alias or the beginning of an id names. Throws an input failure when none or several. */
export function findCard({ store }: Desk, id: string): Card {
  const card = cardById(store, id);
  if (card) return card;
  const [first, second] = id.length >= 4 ? cardsByPrefix(store, id, 2) : [];
  if (first && !second) return first;
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
  throw new Failure(
    'input',
    first
      ? `More than one card's id begins with “${shown}”: give more of it.`
      : `There is no card “${shown}”: certamen cards lists them with --json.`,
  );
}
