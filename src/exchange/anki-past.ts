import type { Grade } from '../schedule/event.ts';
import { type StudyDay, studyDayOf } from '../schedule/study-day.ts';
import type { CardRow, RevlogRow } from './anki-collection.ts';
import { numberAt, parseJson, textAt } from './json-fields.ts';
import {
  type Past,
  type PastEvent,
  type PastLook,
  pastPlacement,
  pastReviews,
  pastStamp,
  repetitionsOf,
} from './past.ts';

/** The clock a collection counts days on. */
export type AnkiClock = {
  /** When the collection began, in seconds. */
  crt: number;
  /** How far its clocks are ahead of UTC, in milliseconds. */
  offsetMs: number;
  rolloverHour: number;
  /** UTC milliseconds: what is later than that was never written. */
  latest: number;
};

const DAY_MS = 86_400_000;
/** The name of the log of answers. Their ids are their instants: unique in one collection, and the same in each export of it. */
const LOG = 'anki';

const grades: Record<number, Grade> = { 1: 1, 2: 3, 3: 4, 4: 5 };

/** The day of an instant. */
export function ankiDayOf(at: number, { offsetMs, rolloverHour }: AnkiClock): StudyDay {
  return studyDayOf((at + offsetMs - rolloverHour * 3_600_000) / DAY_MS);
}

/** Rows that are no answers: set by hand, or rescheduled. */
export function isAnswer({ ease }: RevlogRow): boolean {
  return ease >= 1 && ease <= 4;
}

/**
 * What happened to a card of Anki: its answers as reviews, a reset as forgetting, where it stood, whether it was suspended or
 * flagged. Null for a card nothing happened to. `marked`: its note has the tag that stands for a flag.
 */
export function ankiPast(card: CardRow, rows: readonly RevlogRow[], clock: AnkiClock, marked: boolean): Past | null {
  const looks = rows.filter(isAnswer).map(
    (row): PastLook => ({
      at: row.id,
      day: ankiDayOf(row.id, clock),
      grade: grades[row.ease] ?? 4,
      tookMs: row.time > 0 && row.time < DAY_MS ? row.time : null,
      // A look in a filtered deck that did not reschedule.
      isExtra: row.type === 3 && row.factor === 0,
    }),
  );
  const resets = rows.filter((row) => row.type === 4 && row.factor === 0 && row.ease === 0);
  const events: PastEvent[] = [
    ...pastReviews(LOG, looks),
    ...resets.map(
      ({ id }): PastEvent => ({ ...pastStamp(LOG, id, 'forget'), kind: 'forget', day: ankiDayOf(id, clock) }),
    ),
  ];
  const lastAt = Math.max(0, ...rows.map(({ id }) => id));
  const changedAt = card.mod * 1000;
  const at = changedAt > lastAt && changedAt <= clock.latest ? changedAt : lastAt;
  const source = `anki-${card.id.toString(36)}`;
  const placement = placementOf(card, clock);
  if (placement !== null) {
    const day = ankiDayOf(lastAt === 0 ? at : lastAt, clock);
    events.push(pastPlacement(source, { at, day, ...placement }));
  }
  const day = ankiDayOf(at, clock);
  if (card.queue === -1) events.push({ ...pastStamp(source, at, 'suspend'), kind: 'suspend', day });
  if ((card.flags & 7) !== 0 || marked) events.push({ ...pastStamp(source, at, 'flag'), kind: 'flag', day });
  return events.length === 0 ? null : { events, local: false };
}

/** Where a card stands; null for a new one. In a filtered deck its own deck's due is kept apart. */
function placementOf(card: CardRow, clock: AnkiClock) {
  const { type, ivl, factor, lapses } = card;
  if (type < 1 || type > 3) return null;
  const due = card.odid !== 0 && card.odue !== 0 ? card.odue : card.due;
  // Seconds are in the thousands of millions; a day since the collection began never is. The first scheduler has no type of its
  // own for relearning: there a card that is to be reviewed is due at an instant.
  const isInstant = due > 1_000_000_000;
  const day = isInstant ? ankiDayOf(due * 1000, clock) : studyDayOf(ankiDayOf(clock.crt * 1000, clock) + due);
  const intervalDays = Math.max(0, ivl);
  const repetitions = type === 2 && !isInstant ? (exportedRepetitions(card) ?? repetitionsOf(intervalDays)) : 0;
  return {
    due: day,
    intervalDays,
    easeHundredths: factor > 0 ? factor / 10 : 250,
    repetitions,
    lapses: Math.max(0, lapses),
  };
}

/** The repetitions that an export of ours left in the card's data; null when there are none. */
function exportedRepetitions({ data }: CardRow): number | null {
  if (data === '') return null;
  const left = parseJson(textAt(parseJson(data), 'cd') ?? '');
  const repetitions = numberAt(left, 'r');
  return repetitions === null ? null : Math.max(0, Math.floor(repetitions));
}
