import type { Form } from '../cards/card.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { type Selection, selectionSql } from './selection.ts';
import { all, inTransaction, one, run, type Store } from './statements.ts';

type ScheduleRow = {
  due: StudyDay | null;
  interval_days: number;
  ease_hundredths: number;
  repetitions: number;
  lapses: number;
  suspended: number;
  flagged: number;
  buried_until: StudyDay | null;
  failed_on: StudyDay | null;
  to_repeat: number;
  last_day: StudyDay | null;
  stability: number | null;
  difficulty: number | null;
};

/** The columns of `toSchedule`. */
export const scheduleColumns = `schedule.due, schedule.interval_days, schedule.ease_hundredths, schedule.repetitions,
  schedule.lapses, schedule.suspended, schedule.flagged, schedule.buried_until, schedule.failed_on, schedule.to_repeat,
  schedule.last_day, schedule.stability, schedule.difficulty`;

/** The schedule of a row with `scheduleColumns`. */
export function toSchedule(row: ScheduleRow): Schedule {
  return {
    due: row.due,
    intervalDays: row.interval_days,
    easeHundredths: row.ease_hundredths,
    repetitions: row.repetitions,
    lapses: row.lapses,
    suspended: row.suspended === 1,
    flagged: row.flagged === 1,
    buriedUntil: row.buried_until,
    failedOn: row.failed_on,
    toRepeat: row.to_repeat === 1,
    lastDay: row.last_day,
    stability: row.stability,
    difficulty: row.difficulty,
  };
}

/** A row of `scheduleColumns`: only for statements in this area. */
export type { ScheduleRow };

/** The stored schedule of a card, by its id; null for an unknown one. */
export function scheduleOf(store: Store, id: string): Schedule | null {
  const sql = `SELECT ${scheduleColumns} FROM schedule WHERE card = (SELECT key FROM card WHERE id = ?)`;
  const row = one<ScheduleRow>(store, sql, id);
  return row === undefined ? null : toSchedule(row);
}

/** Of the card, what its schedule's row repeats of it. */
const repeated = `key, id, root || '/' || path || ':' || line, coalesce(tags ->> 0, ''), form, importance, retired`;

/** Gives the cards from this key on the schedule of one nothing has happened to; those that have one keep theirs. */
export function addSchedules(store: Store, firstKey: number): void {
  const sql = `INSERT INTO schedule (card, card_id, place, topic, form, importance, retired)
    SELECT ${repeated} FROM card WHERE key >= ? ON CONFLICT (card) DO NOTHING`;
  run(store, sql, firstKey);
}

const upsertSchedule = `
INSERT INTO schedule (card, card_id, place, topic, form, importance, retired, due, interval_days, ease_hundredths,
  repetitions, lapses, suspended, flagged, buried_until, failed_on, to_repeat, last_day, stability, difficulty)
SELECT ${repeated}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM card WHERE id = ?
ON CONFLICT (card) DO UPDATE SET due = excluded.due, interval_days = excluded.interval_days,
  ease_hundredths = excluded.ease_hundredths, repetitions = excluded.repetitions, lapses = excluded.lapses,
  suspended = excluded.suspended, flagged = excluded.flagged, buried_until = excluded.buried_until,
  failed_on = excluded.failed_on, to_repeat = excluded.to_repeat, last_day = excluded.last_day,
  stability = excluded.stability, difficulty = excluded.difficulty
WHERE (schedule.due, schedule.interval_days, schedule.ease_hundredths, schedule.repetitions, schedule.lapses,
  schedule.suspended, schedule.flagged, schedule.buried_until, schedule.failed_on, schedule.to_repeat, schedule.last_day,
  schedule.stability, schedule.difficulty)
  IS NOT (excluded.due, excluded.interval_days, excluded.ease_hundredths, excluded.repetitions, excluded.lapses,
  excluded.suspended, excluded.flagged, excluded.buried_until, excluded.failed_on, excluded.to_repeat, excluded.last_day,
  excluded.stability, excluded.difficulty)`;

/** Stores what a card's events add up to; returns whether that differs from what was stored. Unknown ids are passed over. */
export function putSchedule(store: Store, id: string, schedule: Schedule): boolean {
  const changes = run(
    store,
    upsertSchedule,
    schedule.due,
    schedule.intervalDays,
    schedule.easeHundredths,
    schedule.repetitions,
    schedule.lapses,
    Number(schedule.suspended),
    Number(schedule.flagged),
    schedule.buriedUntil,
    schedule.failedOn,
    Number(schedule.toRepeat),
    schedule.lastDay,
    schedule.stability,
    schedule.difficulty,
    id,
  );
  return changes > 0;
}

/** Stores the schedules of many cards, all or none, and returns how many rows that changed: none after a true rebuild. */
export function replaceSchedules(store: Store, rows: Iterable<{ card: string; schedule: Schedule }>): number {
  return inTransaction(store, () => {
    let changed = 0;
    for (const { card, schedule } of rows) if (putSchedule(store, card, schedule)) changed += 1;
    return changed;
  });
}

/** A card that may be asked, with only what a queue is built on. */
export type Candidate = {
  id: string;
  /** Null for a card that was never learnt. */
  due: StudyDay | null;
  intervalDays: number;
  easeHundredths: number;
  repetitions: number;
  lapses: number;
  lastDay: StudyDay | null;
  form: Form;
  importance: number;
  /** Root, path and line of its note: the same for siblings, the cards of one note line. */
  line: string;
  /** Its first tag; '' when it has none. */
  topic: string;
};

export type { Selection };

type CandidateRow = Omit<
  ScheduleRow,
  'suspended' | 'flagged' | 'buried_until' | 'failed_on' | 'to_repeat' | 'stability' | 'difficulty'
> & {
  card_id: string;
  form: Form;
  importance: number;
  place: string;
  topic: string;
};

const candidateColumns = `schedule.card_id, schedule.form, schedule.importance, schedule.place, schedule.topic,
  schedule.due, schedule.interval_days, schedule.ease_hundredths, schedule.repetitions, schedule.lapses,
  schedule.last_day`;

function toCandidate(row: CandidateRow): Candidate {
  return {
    id: row.card_id,
    due: row.due,
    intervalDays: row.interval_days,
    easeHundredths: row.ease_hundredths,
    repetitions: row.repetitions,
    lapses: row.lapses,
    lastDay: row.last_day,
    form: row.form,
    importance: row.importance,
    line: row.place,
    topic: row.topic,
  };
}

/**
 * The cards that are due on a day (or will be on a later one, `until`) and are not suspended, retired or buried on `day`,
 * the longest due first, at most `limit`.
 */
export function dueCandidates(
  store: Store,
  { day, until = day, limit, ...selection }: { day: StudyDay; until?: StudyDay; limit: number } & Selection,
): Candidate[] {
  const { sql, values } = selectionSql(selection, 'schedule.card');
  const text = `SELECT ${candidateColumns} FROM schedule INDEXED BY schedule_queue WHERE open_due <= :until
    AND (buried_until IS NULL OR buried_until <= :day)${sql} ORDER BY open_due, card LIMIT :limit`;
  return all<CandidateRow>(store, text, { until, day, limit, ...values }).map(toCandidate);
}

/** Which new cards are wanted, and how many at most. */
export type WantedNew = Selection & {
  day: StudyDay;
  limit: number;
  /** Roots, by name, whose cards come after all others: what ships waits for the learner's own notes. */
  last?: readonly string[];
};

/** Never learnt, and not suspended, retired or buried. */
const neverLearnt = `FROM card INDEXED BY :index CROSS JOIN schedule ON schedule.card = card.key
  WHERE card.fresh = 1 AND card.retired = 0 AND (schedule.buried_until IS NULL OR schedule.buried_until <= :day)`;

/**
 * The facts and open scenarios that were never learnt and are not suspended, retired or buried, in the order in which they
 * are to be begun: the most important first, and among equals ten of each note in turn.
 */
export function newCandidates(store: Store, { day, limit, last = [], ...selection }: WantedNew): Candidate[] {
  const { sql, values } = selectionSql(selection, 'card.key');
  const found = (among: string, most: number): Candidate[] =>
    all<CandidateRow>(
      store,
      `SELECT ${candidateColumns} ${neverLearnt.replace(':index', 'card_new')} AND card.form <> 'choice'
        AND card.root ${among} (SELECT key FROM root WHERE name IN (SELECT value FROM json_each(:last)))${sql}
        ORDER BY card.importance DESC, card.position / 10, card.root, card.path, card.position LIMIT :limit`,
      { day, limit: most, last: JSON.stringify(last), ...values },
    ).map(toCandidate);
  const first = found('NOT IN', limit);
  return last.length === 0 || first.length === limit ? first : [...first, ...found('IN', limit - first.length)];
}

/** The questions with options that were never answered and are not suspended, retired or buried, in the order of the notes. */
export function newChoices(store: Store, { day, limit, ...selection }: Omit<WantedNew, 'last'>): Candidate[] {
  const { sql, values } = selectionSql(selection, 'card.key');
  const text = `SELECT ${candidateColumns} ${neverLearnt.replace(':index', 'card_new_choice')} AND card.form = 'choice'${sql}
    ORDER BY card.root, card.path, card.position LIMIT :limit`;
  return all<CandidateRow>(store, text, { day, limit, ...values }).map(toCandidate);
}

/** The cards that were graded below 4 on this day and still owe a look that gets 4 or more. */
export function repeatsOwed(store: Store, { day, ...selection }: { day: StudyDay } & Selection): Candidate[] {
  const { sql, values } = selectionSql(selection, 'schedule.card');
  const text = `SELECT ${candidateColumns} FROM schedule WHERE open_repeat = :day
    AND (buried_until IS NULL OR buried_until <= :day)${sql} ORDER BY card`;
  return all<CandidateRow>(store, text, { day, ...values }).map(toCandidate);
}

/** How many cards `dueCandidates` would give without a limit. */
export function countDue(store: Store, { day, ...selection }: { day: StudyDay } & Selection): number {
  const { sql, values } = selectionSql(selection, 'schedule.card');
  const text = `SELECT count(*) AS count FROM schedule INDEXED BY schedule_due WHERE open_due <= :day
    AND (buried_until IS NULL OR buried_until <= :day)${sql}`;
  return one<{ count: number }>(store, text, { day, ...values })?.count ?? 0;
}

/** How many cards were never learnt and are not suspended or retired; buried ones count. */
export function countNew(store: Store, selection: Selection = {}): number {
  const { sql, values } = selectionSql(selection, 'schedule.card');
  const text = `SELECT count(*) AS count FROM schedule INDEXED BY schedule_new WHERE open_new = 1${sql}`;
  return one<{ count: number }>(store, text, values)?.count ?? 0;
}

/** How many of those that `countNew` counts are questions with options. */
export function countNewChoices(store: Store): number {
  const text = `SELECT count(*) AS count FROM card INDEXED BY card_new_choice
    WHERE fresh = 1 AND retired = 0 AND form = 'choice'`;
  return one<{ count: number }>(store, text)?.count ?? 0;
}

/** How many cards come due on each of the days from `day` on, as things stand; what is overdue counts on the first. */
export function forecast(store: Store, day: StudyDay, days: number): { day: StudyDay; due: number }[] {
  const text = `SELECT :day AS on_day, count(*) AS count FROM schedule INDEXED BY schedule_due
    WHERE open_due <= :day AND buried_until IS NULL
    UNION ALL SELECT open_due, count(*) FROM schedule INDEXED BY schedule_due
    WHERE open_due > :day AND open_due < :end AND buried_until IS NULL GROUP BY open_due
    UNION ALL SELECT max(open_due, buried_until), 1 FROM schedule INDEXED BY schedule_buried
    WHERE buried_until IS NOT NULL AND open_due < :end`;
  const counts = new Map<number, number>();
  for (const row of all<{ on_day: number; count: number }>(store, text, { day, end: day + days })) {
    const onDay = Math.max(row.on_day, day);
    counts.set(onDay, (counts.get(onDay) ?? 0) + row.count);
  }
  return Array.from({ length: days }, (_, index) => {
    const onDay = (day + index) as StudyDay;
    return { day: onDay, due: counts.get(onDay) ?? 0 };
  });
}
