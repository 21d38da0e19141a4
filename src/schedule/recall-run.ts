import type { Event, Grade } from './event.ts';
import { countingEvents } from './fold.ts';
import type { StudyDay } from './study-day.ts';

/** The reviews of one card from the first on, in order, with nothing between them that a memory model could not follow. */
export type RecallRun = readonly { grade: Grade; day: StudyDay }[];

/**
 * The runs of a card's events, given in any order. A run begins with a card that is new and ends where it is forgotten, or
 * where another program placed it: what was reviewed after that begins from an interval, not from a first review.
 */
export function recallRuns(events: readonly Event[]): RecallRun[] {
  const runs: { grade: Grade; day: StudyDay }[][] = [];
  let current: { grade: Grade; day: StudyDay }[] | null = [];
  for (const event of countingEvents(events)) {
    if (event.kind === 'review' && current !== null) {
      if (current.length === 0) runs.push(current);
      current.push({ grade: event.grade, day: event.day });
    } else if (event.kind === 'forget') current = [];
    else if (event.kind === 'placed') current = null;
  }
  return runs;
}

/** The whole days from the review before to this one; 0 for the first, and when a clock went backwards. */
export function daysBefore(run: RecallRun, at: number): number {
  const [day, last] = [run[at]?.day, run[at - 1]?.day];
  return day === undefined || last === undefined ? 0 : Math.max(0, day - last);
}
