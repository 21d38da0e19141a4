import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saveCards } from '../../src/store/cards.ts';
import { putSchedule } from '../../src/store/schedules.ts';
import { countFound, type SearchQuery, searchCards } from '../../src/store/search.ts';
import type { Store } from '../../src/store/statements.ts';
import { aCard, aSchedule, day } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const today = day(100);

function found(store: Store, query: Omit<SearchQuery, 'day'>): string[] {
  const all = searchCards(store, { day: today, ...query }, { limit: 100 });
  expect(countFound(store, { day: today, ...query })).toBe(all.length);
  return all.map(({ card }) => card.id);
}

function threeCards(): Store {
  const store = temporaryStore();
  saveCards(store, [
    aCard('groups', { front: 'What does a security group filter?', back: 'Traffic of an interface', context: ['VPC'] }),
    aCard('alias', { front: 'Was ist ein Präfix?', back: 's3:GetObject on a prefix', tags: ['storage/s3'] }),
    aCard('spread', { front: 'Spread placement: how many a zone?', back: 'seven', position: 2 }),
  ]);
  return store;
}

test('words are found by their beginnings, in front, back, context and tags, whatever their accents and case', () => {
  const store = threeCards();
  expect(found(store, { text: 'sec gro' })).toEqual(['groups']);
  expect(found(store, { text: 'TRAFF' })).toEqual(['groups']);
  expect(found(store, { text: 'vpc' })).toEqual(['groups']);
  expect(found(store, { text: 'prafix' })).toEqual(['alias']);
  expect(found(store, { text: 'storage/s3' })).toEqual(['alias']);
  expect(found(store, { text: 's3:GetObj' })).toEqual(['alias']);
  expect(found(store, { text: 'group interface vpc nothing' })).toEqual([]);
});

test('an empty text finds every card in the order of the notes; signs alone find none', () => {
  const store = threeCards();
  expect(found(store, {})).toEqual(['groups', 'alias', 'spread']);
  expect(found(store, { text: '  ' })).toHaveLength(3);
  expect(found(store, { text: '?!' })).toEqual([]);
});

test('an edited card is found by what it says now and no longer by what it said', () => {
  const store = threeCards();
  saveCards(store, [aCard('spread', { front: 'Partition placement', back: 'seven', context: [], tags: ['x'] })]);
  expect(found(store, { text: 'spread' })).toEqual([]);
  expect(found(store, { text: 'partition' })).toEqual(['spread']);
  expect(found(store, { tags: ['compute'] })).toEqual(['groups']);
  store.database.exec("INSERT INTO card_text (card_text, rank) VALUES ('integrity-check', 1)");
});

test('any text at all is a search', () => {
  const store = threeCards();
  const signs = fc.string({
    unit: fc.constantFrom('"', "'", '*', '(', ')', ':', '-', '^', '+', 'a', ' ', 'OR', 'NEAR', '\0', '{'),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
      const query = { text, day: today };
      expect(countFound(store, query)).toBe(searchCards(store, query, { limit: 10 }).length);
    }),
    { numRuns: 300 },
  );
});

test('a card is in exactly one state', () => {
  const store = temporaryStore();
  saveCards(store, [
    aCard('new'),
    aCard('learning'),
    aCard('due'),
    aCard('suspended'),
    aCard('retired', { retired: true }),
  ]);
  putSchedule(store, 'learning', aSchedule({ due: day(101), lapses: 8 }));
  putSchedule(store, 'due', aSchedule({ due: today, lapses: 9 }));
  putSchedule(store, 'suspended', aSchedule({ due: today, suspended: true, lapses: 8 }));
  putSchedule(store, 'retired', aSchedule({ due: today, suspended: true }));
  for (const state of ['new', 'learning', 'due', 'suspended', 'retired'] as const) {
    expect(found(store, { state })).toEqual([state]);
  }
  expect(found(store, { minLapses: 8 })).toEqual(['learning', 'due', 'suspended']);
  expect(found(store, { state: 'due', minLapses: 8, text: 'what' })).toEqual(['due']);
});

test('pages follow each other without a gap, and each card comes with its schedule', () => {
  const store = temporaryStore();
  const ids = Array.from({ length: 25 }, (_, index) => `card-${String(index).padStart(2, '0')}`);
  saveCards(
    store,
    ids.map((id, position) => aCard(id, { position })),
  );
  putSchedule(store, 'card-03', aSchedule({ due: today }));
  const pages = [0, 10, 20].map((offset) => searchCards(store, { day: today }, { limit: 10, offset }));
  expect(pages.flat().map(({ card }) => card.id)).toEqual(ids);
  expect(pages[0]?.[3]?.schedule.due).toBe(today);
});
