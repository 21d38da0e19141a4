import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/random.ts';
import { objects, openScreen, run, type Screen, temporaryFolder } from './program.ts';

type Looked = { id: string; state: string };

/** A home with so many cards of the learner's own, nothing of what ships, and no limit on new cards. */
function homeWith(cards: number): { home: string; note: string } {
  const home = temporaryFolder();
  const notes = path.join(temporaryFolder(), 'notes');
  mkdirSync(notes);
  const note = path.join(notes, 'own.md');
  const lines = Array.from({ length: cards }, (_, card) => `What is the value of part ${card}? :: value ${card}`);
  writeFileSync(note, `# Own\n\n${lines.join('\n\n')}\n`);
  run(home, ['config', 'content.shipped', 'off']);
  run(home, ['config', 'study.new', '9999']);
  expect(run(home, ['import', notes]).code).toBe(0);
  return { home, note };
}

function gradedCards(home: string): number {
  return objects<Looked>(run(home, ['cards', '--json'])).filter(({ state }) => state !== 'new').length;
}

/** What every end must leave behind: the normal screen, a cursor, no raw mode asked for, nothing of ours on it. */
function expectGivenBack(screen: Screen): void {
  expect(screen.alternate()).toBe(false);
  expect(screen.sent().lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.sent().lastIndexOf('\u001b[?25l'));
  expect(screen.sent()).not.toContain('\u001b[3J');
}

describe('the program in a terminal', () => {
  it('opens the dashboard with what ships, reviews ten cards, and leaves the terminal as it was', async () => {
    const home = temporaryFolder();
    const screen = openScreen(home, []);
    await screen.shows('What pays most now');
    screen.press('\r');
    let [graded, card] = [0, 0];
    while (graded < 10) {
      card += 1;
      await screen.shows(new RegExp(`Review\\s+${card} of`));
      if (screen.text().includes('not sure')) {
        // A question among the cards: pressed twice, `n` gives no answer.
        screen.press('nn');
        await screen.shows('⏎ next');
        screen.press('\r');
        continue;
      }
      // A list uncovers one by one; `a` does it at once and does nothing on another card.
      screen.press('a');
      screen.press(' ');
      await screen.shows('3 good');
      screen.press('3');
      graded += 1;
    }
    await screen.shows(new RegExp(`Review\\s+${card + 1} of`));
    screen.press('q');
    expect((await screen.ended).exitCode).toBe(0);
    expectGivenBack(screen);
    expect(screen.text()).toContain('grades stored');
    expect(gradedCards(home)).toBeGreaterThanOrEqual(10);
  });

  it('handles 300 pasted keys in order, each once', async () => {
    const { home } = homeWith(150);
    const screen = openScreen(home, ['review']);
    await screen.shows(/Review\s+1 of 150/);
    const keys = ' 3'.repeat(150);
    const random = seeded(11);
    for (let at = 0; at < keys.length; ) {
      const length = 1 + Math.floor(random() * 9);
      screen.press(keys.slice(at, at + length));
      at += length;
      if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await screen.shows('150 cards');
    screen.press('q');
    await screen.ended;
    const graded = objects<Looked & { repetitions: number }>(run(home, ['cards', '--json']));
    expect(graded.map(({ repetitions }) => repetitions)).toEqual(Array(150).fill(1));
  });

  it('takes a grade back after the last card, and after a restart', async () => {
    const { home } = homeWith(1);
    const first = openScreen(home, ['review']);
    await first.shows(/Review\s+1 of 1/);
    first.press(' 3');
    await first.shows('1 card');
    first.press('u');
    await first.shows('What is the value');
    expect(gradedCards(home)).toBe(0);
    first.press(' 4');
    await first.shows('1 card');
    first.press('q');
    await first.ended;
    expect(gradedCards(home)).toBe(1);

    const second = openScreen(home, ['review']);
    await second.shows(/nothing|done|tomorrow/i);
    second.press('u');
    await second.shows('What is the value');
    second.press('q');
    await second.ended;
    expect(gradedCards(home)).toBe(0);
  });

  it('shows a card again in the session until it gets 4 or more, also after a restart', async () => {
    const { home } = homeWith(2);
    const first = openScreen(home, ['review']);
    await first.shows(/Review\s+1 of 2/);
    first.press(' 1');
    await first.shows(/Review\s+2 of 3/);
    first.press('q');
    await first.ended;
    const second = openScreen(home, ['review']);
    await second.shows(/Review\s+1 of 2/);
    second.press(' 3 3');
    await second.shows('2 cards');
    second.press('q');
    await second.ended;
    const kinds = objects<Looked>(run(home, ['cards', '--json'])).flatMap(
      ({ id }) => (JSON.parse(run(home, ['card', id, '--json']).stdout) as { history: { kind: string }[] }).history,
    );
    expect(
      kinds
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'review' || kind === 'repeat')
        .sort(),
    ).toEqual(['repeat', 'review', 'review']);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('gives the terminal back on %s, every grade kept', async (signal, code) => {
    const { home } = homeWith(5);
    const screen = openScreen(home, ['review']);
    await screen.shows(/Review\s+1 of 5/);
    screen.press(' 3');
    await screen.shows(/Review\s+2 of 5/);
    process.kill(screen.pid, signal);
    const end = await screen.ended;
    expect(end.signal === 0 || end.signal === undefined ? end.exitCode : 128 + end.signal).toBe(code);
    expectGivenBack(screen);
    expect(gradedCards(home)).toBe(1);
  });

  it('leaves on Ctrl-C, with every grade kept', async () => {
    const { home } = homeWith(3);
    const screen = openScreen(home, ['review']);
    await screen.shows(/Review\s+1 of 3/);
    screen.press(' 3');
    await screen.shows(/Review\s+2 of 3/);
    screen.press('\u0003');
    await screen.ended;
    expectGivenBack(screen);
    expect(gradedCards(home)).toBe(1);
  });

  it('follows a resize without a line too many', async () => {
    const { home } = homeWith(3);
    const screen = openScreen(home, ['review'], { columns: 120, rows: 40 });
    await screen.shows(/Review\s+1 of 3/);
    for (const [columns, rows] of [
      [60, 18],
      [40, 10],
      [80, 24],
    ] as const) {
      screen.resize(columns, rows);
      await screen.shows('What is the value');
      await screen.shows('show answer');
      expect(screen.lines().filter((line) => line.includes('show answer'))).toHaveLength(1);
    }
    screen.press('q');
    await screen.ended;
    expectGivenBack(screen);
  });

  it('opens the note in $EDITOR at its line and comes back to the edited card with its history', async () => {
    const { home, note } = homeWith(1);
    const editor = path.join(temporaryFolder(), 'editor.mjs');
    writeFileSync(
      editor,
      `#!${process.execPath}
import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv.at(-1);
writeFileSync(file + '.args', process.argv.slice(2).join(' '));
writeFileSync(file, readFileSync(file, 'utf8').replace('the value of part 0', 'the true value of part 0'));
`,
    );
    chmodSync(editor, 0o755);
    const screen = openScreen(home, ['review'], { env: { EDITOR: editor, VISUAL: '' } });
    await screen.shows('What is the value');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    screen.press('e');
    await screen.shows('the true value');
    screen.press(' 3');
    await screen.shows('1 card');
    screen.press('q');
    await screen.ended;
    expectGivenBack(screen);
    expect(readFileSync(`${note}.args`, 'utf8')).toContain(note);
    const cards = objects<{ front: string; repetitions: number; retired: boolean }>(run(home, ['cards', '--json']));
    expect(cards.map(({ front, repetitions, retired }) => ({ front, repetitions, retired }))).toEqual([
      { front: 'What is the true value of part 0?', repetitions: 1, retired: false },
    ]);
  });

  it('draws no colour when none is wanted, and everything is still said in words', async () => {
    const { home } = homeWith(2);
    const screen = openScreen(home, ['review'], {
      env: { NO_COLOR: '1', FORCE_COLOR: undefined as unknown as string },
    });
    await screen.shows(/Review\s+1 of 2/);
    screen.press(' ');
    await screen.shows('3 good');
    expect(screen.sent()).not.toMatch(/\u001b\[[0-9;]*3[0-9]m/);
    screen.press('q');
    await screen.ended;
  });

  it('asks the same session as lines of text with --plain', () => {
    const { home } = homeWith(3);
    const { code, stdout } = run(home, ['review', '--plain'], { input: '\n3\n\n1\n\n4\n\n3\nq\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('Card 1 of 3');
    expect(stdout).not.toContain('\u001b');
    expect(gradedCards(home)).toBe(3);
  });
});
