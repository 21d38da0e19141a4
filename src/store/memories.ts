import type { Memory } from '../schedule/memory.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { all, inTransaction, one, run, type Store } from './statements.ts';

/** A fact card as readiness and the plan for an exam see it. */
export type RememberedCard = {
  id: string;
  tags: readonly string[];
  importance: number;
  /** What FSRS makes of its log; null when it was never reviewed, or the cache has nothing of it. */
  memory: Memory | null;
  /** What its schedule says; null, 0 for a card that was never learnt. */
  due: StudyDay | null;
  intervalDays: number;
  lastDay: StudyDay | null;
  suspended: boolean;
  /** Root, path and line of its note. */
  line: string;
};

/** The ids of the reviewed fact cards whose memory is not in the cache, in the order of their first import. */
export function cardsToRemember(store: Store): string[] {
  const sql = `SELECT card_id AS id FROM schedule WHERE last_day IS NOT NULL AND retired = 0
    AND form NOT IN ('open', 'choice') AND NOT EXISTS (SELECT 1 FROM memory WHERE memory.card = schedule.card)
    ORDER BY schedule.card`;
  return all<{ id: string }>(store, sql).map(({ id }) => id);
}

/** Keeps what FSRS makes of the logs of these cards, all or none; null for a log without a review. */
export function keepMemories(store: Store, rows: Iterable<{ card: string; memory: Memory | null }>): void {
  const sql = `INSERT INTO memory (card, stability, difficulty, last_day) SELECT key, ?, ?, ? FROM card WHERE id = ?
    ON CONFLICT (card) DO UPDATE SET stability = excluded.stability, difficulty = excluded.difficulty,
    last_day = excluded.last_day`;
  inTransaction(store, () => {
    for (const { card, memory } of rows) {
      run(store, sql, memory?.stability ?? null, memory?.difficulty ?? null, memory?.lastDay ?? null, card);
    }
  });
}

/** Throws away what is kept of the cards with these names, inside the transaction that adds to their logs. */
export function forgetMemories(store: Store, names: Iterable<string>): void {
  if (one<{ found: number }>(store, 'SELECT EXISTS (SELECT 1 FROM memory) AS found')?.found !== 1) return;
  const sql = `DELETE FROM memory WHERE card IN (
    SELECT key FROM card WHERE id IN (SELECT value FROM json_each(:names))
    UNION ALL SELECT card FROM card_alias WHERE alias IN (SELECT value FROM json_each(:names)))`;
  run(store, sql, { names: JSON.stringify([...names]) });
}

type Row = {
  key: number;
  id: string;
  tags: string;
  importance: number;
  due: StudyDay | null;
  interval_days: number;
  schedule_day: StudyDay | null;
  suspended: number;
  place: string;
  stability: number | null;
  difficulty: number | null;
  memory_day: StudyDay | null;
};

/**
 * Every fact card that is not retired, in the order of the first import. One that was suspended before it was learnt is left
 * out: so is what ships and stands aside for the learner's own.
 */
export function rememberedCards(store: Store): RememberedCard[] {
  return [...rememberedPages(store, -1)].flat();
}

/** The same in pages of so many cards (−1: all on one), each read when it is asked for. */
export function* rememberedPages(store: Store, size: number): Generator<RememberedCard[]> {
  for (let rows = readPage(store, 0, size); rows.length > 0; rows = readPage(store, rows.at(-1)?.key ?? 0, size)) {
    yield rows.map(toRemembered);
  }
}

function readPage(store: Store, after: number, size: number): Row[] {
  const sql = `SELECT card.key, card.id, card.tags, card.importance, schedule.due, schedule.interval_days,
      schedule.last_day AS schedule_day, schedule.suspended, schedule.place, memory.stability, memory.difficulty, memory.last_day AS memory_day
    FROM card JOIN schedule ON schedule.card = card.key LEFT JOIN memory ON memory.card = card.key
    WHERE card.retired = 0 AND card.form NOT IN ('open', 'choice')
      AND NOT (schedule.suspended = 1 AND schedule.last_day IS NULL) AND card.key > ? ORDER BY card.key LIMIT ?`;
  return all<Row>(store, sql, after, size);
}

function toRemembered(row: Row): RememberedCard {
  const { id, tags, importance, due, stability, difficulty, memory_day: lastDay } = row;
  const known = stability !== null && difficulty !== null && lastDay !== null;
  return {
    id,
    tags: JSON.parse(tags) as string[],
    importance,
    memory: known ? { stability, difficulty, lastDay } : null,
    due,
    intervalDays: row.interval_days,
    lastDay: row.schedule_day,
    suspended: row.suspended === 1,
    line: row.place,
  };
}
