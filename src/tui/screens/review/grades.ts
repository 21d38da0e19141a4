import type { Grade } from '../../../schedule/event.ts';
import type { StudyDay } from '../../../schedule/study-day.ts';
import type { Preview } from '../../../study/session.ts';
import { type Line, pad, span } from '../../text.ts';
import { interval } from '../../words.ts';

/** A grade as it is offered: its key, its grade, and a word for it. */
export type GradeKey = { key: string; grade: Grade; word: string };

/** The grades on offer, worst first: four keys for the ones that schedule differently, or all six. */
export const gradeKeys: Record<'four' | 'six', readonly GradeKey[]> = {
  four: [
    { key: '1', grade: 1, word: 'again' },
    { key: '2', grade: 3, word: 'hard' },
    { key: '3', grade: 4, word: 'good' },
    { key: '4', grade: 5, word: 'easy' },
  ],
  six: [
    { key: '0', grade: 0, word: 'blank' },
    { key: '1', grade: 1, word: 'wrong' },
    { key: '2', grade: 2, word: 'near' },
    { key: '3', grade: 3, word: 'hard' },
    { key: '4', grade: 4, word: 'good' },
    { key: '5', grade: 5, word: 'easy' },
  ],
};

/** When the card comes again after a grade: below 3 today, else in so many days; empty without a preview. */
export function nextLook(preview: Preview | null, grade: Grade, today: StudyDay): string {
  if (preview === null) return '';
  const { due } = preview[grade];
  if (grade < 3 || due === null) return 'today';
  return interval(due - today);
}

const CELL_COLUMNS = 14;

/** The grades in columns, each with the time of the next look under its word; in one row when `rows` is 1. */
export function gradeLines(
  keys: readonly GradeKey[],
  preview: Preview | null,
  today: StudyDay,
  width: number,
  rows: 1 | 2,
): Line[] {
  const cell = Math.min(CELL_COLUMNS, Math.floor(width / keys.length));
  const named = keys.every(({ word }) => word.length + 3 <= cell);
  const first = keys.flatMap(({ key, word, grade }) => {
    const text = rows === 1 ? nextLook(preview, grade, today) || word : named ? word : '';
    return [span(key, 'strong'), span(pad(` ${text}`, cell - 1))];
  });
  if (rows === 1 || preview === null) return [first];
  const under = keys.map(({ grade }) => span(pad(`  ${nextLook(preview, grade, today)}`, cell), 'dim'));
  return [first, under];
}
