import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../src');

const core = ['notes', 'cards', 'schedule', 'rules', 'decks', 'readiness', 'study', 'exchange', 'statistics'];
const coreTypes = [...core, '.'];
const anyRoom = [...core, 'store', 'tui', 'cli', '.'];

/** What each room may import of the others; `types` are imports that leave no code behind. */
const allowed: Record<string, { code: readonly string[]; types: readonly string[] }> = {
  '.': { code: ['.'], types: ['.'] },
  notes: { code: ['notes', 'cards', '.'], types: coreTypes },
  cards: { code: ['cards', '.'], types: coreTypes },
  schedule: { code: ['schedule', 'cards', '.'], types: coreTypes },
  rules: { code: ['rules', 'cards', '.'], types: coreTypes },
  decks: { code: ['decks', 'rules', 'notes', 'cards', '.'], types: coreTypes },
  readiness: { code: ['readiness', 'schedule', 'decks', 'cards', '.'], types: coreTypes },
  exchange: { code: ['exchange', 'notes', 'schedule', 'cards', '.'], types: coreTypes },
  statistics: { code: ['statistics', 'schedule', '.'], types: coreTypes },
  study: { code: ['study', 'schedule', 'rules', 'readiness', 'decks', 'cards', '.'], types: coreTypes },
  store: { code: ['store', '.'], types: coreTypes },
  tui: { code: ['tui', 'study', 'schedule', 'cards', 'rules', 'readiness', 'statistics', '.'], types: coreTypes },
  cli: { code: anyRoom, types: anyRoom },
};

const outside = /^(node:|ink$|react|better-sqlite3$|commander$)/;

type Import = { from: string; target: string; typeOnly: boolean };

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map((match) => {
      const names =
        match[2]
          ?.match(/\{([^}]*)\}/)?.[1]
          ?.split(',')
          .filter((name) => name.trim() !== '') ?? [];
      const allTypes = names.length > 0 && names.every((name) => name.trim().startsWith('type '));
      return { from: file, target: match[3] ?? '', typeOnly: match[1] !== undefined || allTypes };
    }),
    ...[...dynamic].map((match) => ({ from: file, target: match[1] ?? '', typeOnly: false })),
  ];
}

/** The top folder a file is in; `.` for the files directly under src. */
function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '.') : '.';
}

const imports = sourceFiles().flatMap(importsOf);

describe('the direction of imports', () => {
  it('finds imports to check', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
  });

  it('lets every room import only what it may', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ from, target, typeOnly }) => {
        const room = roomOf(from);
        const other = roomOf(path.posix.normalize(path.posix.join(path.posix.dirname(from), target)));
        if (other === room) return false;
        return !allowed[room]?.[typeOnly ? 'types' : 'code'].includes(other);
      });
    expect(wrong).toEqual([]);
  });

  it('keeps the outside world out of the core', () => {
    const wrong = imports.filter(({ from, target }) => core.includes(roomOf(from)) && outside.test(target));
    expect(wrong).toEqual([]);
  });

  it('keeps the clock, chance and the process out of the core', () => {
    const wrong = sourceFiles()
      .filter((file) => core.includes(roomOf(file)))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|performance\.now/.test(
          readFileSync(path.join(source, file), 'utf8'),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps JSX in tui, SQL libraries in store and the process in cli', () => {
    expect(sourceFiles().filter((file) => file.endsWith('.tsx') && roomOf(file) !== 'tui')).toEqual([]);
    const users = (name: RegExp) =>
      new Set(imports.filter(({ target }) => name.test(target)).map(({ from }) => roomOf(from)));
    expect([...users(/^better-sqlite3$/)]).toEqual(['store']);
    expect([...users(/^node:process$/)].filter((room) => !['cli', 'tui'].includes(room))).toEqual([]);
  });
});
