import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../../src/cards/identity.ts';
import { createIdFilter } from '../../../src/cli/import/id-filter.ts';

const id = fc.oneof(
  fc.nat().map((number) => idOf(`card ${number}`, 0)),
  fc.constantFrom('0000000000', '00000001ff', 'ffffffffff', 'no hexadecimal digits', ''),
);

test('an id that was added is never missed', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 3000 }), (ids) => {
      const filter = createIdFilter();
      for (const each of ids) filter.add(each);
      expect(ids.every((each) => filter.mayHave(each))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('of ids that were not added hardly one is taken for one that was', () => {
  const filter = createIdFilter();
  for (let number = 0; number < 50_000; number += 1) filter.add(idOf(`stored ${number}`, 0));
  let wrong = 0;
  for (let number = 0; number < 50_000; number += 1) if (filter.mayHave(idOf(`new ${number}`, 0))) wrong += 1;
  expect(wrong).toBeLessThan(10);
});
