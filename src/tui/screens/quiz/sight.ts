import type { QuizPage } from './view.ts';

/** The first row to show so that what is pointed at is in sight, moving as little as possible; the edges say “more”. */
export function topInSight({ focus, last, room }: Pick<QuizPage, 'focus' | 'last' | 'room'>, top: number): number {
  if (focus === null) return Math.min(top, last);
  const lowest = focus.to - room + 2;
  const highest = Math.max(0, focus.from - 1);
  return Math.max(0, Math.min(last, Math.min(Math.max(top, lowest), highest)));
}
