import { expect, test } from 'vitest';
import {
  aliases,
  allCards,
  cardById,
  cardsByPrefix,
  cardsOfNote,
  clearFormerBack,
  countCards,
  saveAlias,
  saveCards,
  setRetired,
} from '../../src/store/cards.ts';
import { saveRoot } from '../../src/store/notes.ts';
import { putSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { changeCount, inTransaction } from '../../src/store/statements.ts';
import { aCard, aSchedule, day } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const full = aCard('full', {
  form: 'cloze',
  front: 'Lambda runs at most […] "quoted" \' and 日本語 ␛',
  members: ['15 minutes', '900 s'],
  ordered: true,
  context: [],
  tags: ['a/b', 'c'],
  deck: 'exam',
  explicitId: 'x-1',
  ordinal: 2,
  importance: -1,
  hint: 'a quarter',
  picture: { alt: 'a clock', path: '../img/clock.png' },
  citations: ['docs, 2026'],
  warning: 'was 5 minutes',
  formerBack: '5 minutes',
  position: 7,
  retired: true,
});

test('a card comes back as it was saved, with every field', () => {
  const store = temporaryStore();
  saveCards(store, [full, aCard('plain')]);
  expect(cardById(store, 'full')).toEqual(full);
  expect(cardById(store, 'plain')).toEqual(aCard('plain'));
  expect(cardById(store, 'unknown')).toBeNull();
});

test('saving a known card replaces what it says and keeps its schedule', () => {
  const store = temporaryStore();
  saveRoot(store, { name: 'other', location: '/other' });
  saveCards(store, [aCard('a')]);
  putSchedule(store, 'a', aSchedule({ due: day(9) }));
  const edited = aCard('a', { front: 'Edited?', home: { root: 'other', path: 'b.md' }, position: 3, tags: ['new'] });
  saveCards(store, [edited]);
  expect(cardById(store, 'a')).toEqual(edited);
  expect(scheduleOf(store, 'a')?.due).toBe(9);
  expect(countCards(store)).toEqual({ all: 1, retired: 0 });
});

test('a card of an unknown root is refused, and with it all that were saved together', () => {
  const store = temporaryStore();
  expect(() => saveCards(store, [aCard('a'), aCard('b', { home: { root: 'none', path: 'x.md' } })])).toThrow(
    'NOT NULL',
  );
  expect(cardById(store, 'a')).toBeNull();
});

test('an alias names its card, and moves when it is given to another', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a'), aCard('b')]);
  saveAlias(store, 'once', 'a');
  expect(cardById(store, 'once')?.id).toBe('a');
  saveAlias(store, 'once', 'b');
  saveAlias(store, 'never', 'unknown');
  expect(aliases(store)).toEqual(new Map([['once', 'b']]));
});

test('a prefix finds the cards whose id begins with it, and no pattern is read into it', () => {
  const store = temporaryStore();
  saveCards(
    store,
    ['ab1', 'ab2', 'b%', 'ÿz'].map((id) => aCard(id)),
  );
  const ids = (prefix: string) => cardsByPrefix(store, prefix).map(({ id }) => id);
  expect(ids('ab')).toEqual(['ab1', 'ab2']);
  expect(ids('ab1')).toEqual(['ab1']);
  expect(ids('%')).toEqual([]);
  expect(ids('b%')).toEqual(['b%']);
  expect(ids('ÿ')).toEqual(['ÿz']);
  expect(cardsByPrefix(store, 'ab', 1)).toHaveLength(1);
});

test("a note's cards come in their order, the retired ones too, and no other note's", () => {
  const store = temporaryStore();
  saveCards(store, [
    aCard('second', { position: 1 }),
    aCard('first', { position: 0, retired: true }),
    aCard('elsewhere', { home: { root: 'notes', path: 'other.md' } }),
  ]);
  expect(cardsOfNote(store, { root: 'notes', path: 'compute.md' }).map(({ id }) => id)).toEqual(['first', 'second']);
  expect(cardsOfNote(store, { root: 'none', path: 'compute.md' })).toEqual([]);
});

test('every card is passed by once, over page borders, while cards are saved in between', () => {
  const store = temporaryStore();
  const ids = Array.from({ length: 1003 }, (_, index) => `card-${index}`);
  saveCards(
    store,
    ids.map((id) => aCard(id)),
  );
  const seen: string[] = [];
  for (const { id } of allCards(store)) {
    if (seen.length === 600) saveCards(store, [aCard('card-3', { front: 'Changed?' })]);
    seen.push(id);
  }
  expect(seen).toEqual(ids);
});

test('retiring keeps the text and the schedule, and is taken back', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a'), aCard('b')]);
  putSchedule(store, 'a', aSchedule({ due: day(9) }));
  setRetired(store, ['a', 'unknown'], true);
  expect(cardById(store, 'a')).toEqual(aCard('a', { retired: true }));
  expect(countCards(store)).toEqual({ all: 2, retired: 1 });
  setRetired(store, ['a'], false);
  expect(cardById(store, 'a')).toEqual(aCard('a'));
  expect(scheduleOf(store, 'a')?.due).toBe(9);
});

test('the former answer is forgotten once', () => {
  const store = temporaryStore();
  saveCards(store, [full]);
  clearFormerBack(store, 'full');
  expect(cardById(store, 'full')?.formerBack).toBeNull();
  const before = changeCount(store);
  clearFormerBack(store, 'full');
  expect(changeCount(store)).toBe(before);
});

test('a part of a transaction that fails is dropped alone when the rest goes on', () => {
  const store = temporaryStore();
  inTransaction(store, () => {
    saveCards(store, [aCard('kept')]);
    expect(() =>
      inTransaction(store, () => {
        saveCards(store, [aCard('dropped')]);
        throw new Error('no');
      }),
    ).toThrow('no');
    saveCards(store, [aCard('also kept')]);
  });
  expect([...allCards(store)].map(({ id }) => id)).toEqual(['kept', 'also kept']);
  store.database.exec("INSERT INTO card_text (card_text, rank) VALUES ('integrity-check', 1)");
});
