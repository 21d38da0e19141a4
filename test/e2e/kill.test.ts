import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { seeded } from '../../src/random.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { killed, objects, run, temporaryFolder } from './program.ts';

/** How many processes are killed; CERTAMEN_KILLS=300 for a long run. */
const KILLS = Number(process.env.CERTAMEN_KILLS ?? 24);

const random = seeded(Number(process.env.CERTAMEN_SEED ?? 7));

/** What the database holds, looked at after a kill. */
function look(home: string): { integrity: unknown; cards: number; looks: Map<string, number> } {
  const database = openSqlite(path.join(home, 'certamen.db'));
  try {
    const rows = database.prepare<[], { card: string; count: number }>(
      'SELECT card, count(*) AS count FROM review GROUP BY card',
    );
    return {
      integrity: database.pragma('integrity_check', { simple: true }),
      cards: database.prepare<[], { count: number }>('SELECT count(*) AS count FROM card').get()?.count ?? 0,
      looks: new Map(rows.all().map(({ card, count }) => [card, count])),
    };
  } finally {
    database.close();
  }
}

function writeNotes(folder: string, edition: number): void {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < 6; file += 1) {
    const cards = Array.from(
      { length: 40 },
      (_, card) => `What is part ${card} of ${file}? :: value ${card} in edition ${edition}`,
    );
    writeFileSync(path.join(folder, `${file}.md`), `# Topic ${file}\n\n${cards.join('\n\n')}\n`);
  }
}

it('loses no acknowledged grade, no card and no database when it is killed at any moment', {
  timeout: 3_600_000,
}, async () => {
  const home = temporaryFolder();
  const notes = path.join(temporaryFolder(), 'notes');
  writeNotes(notes, 0);
  run(home, ['config', 'content.shipped', 'off']);
  run(home, ['config', 'study.new', '9999']);
  run(home, ['import', notes]);
  const ids = objects<{ id: string }>(run(home, ['cards', '--json'])).map(({ id }) => id);
  expect(ids).toHaveLength(240);
  // A kill must be able to meet every part of a run, from its first statement to its last.
  const began = performance.now();
  run(home, ['due']);
  const usualMs = performance.now() - began;
  let before = look(home);

  for (let kill = 0; kill < KILLS; kill += 1) {
    const afterMs = usualMs * (0.3 + 2 * random());
    const acknowledged = new Map<string, number>();
    let looks = 0;
    switch (kill % 4) {
      case 0: {
        const printed = await killed(home, ['review', '--plain'], { input: '\n3\n'.repeat(100), afterMs });
        looks = Math.max(0, printed.split(/^Card \d+ of/m).length - 2);
        break;
      }
      case 1: {
        const batch = Array.from({ length: 30 }, () => ids[Math.floor(random() * ids.length)] ?? '');
        for (const id of batch.slice(0, 2)) {
          const printed = await killed(home, ['grade', id, '4'], { afterMs });
          if (printed.endsWith('\n')) acknowledged.set(id, (acknowledged.get(id) ?? 0) + 1);
        }
        break;
      }
      case 2:
        writeNotes(notes, kill);
        await killed(home, ['import', notes], { afterMs });
        break;
      default:
        await killed(home, ['backup'], { afterMs });
    }
    const after = look(home);
    expect({ kill, integrity: after.integrity, cards: after.cards }).toEqual({
      kill,
      integrity: 'ok',
      cards: before.cards,
    });
    for (const [id, count] of before.looks) expect(after.looks.get(id) ?? 0).toBeGreaterThanOrEqual(count);
    for (const [id, count] of acknowledged) {
      expect(after.looks.get(id) ?? 0).toBeGreaterThanOrEqual((before.looks.get(id) ?? 0) + count);
    }
    const sum = (map: Map<string, number>) => [...map.values()].reduce((total, count) => total + count, 0);
    expect(sum(after.looks)).toBeGreaterThanOrEqual(sum(before.looks) + looks);
    before = after;
  }

  // What is left behind is a whole backup or a file with another ending; the next run works on as if nothing had been.
  const backups = path.join(home, 'backups');
  for (const name of existsSync(backups) ? readdirSync(backups).filter((each) => each.endsWith('.db')) : []) {
    const copy = openSqlite(path.join(backups, name), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  }
  expect(run(home, ['import', notes]).code).toBe(0);
  expect(run(home, ['doctor']).code).toBe(0);
});
