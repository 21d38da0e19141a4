import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../src/schedule/event.ts';
import { saveAlias, saveCards } from '../../src/store/cards.ts';
import { appendEvents, eventsByCard, eventsOfCard, lastReview, reviewsOn, stamper } from '../../src/store/log.ts';
import { keepMemories, rememberedCards } from '../../src/store/memories.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import { aCard, aReview, day, NOW } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

function append(store: Store, make: (stamp: ReturnType<typeof stamper>) => Event[]): Event[] {
  return inTransaction(store, () => {
    const events = make(stamper(store));
    appendEvents(store, events);
    return events;
  });
}

test('every kind of event comes back from the log as it was appended', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  const events = append(store, (stamp) => {
    const base = () => ({ ...stamp(NOW), card: 'a', day: day(20_000) });
    return [
      { ...base(), kind: 'birth' },
      { ...base(), kind: 'review', grade: 2, tookMs: null },
      { ...base(), kind: 'repeat', grade: 4, tookMs: 1500 },
      { ...base(), kind: 'bury', until: day(20_003) },
      { ...base(), kind: 'pairing', alias: 'old-name' },
      ...(['suspend', 'resume', 'flag', 'unflag', 'forget', 'bring-up', 'changed', 'retire', 'restore'] as const).map(
        (kind) => ({ ...base(), kind }),
      ),
      { ...base(), kind: 'undo', target: 'x-1' },
      {
        ...base(),
        kind: 'placed',
        due: day(20_040),
        intervalDays: 37,
        easeHundredths: 215,
        repetitions: 2,
        lapses: 4,
      },
    ];
  });
  expect(eventsOfCard(store, 'a')).toEqual(events);
});

test('events come in the order of instant, counter and device, however they were appended', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  const stamps = fc.record({
    at: fc.integer({ min: NOW, max: NOW + 3 }),
    counter: fc.integer({ min: 0, max: 2 }),
    device: fc.constantFrom('b', 'a', 'c'),
  });
  let seq = 0;
  fc.assert(
    fc.property(fc.uniqueArray(stamps, { selector: (stamp) => JSON.stringify(stamp) }), (made) => {
      seq += 1;
      const card = `a${seq}`;
      saveCards(store, [aCard(card)]);
      const events = made.map((stamp) => {
        seq += 1;
        return aReview({ ...stamp, id: `${stamp.device}-${seq}` }, card, 1);
      });
      appendEvents(store, events);
      const order = (event: Event) => [event.at, event.counter, event.device];
      const expected = events.map(order).sort((left, right) => (left < right ? -1 : 1));
      expect(eventsOfCard(store, card).map(order)).toEqual(
        expected.sort(
          (left, right) =>
            Number(left[0]) - Number(right[0]) ||
            Number(left[1]) - Number(right[1]) ||
            String(left[2]).localeCompare(String(right[2])),
        ),
      );
    }),
  );
});

test('a review or an event is never changed or deleted, not even by SQL', () => {
  const store = temporaryStore();
  append(store, (stamp) => [aReview(stamp(NOW), 'a', 1), { ...stamp(NOW), card: 'a', day: day(1), kind: 'birth' }]);
  const { database } = store;
  expect(() => database.exec('UPDATE review SET grade = 5')).toThrow('never changed');
  expect(() => database.exec('DELETE FROM review')).toThrow('never deleted');
  expect(() => database.exec("UPDATE event SET kind = 'flag'")).toThrow('never changed');
  expect(() => database.exec('DELETE FROM event')).toThrow('never deleted');
  expect(() => database.exec('INSERT OR REPLACE INTO review SELECT * FROM review')).toThrow('never deleted');
});

test('stamps go on where the last transaction stopped and are unique', () => {
  const store = temporaryStore();
  const first = append(store, (stamp) => [aReview(stamp(NOW), 'a', 1), aReview(stamp(NOW), 'a', 1)]);
  const second = append(store, (stamp) => [aReview(stamp(NOW), 'b', 1)]);
  const ids = [...first, ...second].map(({ id }) => id);
  const device = first[0]?.device ?? '';
  expect(ids).toEqual([`${device}-1`, `${device}-2`, `${device}-3`]);
});

test('a stamp outside a transaction is refused: another process could take the same number', () => {
  const store = temporaryStore();
  expect(() => stamper(store)).toThrow('inside the transaction');
});

test('what FSRS makes of a card goes with the first thing that its log says anew, under whatever name', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a'), aCard('b')]);
  saveAlias(store, 'other', 'a');
  const remembered = () => {
    keepMemories(
      store,
      ['a', 'b'].map((card) => ({ card, memory: { stability: 3, difficulty: 4, lastDay: day(1) } })),
    );
  };
  const kept = () => rememberedCards(store).flatMap(({ id, memory }) => (memory === null ? [] : [id]));
  const placement = { due: day(9), intervalDays: 4, easeHundredths: 250, repetitions: 1, lapses: 0 };
  const happenings: [Partial<Event> & Pick<Event, 'kind'>, string[]][] = [
    [{ kind: 'review', grade: 4, tookMs: null }, ['b']],
    [{ kind: 'repeat', grade: 4, tookMs: null }, ['b']],
    [{ kind: 'undo', target: 'x-1' }, ['b']],
    [{ kind: 'forget' }, ['b']],
    [{ kind: 'placed', ...placement }, ['b']],
    [{ kind: 'suspend' }, ['a', 'b']],
    [{ kind: 'birth' }, ['a', 'b']],
  ];
  let number = 0;
  for (const [happening, rest] of happenings) {
    for (const card of ['a', 'other']) {
      remembered();
      number += 1;
      const stamp = { id: `x-${number}`, at: NOW, counter: number, device: 'x', day: day(2) };
      appendEvents(store, [{ ...stamp, ...happening, card } as Event]);
      expect([happening.kind, card, kept()]).toEqual([happening.kind, card, rest]);
    }
  }
});

test('a batch with one bad event appends nothing', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  expect(() =>
    append(store, (stamp) => [aReview(stamp(NOW), 'a', 1), aReview({ ...stamp(NOW), id: 'nonsense' }, 'a', 1)]),
  ).toThrow('nonsense');
  expect(eventsOfCard(store, 'a')).toEqual([]);
});

test('events under an alias count for the card, in one order with its own', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a'), aCard('b')]);
  append(store, (stamp) => [
    aReview(stamp(NOW), 'a', 1, 3),
    aReview(stamp(NOW + 1), 'elsewhere', 2, 4),
    aReview(stamp(NOW + 2), 'a', 3, 5),
    aReview(stamp(NOW + 3), 'unknown', 3, 5),
  ]);
  saveAlias(store, 'elsewhere', 'a');
  const grades = (events: Event[]) => events.map((event) => ('grade' in event ? event.grade : null));
  expect(grades(eventsOfCard(store, 'a'))).toEqual([3, 4, 5]);
  expect([...eventsByCard(store)].map(({ card, events }) => [card, grades(events)])).toEqual([
    ['a', [3, 4, 5]],
    ['b', []],
  ]);
});

test('the log is streamed over page borders while the store is written', () => {
  const store = temporaryStore();
  const ids = Array.from({ length: 1201 }, (_, index) => `card-${index}`);
  saveCards(
    store,
    ids.map((id) => aCard(id)),
  );
  append(store, (stamp) => ids.flatMap((id) => [aReview(stamp(NOW), id, 1), aReview(stamp(NOW), id, 2)]));
  const seen: string[] = [];
  for (const { card, events } of eventsByCard(store)) {
    expect(events).toHaveLength(2);
    seen.push(card);
    if (seen.length % 100 === 0) saveCards(store, [aCard(card, { front: 'other' })]);
  }
  expect(seen).toEqual(ids);
});

test('the last review is the latest that was not undone', () => {
  const store = temporaryStore();
  const [first, second] = append(store, (stamp) => [aReview(stamp(NOW), 'a', 1), aReview(stamp(NOW + 9), 'b', 1)]);
  expect(lastReview(store)).toEqual(second);
  append(store, (stamp) => [{ ...stamp(NOW + 10), card: 'b', day: day(1), kind: 'undo', target: second?.id ?? '' }]);
  expect(lastReview(store)).toEqual(first);
  append(store, (stamp) => [{ ...stamp(NOW + 11), card: 'a', day: day(1), kind: 'undo', target: first?.id ?? '' }]);
  expect(lastReview(store)).toBeNull();
});

test('the reviews of a study day leave out other days and what was undone', () => {
  const store = temporaryStore();
  const [, kept, undone] = append(store, (stamp) => [
    aReview(stamp(NOW), 'a', 1),
    aReview(stamp(NOW + 1), 'b', 2),
    aReview(stamp(NOW + 2), 'c', 2),
  ]);
  append(store, (stamp) => [{ ...stamp(NOW + 3), card: 'c', day: day(2), kind: 'undo', target: undone?.id ?? '' }]);
  expect(reviewsOn(store, day(2))).toEqual([kept]);
});
