import { all, one, type Store } from './statements.ts';

/** A part of the log: the looks at the cards whose names come after `after`, up to `until`. */
export type LogPart = {
  after: string;
  until: string;
  /** The share of all looks that is before the end of this part, 0 to 1. */
  share: number;
};

/** Comes after every name of a card. */
const LAST_NAME = '\u{10ffff}';

/** How many looks the log holds, those that were taken back too. */
export function lookCount(store: Store): number {
  return one<{ count: number }>(store, 'SELECT count(*) AS count FROM review')?.count ?? 0;
}

/** The whole log as one part. */
export const wholeLog: LogPart = { after: '', until: LAST_NAME, share: 1 };

/** So many looks are added up in a twentieth of a second. */
const LOOKS_A_PART = 20_000;

/**
 * The log in parts of about so many looks, never less than one card: whoever adds up a million looks can let a key have its
 * turn between two of them.
 */
export function* logParts(store: Store, looks = LOOKS_A_PART): Generator<LogPart> {
  const total = lookCount(store);
  const next = 'SELECT card FROM review WHERE card > ? ORDER BY card LIMIT 1 OFFSET ?';
  for (let after = '', done = looks; ; done += looks) {
    const until = one<{ card: string }>(store, next, after, looks)?.card;
    if (until === undefined) {
      yield { after, until: LAST_NAME, share: 1 };
      return;
    }
    yield { after, until, share: Math.min(1, done / total) };
    after = until;
  }
}

/** A step back of the clock by so little is a correction, not a wrong time. */
const CORRECTION_MS = 60_000;

/**
 * How many looks a device recorded with a time more than a minute before that of the look it had recorded last, part by part
 * of what it recorded: their sum is the number.
 */
export function* looksOutOfOrder(store: Store, looks = LOOKS_A_PART): Generator<number> {
  // As text: a million rows would each be an object. The last look of a part is the first of the next.
  const sql = `SELECT json_group_array(at) AS times, max(seq) AS last FROM
    (SELECT at, seq FROM review WHERE device = ? AND seq >= ? ORDER BY seq LIMIT ?)`;
  // From one name to the next: DISTINCT would go through every look.
  const names = `WITH RECURSIVE name (device) AS (SELECT min(device) FROM review
    UNION ALL SELECT (SELECT min(device) FROM review WHERE device > name.device) FROM name WHERE device IS NOT NULL)
    SELECT device FROM name WHERE device IS NOT NULL`;
  const devices = all<{ device: string }>(store, names);
  for (const { device } of devices) {
    for (let from = 0; ; ) {
      const part = one<{ times: string; last: number | null }>(store, sql, device, from, looks + 1);
      const times = JSON.parse(part?.times ?? '[]') as number[];
      yield times.filter((at, index) => index > 0 && at < (times[index - 1] as number) - CORRECTION_MS).length;
      if (times.length <= looks || part?.last == null) break;
      from = part.last;
    }
  }
}
