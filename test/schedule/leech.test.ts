import { expect, test } from 'vitest';
import { becameLeech } from '../../src/schedule/leech.ts';
import { newSchedule } from '../../src/schedule/schedule.ts';

test('a card becomes a leech at its eighth lapse, and once more after every four further ones', () => {
  const lapsesThatTell = Array.from({ length: 20 }, (_, index) => index + 1).filter((lapses) =>
    becameLeech({ ...newSchedule, lapses: lapses - 1 }, { ...newSchedule, lapses }),
  );
  expect(lapsesThatTell).toEqual([8, 12, 16, 20]);
});

test('a card that was a leech before does not become one by a grade that is no lapse', () => {
  expect(becameLeech({ ...newSchedule, lapses: 9 }, { ...newSchedule, lapses: 9 })).toBe(false);
});
