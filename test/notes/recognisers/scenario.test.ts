import { describe, expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

describe('scenarios', () => {
  test('a scenario and its answer', () => {
    expect(
      cardsOf(
        'scenario',
        '# K\n\n**Scenario:** a node must be drained without an outage.\n\n**Answer:** set a disruption budget first.\n',
      ),
    ).toEqual(['A node must be drained without an outage. ▸ Set a disruption budget first']);
  });

  test('a scenario and its answer in one paragraph', () => {
    const note =
      '# Law\n\n**Scenario:** A posts an acceptance on Monday. B revokes on Tuesday. **Answer:** there is a contract, since acceptance came first.';
    expect(cardsOf('scenario', note)).toEqual([
      'A posts an acceptance on Monday. B revokes on Tuesday. ▸ There is a contract, since acceptance came first',
    ]);
  });

  test('an example with a situation and a better way', () => {
    const note =
      '# Upload\n\n## Example\n\nA gateway stands in front of a bucket for uploads\n\n- We could send files through it, but the limit is small\n- A better way is to hand out signed addresses\n';
    expect(cardsOf('scenario', note)).toEqual([
      'A gateway stands in front of a bucket for uploads: what do you do? ▸ Hand out signed addresses',
    ]);
  });

  test.each([
    '# K\n\n**Scenario:** a node must be drained.\n\nNothing follows.\n',
    '# K\n\n## Example\n\n- one thing\n- another thing\n',
  ])('%j tells no outcome', (note) => {
    expect(cardsOf('scenario', note)).toEqual([]);
  });
});
