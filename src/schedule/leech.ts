import { LEECH_LAPSES, type Schedule } from './schedule.ts';

/** Whether a change made the card a leech, or made it one once more: at 8 lapses, then after every 4 further ones. */
export function becameLeech(before: Schedule, after: Schedule): boolean {
  return leechLevel(after) > leechLevel(before);
}

function leechLevel({ lapses }: Schedule): number {
  const step = LEECH_LAPSES / 2;
  return Math.floor(Math.max(0, lapses - LEECH_LAPSES + step) / step);
}
