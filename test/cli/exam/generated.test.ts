import { expect, it } from 'vitest';
import { generatedAgain, generatedFor } from '../../../src/cli/exam/generated.ts';
import { kb } from '../../study/quiz/array-quiz.ts';

const made = (seed: number) => [...generatedFor(kb, kb.families.values(), seed)];

it('makes the same questions for the same seed, each once, and others for another', () => {
  const ids = made(7).map(({ identity }) => identity);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  expect(made(7).map(({ identity }) => identity)).toEqual(ids);
  expect(made(8).map(({ identity }) => identity)).not.toEqual(ids);
  expect(made(7).every(({ scenario, bank, aimed }) => scenario.generated && bank === 'generated' && !aimed)).toBe(true);
});

it('finds those of an exam again, and leaves out what the tables do not give any more', () => {
  const some = made(7).slice(1, 3);
  const wanted = new Set([...some.map(({ identity }) => identity), 'gone']);
  expect(generatedAgain(kb, 7, wanted)).toEqual(some);
  expect(generatedAgain(kb, 7, new Set())).toEqual([]);
});
