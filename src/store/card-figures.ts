import type { Schedule } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Confusion, HardCard, TaggedRecall } from '../statistics/topics.ts';
import { notUndone } from './not-undone.ts';
import { scheduleColumns, toSchedule } from './schedules.ts';
import { all, one, type Store } from './statements.ts';

/** A value that some cards have. */
export type ValueCount = { value: number; cards: number };

/** How many learnt cards stand at each interval, in days. Retired cards are left out. */
export function cardsByInterval(store: Store): ValueCount[] {
  const sql = `SELECT interval_days AS value, count(*) AS cards FROM schedule
    WHERE last_day IS NOT NULL AND due IS NOT NULL AND retired = 0 GROUP BY value ORDER BY value`;
  return all<ValueCount>(store, sql);
}

/** How many learnt cards have each ease, in hundredths. Retired cards are left out. */
export function cardsByEase(store: Store): ValueCount[] {
  const sql = `SELECT ease_hundredths AS value, count(*) AS cards FROM schedule
    WHERE last_day IS NOT NULL AND due IS NOT NULL AND retired = 0 GROUP BY value ORDER BY value`;
  return all<ValueCount>(store, sql);
}

/**
 * What was recalled of the cards with the same tags, the first look at each card left out. Of a card that is known under
 * several ids each counts by itself; what was taken back counts nowhere.
 */
export function recallByTags(store: Store): TaggedRecall[] {
  const sql = `SELECT card.tags, count(*) AS cards, sum(looked.asked) AS asked, sum(looked.recalled) AS recalled,
      sum(schedule.lapses) AS lapses
    FROM (SELECT name.key, sum(of.asked) AS asked, sum(of.recalled) AS recalled FROM
        (SELECT card, count(*) AS asked, count(*) FILTER (WHERE grade >= 3) AS recalled FROM
          (SELECT card, grade, row_number() OVER (PARTITION BY card ORDER BY at, counter, device, seq) AS nth FROM review
            WHERE kind = 'review' AND ${notUndone('review')})
          WHERE nth > 1 GROUP BY card) AS of
      JOIN (SELECT id AS name, key FROM card UNION ALL SELECT alias, card FROM card_alias) AS name ON name.name = of.card
      GROUP BY name.key) AS looked
    JOIN card ON card.key = looked.key JOIN schedule ON schedule.card = card.key
    WHERE card.retired = 0 GROUP BY card.tags`;
  type Row = Omit<TaggedRecall, 'tags'> & { tags: string };
  return all<Row>(store, sql).map(({ tags, ...row }) => ({ ...row, tags: JSON.parse(tags) as string[] }));
}

/** The cards that were forgotten most often, those with the lowest ease first among equals. */
export function hardestCards(store: Store, limit: number): HardCard[] {
  const sql = `SELECT card.id, card.front, card.context, hard.lapses, hard.ease_hundredths AS easeHundredths,
      hard.interval_days AS intervalDays, hard.suspended FROM
    (SELECT card, lapses, ease_hundredths, interval_days, suspended FROM schedule WHERE lapses > 0 AND retired = 0
      ORDER BY lapses DESC, ease_hundredths, card LIMIT ?) AS hard
    JOIN card ON card.key = hard.card ORDER BY hard.lapses DESC, hard.ease_hundredths, hard.card`;
  type Row = Omit<HardCard, 'context' | 'suspended'> & { context: string; suspended: number };
  return all<Row>(store, sql, limit).map(({ context, suspended, ...row }) => ({
    ...row,
    context: JSON.parse(context) as string[],
    suspended: suspended === 1,
  }));
}

/** How many cards lapsed at least so often; retired ones are left out. */
export function cardsLapsed(store: Store, lapses: number): number {
  const sql = 'SELECT count(*) AS count FROM schedule WHERE lapses >= ? AND retired = 0';
  return one<{ count: number }>(store, sql, lapses)?.count ?? 0;
}

/** How many learnt cards are asked until a day, those put aside left out. */
export function countAhead(store: Store, until: StudyDay): number {
  const sql = 'SELECT count(*) AS count FROM schedule WHERE open_due <= ?';
  return one<{ count: number }>(store, sql, until)?.count ?? 0;
}

/** The schedules of every `step`th of the cards that are asked until a day. */
export function schedulesAhead(store: Store, until: StudyDay, step: number): Schedule[] {
  const sql = `SELECT ${scheduleColumns} FROM schedule WHERE open_due <= ? AND card % ? = 0 ORDER BY open_due, card`;
  return all<Parameters<typeof toSchedule>[0]>(store, sql, until, step).map(toSchedule);
}

/** Which wrong options were picked where which right ones were left, the most frequent first. */
export function confusions(store: Store, limit: number): Confusion[] {
  const sql = `SELECT answer.family, picked.value AS picked, missed.value AS key, count(*) AS count
    FROM answer, json_each(answer.picked) AS picked, json_each(answer.answer_key) AS missed
    WHERE answer.correct = 0 AND NOT EXISTS (SELECT 1 FROM json_each(answer.answer_key) WHERE value = picked.value)
      AND NOT EXISTS (SELECT 1 FROM json_each(answer.picked) WHERE value = missed.value)
      AND ${notUndone('answer')}
    GROUP BY answer.family, picked.value, missed.value ORDER BY count DESC, answer.family, picked, key LIMIT ?`;
  return all<Confusion>(store, sql, limit);
}
