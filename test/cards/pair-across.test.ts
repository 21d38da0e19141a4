import { expect, test } from 'vitest';
import { isMassRetirement } from '../../src/cards/mass-retirement.ts';
import { countsOf, draft, shelf } from './drafts.ts';

const one = draft('What is an Availability Zone?', 'one or more data centres');
const two = draft('What is a Region?', 'three or more Availability Zones');
const three = draft('What is an edge location?', 'a place near the users');

test('a card that moved to another note is found there with its history', () => {
  const store = shelf();
  store.import({ 'a.md': [one, two], 'b.md': [three] });
  const before = Object.keys(store.live());
  const changes = store.import({ 'a.md': [one], 'b.md': [three, two] });
  expect(countsOf(changes)).toEqual({ move: 1 });
  expect(Object.keys(store.live())).toEqual(before);
});

test('a renamed note keeps all of its cards', () => {
  const store = shelf();
  store.import({ 'a.md': [one, two, three] });
  expect(countsOf(store.import({ 'a.md': [], 'z.md': [one, two, three] }))).toEqual({ move: 3 });
});

test('two notes that change names change the places of their cards, not their histories', () => {
  const store = shelf();
  store.import({ 'a.md': [one, two], 'b.md': [three] });
  const textOf = (id: string) => store.cards.get(id)?.front;
  const before = Object.keys(store.live()).map((id) => [id, textOf(id)]);
  expect(countsOf(store.import({ 'a.md': [three], 'b.md': [one, two] }))).toEqual({ move: 3 });
  expect(Object.keys(store.live()).map((id) => [id, textOf(id)])).toEqual(before);
});

test('a card that moved to another note and was reworded in the same edit keeps its history', () => {
  const zone = draft('Availability Zone: what is it?', 'one or more data centres with power of their own', {
    context: ['Regions'],
  });
  const store = shelf();
  store.import({ 'a.md': [zone, two], 'b.md': [three] });
  const before = Object.keys(store.live());
  const reworded = draft('Availability Zone (AZ): what is it?', 'one or more data centres with power of their own', {
    context: ['Glossary'],
  });
  const changes = store.import({ 'a.md': [two], 'b.md': [three, reworded] });
  expect(countsOf(changes)).toEqual({ move: 1 });
  expect(changes.find(({ change }) => change === 'move')?.why).toBe('like text in another place');
  expect(Object.keys(store.live())).toEqual(before);
});

test('a card that moved and whose answer was corrected keeps its history only under the same heading', () => {
  const timeout = (back: string, heading: string) =>
    draft('What is the default timeout of a function?', back, { context: ['Lambda', heading] });
  for (const [heading, counts] of [
    ['Limits', { move: 1 }],
    ['Something else', { add: 1, retire: 1 }],
  ] as const) {
    const store = shelf();
    store.import({ 'a.md': [timeout('3 seconds', 'Limits'), two], 'b.md': [three] });
    expect(countsOf(store.import({ 'a.md': [two], 'b.md': [three, timeout('9 minutes', heading)] }))).toEqual(counts);
  }
});

test('of parallel facts that go and come in two notes none gets the history of another', () => {
  const limit = (subject: string, value: string) => draft(`How large can a ${subject} be at most?`, value);
  const store = shelf();
  store.import({ 'a.md': [limit('message', '256 KB'), limit('layer', '250 MB')], 'b.md': [one] });
  const changes = store.import({ 'a.md': [], 'b.md': [one, limit('payload', '256 KB'), limit('image', '10 GB')] });
  expect(countsOf(changes)).toEqual({ add: 2, retire: 2 });
});

test('where two lost cards are as like a draft, neither is given', () => {
  const said = 'keeps what it was given until somebody takes it out again';
  const store = shelf();
  store.import({ 'a.md': [draft('SQS standard: what does it do?', said), draft('SQS FIFO: what does it do?', said)] });
  const changes = store.import({ 'a.md': [], 'c.md': [draft('SQS: what does it do?', said)] });
  expect(countsOf(changes)).toEqual({ add: 1, retire: 2 });
});

test('the same text in a second note is a card of its own, and neither changes place later', () => {
  const store = shelf();
  store.import({ 'a.md': [one] });
  const [added] = store.import({ 'b.md': [one] });
  expect(added?.change).toBe('add');
  const before = store.live();
  expect(countsOf(store.import({ 'a.md': [one], 'b.md': [one] }))).toEqual({});
  expect(store.live()).toEqual(before);
});

test('a retired card comes back in whatever note its text comes back', () => {
  const store = shelf();
  const [added] = store.import({ 'a.md': [one, two] });
  store.import({ 'a.md': [two] });
  const [back] = store.import({ 'c.md': [one] });
  expect(back).toMatchObject({ change: 'restore', card: { id: added?.card.id, home: { path: 'c.md' } } });
});

test('one retired card comes back once, however often its text does', () => {
  const store = shelf();
  store.import({ 'a.md': [one, two] });
  store.import({ 'a.md': [two] });
  expect(countsOf(store.import({ 'b.md': [one], 'c.md': [one] }))).toEqual({ restore: 1, add: 1 });
});

test('an id its author wrote finds the card in another note through a rewrite', () => {
  const store = shelf();
  const [added] = store.import({ 'a.md': [{ ...one, explicitId: 'az' }, two] });
  const changes = store.import({ 'a.md': [two], 'b.md': [draft('AZ?', 'data centres', { explicitId: 'az' })] });
  expect(countsOf(changes)).toEqual({ move: 1 });
  expect(changes.find((each) => each.change === 'move')?.card.id).toBe(added?.card.id);
});

test('over a fifth and over twenty cards at once are too many to retire unasked', () => {
  expect(isMassRetirement(21, 100)).toBe(true);
  expect(isMassRetirement(20, 20)).toBe(false);
  expect(isMassRetirement(21, 105)).toBe(false);
});
