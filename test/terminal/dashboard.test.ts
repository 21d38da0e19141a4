import { describe, expect, it } from 'vitest';
import type { ExamPart } from '../../src/tui/screens/dashboard/record.ts';
import { dashboardScreen } from '../../src/tui/screens/dashboard/screen.ts';
import { reviewScreen } from '../../src/tui/screens/review/screen.ts';
import { startScreens } from './emulator.ts';
import { dashboardOf, itemsOf, locked, sessionOf } from './world.ts';

const part: ExamPart = {
  title: 'Some Exam (EX-1)',
  banner: 'Its weights are not published.',
  readiness: '65 % to pass',
  coverage: [
    { label: 'facts', share: 0.26 },
    { label: 'questions', share: 0.12 },
  ],
  choices: [{ id: 'task 1.4', title: 'Learn 10 cards of task 1.4', minutes: 12 }],
};

const record = () =>
  dashboardOf({
    title: null,
    choices: [
      { id: 'review', title: 'Review what is due', minutes: 14 },
      { id: 'quiz', title: '10 architecture questions', minutes: 12 },
    ],
  });

/** A promise and what resolves it, so that a test says when the exam was worked out. */
function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('the dashboard', () => {
  it('is there before the exam is worked out, and keeps its rows and the chosen line when it is', async () => {
    const { promise, resolve } = later<ExamPart>();
    const app = await startScreens([
      dashboardScreen({ record, exam: () => promise, open: () => reviewScreen(sessionOf(itemsOf(1))) }),
    ]);
    const rowOf = (words: string): number =>
      app
        .text()
        .split('\n')
        .findIndex((row) => row.includes(words));
    expect(app.text()).toContain('Readiness');
    await app.type('\x1b[B');
    expect(app.text()).toContain('❯ 10 architecture questions');
    const coverage = rowOf('Coverage');

    resolve({ ...part, banner: null });
    await app.type('');
    expect(app.text()).toContain('Some Exam (EX-1)');
    expect(app.text()).toContain('65 % to pass');
    expect(app.text()).toContain('26 %');
    expect(rowOf('Coverage')).toBe(coverage);
    expect(app.text()).toContain('❯ 10 architecture questions');
    expect(rowOf('Learn 10 cards of task 1.4')).toBe(rowOf('❯ 10 architecture questions') - 1);
  });

  it('says what is provisional in rows that stand under each other', async () => {
    const banner = 'Weights, tasks and the pass mark are not published, so that equal weights stand in for them all.';
    const app = await startScreens([
      dashboardScreen({ record, exam: async () => ({ ...part, banner }), open: () => reviewScreen(sessionOf([])) }),
    ]);
    await app.type('');
    const rows = app.text().split('\n');
    const first = rows.findIndex((row) => row.includes('! Weights'));
    expect(rows[first + 1]?.search(/\S/)).toBe(rows[first]?.indexOf('Weights'));
  });

  it('says why the exam could not be worked out, and goes on', async () => {
    const app = await startScreens([
      dashboardScreen({ record, exam: () => Promise.reject(locked), open: () => reviewScreen(sessionOf(itemsOf(1))) }),
    ]);
    await app.type('');
    expect(app.text()).toContain('The database is locked');
    await app.type('\r');
    expect(app.text()).toContain('1 of 1');
  });
});
