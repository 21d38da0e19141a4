import { describe, expect, it } from 'vitest';
import { frameOf } from '../../src/tui/frame.ts';
import {
  type Binding,
  bindingsOf,
  commandOf,
  dashboardKeys,
  helpKeys,
  reviewKeys,
  reviewKeysFor,
} from '../../src/tui/keymap.ts';
import { browseKeys } from '../../src/tui/screens/browse/keys.ts';
import { examKeys } from '../../src/tui/screens/exam/keys.ts';
import { helpText } from '../../src/tui/screens/help/text.ts';
import { importKeys } from '../../src/tui/screens/import/keys.ts';
import { newCardsKeys } from '../../src/tui/screens/new-cards/keys.ts';
import { questionKeys, quizKeys } from '../../src/tui/screens/quiz/keys.ts';
import { statisticsKeys } from '../../src/tui/screens/statistics/keys.ts';

const maps: readonly (readonly [string, readonly Binding[], readonly string[]])[] = [
  ['the dashboard', dashboardKeys, ['list', 'empty']],
  ['a review', reviewKeys, ['question', 'members', 'answer', 'answerSix', 'done']],
  ['the help', helpKeys, ['any']],
  ['browsing', browseKeys, ['search', 'list', 'card', 'none']],
  ['an import', importKeys, ['working', 'news', 'nothing']],
  ['a question', questionKeys, ['one', 'several', 'verdict']],
  ['a quiz', quizKeys, ['one', 'several', 'verdict', 'done']],
  ['the statistics', statisticsKeys, ['charts', 'numbers']],
  ['a mock exam', examKeys, ['ready', 'one', 'several', 'grid', 'confirm', 'paused', 'result', 'marks', 'verdict']],
  ['reading new cards', newCardsKeys, ['proposed', 'stored', 'ready', 'done']],
];

describe.each(maps)('the keymap of %s', (_, bindings, phases) => {
  it.each(phases)('gives each key one meaning on “%s”', (phase) => {
    const keys = bindingsOf(bindings, phase).flatMap(({ keys: names }) => names);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(phases)('has a way out and Ctrl-C on “%s”, and q unless it is text there', (phase) => {
    // A mock exam asks first.
    if (phase !== 'search') expect(['quit', 'ask']).toContain(commandOf(bindings, phase, 'q'));
    expect(commandOf(bindings, phase, 'ctrl-c')).toBe('quit');
  });

  it('explains every key that works in the help', () => {
    const frame = frameOf({ columns: 120, rows: 40 });
    for (const phase of phases) {
      const text = helpText(bindings, phase, frame)
        .map((line) => line.map((piece) => piece.text).join(''))
        .join('\n');
      for (const { help } of bindings) expect(text).toContain(help);
    }
  });
});

describe('the keys of a review', () => {
  it('stand for the grades of SM-2: four of them, or all six', () => {
    const four = ['1', '2', '3', '4'].map((key) => commandOf(reviewKeys, 'answer', key));
    expect(four).toEqual(['grade1', 'grade3', 'grade4', 'grade5']);
    expect(commandOf(reviewKeys, 'answer', '0')).toBeNull();
    const six = ['0', '1', '2', '3', '4', '5'].map((key) => commandOf(reviewKeys, 'answerSix', key));
    expect(six).toEqual(['grade0', 'grade1', 'grade2', 'grade3', 'grade4', 'grade5']);
  });

  it('grade nothing before the answer is shown', () => {
    for (const key of ['0', '1', '2', '3', '4', '5']) expect(commandOf(reviewKeys, 'question', key)).toBeNull();
  });

  it('leave the grades of the other kind out of the help', () => {
    expect(reviewKeysFor('four').some(({ command }) => command === 'grade0')).toBe(false);
    expect(reviewKeysFor('six').some(({ help }) => help.startsWith('easy'))).toBe(false);
  });
});
