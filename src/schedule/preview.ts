import type { Grade, ReviewEvent } from './event.ts';
import { applyEvent, kindOfGrade } from './fold.ts';
import type { Schedule, Scheduler } from './schedule.ts';
import type { StudyDay } from './study-day.ts';

/** What the schedule of a card would become under each grade on this study day: the very computation a grade makes. */
export function previewGrades(schedule: Schedule, day: StudyDay, scheduler: Scheduler): Record<Grade, Schedule> {
  const after = (grade: Grade) =>
    applyEvent(schedule, { ...hypothetical, kind: kindOfGrade(schedule, day), grade, day }, scheduler);
  return { 0: after(0), 1: after(1), 2: after(2), 3: after(3), 4: after(4), 5: after(5) };
}

/** The parts of a review that change no schedule. */
const hypothetical: Omit<ReviewEvent, 'kind' | 'grade' | 'day'> = {
  id: '',
  at: 0,
  counter: 0,
  device: '',
  card: '',
  tookMs: null,
};
