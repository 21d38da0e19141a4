import { describe, expect, test } from 'vitest';
import { shownCards } from '../shown-cards.ts';

describe('a line that names what stands under it', () => {
  test.each([
    [
      'set in bold',
      '**Gates**\n\n- weigh 40 kg\n- hold up to 9 guests',
      '[Bees › Gates] weigh […] ▸ 40 kg',
      '[Bees › Gates] hold up to […] guests ▸ 9',
    ],
    [
      'with a colon',
      'Gates:\n- made of old oak\n- painted red',
      '[Bees] What are the gates? (2) ▸ Made of old oak; Painted red',
    ],
    [
      'behind the number of a chapter and a dash',
      '## 10 - Gates\n\n- weigh 40 kg\n- hold up to 9 guests',
      '[Bees › Gates] weigh […] ▸ 40 kg',
      '[Bees › Gates] hold up to […] guests ▸ 9',
    ],
    [
      'behind the number of a section and a dash',
      '## 10.3 - Gates\n\n- weigh 40 kg\n- hold up to 9 guests',
      '[Bees › Gates] weigh […] ▸ 40 kg',
      '[Bees › Gates] hold up to […] guests ▸ 9',
    ],
    [
      'after what is said of it',
      '## Benefits of Old Gates\n\n- Reduces the work of up to 9 guests',
      '[Bees › Benefits of Old Gates] Old Gates reduces the work of up to […] guests ▸ 9',
    ],
    [
      'before what is said of it',
      '## Old gates benefits for keepers\n\n- Reduces the work of up to 9 guests',
      '[Bees › Old gates benefits for keepers] Old gates reduces the work of up to […] guests ▸ 9',
    ],
    [
      'before what shows it',
      '## Gates Diagram ✅\n\n- Reduces the work of up to 9 guests',
      '[Bees › Gates Diagram] Gates reduces the work of up to […] guests ▸ 9',
    ],
    [
      'behind a row of dashes',
      '## ---- Gates\n\n- weigh 40 kg\n- hold up to 9 guests',
      '[Bees › Gates] weigh […] ▸ 40 kg',
      '[Bees › Gates] hold up to […] guests ▸ 9',
    ],
    [
      'called by two names that a tab parts',
      '- Wide\tdoors - Standard\n  - weigh 40 kg\n  - hold up to 9 guests',
      '[Bees] Wide doors: what are they? ▸ Standard',
      '[Bees › Wide doors - Standard] weigh […] ▸ 40 kg',
      '[Bees › Wide doors - Standard] hold up to […] guests ▸ 9',
    ],
    [
      'called by two names',
      '- Wide doors - Standard\n  - weigh 40 kg\n  - hold up to 9 guests',
      '[Bees] Wide doors: what are they? ▸ Standard',
      '[Bees › Wide doors - Standard] weigh […] ▸ 40 kg',
      '[Bees › Wide doors - Standard] hold up to […] guests ▸ 9',
    ],
    ['a bullet over bullets', '- **Gate**\n  - weighs 40 kg', '[Bees] Gate: weighs […] ▸ 40 kg'],
    [
      'that says when',
      'The keeper closes the gates of the valley:\n- at 9 pm\n- in the rain',
      '[Bees] The keeper closes the gates of the valley: what to know? (2) ▸ At 9 pm; In the rain',
    ],
    [
      'set in bold with a bracket behind it',
      '**Smoke attacks** (fumes, smog, haze and more)\n\nAn attack that drives bees away.\nIt weighs 40 kg.',
      '[Bees › Smoke attacks] What are Smoke attacks? ▸ An attack that drives bees away',
      '[Bees › Smoke attacks] Smoke attacks weighs […] ▸ 40 kg',
    ],
    [
      'a kind and a name in code',
      'File: `gate.conf`\n- weighs 40 kg\n- holds up to 9 guests',
      '[Bees › gate.conf] gate.conf weighs […] ▸ 40 kg',
      '[Bees › gate.conf] gate.conf holds up to […] guests ▸ 9',
    ],
  ])('%s is the name of it', (_, markdown, ...expected) => expect(shownCards(markdown)).toEqual(expected));

  test('of a property it stands above, and is no subject', () => {
    expect(shownCards('Limits\n\n- 20 gates per valley\n- 4 locks per gate')).toEqual([
      '[Bees › Limits] […] gates per valley ▸ 20',
      '[Bees › Limits] […] locks per gate ▸ 4',
    ]);
  });

  test.each([
    ['a remark', '**Note**\n\n- gates weigh 40 kg', '[Bees] gates weigh […] ▸ 40 kg'],
    ['a whole sentence', 'The gate weighs 40 kg.\n\n- locks weigh 2 kg', '[Bees] The gate weighs […] ▸ 40 kg'],
  ])('%s names nothing', (_, markdown, card) => expect(shownCards(markdown)[0]).toBe(card));
});
