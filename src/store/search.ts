import type { Card } from '../cards/card.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { type ScheduleRow, scheduleColumns, toSchedule } from './schedules.ts';
import { type Selection, selectionSql } from './selection.ts';
import { all, one, type Store, type Value } from './statements.ts';

/** What a card's schedule says of it on a day: each card is in exactly one state. */
export type CardState = 'new' | 'learning' | 'due' | 'suspended' | 'retired';

export type SearchQuery = Selection & {
  /** Words, or the beginnings of words, that the card's front, back, context or tags all have. Any text will do. */
  text?: string;
  /** The study day for `due`. */
  day: StudyDay;
  state?: CardState;
  /** Only cards that have lapsed at least this often. */
  minLapses?: number;
};

export type FoundCard = { card: Card; schedule: Schedule };

const stateConditions: Record<CardState, string> = {
  retired: 'card.retired = 1',
  suspended: 'card.retired = 0 AND schedule.suspended = 1',
  new: 'card.retired = 0 AND schedule.suspended = 0 AND schedule.due IS NULL',
  due: 'card.retired = 0 AND schedule.suspended = 0 AND schedule.due <= :day',
  learning: 'card.retired = 0 AND schedule.suspended = 0 AND schedule.due > :day',
};

/**
 * The text as a query of the index: every word in quotes and as a prefix, so that no sign in it is an operator. Null when
 * there is nothing in it that could be searched for.
 */
export function indexQuery(text: string): string | null {
  const words = text
    .replaceAll('\0', ' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word));
  if (words.length === 0) return null;
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
}

/** The FROM and WHERE of a search; null when its text can be in no card. */
function searchSql(query: SearchQuery): { sql: string; values: Record<string, Value>; ranked: boolean } | null {
  const selection = selectionSql(query, 'card.key');
  const values: Record<string, Value> = { ...selection.values };
  let from = 'card';
  let where = `TRUE${selection.sql}`;
  const ranked = query.text !== undefined && query.text.trim() !== '';
  if (ranked) {
    const words = indexQuery(query.text ?? '');
    if (words === null) return null;
    from = 'card_text CROSS JOIN card ON card.key = card_text.rowid';
    where += ' AND card_text MATCH :words';
    values.words = words;
  }
  if (query.state !== undefined) {
    where += ` AND ${stateConditions[query.state]}`;
    if (query.state === 'due' || query.state === 'learning') values.day = query.day;
  }
  if (query.minLapses !== undefined) {
    where += ' AND schedule.lapses >= :lapses';
    values.lapses = query.minLapses;
  }
  const joins = 'CROSS JOIN root ON root.key = card.root CROSS JOIN schedule ON schedule.card = card.key';
  return { sql: `FROM ${from} ${joins} WHERE ${where}`, values, ranked };
}

/**
 * One page of the cards that match: the best match first when there is a text, else in the order of the notes. A text
 * of signs alone matches nothing.
 */
export function searchCards(
  store: Store,
  query: SearchQuery,
  { limit, offset = 0 }: { limit: number; offset?: number },
): FoundCard[] {
  const search = searchSql(query);
  if (search === null) return [];
  const order = search.ranked ? 'card_text.rank, card.key' : 'card.root, card.path, card.position, card.key';
  const sql = `SELECT ${cardColumns}, ${scheduleColumns} ${search.sql}
    ORDER BY ${order} LIMIT :limit OFFSET :offset`;
  const rows = all<CardRow & ScheduleRow>(store, sql, { ...search.values, limit, offset });
  return rows.map((row) => ({ card: toCard(row), schedule: toSchedule(row) }));
}

/** The cards with these ids, with their schedules, by id; an id that no card has is not among them. */
export function cardsWithSchedules(store: Store, ids: readonly string[]): Map<string, FoundCard> {
  const sql = `SELECT ${cardColumns}, ${scheduleColumns} FROM json_each(?) AS wanted CROSS JOIN card ON card.id = wanted.value
    JOIN root ON root.key = card.root JOIN schedule ON schedule.card = card.key`;
  const rows = all<CardRow & ScheduleRow>(store, sql, JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, { card: toCard(row), schedule: toSchedule(row) }]));
}

/** How many cards match in all. */
export function countFound(store: Store, query: SearchQuery): number {
  const search = searchSql(query);
  if (search === null) return 0;
  return one<{ count: number }>(store, `SELECT count(*) AS count ${search.sql}`, search.values)?.count ?? 0;
}
