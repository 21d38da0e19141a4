import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const fronts = (markdown: string): string[] =>
  readNote({ path: 'topic.md', text: `# Bees\n\n${markdown}` }).drafts.map(({ front }) => front);

describe('what a pronoun means, and who does what has no subject', () => {
  test.each([
    ['## Gate\n\n- It keeps guests out of the valley', 'Gate keeps […]'],
    ['## Drones\n\n- They leave the hive in June', 'Drones leave the […]'],
    ['## Gate\n\n- Can be opened from inside of the shed', 'Gate can be opened from […]'],
    ['## Gate\n\n- Only works for the keepers of the valley', 'Gate only works for the […]'],
    ['## Scan vs query\n\n- Both read the boxes of the shed', 'Both scan and query read the […]'],
    ['## Something you are\n\n- Usually shows the weather of the month', 'Something you are: usually shows the […]'],
    ['- This depends on the weather of the month', 'What does Bees depend on?'],
    ['## Locks\n\n- By default they are not painted', 'By default Locks are […]'],
    ['## Drones\n\n- These leave the old hive in the month of June', 'Drones leave the old hive in the […]'],
    ['- It is often important to feed sugar syrup', 'Often necessary: feed […]'],
    ['- It is sometimes necessary to feed sugar syrup', 'Sometimes necessary: feed […]'],
    ['- It is expected that the keeper weighs all of the frames', 'The keeper weighs […]'],
  ])('%j asks "%s"', (markdown, front) => expect(fronts(markdown)).toEqual([front]));

  test('the sentence before in the same item comes first', () => {
    expect(fronts('The hive stores honey in wax. It keeps 3 queens of the valley.')).toContain(
      'The hive keeps […] queens of the valley',
    );
  });

  test('what is not recommended is all that was said before, and not the gate', () => {
    expect(fronts('The gate can be left open by the keeper of the valley, however, this is not recommended.')).toEqual([
      'The gate can be left open by the […]',
    ]);
  });

  test('behind a condition a pronoun means what that happens to', () => {
    expect(
      fronts(
        'When rain falls, you should note that Gate Care helps most boxes. However, it does burn straw of the shed.',
      ),
    ).toContain('Gate Care does burn […]');
  });

  test('what stands below a short sentence is said of what that speaks of', () => {
    expect(fronts('## Gate\n\n- Gate number defines order\n  - Rests in the shed\n  - Made of iron')).toContain(
      'Gate number rests in the […]',
    );
  });

  test('below what is said of a name it is said of the same name', () => {
    expect(
      fronts('## Gate\n\n- Supports locks and bars of iron\n  - Does not support any doors made of glass'),
    ).toEqual(['Gate supports […]', 'Does gate support any doors made of glass?']);
  });

  test.each([
    ['two things that were named before', '- These two are kept by the owner of the shed'],
    ['a thing whose verb nobody knows', 'The smoker calms angry bees. It burns dry straw of the valley.'],
    ['a reason told before', '- That is why the shed is locked by the keeper'],
  ])('%s: the pronoun stays without a meaning, and nothing is asked of it', (_, markdown) => {
    expect(fronts(markdown)).toEqual([]);
  });
});
