import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatParameters,
  nearestParameters,
  PARAMETER_COUNT,
  parseParameters,
} from '../../src/schedule/fsrs-parameters.ts';

const numbers = fc.array(fc.double({ min: -10, max: 200, noNaN: true }), {
  minLength: PARAMETER_COUNT,
  maxLength: PARAMETER_COUNT,
});

it('reads back the parameters it wrote, whatever an optimiser came up with', () => {
  fc.assert(
    fc.property(numbers, (raw) => {
      const parameters = nearestParameters(raw);
      expect(parseParameters(formatParameters(parameters))).toEqual(parameters);
    }),
  );
});

it('takes nothing that FSRS could not compute with', () => {
  const good = formatParameters(nearestParameters([]));
  expect(parseParameters(good)).not.toBeNull();
  const parts = good.split(',');
  expect(parseParameters(parts.slice(1).join(','))).toBeNull();
  expect(parseParameters([...parts, '0.5'].join(','))).toBeNull();
  for (const wrong of ['', 'x', '-1', 'NaN', '1e3', '101', 'Infinity']) {
    expect(parseParameters([wrong, ...parts.slice(1)].join(','))).toBeNull();
  }
});
