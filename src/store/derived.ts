import type { Event } from '../schedule/event.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { rebuildIndex } from './card-text.ts';
import { eventsByCard } from './log.ts';
import { addSchedules, putSchedule, scheduleOf } from './schedules.ts';
import { inTransaction, one, run, type Store } from './statements.ts';

/** What a card's events add up to: the core's, handed in, since the store computes no schedule. */
export type Fold = (events: readonly Event[]) => Schedule;

/** What of the derived rows does not follow from the cards and the log; all zero in a sound database. */
export type Stale = {
  /** Cards without a schedule. */
  missing: number;
  /** Schedules that the log does not add up to. */
  schedules: number;
  /** Rows of the queue that say other than their cards. */
  queue: number;
  /** Tags in the tag index too many or too few. */
  tags: number;
  /** Whether the text index says other than the cards. */
  text: boolean;
};

const place = "card.root || '/' || card.path || ':' || card.line";
const queueRow = `schedule.card_id, schedule.place, schedule.topic, schedule.form, schedule.importance, schedule.retired`;
const cardRow = `card.id, ${place}, coalesce(card.tags ->> 0, ''), card.form, card.importance, card.retired`;
const isFresh = '(schedule.due IS NULL AND schedule.suspended = 0)';
const tagsOfCards = 'SELECT DISTINCT json_each.value, card.key FROM card, json_each(card.tags)';

function count(store: Store, sql: string): number {
  return one<{ count: number }>(store, `SELECT count(*) AS count ${sql}`)?.count ?? 0;
}

/** Compares every derived row with what it is derived from. Reads the whole log. */
export function findStale(store: Store, fold: Fold): Stale {
  let schedules = 0;
  for (const { card, events } of eventsByCard(store)) {
    const stored = scheduleOf(store, card);
    if (stored !== null && !isSame(stored, fold(events))) schedules += 1;
  }
  return {
    missing: count(store, 'FROM card WHERE NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.card = card.key)'),
    schedules,
    queue: count(
      store,
      `FROM schedule JOIN card ON card.key = schedule.card
        WHERE (${queueRow}) IS NOT (${cardRow}) OR card.fresh <> ${isFresh}`,
    ),
    tags:
      count(store, `FROM (${tagsOfCards} EXCEPT SELECT tag, card FROM card_tag)`) +
      count(store, `FROM (SELECT tag, card FROM card_tag EXCEPT ${tagsOfCards})`),
    text: isTextStale(store),
  };
}

function isTextStale(store: Store): boolean {
  try {
    store.database.exec("INSERT INTO card_text (card_text, rank) VALUES ('integrity-check', 1)");
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT')) return true;
    throw error;
  }
}

function isSame(one: Schedule, other: Schedule): boolean {
  return (Object.keys(other) as (keyof Schedule)[]).every((key) => one[key] === other[key]);
}

/** Makes every derived row anew from the cards and the log, all or none. */
export function rebuildDerived(store: Store, fold: Fold): void {
  inTransaction(store, () => {
    run(store, 'DELETE FROM card_tag');
    run(store, `INSERT INTO card_tag (tag, card) ${tagsOfCards}`);
    run(store, 'DELETE FROM schedule WHERE card NOT IN (SELECT key FROM card)');
    run(
      store,
      `UPDATE schedule SET (card_id, place, topic, form, importance, retired) = (SELECT ${cardRow} FROM card
        WHERE card.key = schedule.card)`,
    );
    addSchedules(store, 0);
    for (const { card, events } of eventsByCard(store)) putSchedule(store, card, fold(events));
    run(
      store,
      `UPDATE card SET fresh = (SELECT ${isFresh} FROM schedule WHERE schedule.card = card.key)
        WHERE fresh <> (SELECT ${isFresh} FROM schedule WHERE schedule.card = card.key)`,
    );
    rebuildIndex(store);
  });
}
