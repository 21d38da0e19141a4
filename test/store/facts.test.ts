import { expect, test } from 'vitest';
import { cardById, saveCards, setRetired } from '../../src/store/cards.ts';
import { cardsOfFacts } from '../../src/store/facts.ts';
import { saveRoot } from '../../src/store/notes.ts';
import type { Store } from '../../src/store/statements.ts';
import { saveTwin } from '../../src/store/twins.ts';
import { aCard } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const fixed = 'elb.nlb.static-ip';
const layer = 'elb.alb.layer';

function storeWith(...cards: ReturnType<typeof aCard>[]): Store {
  const store = temporaryStore();
  saveRoot(store, { name: 'notes', location: '/notes', whole: true });
  saveCards(store, cards);
  return store;
}

function found(store: Store, ...facts: string[]): [fact: string, card: string][] {
  return cardsOfFacts(store, facts).map(({ fact, card }) => [fact, card.id]);
}

test('a card keeps the facts it holds, in order, through an edit', () => {
  const store = storeWith(aCard('a', { facts: [layer, fixed] }));
  expect(cardById(store, 'a')?.facts).toEqual([layer, fixed]);
  saveCards(store, [aCard('a', { facts: [fixed, 'elb.nlb.layer'] })]);
  expect(cardById(store, 'a')?.facts).toEqual(['elb.nlb.layer', fixed]);
  expect(found(store, layer)).toEqual([]);
});

test('cards are found by their facts, in the order of the facts', () => {
  const store = storeWith(aCard('a', { facts: [fixed] }), aCard('b', { facts: [layer, fixed] }), aCard('c'));
  expect(found(store, layer, 'nobody.holds.this', fixed, layer)).toEqual([
    [layer, 'b'],
    [fixed, 'a'],
    [fixed, 'b'],
  ]);
  expect(found(store)).toEqual([]);
});

test('a retired card holds no fact that could be brought up', () => {
  const store = storeWith(aCard('a', { facts: [fixed] }));
  setRetired(store, ['a'], true);
  expect(found(store, fixed)).toEqual([]);
});

test("a card that is put aside leaves its facts to the learner's own one", () => {
  const store = storeWith(aCard('shipped', { facts: [fixed] }), aCard('own'));
  saveTwin(store, 'shipped', 'own');
  expect(found(store, fixed)).toEqual([[fixed, 'own']]);
});

test('the cards of a fact are found without reading every card', () => {
  const plan = storeWith()
    .database.prepare<[string], { detail: string }>('EXPLAIN QUERY PLAN SELECT card FROM card_fact WHERE fact = ?')
    .all(fixed);
  expect(plan.map(({ detail }) => detail).join()).toContain('card_fact_fact');
});
