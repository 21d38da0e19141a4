import { LEECH_LAPSES, type Schedule } from './schedule.ts';

/** Whether the card is forgotten again and again: better rewritten than repeated. */
export function isLeech(schedule: Schedule): boolean {
  return schedule.lapses >= LEECH_LAPSES;
}

/** Whether a change made the card a leech, or made it one once more: at 8 lapses, then after every 4 further ones. */
export function becameLeech(before: Schedule, after: Schedule): boolean {
  return leechLevel(after) > leechLevel(before);
}

function leechLevel({ lapses }: Schedule): number {
  return Math.floor(Math.max(0, lapses - LEECH_LAPSES / 2) / (LEECH_LAPSES / 2));
}
