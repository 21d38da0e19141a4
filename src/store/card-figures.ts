import type { Schedule } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Recall } from '../statistics/recall.ts';
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

/** So many cards are read at a time. */
const CARDS_A_PAGE = 5000;

/**
 * What was recalled of the cards with the same tags, page by page of all cards but retired ones: `known` says it by the names
 * that cards have in the log. Of a card that is known under several names each counts.
 */
export function* recallByTags(store: Store, known: ReadonlyMap<string, Recall>): Generator<TaggedRecall[]> {
  const sql = `SELECT card.key, card.tags, schedule.lapses, card.id,
      (SELECT json_group_array(alias) FROM card_alias WHERE card_alias.card = card.key) AS aliases
    FROM card JOIN schedule ON schedule.card = card.key WHERE card.retired = 0 AND card.key > ? ORDER BY card.key LIMIT ?`;
  type Row = { key: number; tags: string; lapses: number; id: string; aliases: string };
  for (let after = 0; ; ) {
    const cards = all<Row>(store, sql, after, CARDS_A_PAGE);
    const byTags = new Map<string, Omit<TaggedRecall, 'tags'>>();
    for (const { tags, lapses, id, aliases } of cards) {
      const names = aliases === '[]' ? [id] : [id, ...(JSON.parse(aliases) as string[])];
      const recalls = names.flatMap((name) => known.get(name) ?? []);
      if (recalls.length === 0) continue;
      const sum = byTags.get(tags) ?? { cards: 0, lapses: 0, asked: 0, recalled: 0 };
      byTags.set(tags, sum);
      sum.cards += 1;
      sum.lapses += lapses;
      for (const { asked, recalled } of recalls) {
        sum.asked += asked;
        sum.recalled += recalled;
      }
    }
    yield [...byTags].map(([tags, counts]) => ({ tags: JSON.parse(tags) as string[], ...counts }));
    const last = cards.at(-1);
    if (last === undefined) return;
    after = last.key;
  }
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

/** An option taken for another, by their ids, and one of the questions it happened in. */
export type ConfusedIds = Pick<Confusion, 'family' | 'picked' | 'key' | 'count'> & { question: string };

/** Which wrong options were picked where which right ones were left, the most frequent first. */
export function confusions(store: Store, limit: number): ConfusedIds[] {
  const sql = `SELECT answer.family, picked.value AS picked, missed.value AS key, count(*) AS count,
      min(answer.question) AS question
    FROM answer, json_each(answer.picked) AS picked, json_each(answer.answer_key) AS missed
    WHERE answer.correct = 0 AND NOT EXISTS (SELECT 1 FROM json_each(answer.answer_key) WHERE value = picked.value)
      AND NOT EXISTS (SELECT 1 FROM json_each(answer.picked) WHERE value = missed.value)
      AND ${notUndone('answer')}
    GROUP BY answer.family, picked.value, missed.value ORDER BY count DESC, answer.family, picked, key LIMIT ?`;
  return all<ConfusedIds>(store, sql, limit);
}
