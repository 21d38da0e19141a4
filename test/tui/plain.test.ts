import { describe, expect, it } from 'vitest';
import type { ReviewSession } from '../../src/study/session.ts';
import { runPlain } from '../../src/tui/plain.ts';
import { itemOf, itemsOf, locked, sessionOf } from '../terminal/world.ts';

/** What a plain session says when these lines are typed and the input ends. */
async function talk(session: ReviewSession, ...typed: string[]): Promise<{ said: string[]; looks: number }> {
  const said: string[] = [];
  const lines = [...typed];
  const sat = await runPlain(session, {
    write: (line) => said.push(line),
    read: async () => {
      said.push('>');
      return lines.shift() ?? null;
    },
  });
  return { said, looks: sat.looks };
}

describe('a plain session', () => {
  it('asks, shows the answer after Enter, and takes a grade', async () => {
    const session = sessionOf(itemsOf(2));
    const { said, looks } = await talk(session, '', '3', 'q');
    expect(said).toEqual([
      '',
      'Card 1 of 2.',
      'Compute › EC2 › Placement groups',
      'Question c0?',
      '>',
      'answer c0',
      'Grade: 1 again, today; 2 hard, 5 d; 3 good, 16 d; 4 easy, 3 mo.',
      '>',
      '',
      'Card 2 of 2.',
      'Compute › EC2 › Placement groups',
      'Question c1?',
      '>',
    ]);
    expect(session.log).toEqual(['grade c0 4']);
    expect(looks).toBe(1);
  });

  it('leaves when the input ends, in the middle of a card', async () => {
    const { said, looks } = await talk(sessionOf(itemsOf(2)), '');
    expect(said.at(-1)).toBe('>');
    expect(looks).toBe(0);
  });

  it('says a list member by member', async () => {
    const list = { id: 'l', form: 'list', front: 'Which two?', members: ['one', 'two'], ordered: true } as const;
    const { said } = await talk(sessionOf([itemOf(list)]), '', '');
    expect(said.slice(3)).toEqual([
      'Which two?',
      '1  ·····',
      '2  ·····',
      '>',
      '1  one',
      '>',
      '2  two',
      'Grade: 1 again, today; 2 hard, 5 d; 3 good, 16 d; 4 easy, 3 mo.',
      '>',
    ]);
  });

  it('undoes, suspends, shows the source, and explains its keys', async () => {
    const session = sessionOf(itemsOf(3));
    const { said } = await talk(session, '', '3', 'u', 's', '4', '-', '?', 'x');
    expect(session.log).toEqual(['grade c0 4', 'undo e1', 'grade c0 5', 'suspend c1']);
    expect(said).toContain('compute.md:25');
    expect(said).toContain('Enter: show the answer');
    expect(said).toContain('x does nothing here; ? lists the keys.');
  });

  it('sums up at the end', async () => {
    const { said } = await talk(sessionOf(itemsOf(1)), '', '3', '');
    expect(said.join('\n')).toMatch(/1 card in \d+ seconds/);
    expect(said).toContain('Tomorrow     12 cards due');
  });

  it('keeps the card and says why when a grade could not be saved', async () => {
    const session = sessionOf(itemsOf(1), {
      grade: () => {
        throw locked;
      },
    });
    const { said } = await talk(session, '', '3');
    expect(said).toContain(locked.message);
    expect(said.join('\n')).not.toContain('card in');
  });

  it('lets the editor have the terminal, and goes on with the edited card', async () => {
    const { said } = await talk(sessionOf(itemsOf(1)), 'e');
    expect(said).toContain('An edited question?');
  });
});
