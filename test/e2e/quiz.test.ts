import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { objects, openScreen, run, temporaryFolder } from './program.ts';

const table = `---
family: lamps
title: Lamps
---

| | Gas lamp | Torch | Lantern |
| --- | --- | --- | --- |
| \`id\` | gas | torch | lantern |
| battery[^1] | no | yes | yes |
| waterproof[^1] | yes | no | yes |
| price[^1] | 15 EUR | 10 EUR | 30 EUR |

[^1]: [Lamps](https://example.org/lamps), 2026
`;
const deck = `# Lamps

## A storm

A guide walks through a storm. The lamp must [run on a battery](#battery) and [stand the rain](#rain). Which lamp fits?

\`\`\`yaml scenario
family: lamps
require:
  battery: battery is yes
  rain: waterproof is yes
options: [gas, torch, lantern]
\`\`\`
`;

/** A home with a decision table and a scenario of the learner's own, and nothing of what ships. */
function homeWithLamps(): string {
  const home = temporaryFolder();
  const notes = path.join(temporaryFolder(), 'notes');
  mkdirSync(notes);
  writeFileSync(path.join(notes, 'table.md'), table);
  writeFileSync(path.join(notes, 'deck.md'), deck);
  run(home, ['config', 'content.shipped', 'off']);
  expect(run(home, ['import', notes]).code).toBe(0);
  return home;
}

type Due = { due: number; new: number };
type Listed = { id: string; form: string; front: string; state: string; interval: number };

const due = (home: string): number => objects<Due>(run(home, ['due', '--json']))[0]?.due ?? -1;
const cards = (home: string): Listed[] => objects<Listed>(run(home, ['cards', '--json']));

describe('a quiz in a terminal', () => {
  it('makes the cards of the facts that decided due, and no other; undo takes all of it back, also after a restart', async () => {
    const home = homeWithLamps();
    const before = cards(home);
    expect(before.filter(({ form }) => form === 'choice')).toHaveLength(1);
    const screen = openScreen(home, ['quiz', '--seed', '3']);
    await screen.shows('Quiz   1 of 1');
    await screen.shows('❯ A');
    screen.press('n');
    await screen.shows('not sure');
    screen.press('n');
    await screen.shows(/no answer · answer is [A-C]/);
    await screen.shows('Brought up for review today');
    screen.press('\r');
    await screen.shows('0 of 1 right');
    screen.press('q');
    expect((await screen.ended).exitCode).toBe(0);
    expect(screen.alternate()).toBe(false);
    expect(screen.text()).toContain('1 grade stored');
    const after = cards(home).filter(({ state }) => state === 'due');
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThanOrEqual(4);
    for (const { front } of after) expect(front).toMatch(/battery|waterproof/i);
    expect(after.map(({ interval }) => interval)).toEqual(after.map(() => 0));
    // Practice makes no question due: the daily review does that.
    expect(cards(home).find(({ form }) => form === 'choice')?.state).toBe('new');
    expect(run(home, ['undo']).stdout).toContain('Took back no answer');
    expect(cards(home).map(({ state }) => state)).toEqual(before.map(() => 'new'));
    expect(due(home)).toBe(0);
  });

  it('asks a question in the daily review, with the same screen', async () => {
    const home = homeWithLamps();
    const screen = openScreen(home, ['review']);
    await screen.shows(/Review\s+1 of/);
    // The question is in the second half, and waits until its facts are read.
    screen.press(' 4 4 4 4 4 4');
    await screen.shows('strike out');
    screen.press('a');
    await screen.shows(/right|wrong · answer is/);
    screen.press('q');
    expect((await screen.ended).exitCode).toBe(0);
    expect(cards(home).find(({ form }) => form === 'choice')?.state).not.toBe('new');
  });

  it('prints the questions where nobody could press a key, and never waits', () => {
    const home = homeWithLamps();
    const ran = run(home, ['quiz', '--deck', path.join(home, 'none.md')]);
    expect(ran.code).toBe(1);
    const piped = run(home, ['quiz', '--family', 'lamps']);
    expect(piped.stdout).toMatch(/A guide walks through a storm\..*\n {2}A {2}Gas lamp\n/);
    expect(piped.stderr).toContain('There is no terminal');
    const plain = run(home, ['quiz', '--plain'], { input: 'a\n' });
    expect(plain.stdout).toContain('Question 1 of 1.');
    expect(plain.stdout).toMatch(/Right|Wrong/);
  });
});
