import type { Event, ReviewEvent } from './event.ts';
import { newSchedule, type Schedule, type Scheduler } from './schedule.ts';
import { addDays, type StudyDay } from './study-day.ts';

type PlacedEvent = Extract<Event, { kind: 'placed' }>;

/** Whether a grade given on this study day is a review or, for a card graded below 4 on it already, a repeat. */
export function kindOfGrade(schedule: Schedule, day: StudyDay): ReviewEvent['kind'] {
  return schedule.failedOn === day ? 'repeat' : 'review';
}

/** Where two events stand to each other in the one order that every device computes: negative when `a` comes first. */
export function compareEvents(a: Event, b: Event): number {
  return a.at - b.at || a.counter - b.counter || compareText(a.device, b.device) || compareText(a.id, b.id);
}

/**
 * What the events of one card add up to, given in any order. An event that an undo among them names is left out, and so
 * is a second event with the same id; an undo that names no event of theirs, or another undo, changes nothing.
 */
export function foldEvents(events: readonly Event[], scheduler: Scheduler): Schedule {
  return countingEvents(events).reduce((schedule, event) => applyEvent(schedule, event, scheduler), newSchedule);
}

/** The events of one card that count, in the one order, each once and without those that were taken back. */
export function countingEvents(events: readonly Event[]): Event[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
  const distinct = new Map(events.map((event) => [event.id, event]));
  return [...distinct.values()].filter((event) => !undone.has(event.id)).sort(compareEvents);
}

/**
 * The schedule of a card after one more event, which is the latest. An undo cannot be applied to a schedule, only to the
 * events: it changes nothing here, and the card has to be folded anew. Births, pairings and retirements change nothing. A
 * bring-up makes a card due that was never learnt, too: its fact has just been needed.
 */
export function applyEvent(schedule: Schedule, event: Event, scheduler: Scheduler): Schedule {
  switch (event.kind) {
    case 'review':
      return reviewed(schedule, event, scheduler);
    case 'repeat':
      return event.grade >= 4 && event.day === schedule.failedOn ? { ...schedule, toRepeat: false } : schedule;
    case 'suspend':
      return { ...schedule, suspended: true };
    case 'resume':
      return { ...schedule, suspended: false };
    case 'flag':
      return { ...schedule, flagged: true };
    case 'unflag':
      return { ...schedule, flagged: false };
    case 'bury':
      return { ...schedule, buriedUntil: event.until };
    case 'forget':
      return { ...newSchedule, suspended: schedule.suspended, flagged: schedule.flagged };
    case 'bring-up':
      return schedule.due === null ? { ...schedule, due: event.day } : broughtUp(schedule, event.day);
    case 'changed':
      return broughtUp(schedule, event.day);
    case 'placed':
      return placed(schedule, event);
    default:
      return schedule;
  }
}

function reviewed(schedule: Schedule, { grade, day }: ReviewEvent, scheduler: Scheduler): Schedule {
  const failed = grade < 4;
  return {
    ...scheduler.review(schedule, grade, day),
    failedOn: failed ? day : schedule.failedOn,
    toRepeat: failed,
    lastDay: day,
  };
}

/** As another program left it; a look that was owed there is over. */
function placed(
  schedule: Schedule,
  { day, due, intervalDays, easeHundredths, repetitions, lapses }: PlacedEvent,
): Schedule {
  const lastDay = schedule.lastDay ?? day;
  return {
    ...schedule,
    due,
    intervalDays,
    easeHundredths,
    // Where it stood there is all that is known of it: FSRS goes on from the interval.
    stability: null,
    difficulty: null,
    repetitions,
    lapses,
    lastDay,
    failedOn: null,
    toRepeat: false,
  };
}

/** Due on `day` when it was learnt and due later; a card that failed on that day can only be reviewed on the next. */
function broughtUp(schedule: Schedule, day: StudyDay): Schedule {
  const earliest = schedule.failedOn === day ? addDays(day, 1) : day;
  return schedule.due !== null && schedule.due > earliest ? { ...schedule, due: earliest } : schedule;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
