import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const fronts = (markdown: string): string[] =>
  readNote({ path: 'topic.md', text: `# Bees\n\n${markdown}` }).drafts.map(({ front }) => front);

test('what is the default or the most is that of the thing spoken of before', () =>
  expect(
    fronts('- Feeding time is the number of hours that a box is open. The default is 24 hours. Maximum is 9 days.'),
  ).toEqual(['Feeding time is what?', 'Feeding time: the default is […]', 'Feeding time: maximum is […]']));

test('an adverb before its verb is no part of a name', () =>
  expect(
    fronts('The smoker automatically provides smoke to the yard. It can be lit from below the boxes.').at(-1),
  ).toMatch(/^The smoker can be /));

test('what is only important to mention is said as it is, and how it is noted as well', () => {
  const card = ['the gate is kept […]'];
  expect(fronts('- It is important to mention that the gate is kept open by a stone of oak')).toEqual(card);
  expect(fronts('- Take into account that the gate is kept open by a stone of oak')).toEqual(card);
  expect(fronts('- Note how the gate is kept open by a stone of oak')).toEqual(card);
});

test('a command in the bracket of what it does is what its section speaks of', () => {
  expect(fronts('## Change owner (chbee)\n\n- Can only be used by the keeper of the valley')).toEqual([
    'chbee can only be used by the […]',
  ]);
  expect(fronts('## Owner gate (old)\n\n- Can only be used by the keeper of the valley')).toEqual([
    'Owner gate can only be used by the […]',
  ]);
});

test('what a thing is able to do, it can', () => {
  expect(fronts('## Gate guard\n\n- Weighs 4 kg\n- Ability to keep the bees of the valley inside')).toEqual([
    'Gate guard weighs […]',
    'Gate guard can keep what?',
  ]);
});

test('a label that ends in its verb lends its name, and not the verb, to what has one', () => {
  expect(fronts('Gate guard is\n\n- supports the bees of the valley\n- kept dry')).toContain(
    'Gate guard supports the […]',
  );
});

test('things that are somewhere are named themselves', () => {
  expect(fronts('## Gate guard\n\n- Records in the box must be publicly readable')).toEqual([
    'Records in the box must be […]',
  ]);
});

test('these may do something themselves', () =>
  expect(fronts('## Weight guards\n\n- These check for deep holes in all of the old boxes')).toEqual([
    'Weight guards check for […] in all of the old boxes',
  ]));

test('a pronoun behind a condition means whom that speaks of, and so does the next one', () => {
  expect(
    fronts('- If the old queen comes back, by default it will not take her place. It will become the second queen.'),
  ).toEqual(['What happens if the old queen comes back?', 'The old queen will become what?']);
  expect(fronts('- If it comes back, it will not take her place. It will become the second queen.')).toEqual([
    'If it comes back, it will […] her place',
  ]);
});

describe('what a pronoun means, and who does what has no subject', () => {
  test.each([
    ['## Gate\n\n- It keeps guests out of the valley', 'Gate keeps […]'],
    ['## Drones\n\n- They leave the hive in June', 'Drones leave the […]'],
    ['## Gate\n\n- Can be opened from inside of the shed', 'Gate can be opened from […]'],
    ['## Gate\n\n- Only works for the keepers of the valley', 'Gate only works for the […]'],
    ['## Gate example\n\n- Can be opened from inside of the shed', 'Bees can be opened from […]'],
    ['## Pros vs Cons\n\n- Can be opened from inside of the shed', 'Bees can be opened from […]'],
    ['## `mkuser`\n\n- This file is kept in the old box of the shed', 'mkuser is kept in the […]'],
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

  test.each([
    ['What does the Smoke Action do?', 'The Smoke Action calms all the […]'],
    ['What is contained in the Smoke Box?', 'The Smoke Box calms all the […]'],
    ['How do smokers work?', 'smokers calms all the […]'],
    ['Why use a smoker?', 'A smoker calms all the […]'],
    ['What is the purpose of a smoker?', 'A smoker calms all the […]'],
  ])('below the question "%s" a pronoun means what it asks about', (question, front) => {
    const markdown = `# The yard and all that is kept in it\n\n## ${question}\n\nRain does no harm to any of the boxes that stand along the river of the old valley and its seven mills.\n\nIt calms all the angry bees of the valley.\n\nStraw of the yard is kept dry in a long barn behind the mill, where no guest of the keeper is let in.`;
    expect(fronts(markdown)).toContain(front);
  });

  test('below a question about nobody in particular a pronoun means what stands above that', () => {
    expect(
      fronts(
        '# Smoker\n\n## What do you need?\n\nRain does no harm to any of the boxes that stand along the river of the old valley and its seven mills.\n\nIt calms all the angry bees.\n\nStraw of the yard is kept dry in a long barn behind the mill, where no guest of the keeper is let in.',
      ),
    ).toContain('Smoker calms all the […]');
  });

  test('what a sentence about another one names at its end is spoken of next', () => {
    const markdown =
      '# Gate\n\nThe other kind of gate is a backup gate, this is a shut gate that takes letters from the next yard.';
    expect(fronts(markdown)).toContain('The backup gate is a shut gate that […] from the next yard');
  });

  test('what it is called besides is said of the name above', () => {
    expect(fronts('## Gate\n\nAlso called the long lid. It is made of old iron from the mill.')).toContain(
      'Gate: is also called what?',
    );
  });

  test('only the first sentence of a line goes on about the line before it', () => {
    expect(
      fronts(
        '# Lids\n\nSmall boxes keep rain off.\n\nTo close a box, the keeper needs two lids. This ensures *dry frames* in the yard.',
      ),
    ).toContain('Lids ensures […] in the yard');
  });

  test('below what is said of a name it is said of the same name', () => {
    expect(
      fronts('## Gate\n\n- Supports locks and bars of iron\n  - Does not support any doors made of glass'),
    ).toEqual(['Gate: what does it do?', 'Does gate support any doors made of glass?']);
  });

  test.each([
    ['two things that were named before', '- These two are kept by the owner of the shed'],
    ['a thing whose verb nobody knows', 'The smoker calms angry bees. It burns dry straw of the valley.'],
    ['a reason told before', '- That is why the shed is locked by the keeper'],
  ])('%s: the pronoun stays without a meaning, and nothing is asked of it', (_, markdown) => {
    expect(fronts(markdown)).toEqual([]);
  });
});
