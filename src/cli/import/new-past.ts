import type { Event } from '../../schedule/event.ts';
import { foldEvents } from '../../schedule/fold.ts';
import type { Schedule, Scheduler } from '../../schedule/schedule.ts';

/** Instants of one answer in two logs: a package moves an answer by some milliseconds where an instant is taken. */
const SAME_MS = 5;

/**
 * What another program says happened to a card and the card's log does not say yet. An answer of an instant that the log has
 * an answer of is that answer, whoever wrote it down: so a package of our own, brought back, doubles nothing. Where a card
 * stood, and that it was suspended or flagged, is left out when it stood so anyway.
 */
export function newPast(past: readonly Event[], log: readonly Event[], scheduler: Scheduler): Event[] {
  if (log.every(({ kind }) => kind === 'birth')) return [...past];
  const instants = log.flatMap((event) => (isAnswer(event) ? [event.at] : [])).sort((one, other) => one - other);
  const answers = past.filter((event) => isAnswer(event) && !hasNear(instants, event.at));
  const whole = [...log, ...answers];
  const states = past.filter((event) => {
    if (isAnswer(event)) return false;
    const before = foldEvents(
      whole.filter(({ at }) => at <= event.at),
      scheduler,
    );
    return !isAlreadySo(event, before);
  });
  return [...answers, ...states];
}

function isAnswer({ kind }: Event): boolean {
  return kind === 'review' || kind === 'repeat' || kind === 'forget';
}

/** Whether one of these instants, in order, is that of `at`. */
function hasNear(instants: readonly number[], at: number): boolean {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) < at - SAME_MS) low = middle + 1;
    else high = middle;
  }
  const next = instants[low];
  return next !== undefined && next <= at + SAME_MS;
}

function isAlreadySo(event: Event, schedule: Schedule): boolean {
  if (event.kind === 'suspend') return schedule.suspended;
  if (event.kind === 'flag') return schedule.flagged;
  if (event.kind !== 'placed') return false;
  const { due, intervalDays, easeHundredths, repetitions, lapses } = schedule;
  return (
    event.due === due &&
    event.intervalDays === intervalDays &&
    event.easeHundredths === easeHundredths &&
    event.repetitions === repetitions &&
    event.lapses === lapses
  );
}
