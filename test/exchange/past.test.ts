import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readHashcardsExport } from '../../src/exchange/hashcards-export.ts';
import { readObsidian } from '../../src/exchange/obsidian.ts';
import type { Past } from '../../src/exchange/past.ts';
import { recordOf } from '../../src/exchange/record.ts';

/** A history is whole when every event of it would come back from the log as it is. */
function expectWhole(pasts: readonly (Past | null)[]): void {
  for (const past of pasts) {
    for (const event of past?.events ?? []) {
      const whole = { ...event, card: 'a' };
      expect(recordOf(whole)).toEqual(whole);
    }
  }
}

const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(1e300, -1e300, 0.5, Number.NaN));
const date = fc.oneof(
  fc.constantFrom('2026-12-01', '1969-01-01', '0000-01-01', '9999-12-31', '2026-13-40', 'x', '01-12-2026'),
  fc.date({ noInvalidDate: true }).map((each) => each.toISOString()),
);

it('whatever a note says of its schedules, a history is whole or there is none', () => {
  fc.assert(
    fc.property(date, number, number, date, (due, interval, ease, last) => {
      const comments = [
        `!${due},${interval},${ease}`,
        `!fsrs,${due},${interval},${ease},5,2,${interval},${ease},0,${last}`,
      ];
      for (const comment of comments) {
        expectWhole(readObsidian({ path: 'a.md', text: `a::b <!--SR:${comment}-->\n` }).pasts);
      }
    }),
  );
});

it('whatever an export of hashcards says, a history is whole or there is none', () => {
  fc.assert(
    fc.property(date, number, date, fc.array(date, { maxLength: 4 }), (due, interval, last, looks) => {
      const performance = { dueDate: due, intervalDays: interval, lastReviewedAt: last };
      const card = { hash: 'abc', deckName: 'x', content: { basic: { question: 'q', answer: 'a' } }, performance };
      const reviews = looks.map((reviewedAt) => ({ hash: 'abc', reviewedAt, grade: 'Good' }));
      expectWhole(readHashcardsExport('x.json', { cards: [card], sessions: [{ reviews }] }).pasts);
    }),
  );
});
