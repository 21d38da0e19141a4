import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { objects, openScreen, run, type Screen, temporaryFolder } from './program.ts';

type Looked = { front: string; state: string };

/** A home without what ships, and a folder with one note of explicit cards, not imported yet. */
function homeWithNote(cards: number): { home: string; notes: string; note: string } {
  const home = temporaryFolder();
  const notes = path.join(temporaryFolder(), 'notes');
  mkdirSync(notes);
  const note = path.join(notes, 'own.md');
  const lines = Array.from({ length: cards }, (_, card) => `What is the value of part ${card}? :: value ${card}`);
  writeFileSync(note, `# Own\n\n${lines.join('\n\n')}\n`);
  run(home, ['config', 'content.shipped', 'off']);
  return { home, notes, note };
}

function states(home: string): Record<string, string> {
  const cards = objects<Looked>(run(home, ['cards', '--json']));
  return Object.fromEntries(cards.map(({ front, state }) => [front, state]));
}

/** An editor that writes one thing in place of another and ends. */
function editorThatPuts(after: string, before: string): string {
  const editor = path.join(temporaryFolder(), 'editor.mjs');
  writeFileSync(
    editor,
    `#!${process.execPath}
import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv.at(-1);
writeFileSync(file, readFileSync(file, 'utf8').replace(${JSON.stringify(before)}, ${JSON.stringify(after)}));
`,
  );
  chmodSync(editor, 0o755);
  return editor;
}

function expectGivenBack(screen: Screen): void {
  expect(screen.alternate()).toBe(false);
  expect(screen.sent().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(screen.sent().lastIndexOf('\u001b[?2004h'));
}

describe('browsing in a real terminal', () => {
  it('searches, suspends, undoes and edits, each on disk at once', async () => {
    const { home, notes } = homeWithNote(60);
    expect(run(home, ['import', notes]).code).toBe(0);
    const editor = editorThatPuts('the true value of part 41', 'the value of part 41');
    const screen = openScreen(home, [], { env: { EDITOR: editor, VISUAL: '' } });
    await screen.shows('b browse');
    screen.press('bpart 4');
    await screen.shows('11 cards');
    screen.press('\u001b[200~1\n\u001b[201~');
    await screen.shows(/❯ What is the value of part 41\?/);
    await screen.shows('1 card');
    screen.press('\r');
    await screen.shows('- suspend');
    screen.press('-');
    await screen.shows('Suspended');
    expect(states(home)['What is the value of part 41?']).toBe('suspended');
    screen.press('u');
    await screen.shows('Undone');
    expect(states(home)['What is the value of part 41?']).toBe('new');
    screen.press('e');
    await screen.shows('❯ What is the true value of part 41?');
    screen.press('q');
    expect((await screen.ended).exitCode).toBe(0);
    expectGivenBack(screen);
    expect(states(home)['What is the true value of part 41?']).toBe('new');
    expect(Object.keys(states(home))).toHaveLength(60);
  });

  it('opens with what was asked for, and says what to do where there is no terminal', async () => {
    const { home, notes } = homeWithNote(12);
    run(home, ['import', notes]);
    const screen = openScreen(home, ['cards', '--browse', 'part 1', '--state', 'new']);
    await screen.shows('part 1 state:new');
    await screen.shows('3 cards');
    screen.press('\u0003');
    expect((await screen.ended).exitCode).toBe(0);
    const refused = run(home, ['cards', '--browse']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('There is no terminal to browse on');
  });
});

describe('import --review in a real terminal', () => {
  it('stores nothing when it is left, else what was accepted, and never proposes again what was skipped', {
    timeout: 90_000,
  }, async () => {
    const { home, notes, note } = homeWithNote(4);
    const left = openScreen(home, ['import', '--review', notes]);
    await left.shows('1 of 4');
    left.press(' xq');
    expect((await left.ended).exitCode).toBe(0);
    expectGivenBack(left);
    expect(left.text()).toContain('Nothing was stored.');
    expect(states(home)).toEqual({});

    const editor = editorThatPuts('the true value of part 2', 'the value of part 2');
    const screen = openScreen(home, ['import', '--review', notes], { env: { EDITOR: editor, VISUAL: '' } });
    await screen.shows('1 of 4');
    screen.press(' x');
    await screen.shows('3 of 4');
    screen.press('e');
    await screen.shows('the true value of part 2');
    screen.press(' A');
    await screen.shows('3 new cards will be stored');
    await screen.shows('1 card skipped for good');
    screen.press('\r');
    expect((await screen.ended).exitCode).toBe(0);
    expect(screen.text()).toContain('1 file · 3 new');
    const stored = [
      'What is the value of part 0?',
      'What is the true value of part 2?',
      'What is the value of part 3?',
    ];
    expect(Object.keys(states(home)).toSorted()).toEqual(stored.toSorted());

    appendFileSync(note, '\nWhat is new? :: this\n');
    const again = openScreen(home, ['import', '--review']);
    await again.shows('1 of 1');
    again.press(' \r');
    expect((await again.ended).exitCode).toBe(0);
    expect(Object.keys(states(home)).toSorted()).toEqual([...stored, 'What is new?'].toSorted());
  });

  it('is refused where nobody can be asked, and beside what it cannot go with', () => {
    const { home, notes } = homeWithNote(1);
    const piped = run(home, ['import', '--review', notes]);
    expect(piped.code).toBe(2);
    expect(piped.stderr).toContain('--dry-run shows what an import would do');
    for (const other of ['--json', '--dry-run', '--watch']) {
      expect(run(home, ['import', '--review', other, notes]).code).toBe(2);
    }
    expect(states(home)).toEqual({});
  });

  it('imports again from the dashboard, and lets the new cards be read there', async () => {
    const { home, notes, note } = homeWithNote(2);
    run(home, ['import', notes]);
    appendFileSync(note, '\nWhat is new? :: this\n');
    const screen = openScreen(home, []);
    await screen.shows('i import');
    screen.press('i');
    await screen.shows('1 file · 1 new');
    screen.press('r');
    await screen.shows('What is new?');
    screen.press('-');
    await screen.shows('1 new card read');
    expect(states(home)['What is new?']).toBe('suspended');
    screen.press('q');
    expect((await screen.ended).exitCode).toBe(0);
    expectGivenBack(screen);
  });
});
