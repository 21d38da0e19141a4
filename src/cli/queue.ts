import { seedOf } from '../random.ts';
import { buildQueue, newChoicesOf, type QueueRules, usualRules } from '../schedule/queue.ts';
import { addDays, type StudyDay } from '../schedule/study-day.ts';
import { cardsDoneOn } from '../store/days.ts';
import {
  type Candidate,
  dueCandidates,
  newCandidates,
  newChoices,
  repeatsOwed,
  type Selection,
} from '../store/schedules.ts';
import { cardsWithSchedules, type FoundCard } from '../store/search.ts';
import type { Store } from '../store/statements.ts';
import type { StudyItem } from '../study/session.ts';
import type { Desk } from './desk.ts';
import type { Settings } from './settings.ts';
import { SHIPPED_ROOTS } from './shipped-roots.ts';

/** Which cards a session is to ask; what is left out asks for the whole day. */
export type Wanted = Selection & {
  /** At most so many cards in all. */
  limit?: number;
  /** At most so many new cards, in place of the day's limit. */
  new?: number;
  /** At most so many reviews, in place of the day's limit. */
  reviews?: number;
  /** Also what comes due within so many days. */
  ahead?: number;
  /** Whatever matches, due or not. */
  cram?: boolean;
};

/** Of the facts an exam is about, those its plan asks today, due or not; the others wait. By their ids. */
export type Planned = { asked: ReadonlySet<string>; ofExam: ReadonlySet<string> };

/** More candidates than the day's limit are read, since siblings of a card that comes in stay out. */
const SPARE = 2;

/** So many cards of the queue are read at once: a few, so that the first is on the screen soon, and enough for one query. */
const READ_AT_ONCE = 10;

/** New questions stand in their decks topic by topic: so many are looked at, to be begun in a mixed order. */
const CHOICES_READ = 500;

/** What a cram session takes in when no limit is given. */
const CRAM_LIMIT = 500;

/** A plan chooses among all cards. */
const ALL = 1_000_000;

/** Whether nothing in particular is asked for, apart from how much. */
function isWholeDay(wanted: Wanted): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => key === 'limit' || value === undefined || (Array.isArray(value) && value.length === 0),
  );
}

/**
 * Builds the queue of a study day: what is owed, due and new, within the learner's limits, each card with its schedule. With
 * an exam booked it is what the plan of the day asks, unless something in particular is wanted.
 */
export function dayQueue(desk: Desk, day: StudyDay, wanted: Wanted): StudyItem[] {
  const { store, settings } = desk;
  const { tags = [], deck } = wanted;
  const selection: Selection = deck === undefined ? { tags } : { tags, deck };
  const done = cardsDoneOn(store, day);
  const planned = isWholeDay(wanted) ? (desk.planOn?.(day) ?? null) : null;
  const rules = rulesFor(settings, wanted, planned !== null);
  const until = addDays(day, wanted.cram || planned ? Number.MAX_SAFE_INTEGER : (wanted.ahead ?? 0));
  const most = (limit: number | null) => (planned ? ALL : (limit ?? CRAM_LIMIT) * SPARE + done.length);
  const isDueNow = (card: Candidate) =>
    planned === null || planned.asked.has(card.id) || isWantedAnyhow(card, day, planned);
  const isPlanned = ({ id }: Candidate) => planned === null || planned.asked.has(id);
  const queued = buildQueue({
    day,
    due: dueCandidates(store, { day, until, limit: most(rules.reviewsPerDay), ...selection })
      .filter(isDueNow)
      .map(inNoteOrder),
    fresh: [
      ...newCandidates(store, { day, limit: most(rules.newPerDay), last: SHIPPED_ROOTS, ...selection })
        .filter(isPlanned)
        .map(inNoteOrder),
      ...newChoices(store, { day, limit: CHOICES_READ, ...selection }).map(inMixedOrder),
    ],
    repeats: repeatsOwed(store, { day, ...selection }).map(inNoteOrder),
    done: {
      new: wanted.new === undefined ? done.filter(({ first }) => first).length : 0,
      reviews: done.filter(({ first }) => !first).length,
      newChoices: wanted.new === undefined ? done.filter(({ first, form }) => first && form === 'choice').length : 0,
      seen: done.map(({ card, line }) => ({ id: card, line: line ?? card })),
    },
    rules,
    seed: seedOf(`${day}`),
  });
  const asked = queued.slice(0, wanted.limit).map(({ card: { id, form }, reason }) => ({ id, form, reason }));
  return chunked(asked, READ_AT_ONCE).flatMap((part) => readWhenAsked(store, part));
}

/** Whether a card the plan passes over is due all the same: one of no task of the exam, or one that was brought up. */
function isWantedAnyhow({ id, due, lastDay, intervalDays }: Candidate, day: StudyDay, { ofExam }: Planned): boolean {
  if (due === null || due > day) return false;
  return !ofExam.has(id) || lastDay === null || due < lastDay + intervalDays;
}

/** Items whose cards are all read from the store when the first of them is looked at. */
function readWhenAsked(store: Store, part: readonly Pick<StudyItem, 'id' | 'form' | 'reason'>[]): StudyItem[] {
  let found: Map<string, FoundCard> | null = null;
  const stored = (id: string): FoundCard => {
    found ??= cardsWithSchedules(
      store,
      part.map((item) => item.id),
    );
    const card = found.get(id);
    if (card === undefined) throw new Error(`the card ${id} of the queue is not in the store`);
    return card;
  };
  return part.map(({ id, form, reason }) => ({
    id,
    form,
    reason,
    get card() {
      return stored(id).card;
    },
    get schedule() {
      return stored(id).schedule;
    },
  }));
}

function chunked<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

function rulesFor(
  { newPerDay, reviewsPerDay, siblingsApart, interleaved }: Settings,
  wanted: Wanted,
  isPlanned: boolean,
): QueueRules {
  const cram = wanted.cram === true;
  return {
    ...usualRules,
    // A plan has counted the minutes its cards take.
    newPerDay: cram || isPlanned ? null : (wanted.new ?? newPerDay),
    newChoicesPerDay: cram ? null : newChoicesOf(wanted.new ?? newPerDay),
    reviewsPerDay: cram || isPlanned ? null : (wanted.reviews ?? reviewsPerDay),
    siblingsApart: siblingsApart && !cram,
    topicsInterleaved: interleaved,
  };
}

type Queueable = Candidate & { note: string; position: number; isChoice: boolean };

/** The store gives candidates in the order in which they are to be begun: their place in it is what counts. */
function inNoteOrder(candidate: Candidate, index: number): Queueable {
  return { ...candidate, importance: 0, note: '', position: index, isChoice: candidate.form === 'choice' };
}

/** Questions come in an order that their ids decide, the same every day, so that topics are mixed. */
function inMixedOrder(candidate: Candidate): Queueable {
  return { ...candidate, note: '', position: seedOf(candidate.id), isChoice: true };
}
