import type { Event, Grade, Placement } from '../schedule/event.ts';
import { addDays, type StudyDay, studyDayOf } from '../schedule/study-day.ts';

type WithoutCard<E> = E extends Event ? Omit<E, 'card'> : never;

/** Something that happened to a card in another program, as an event of ours; which card of ours it is, is not known yet. */
export type PastEvent = WithoutCard<Event>;

/**
 * What happened to a card before it came here, in order. Each event's device is a name for where it comes from, and its
 * number there follows from the other program's own: the same file, read again or on another machine, gives the same events.
 */
export type Past = {
  events: readonly PastEvent[];
  /** Whether instants are those of a local clock of unknown zone; their days are right as they are. */
  local: boolean;
};

/** One graded look in another program; `at` in milliseconds, of UTC or of a local clock. */
export type PastLook = {
  at: number;
  day: StudyDay;
  grade: Grade;
  tookMs: number | null;
  /** It changed nothing there either. */
  isExtra?: boolean;
};

const DAY_MS = 86_400_000;

/** No history is longer: some 2,700 years. What a damaged file says beyond it is cut off there. */
const MOST_DAYS = 1_000_000;

/** A whole number within bounds; the least for what is no number. */
function between(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(most, Math.max(least, Math.round(value)));
}

/** Events of one instant: which of them comes first. */
const slots = { look: 0, forget: 1, placed: 4, suspend: 5, flag: 6, bury: 7 } as const;

/** The stamp of an event that happened at `at` in the history named `source`, where no two of one kind share an instant. */
export function pastStamp(
  source: string,
  at: number,
  kind: keyof typeof slots,
): Pick<Event, 'id' | 'at' | 'counter' | 'device'> {
  const slot = slots[kind];
  const instant = between(at, 1, MOST_DAYS * DAY_MS);
  return { id: `${source}-${instant * 8 + slot}`, at: instant, counter: slot, device: source };
}

/**
 * Graded looks at one card as reviews, in order. A further look on a study day is a repeat: it was given to a card that had
 * been graded that day. Two looks of one instant are a millisecond apart.
 */
export function pastReviews(source: string, looks: readonly PastLook[]): PastEvent[] {
  let lastAt = 0;
  let lastDay: StudyDay | null = null;
  return [...looks]
    .sort((one, other) => one.at - other.at)
    .map(({ at: saidAt, day, grade, tookMs, isExtra = false }) => {
      const at = Math.max(between(saidAt, 1, MOST_DAYS * DAY_MS), lastAt + 1);
      const kind = isExtra || day === lastDay ? 'repeat' : 'review';
      lastAt = at;
      if (!isExtra) lastDay = day;
      return { ...pastStamp(source, at, 'look'), kind, day, grade, tookMs };
    });
}

/** Where the card stood, as an event right after its last look, or at `at` when there was none. */
export function pastPlacement(
  source: string,
  { at, day, ...placement }: Placement & { at: number; day: StudyDay },
): PastEvent {
  const { due, intervalDays, easeHundredths, repetitions, lapses } = placement;
  return {
    ...pastStamp(source, at, 'placed'),
    kind: 'placed',
    day,
    due: studyDayOf(between(due, -MOST_DAYS, MOST_DAYS)),
    intervalDays: between(intervalDays, 0, MOST_DAYS),
    easeHundredths: between(easeHundredths, 130, 10_000),
    repetitions: between(repetitions, 0, MOST_DAYS),
    lapses: between(lapses, 0, MOST_DAYS),
  };
}

/**
 * How many repetitions in a row a card must have had whose interval is this long: our next interval is 6 days after one, and
 * a multiple of the last from two on.
 */
export function repetitionsOf(intervalDays: number): number {
  if (intervalDays < 1) return 0;
  return intervalDays < 6 ? 1 : 2;
}

/** Noon of a day on a local clock, as milliseconds: the instant of what is only known by its day. */
export function noonOf(day: StudyDay): number {
  return day * DAY_MS + DAY_MS / 2;
}

/** The study day of a local clock at `at`, for one that begins at four in the morning. */
export function localDay(at: number): StudyDay {
  return studyDayOf((at - 4 * 3_600_000) / DAY_MS);
}

/** So many days before a day, in whole days. */
export function daysBefore(day: StudyDay, days: number): StudyDay {
  return addDays(day, -between(days, -MOST_DAYS, MOST_DAYS));
}
