import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { Failure } from '../../src/failure.ts';
import { importScreen } from '../../src/tui/screens/import/screen.ts';
import type { ImportProgress, ImportReport } from '../../src/tui/screens/import/world.ts';
import { newCardsScreen } from '../../src/tui/screens/new-cards/screen.ts';
import type { NewCard, NewCardsWorld } from '../../src/tui/screens/new-cards/world.ts';
import { type Emulator, startScreens } from './emulator.ts';
import { cardOf, locked } from './world.ts';

function newOf(id: string, file = '/notes/a.md', part: Partial<Card> = {}): NewCard {
  return { card: cardOf({ id, ...part }), file };
}

type Logged = NewCardsWorld & { log: string[] };

function worldOf(cards: readonly NewCard[], part: Partial<NewCardsWorld> = {}): Logged {
  const log: string[] = [];
  return {
    log,
    mode: 'proposed',
    cards,
    others: [],
    excerpt: ({ card }) => `- **${card.id}**: as written`,
    skip: ({ id }) => {
      log.push(`skip ${id}`);
      return () => log.push(`unskip ${id}`);
    },
    prepareEdit: async () => {},
    edit: () => ({ cards: [], problems: [] }),
    finish: (skipped) => log.push(`finish without ${skipped.map(({ id }) => id).join(' ') || 'none'}`),
    ...part,
  };
}

function read(world: NewCardsWorld, columns = 80, rows = 24): Promise<Emulator> {
  return startScreens([newCardsScreen(world)], columns, rows);
}

const three = [newOf('c0'), newOf('c1'), newOf('c2', '/notes/b.md')];

describe('reading new cards before they are stored', () => {
  it('shows each with its answer, its place and the lines that made it; accepts, skips, undoes; stores in the end', async () => {
    const world = worldOf(three, { others: ['3 files · 2 changed (history kept)', 'a.md:7:41  warning  old'] });
    const app = await read(world);
    expect(app.text()).toContain('New cards, not stored yet   1 of 3');
    expect(app.text()).toMatch(/Question c0\?\n\n +answer c0\n\n +compute\.md:25/);
    expect(app.text()).toContain('│ - **c0**: as written');
    await app.type(' x');
    expect(app.text()).toContain('3 of 3');
    expect(app.text()).toContain('1 skipped');
    await app.type('u');
    expect(app.text()).toContain('Question c1?');
    await app.type('-\r');
    expect(app.text()).toContain('2 new cards will be stored');
    expect(app.text()).toContain('1 card skipped for good');
    expect(app.text()).toContain('2 changed (history kept)');
    expect(app.text()).toContain('a.md:7:41  warning  old');
    expect(world.log.at(-1)).toBe('skip c1');
    await app.type('\r');
    await app.ended;
    expect(world.log).toEqual(['skip c1', 'unskip c1', 'skip c1', 'finish without c1']);
  });

  it('accepts all the others at once, which can be undone', async () => {
    const world = worldOf(three);
    const app = await read(world);
    await app.type('xA');
    expect(app.text()).toContain('2 new cards will be stored');
    await app.type('u');
    expect(app.text()).toContain('2 of 3');
    await app.type('uu');
    expect(app.text()).toContain('There is nothing to undo.');
    await app.type('A\r');
    await app.ended;
    expect(world.log.at(-1)).toBe('finish without none');
  });

  it.each(['q', '\x03'])('stores nothing when it is left with %j, also at the end', async (key) => {
    for (const keys of ['', 'x', 'A']) {
      const world = worldOf(three);
      const app = await read(world);
      await app.type(keys);
      await app.type(key);
      await app.ended;
      expect(world.log.some((line) => line.startsWith('finish'))).toBe(false);
    }
  });

  it('reads an edited note again in its place, and what was said of cards that are as they were still counts', async () => {
    const edited = [newOf('c0'), newOf('c1', '/notes/a.md', { id: 'c1b', front: 'Better asked?' }), newOf('extra')];
    const world = worldOf([newOf('b0', '/notes/b.md'), ...three.slice(0, 2), newOf('z', '/notes/z.md')], {
      edit: () => ({ cards: edited, problems: [] }),
    });
    const app = await read(world);
    await app.type(' xe');
    expect(app.text()).toContain('3 of 5');
    expect(app.text()).toContain('Better asked?');
    expect(app.text()).toContain('The note was read again.');
    expect(app.text()).toContain('1 skipped');
    await app.type('u');
    expect(app.text()).toContain('Question c0?');
    await app.type('A\r');
    await app.ended;
    expect(world.log.at(-1)).toBe('finish without none');
  });

  it('says what is wrong in an edited note, and goes on when its cards are gone', async () => {
    const world = worldOf(three, { edit: () => ({ cards: [], problems: ['a.md:1:1  error  broken  x'] }) });
    const app = await read(world);
    await app.type('e');
    expect(app.text()).toContain('! a.md:1:1  error  broken');
    expect(app.text()).toContain('Question c2?');
    expect(app.text()).toContain('1 of 1');
  });

  it('suspends cards that are stored already, at once, and has nothing left to store', async () => {
    const world = worldOf(three, { mode: 'stored' });
    const app = await read(world);
    expect(app.text()).not.toContain('not stored');
    await app.type('-');
    expect(world.log).toEqual(['skip c0']);
    expect(app.text()).toContain('1 suspended');
    await app.type('  ');
    expect(app.text()).toContain('3 new cards read');
    expect(app.text()).not.toContain('store');
  });

  it('keeps the card and says why when it could not be skipped', async () => {
    const app = await read(
      worldOf(three, {
        mode: 'stored',
        skip: () => {
          throw locked;
        },
      }),
    );
    await app.type('x');
    expect(app.text()).toContain('! The database is locked');
    expect(app.text()).toContain('Question c0?');
  });

  it('sends nothing raw that a note says, and fits every size', async () => {
    const evil = '\x1b]52;c;aGVsbG8=\x07\x1b[2Jgone';
    for (const [columns, rows] of [
      [40, 10],
      [60, 18],
      [120, 40],
    ] as const) {
      const app = await read(
        worldOf([newOf('a', evil, { front: evil })], { excerpt: () => evil, others: [evil] }),
        columns,
        rows,
      );
      expect(app.rows()[rows - 1]).toBe('');
      await app.type(' ');
      expect(app.written()).not.toMatch(/\x1b\]|\x1b\[2J|\x07/);
      expect(app.rows()[rows - 1]).toBe('');
    }
  });
});

describe('importing again on the terminal', () => {
  const report: ImportReport = {
    line: '3 files · 2 new · 1 retired · 1 problem',
    notes: ['a.md: 2 new', 'b.md: 1 retired'],
    problems: ['a.md:3:1  warning  odd  x/y'],
    newCards: 2,
  };

  function runs() {
    const steps: {
      progress: (at: ImportProgress) => void;
      end: (report: ImportReport) => void;
      fail: (error: Error) => void;
      signal: AbortSignal;
    }[] = [];
    const world = {
      run: (progress: (at: ImportProgress) => void, signal: AbortSignal) =>
        new Promise<ImportReport>((end, fail) => {
          steps.push({ progress, end, fail, signal });
          signal.addEventListener('abort', () => fail(new Error('stopped')));
        }),
      read: () => newCardsScreen(worldOf(three, { mode: 'stored' })),
    };
    return { steps, world };
  }

  it('says how far it is, then what it came to, and reads the new cards on r', async () => {
    const { steps, world } = runs();
    const app = await startScreens([importScreen(world)]);
    expect(app.text()).toContain('Looking for notes');
    steps[0]?.progress({ name: 'deep/b.md', done: 1, total: 3 });
    await app.type('r');
    expect(app.text()).toMatch(/▕█+.*▏ {2}1 of 3 notes/);
    expect(app.text()).toContain('deep/b.md');
    steps[0]?.end(report);
    await app.type('');
    for (const line of [report.line, ...report.notes, ...report.problems]) expect(app.text()).toContain(line);
    await app.type('r');
    expect(app.text()).toContain('Question c0?');
    await app.type('   \r');
    expect(app.text()).toContain(report.line);
    expect(steps).toHaveLength(1);
  });

  it('offers nothing to read when nothing is new, and says in one sentence what stopped it', async () => {
    const { steps, world } = runs();
    const app = await startScreens([importScreen(world)]);
    steps[0]?.end({ line: '3 files · nothing changed', notes: [], problems: [], newCards: 0 });
    await app.type('r');
    expect(app.text()).toContain('nothing changed');
    expect(app.text()).not.toContain('r read');
    const second = runs();
    const stopped = await startScreens([importScreen(second.world)]);
    second.steps[0]?.fail(new Failure('input', 'Nothing was imported yet: name a folder.'));
    await stopped.type('');
    expect(stopped.text()).toContain('! Nothing was imported yet: name a folder.');
  });

  it('is stopped when it is left', async () => {
    const { steps, world } = runs();
    const app = await startScreens([importScreen(world)]);
    await app.type('q');
    await app.ended;
    expect(steps[0]?.signal.aborted).toBe(true);
  });
});
