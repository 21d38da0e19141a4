import { expect, test } from 'vitest';
import { cardsOf } from '../recognisers/cards-of.ts';

const cards = (lines: string[]): string[] => cardsOf('definition', `# Yard\n\n${lines.join('\n')}\n`);

test.each(['**Pine Gate**', '***Pine Gate***', '__Pine Gate__', '**Pine Gate:**'])(
  '%s alone on the line below an item is the label of the next ones',
  (label) =>
    expect(cards(['- Boxes of the old yard', label, '- Way of wood for all of the small bees'])).toEqual([
      'Pine Gate: what is it? ▸ Way of wood for all of the small bees',
      'Which one is it: way of wood for all of the small bees? ▸ Pine Gate',
    ]),
);

test.each(['**Pine Gate** is old', 'and the **Pine Gate**', '*Pine Gate*'])('%s goes on with the item', (line) =>
  expect(cards(['- Boxes of the old yard', line, '- Way of wood for all of the small bees'])).toEqual([]),
);
