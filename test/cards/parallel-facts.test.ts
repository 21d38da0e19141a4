import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/cards/card.ts';
import { draft, type Shelf, shelf } from './drafts.ts';

/** Facts of one kind, as notes on limits are full of them: what differs is the subject, and the number. */
const subjects = ['queue', 'bucket', 'table', 'stream', 'cluster', 'volume', 'policy', 'alarm', 'topic', 'layer'];
const aspects = ['size', 'number', 'timeout', 'retention'];

type Fact = { subject: string; aspect: string; value: string; wording: number };

const wordings: readonly ((fact: Fact) => [front: string, back: string])[] = [
  ({ subject, aspect, value }) => [`What is the maximum ${aspect} of one ${subject}?`, value],
  ({ subject, aspect, value }) => [`What is the maximum ${aspect} for one ${subject} by default?`, value],
  ({ subject, aspect, value }) => [`At most which ${aspect} may one ${subject} have?`, value],
];

const sections = fc.uniqueArray(
  fc.record({ subject: fc.constantFrom(...subjects), aspect: fc.constantFrom(...aspects) }),
  { minLength: 4, maxLength: 16, selector: ({ subject, aspect }) => `${subject} ${aspect}` },
);

type Step = { remove: number[]; add: { subject: string; aspect: string }[]; reword: number[]; correct: number[] };

const step: fc.Arbitrary<Step> = fc.record({
  remove: fc.array(fc.nat(15), { maxLength: 2 }),
  add: fc.array(fc.record({ subject: fc.constantFrom(...subjects), aspect: fc.constantFrom(...aspects) }), {
    maxLength: 2,
  }),
  reword: fc.array(fc.nat(15), { maxLength: 2 }),
  correct: fc.array(fc.nat(15), { maxLength: 2 }),
});

function draftOf(fact: Fact, line: number): Draft {
  const [front, back] = (wordings[fact.wording] as (typeof wordings)[number])(fact);
  return draft(front, back, { context: ['Limits', 'Hard ones'], lines: { line, endLine: line } });
}

test('a fact that goes leaves its history to none of its parallels, however many go and come in one edit', () => {
  let lost = 0;
  let kept = 0;
  fc.assert(
    fc.property(sections, fc.array(step, { minLength: 1, maxLength: 6 }), (start, steps) => {
      let serial = 1;
      const nextValue = () => {
        serial += 7;
        return serial % 2 === 0 ? `${serial} units` : `whatever keeper${serial} keeps of it`;
      };
      const store = shelf();
      const factOfCard = new Map<string, string>();
      let facts: Fact[] = start.map((each) => ({ ...each, value: nextValue(), wording: 0 }));
      check(store, facts, factOfCard);
      for (const { remove, add, reword, correct } of steps) {
        const before = cardsByFact(store, facts);
        facts = facts.map((fact, index) => ({
          ...fact,
          wording: reword.includes(index) ? (fact.wording + 1) % wordings.length : fact.wording,
          value: correct.includes(index) ? nextValue() : fact.value,
        }));
        facts = facts.filter((_, index) => !remove.includes(index));
        for (const each of add) {
          if (facts.some(({ subject, aspect }) => subject === each.subject && aspect === each.aspect)) continue;
          facts.splice(serial % (facts.length + 1), 0, { ...each, value: nextValue(), wording: 0 });
        }
        check(store, facts, factOfCard);
        const after = cardsByFact(store, facts);
        for (const [fact, id] of before) {
          if (!after.has(fact)) continue;
          if (after.get(fact) === id) kept += 1;
          else lost += 1;
        }
      }
    }),
    { numRuns: 200 },
  );
  // Rewording and correcting a fact in one edit may cost it its history; that must be rare.
  expect(lost / (kept + lost)).toBeLessThan(0.05);
});

function nameOf({ subject, aspect }: Fact): string {
  return `${subject} ${aspect}`;
}

function cardsByFact(store: Shelf, facts: readonly Fact[]): Map<string, string> {
  const idOf = new Map([...store.cards.values()].filter(({ retired }) => !retired).map(({ front, id }) => [front, id]));
  return new Map(facts.map((fact) => [nameOf(fact), idOf.get(draftOf(fact, 0).front) ?? '']));
}

/** Imports the facts and checks that no card has ever stood for two of them. */
function check(store: Shelf, facts: readonly Fact[], factOfCard: Map<string, string>): void {
  store.import({ 'limits.md': facts.map((fact, index) => draftOf(fact, index + 1)) });
  for (const [fact, id] of cardsByFact(store, facts)) {
    expect(id).not.toBe('');
    expect(factOfCard.get(id) ?? fact).toBe(fact);
    factOfCard.set(id, fact);
  }
}
