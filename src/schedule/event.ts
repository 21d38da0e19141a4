import type { StudyDay } from './study-day.ts';

/** How well a card was recalled, SM-2's quality of response: 0 (blackout) to 5 (perfect). */
export type Grade = 0 | 1 | 2 | 3 | 4 | 5;

/** Where an event stands in the one order that every device computes: hybrid time (wall clock, counter), then device. */
type Stamp = {
  /** The device's own name for this event, unique for ever: `<device>-<sequence>`. */
  id: string;
  /** UTC milliseconds. */
  at: number;
  /** Tells events of one millisecond apart on one device. */
  counter: number;
  device: string;
  /** The study day it happened on, stored so that a later change of time zone or rollover changes no history. */
  day: StudyDay;
  card: string;
};

/** A graded look at a card. A repeat is a further look on a day when the card had been graded below 4: it changes nothing. */
export type ReviewEvent = Stamp & {
  kind: 'review' | 'repeat';
  grade: Grade;
  /** Milliseconds from question to grade; null when not measured. */
  tookMs: number | null;
};

/** Where a card stood in another program. */
export type Placement = {
  due: StudyDay;
  intervalDays: number;
  /** In whole hundredths, at least 130. */
  easeHundredths: number;
  /** Successful repetitions in a row, as far as they matter: from 2 on the next interval is a multiple of the last. */
  repetitions: number;
  lapses: number;
};

/** Anything else that changes what is due. */
export type CardEvent = Stamp &
  /** Takes back the event whose id is `target`. */
  (
    | { kind: 'undo'; target: string }
    | { kind: 'suspend' | 'resume' | 'flag' | 'unflag' | 'forget' }
    /** Not before `until`. */
    | { kind: 'bury'; until: StudyDay }
    /** Due at once: a scenario's wrong answer points at it (`bring-up`), or its answer was edited (`changed`). */
    | { kind: 'bring-up' | 'changed' }
    | { kind: 'birth' | 'retire' | 'restore' }
    /** An edit was paired with this card; `alias` is the id it would have been born with. */
    | { kind: 'pairing'; alias: string }
    /** So far another program had brought it when it came here, whatever its reviews add up to with us. */
    | ({ kind: 'placed' } & Placement)
  );

/** One immutable thing that happened to a card. A card's schedule is a fold over these and nothing else. */
export type Event = ReviewEvent | CardEvent;
