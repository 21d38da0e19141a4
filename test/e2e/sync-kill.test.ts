import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { seeded } from '../../src/random.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { killed, objects, run, temporaryFolder } from './program.ts';

/** How many syncs are killed; CERTAMEN_KILLS=100 for a long run. */
const KILLS = Number(process.env.CERTAMEN_KILLS ?? 12);

const random = seeded(Number(process.env.CERTAMEN_SEED ?? 11));

const CARDS = 60;
const GRADES = 40;

/** Everything a database says of the log and of what follows from it, as lines that no two databases order differently. */
function look(home: string): { integrity: unknown; reviews: string[]; events: string[]; schedules: string[] } {
  const database = openSqlite(path.join(home, 'certamen.db'));
  try {
    const lines = (sql: string) =>
      database
        .prepare<[], { line: string }>(sql)
        .all()
        .map(({ line }) => line);
    return {
      integrity: database.pragma('integrity_check', { simple: true }),
      reviews: lines(
        'SELECT json_array(card, at, counter, device, seq, day, kind, grade, took_ms) AS line FROM review ORDER BY line',
      ),
      events: lines(
        'SELECT json_array(card, at, counter, device, seq, day, kind, target, until, alias) AS line FROM event ORDER BY line',
      ),
      schedules: lines(
        `SELECT json_array(card_id, due, interval_days, ease_hundredths, repetitions, lapses, suspended, flagged,
          buried_until, failed_on, to_repeat, last_day) AS line FROM schedule ORDER BY line`,
      ),
    };
  } finally {
    database.close();
  }
}

function device(notes: string): string {
  const home = temporaryFolder();
  expect(run(home, ['config', 'content.shipped', 'off']).code).toBe(0);
  expect(run(home, ['import', notes]).code).toBe(0);
  return home;
}

it('loses and doubles no review when a sync is killed at any moment, alone or with the git it runs', {
  timeout: 3_600_000,
}, async () => {
  const notes = temporaryFolder();
  const lines = Array.from({ length: CARDS }, (_, card) => `What is part ${card} of the whole? :: value ${card}`);
  writeFileSync(path.join(notes, 'a.md'), `# Topic\n\n${lines.join('\n\n')}\n`);
  const homes = [device(notes), device(notes)] as const;
  const shared = path.join(temporaryFolder(), 'shared');
  const ids = objects<{ id: string }>(run(homes[0], ['cards', '--json'])).map(({ id }) => id);
  expect(ids).toHaveLength(CARDS);

  let second = 0;
  let graded = 0;
  const study = (home: string) => {
    const batch = Array.from({ length: GRADES }, () => {
      second += 1;
      const card = ids[Math.floor(random() * ids.length)] ?? '';
      return JSON.stringify({ card, grade: Math.floor(random() * 6), at: `2026-0${1 + (second % 9)}-11T09:00:00Z` });
    });
    expect(run(home, ['grade', '--batch', '-'], { input: batch.join('\n') }).code).toBe(0);
    graded += GRADES;
  };

  study(homes[0]);
  expect(run(homes[0], ['sync', shared]).code).toBe(0);
  study(homes[1]);
  expect(run(homes[1], ['sync', shared]).code).toBe(0);

  for (let kill = 0; kill < KILLS; kill += 1) {
    const [home, other] = kill % 2 === 0 ? homes : ([homes[1], homes[0]] as const);
    for (const each of homes) study(each);
    // So there is something to receive, and how long a whole sync takes at this moment is known.
    const began = performance.now();
    expect(run(other, ['sync']).code).toBe(0);
    const usualMs = performance.now() - began;
    const before = look(home);
    await killed(home, ['sync'], {
      afterMs: usualMs * (0.3 + 0.8 * random()),
      withChildren: kill % 4 < 2,
    });
    const after = look(home);
    expect({ kill, integrity: after.integrity }).toEqual({ kill, integrity: 'ok' });
    const kept = new Set(after.reviews);
    expect(before.reviews.filter((line) => !kept.has(line))).toEqual([]);
  }

  for (const home of [...homes, ...homes]) expect(run(home, ['sync'])).toMatchObject({ code: 0 });
  const [one, other] = homes.map(look);
  expect(one?.reviews).toHaveLength(graded);
  expect(other).toEqual(one);
  for (const home of homes) {
    expect(run(home, ['sync']).stdout).toContain('0 records received, 0 cards scheduled anew; 0 records sent');
    expect(run(home, ['doctor']).code).toBe(0);
  }
});
