import { mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { objects, run, temporaryFolder } from './program.ts';

type Card = { id: string; front: string; source: { path: string } };

/** A home that holds one good card already, and the text of every card it holds. */
function homeWithACard(): { home: string; notes: string; cards: () => string[] } {
  const home = temporaryFolder();
  const notes = path.join(temporaryFolder(), 'notes');
  mkdirSync(notes);
  writeFileSync(path.join(notes, 'good.md'), '# Good\n\nWhat is asked first? :: the good card\n');
  expect(run(home, ['import', notes]).code).toBe(0);
  return { home, notes, cards: () => objects<Card>(run(home, ['cards', '--json'])).map(({ front }) => front) };
}

/** The one problem line of an import of this file, beside whose badness the good card must stay. */
function problemOf(
  name: string,
  content: string | Uint8Array,
): { code: number | null; stderr: string; stdout: string } {
  const { home, notes, cards } = homeWithACard();
  const before = cards();
  writeFileSync(path.join(notes, name), content);
  const { code, stderr, stdout } = run(home, ['import', notes]);
  expect(cards()).toEqual(before);
  return { code, stderr, stdout };
}

describe('bad input', () => {
  it('names the line of broken front matter and goes on', () => {
    const { code, stderr } = problemOf('bad.md', '---\ntitle: "open\ntags: [a\n---\n# X\n\nWhat is it? :: nothing\n');
    expect(code).toBe(1);
    expect(stderr).toMatch(/bad\.md:\d+:\d+ {2}error {2}.+ {2}\S+\/\S+/);
  });

  it('refuses JavaScript in front matter and does not run it', () => {
    const flag = path.join(temporaryFolder(), 'ran');
    const { code, stderr } = problemOf(
      'script.md',
      `---js\n{ title: require('fs').writeFileSync(${JSON.stringify(flag)}, 'x') }\n---\nWhat ran? :: a script\n`,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/script\.md:1:\d+ {2}error/);
    expect(() => openSync(flag, 'r')).toThrow();
  });

  it('names the place of invalid UTF-8', () => {
    const { code, stderr } = problemOf(
      'latin.md',
      Uint8Array.from([0x23, 0x20, 0x58, 0x0a, 0x0a, 0x63, 0x61, 0xe9, 0x0a]),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/latin\.md:3:3 {2}error/);
  });

  it('names a binary and skips it', () => {
    const { code, stderr } = problemOf('binary.md', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0]));
    expect(code).toBe(1);
    expect(stderr).toMatch(/binary\.md:1:5 {2}error/);
  });

  it('names a file of 100 MB without reading it', () => {
    const { home, notes, cards } = homeWithACard();
    const huge = path.join(notes, 'huge.md');
    writeFileSync(huge, '');
    truncateSync(huge, 100 * 1024 * 1024);
    const { code, stderr } = run(home, ['import', notes]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/huge\.md:1:1 {2}error/);
    expect(cards()).toHaveLength(1);
  });

  it('says that a path is missing', () => {
    const { home } = homeWithACard();
    const { code, stderr } = run(home, ['import', '/nowhere/at-all']);
    expect(code).toBe(1);
    expect(stderr).toContain('/nowhere/at-all');
  });

  it('says that a folder holds no notes', () => {
    const { home } = homeWithACard();
    const { code, stderr } = run(home, ['import', temporaryFolder()]);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n').length).toBeGreaterThan(0);
  });

  it('follows a loop of links once and names it', () => {
    const { home, notes, cards } = homeWithACard();
    symlinkSync(notes, path.join(notes, 'again'));
    const { code, stderr } = run(home, ['import', notes]);
    expect(code).toBe(1);
    expect(stderr).toContain('again');
    expect(cards()).toHaveLength(1);
  });

  it('shows the escape sequences of a note as text, and sends none', () => {
    const { home, notes } = homeWithACard();
    const evil = '\u001b]52;c;aGk=\u0007 \u001b]0;owned\u0007 \u001b[2J \u009b31m';
    writeFileSync(path.join(notes, 'evil.md'), `# Evil${evil}\n\nWhat does it do${evil}? :: it shows${evil} text\n`);
    for (const args of [
      ['import', notes],
      ['import', notes, '--force', '--json'],
      ['cards'],
      ['cards', '--json'],
      ['due'],
    ]) {
      const { stdout, stderr } = run(home, args);
      expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u009b]/);
    }
    expect(run(home, ['cards', 'does']).stdout).toContain('␛');
  });

  it('names both lines of two cards with one id', () => {
    const { home, notes } = homeWithACard();
    writeFileSync(path.join(notes, 'twice.md'), '# T\n\nWhat is one? :: 1 ^same\n\nWhat is two? :: 2 ^same\n');
    const { code, stderr } = run(home, ['import', notes]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/twice\.md:5:\d+ {2}error {2}.*3.* {2}card\/duplicate-id/);
  });

  it('names the place of an unclosed cloze', () => {
    const { code, stderr } = problemOf('cloze.md', '# C\n\nThe limit is {{c1::seven instances.\n');
    expect(code).toBe(1);
    expect(stderr).toMatch(/cloze\.md:3:14 {2}error/);
  });

  it('refuses a grade of 7 and a card it does not know', () => {
    const { home } = homeWithACard();
    const id = objects<Card>(run(home, ['cards', '--json']))[0]?.id ?? '';
    for (const args of [
      ['grade', id, '7'],
      ['grade', 'no-such-card', '4'],
      ['card', 'no-such-card'],
    ]) {
      const { code, stderr, stdout } = run(home, args);
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('refuses a whole batch for one line that is no JSON, naming the line', () => {
    const { home } = homeWithACard();
    const id = objects<Card>(run(home, ['cards', '--json']))[0]?.id ?? '';
    const { code, stderr } = run(home, ['grade', '--batch', '-'], { input: `{"card":"${id}","grade":4}\nnonsense\n` });
    expect(code).toBe(1);
    expect(stderr).toMatch(/-:2:\d+ {2}error/);
    expect(objects<{ state: string }>(run(home, ['cards', '--json'])).map(({ state }) => state)).toEqual(['new']);
  });

  it('refuses a database that is none, and leaves it as it is', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'letter.db');
    writeFileSync(file, 'Dear Sir or Madam, this is no database.');
    const { code, stderr } = run(folder, ['--db', file, 'due']);
    expect(code).toBe(3);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('letter.db');
  });
});
