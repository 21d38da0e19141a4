import type { OutsideMock } from '../readiness/outside-mock.ts';
import type { Event } from '../schedule/event.ts';
import { arrayAt, numberAt, textAt } from './json-fields.ts';

/** A mock exam taken elsewhere, told from what happened to cards by its kind. `day` says when it was taken, `at` when that was recorded. */
export type MockRecord = Pick<Event, 'id' | 'at' | 'counter' | 'device' | 'day'> &
  Omit<OutsideMock, 'id' | 'day'> & { kind: 'mock' };

/** What parsed JSON says of such a mock; null when it is not whole, or has more right than asked. */
export function mockFieldsOf(from: unknown): Omit<OutsideMock, 'id' | 'day'> | null {
  const deck = textAt(from, 'deck');
  const source = (['mock', 'official'] as const).find((each) => each === textAt(from, 'source'));
  const marks = marksOf(from);
  const listed = arrayAt(from, 'domains');
  const domains = listed.flatMap((each) => {
    const [domain, own] = [textAt(each, 'domain'), marksOf(each)];
    return domain === null || own === null ? [] : [{ domain, ...own }];
  });
  if (deck === null || source === undefined || marks === null || domains.length < listed.length) return null;
  return { deck, source, ...marks, domains };
}

function marksOf(from: unknown): { right: number; asked: number } | null {
  const [right, asked] = [numberAt(from, 'right'), numberAt(from, 'asked')];
  const isWhole = Number.isSafeInteger(right) && Number.isSafeInteger(asked);
  return isWhole && right !== null && asked !== null && right >= 0 && right <= asked ? { right, asked } : null;
}
