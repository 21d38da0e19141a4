import { describe, expect, test } from 'vitest';
import { standsInOtherForm } from '../../../src/notes/gate/other-form.ts';

describe('an answer that stands on the card in another form', () => {
  test.each<[string, readonly string[]]>([
    ['deleting user accounts', ['Delete a user account', 'Policies disallow […]']],
    ['virtual networks', ['Use […] to split a virtual network']],
    ['Layer', ['Layers / Runtimes', 'Which one is it: a way to pack libraries?']],
    ['background', ['Backgrounding tasks', 'start a process in […]']],
    ['the root volume', ['What do Root Volumes hold?']],
  ])('%s', (answer, shown) => {
    expect(standsInOtherForm(shown, answer)).toBe(true);
  });

  test.each<[string, string, readonly string[]]>([
    ['a phrase across a blank', 'hive tool', ['The hive […] tools']],
    ['the words of it apart', 'queen cell', ['A cell of the queens']],
    ['only some of its words', 'launch configuration', ['A launch template is used']],
    ['a number', '4 frames', ['frames, 4 of them', 'up to 4 frame']],
    ['an option', '-lock', ['Locking']],
    ['a name in capitals', 'GROUP BY', ['grouped rows']],
    ['what is denied', 'not editable', ['not edited']],
    ['small words alone', 'of it', ['it is of wax']],
  ])('%s is none', (_, answer, shown) => {
    expect(standsInOtherForm(shown, answer)).toBe(false);
  });
});
