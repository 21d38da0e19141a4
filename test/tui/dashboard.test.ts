import { describe, expect, it } from 'vitest';
import { dashboardStart, moveChoice } from '../../src/tui/screens/dashboard/state.ts';
import { dashboardText } from '../../src/tui/screens/dashboard/text.ts';
import { dashboardOf } from '../terminal/world.ts';

describe('the dashboard as text', () => {
  it('says what the screen shows', () => {
    expect(dashboardText(dashboardOf({ doneToday: 4 }))).toBe(
      [
        'certamen: AWS Solutions Architect Professional · SAP-C03',
        '31 due, 20 new, about 14 minutes',
        '4 reviews today',
        'day 12 in a row',
        'Next days: Thu 12, Fri 18, Sat 9, Sun 22, Mon 15, Tue 11, Wed 8, Thu 14, Fri 19, Sat 12, Sun 7, Mon 5, Tue 2, Wed 9',
        'What pays most now:',
        '  Review what is due, 14 min',
        '  Learn 10 cards: Multi-account governance, 12 min',
        '  Review ahead, what is due within three days',
      ].join('\n'),
    );
  });

  it('says when the next card comes when nothing is due', () => {
    const nothing = { due: 0, newCards: 0, streakDays: 0, forecast: [], choices: [], title: null };
    expect(dashboardText(dashboardOf(nothing))).toBe('certamen\n12 cards will be due tomorrow.');
    expect(dashboardText(dashboardOf({ ...nothing, next: null }))).toBe(
      'certamen\nNo card is waiting: import notes to have some.',
    );
  });

  it('has readiness and coverage when there are any, and nothing raw', () => {
    const text = dashboardText(
      dashboardOf({ banner: 'new \x1b[2J', readiness: 'ready', coverage: [{ label: 'facts', share: 0.256 }] }),
    );
    expect(text).toContain('Readiness: ready\nCoverage: facts 26 %');
    expect(text).toContain('new ␛[2J');
  });
});

describe('the choice on the dashboard', () => {
  it('stops at both ends of the list', () => {
    expect(moveChoice(dashboardStart, -1, 3).chosen).toBe(0);
    expect(moveChoice({ chosen: 2, notice: null }, 1, 3).chosen).toBe(2);
    expect(moveChoice(dashboardStart, 1, 0).chosen).toBe(0);
  });
});
