import { describe, expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

describe('what a thing is said to be good for, without its name', () => {
  test.each([
    [
      'fit',
      '## Wide gate\n\n- Opens by itself\n- Works well for herds that come home late',
      'Wide gate: what is it good for? ▸ Herds that come home late',
    ],
    [
      'fit',
      '## Wide gate\n\n- Opens by itself\n- Responsible for all the herds that come home late',
      'Wide gate: what is it responsible for? ▸ All the herds that come home late',
    ],
    [
      'sentence',
      '## Wide gate\n\nIt opens by itself. Good for herds that come home late.',
      'Wide gate: what is it good for? ▸ Herds that come home late',
    ],
    [
      'definition',
      '- **Wide gate**: a gate that whole herds pass at once in the evening when they come home from the hills beyond the river. Not good for yards beside a road.',
      'Wide gate: what is it not good for? ▸ Yards beside a road',
    ],
    [
      'fit',
      '## Wide gate\n\n- Opens by itself\n- Less useful when there are only goats',
      'Wide gate: when is it less good? ▸ When there are only goats',
    ],
  ])('%s of %j', (recogniser, markdown, card) => {
    expect(cardsOf(recogniser, `# Farm\n\n${markdown}`)).toContain(card);
  });

  test.each([
    '## Wide gate\n\n- Opens by itself\n- Good for this',
    '## Wide gate\n\n- Opens by itself\n- Best way for herds to come home',
  ])('%j does not say it of a name', (markdown) => expect(cardsOf('fit', `# Farm\n\n${markdown}`)).toEqual([]));
});
