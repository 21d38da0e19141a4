import type { Card } from '../../src/cards/card.ts';
import { plainDraft } from '../../src/cards/plain-draft.ts';
import type { Grade, ReviewEvent } from '../../src/schedule/event.ts';
import { newSchedule, type Schedule } from '../../src/schedule/schedule.ts';
import type { StudyDay } from '../../src/schedule/study-day.ts';
import type { Stamped } from '../../src/store/log.ts';

/** 2026-11-25T09:00:00Z. */
export const NOW = 1_795_597_200_000;

export function day(number: number): StudyDay {
  return number as StudyDay;
}

/** A card with something in every field. */
export function aCard(id: string, changes: Partial<Card> = {}): Card {
  const draft = plainDraft('basic', {
    front: `What is ${id}?`,
    back: `The answer to ${id}`,
    context: ['Compute', 'EC2'],
    tags: ['compute/ec2'],
    recogniser: 'definition',
    lines: { line: 3, endLine: 4 },
  });
  const home = { root: 'notes', path: 'compute.md' };
  return { ...draft, id, home, position: 0, retired: false, formerBack: null, ...changes };
}

export function aSchedule(changes: Partial<Schedule> = {}): Schedule {
  return { ...newSchedule, ...changes };
}

export function aReview(stamp: Stamped, card: string, onDay: number, grade: Grade = 4): ReviewEvent {
  return { ...stamp, card, day: day(onDay), kind: 'review', grade, tookMs: 4200 };
}
