import { describe, expect, test } from 'vitest';
import { shownItems } from './shown-items.ts';

describe('points typed below a numbered item, hardly indented', () => {
  test('belong to it where the numbers go on after them, and after the last of these', () => {
    const note = '# S\n\n1. Prepare.\n* look at the hive\n* light the smoker\n2. Open.\n* lift the lid\n* wait\n';
    expect(shownItems(note).slice(1)).toEqual([
      'step [S] Prepare.',
      'bullet [S › Prepare] look at the hive',
      'bullet [S › Prepare] light the smoker',
      'step [S] Open.',
      'bullet [S › Open] lift the lid',
      'bullet [S › Open] wait',
    ]);
  });

  test('belong to it where they are indented at all', () => {
    expect(shownItems('# S\n\n1. Prepare\n  * look at the hive\n  * light it\n')).toContain(
      'bullet [S › Prepare] look at the hive',
    );
  });

  test('are a list of their own after a blank line, and where the numbers do not go on', () => {
    expect(shownItems('# S\n\n1. one two\n2. three four\n\n* five six\n\n1. seven eight\n')).toContain(
      'bullet [S] five six',
    );
    expect(shownItems('# S\n\n1. one two\n* five six\n5. seven eight\n')).toContain('bullet [S] five six');
  });
});

describe('what is indented by one blank more than the item above it', () => {
  test.each(['SCR (Swarm Call Rate)', 'Two kinds of swarms are seen in spring:'])('stands below %s', (name) => {
    const label = name.replace(/:$/, '');
    expect(shownItems(`# S\n\n* ${name}\n * what is heard\n * what is seen\n* Other\n`).slice(1)).toEqual([
      `bullet [S] ${name}`,
      `bullet [S › ${label}] what is heard`,
      `bullet [S › ${label}] what is seen`,
      'bullet [S] Other',
    ]);
  });

  test.each(['a box stands where the sun does not reach it', 'A box is dry.'])('goes on behind %s', (item) => {
    expect(shownItems(`# S\n\n* ${item}\n * what is heard\n`)).toContain('bullet [S] what is heard');
  });
});

describe('a list behind one whose last item ends in a colon', () => {
  const under = ['bullet [S] Boxes are kept dry.', 'bullet [S] Steps:', 'step [S › Steps] Open the box.'];
  const behind = (lead: string, between = '') =>
    shownItems(`# S\n\n- Boxes are kept dry.\n- ${lead}\n${between}1. Open the box.\n2. Lift a frame.\n`).slice(1);

  test('stands below that item, glued to it or after a blank line', () => {
    expect(behind('Steps:')).toEqual([...under, 'step [S › Steps] Lift a frame.']);
    expect(behind('Steps:', '\n')).toEqual(behind('Steps:'));
  });

  test('a semicolon leads as a colon does, and so does a colon after a bold word', () => {
    expect(behind('Steps;')).toEqual(behind('Steps:'));
    expect(behind('**Steps**:')).toEqual(behind('Steps:'));
  });

  test('may have bullets of another kind', () => {
    expect(shownItems('# S\n\n- Boxes:\n\n* tall ones\n* flat ones\n').slice(1)).toEqual([
      'bullet [S] Boxes:',
      'bullet [S › Boxes] tall ones',
      'bullet [S › Boxes] flat ones',
    ]);
  });

  test('takes no third list with it', () => {
    expect(shownItems('# S\n\n- Steps:\n1. Open it.\n2. Wait.\n\n* bees sting\n* wax melts\n').slice(-2)).toEqual([
      'bullet [S] bees sting',
      'bullet [S] wax melts',
    ]);
  });

  test.each([
    ['ends in a stop', '- Steps:\n- Bees sting.\n'],
    ['ends in no mark', '- Steps:\n- Bees sting\n'],
    ['has points of its own', '- Steps:\n  - look first\n  - be calm\n'],
    ['is followed by a paragraph', '- Steps:\n\nBees sting.\n\n'],
  ])('is a list of its own where the last item %s', (_, above) => {
    expect(shownItems(`# S\n\n${above}1. Open the box.\n2. Lift a frame.\n`).slice(-2)).toEqual([
      'step [S] Open the box.',
      'step [S] Lift a frame.',
    ]);
  });
});

describe('a list behind one that leads to it', () => {
  test('is put into the item also where the lead is set in bold', () => {
    expect(shownItems('# S\n\n- **Steps:**\n\n1. open it\n2. close it\n')).toContain('step [S › Steps] open it');
  });

  test('leaves the points below its numbers where they are', () => {
    const shown = shownItems('# S\n\n- Boxes\n- Steps:\n\n1. Open:\n* slowly\n* softly\n2. Close it.\n');
    expect(shown).toContain('bullet [S › Steps › Open] slowly');
    expect(shown).toContain('step [S › Steps] Close it.');
  });
});
