import { expect, test } from 'vitest';
import { browsedKeys, cardsByKeys, deckNames, tagNames } from '../../src/store/browse.ts';
import { saveCards, setRetired } from '../../src/store/cards.ts';
import { putSchedule } from '../../src/store/schedules.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import type { CardFilter } from '../../src/study/browsing.ts';
import { stateWords } from '../../src/study/browsing.ts';
import { aCard, aSchedule, day } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const terms = { day: day(100), leech: 8 };

function found(store: Store, part: Partial<CardFilter>, limit = 100): string[] {
  const filter: CardFilter = { text: '', tags: [], decks: null, state: null, ...part };
  return cardsByKeys(store, browsedKeys(store, filter, terms, limit)).map(({ card }) => card.id);
}

/** A card in each state, in one note from its last line up, so that the order of the notes is not that of the keys. */
function oneOfEach(): Store {
  const store = temporaryStore();
  const ids = ['new', 'learning', 'due', 'suspended', 'flagged', 'buried', 'leech', 'retired'];
  saveCards(
    store,
    ids.map((id, index) =>
      aCard(id, { position: 10 - index, tags: [`state/${id}`], deck: index < 2 ? 'First deck' : null }),
    ),
  );
  putSchedule(store, 'learning', aSchedule({ due: day(103) }));
  putSchedule(store, 'due', aSchedule({ due: day(90) }));
  putSchedule(store, 'suspended', aSchedule({ suspended: true, due: day(80) }));
  putSchedule(store, 'flagged', aSchedule({ flagged: true, due: day(101) }));
  putSchedule(store, 'buried', aSchedule({ buriedUntil: day(101), due: day(70) }));
  putSchedule(store, 'leech', aSchedule({ lapses: 8, due: day(100) }));
  setRetired(store, ['retired'], true);
  return store;
}

test('without a filter every card but the retired is found, in the order of the notes', () => {
  expect(found(oneOfEach(), {})).toEqual(['leech', 'buried', 'flagged', 'suspended', 'due', 'learning', 'new']);
  expect(found(oneOfEach(), {}, 2)).toEqual(['leech', 'buried']);
});

test.each([
  ['new', ['new']],
  ['learning', ['flagged', 'learning']],
  ['due', ['buried', 'due', 'leech']],
  ['suspended', ['suspended']],
  ['flagged', ['flagged']],
  ['buried', ['buried']],
  ['leech', ['leech']],
  ['retired', ['retired']],
] as const)('of the cards that are %s these are found, those due first first, with a text as without', (state, ids) => {
  const store = oneOfEach();
  expect(found(store, { state })).toEqual(ids);
  expect(found(store, { state, text: 'answer' }).toSorted()).toEqual(ids.toSorted());
  expect(stateWords).toContain(state);
});

test('a card has one tag of each group, and is in one of the decks', () => {
  const store = oneOfEach();
  expect(found(store, { tags: [['state/due', 'state/new']] })).toEqual(['due', 'new']);
  expect(found(store, { tags: [['state/due', 'state/new'], ['state/new']], text: 'what' })).toEqual(['new']);
  expect(found(store, { decks: ['First deck'] })).toEqual(['learning', 'new']);
  expect(found(store, { decks: ['First deck'], tags: [['state/new']], state: 'new' })).toEqual(['new']);
  expect(found(store, { decks: [] })).toEqual([]);
});

test('signs alone are in no text', () => {
  expect(found(oneOfEach(), { text: '?!' })).toEqual([]);
});

test('a tag that most cards have narrows as a rare one does', () => {
  const store = temporaryStore();
  const cards = Array.from({ length: 20_010 }, (_, index) =>
    aCard(`c${index}`, { position: index, tags: index === 7 ? ['rare'] : ['common'], front: `Part ${index}` }),
  );
  inTransaction(store, () => saveCards(store, cards));
  expect(found(store, { tags: [['common']] }, 9)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c8', 'c9']);
  expect(found(store, { tags: [['common']], text: 'part 2000' }, 20)).toHaveLength(11);
  expect(found(store, { tags: [['common', 'rare'], ['rare']] })).toEqual(['c7']);
});

test('the names of tags and decks are each there once', () => {
  const store = oneOfEach();
  expect(tagNames(store)).toHaveLength(8);
  expect(tagNames(store)[0]).toBe('state/buried');
  expect(deckNames(store)).toEqual(['First deck']);
  expect(deckNames(temporaryStore())).toEqual([]);
});
