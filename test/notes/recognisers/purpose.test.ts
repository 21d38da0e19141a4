import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '## Straw hive\n\n- To grow, just put a second box on top',
    'Straw hive: how do you grow? ▸ Put a second box on top',
  ],
  [
    '- To move a full hive, you must close its gate first\n  - Bees would be lost',
    'How do you move a full hive? ▸ Close its gate first',
  ],
  [
    '- To weigh a hive, the scale of the shed must be on',
    'To weigh a hive: what must hold? ▸ The scale of the shed must be on',
  ],
  [
    '- To move a whole herd, the gate and the fence should be of one width',
    'To move a whole herd: what must hold? ▸ The gate and the fence should be of one width',
  ],
  [
    '- To move a hive over night, ensure that its gate is closed',
    'How do you move a hive over night? ▸ Ensure that its gate is closed',
  ],
  [
    '- In order to weigh a full hive, you need to remove the roof first',
    'How do you weigh a full hive? ▸ Remove the roof first',
  ],
  [
    '- To keep wasps away, you should also make the gate smaller',
    'How do you keep wasps away? ▸ Make the gate smaller',
  ],
  ['- To weigh a hive, enable the scale of the shed', 'How do you weigh a hive? ▸ Enable the scale of the shed'],
  [
    '- For big herds of the valley, a wide gate is recommended',
    'What is recommended for big herds of the valley? ▸ A wide gate',
  ],
  ['- For security, iron bars are preferred', 'What is preferred for security? ▸ Iron bars'],
  ['- To open the shed an iron key is required', 'What is required to open the shed? ▸ An iron key'],
  ['- To open a shed, iron keys are needed\n  - or wire', 'What is needed to open a shed? ▸ Iron keys'],
  ['- A gas mask is required for smoking a hive', 'What is required for smoking a hive? ▸ A gas mask'],
  [
    '- To move a hive, close the gate of it, create a map of the way and then carry the hive to the new shed',
    'How do you move a hive? (3 steps) ▸ Close the gate of it; Create a map of the way; Carry the hive to the new shed',
  ],
  [
    '- To sell wax, create a box, fill it and close the box',
    'How do you sell wax? (3 steps) ▸ Create a box; Fill it; Close the box',
  ],
  [
    '- To move a hive, close the gate of it and carry the hive',
    'How do you move a hive? ▸ Close the gate of it and carry the hive',
  ],
];

const nearMisses = [
  '- To move it over night, the gate and the fence should be of one width',
  '- To move a whole herd, it should be of one width',
  '- For big herds, this is recommended',
  '- For big herds, the gate is open',
  '- To open the shed this is required',
  '- To open the shed no key is required',
  '- Hives are needed for making wax',
  '- A key (of iron) is required to open the shed',
  '- To weigh a hive, enable the scale of the shed\n  - a cable will do',
  '- To weigh a hive, can you enable the scale of the shed?',
  '- To weigh a hive, enable that',
  '- To weigh this, enable the scale of the shed',
  '- To weigh, enable the scale of the shed',
  '- To the left of the gate, enable the scale of the shed',
  '- You need the scale of the shed to weigh a hive',
];

describe('to reach X, do Y', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('purpose', `# Hives\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j tells of no purpose', (item) =>
    expect(cardsOf('purpose', `# Hives\n\n${item}`)).toEqual([]),
  );

  test('one of several sentences is asked for its purpose too', () => {
    const text = '# Hives\n\n- To weigh a hive, enable the scale of the shed. The scale is made of iron.';
    expect(cardsOf('sentence', text)).toContain('How do you weigh a hive? ▸ Enable the scale of the shed');
  });
});
