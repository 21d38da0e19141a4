import { describe, expect, test } from 'vitest';
import { isFence } from '../../../src/notes/outline/fence.ts';

describe('a line', () => {
  test.each(['```', '~~~', '````ts', '  ``` sh', '- ```', '12. ~~~'])('%j opens or closes a block of code', (line) =>
    expect(isFence(line)).toBe(true),
  );

  test.each(['', '``', '`one` and ```two```', '-```', 'a ```', '1.5 ```'])('%j is no fence', (line) =>
    expect(isFence(line)).toBe(false),
  );
});
