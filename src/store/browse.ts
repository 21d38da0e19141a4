import type { StudyDay } from '../schedule/study-day.ts';
import type { CardFilter, FoundCard, StateWord } from '../study/browsing.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { type ScheduleRow, scheduleColumns, toSchedule } from './schedules.ts';
import { indexQuery } from './search.ts';
import { all, one, type Store, type Value } from './statements.ts';

/** What states depend on: the study day, and from how many lapses on a card is a leech. */
export type StateTerms = { day: StudyDay; leech: number };

/** Where the keys of a search come from, without a text: as few rows as can be are read for a page. */
type Source = { from: string; key: string; where: string; order: string };

const byPlace = 'card.root, card.path, card.position, card.key';
const ofCards = (where: string): Source => ({ from: 'card', key: 'card.key', where, order: byPlace });
const ofSchedules = (where: string, order: string): Source => ({
  from: 'schedule',
  key: 'schedule.card',
  where,
  order,
});
/** What few schedules say and no index tells: their cards are put in order. */
const ofFew = (where: string): Source => ({
  ...ofSchedules(where, byPlace),
  from: 'schedule CROSS JOIN card ON card.key = schedule.card',
});
const byDay = 'schedule.open_due, schedule.card';

/** What a state says of a card's schedule. */
const conditions: Record<StateWord | 'any', string> = {
  any: 'schedule.retired = 0',
  new: 'schedule.open_new = 1',
  due: 'schedule.open_due <= :day',
  learning: 'schedule.open_due > :day',
  suspended: 'schedule.suspended = 1 AND schedule.retired = 0',
  flagged: 'schedule.flagged = 1 AND schedule.retired = 0',
  buried: 'schedule.buried_until > :day AND schedule.retired = 0',
  leech: 'schedule.lapses >= :leech AND schedule.retired = 0',
  retired: 'schedule.retired = 1',
};

const sources: Record<StateWord | 'any', Source> = {
  any: ofCards('card.retired = 0'),
  new: ofCards('card.fresh = 1 AND card.retired = 0'),
  due: ofSchedules(conditions.due, byDay),
  learning: ofSchedules(conditions.learning, byDay),
  suspended: ofFew(conditions.suspended),
  flagged: ofFew(conditions.flagged),
  buried: ofFew(conditions.buried),
  leech: ofFew(conditions.leech),
  retired: ofFew(conditions.retired),
};

/** A search as its FROM, WHERE and ORDER; null when its text can be in no card. */
type Sql = Source & { values: Record<string, Value> };

function sqlOf(store: Store, filter: CardFilter, terms: StateTerms): Sql | null {
  const state = filter.state ?? 'any';
  const hasText = filter.text.trim() !== '';
  const words = hasText ? indexQuery(filter.text) : null;
  if (hasText && words === null) return null;
  const source: Source = hasText
    ? {
        from: 'card_text CROSS JOIN schedule ON schedule.card = card_text.rowid',
        key: 'card_text.rowid',
        where: `card_text MATCH :words AND ${conditions[state]}`,
        order: 'card_text.rowid',
      }
    : sources[state];
  const values: Record<string, Value> = {};
  if (words !== null) values.words = words;
  if (source.where.includes(':day')) values.day = terms.day;
  if (source.where.includes(':leech')) values.leech = terms.leech;
  let { where } = source;
  const narrow = (index: NameIndex, names: readonly string[], name: string): void => {
    where += ` AND ${heldTo(store, index, names, source.key, name)}`;
    values[name] = JSON.stringify(names);
  };
  filter.tags.forEach((names, group) => {
    narrow(tagIndex, names, `tags${group}`);
  });
  if (filter.decks !== null) narrow(deckIndex, filter.decks, 'decks');
  return { ...source, where, values };
}

/** An index from names to the cards that have them. */
type NameIndex = { table: string; name: string; card: string };

const tagIndex: NameIndex = { table: 'card_tag', name: 'tag', card: 'card' };
const deckIndex: NameIndex = { table: 'card', name: 'deck', card: 'key' };

/** From so many cards on it is quicker to ask of each candidate whether it has a name than to gather all that have. */
const MANY = 20_000;

/** A condition that holds a key to the cards with one of these names. */
function heldTo(store: Store, { table, name, card }: NameIndex, names: readonly string[], key: string, value: string) {
  const wanted = `(SELECT value FROM json_each(:${value}))`;
  const having = `FROM ${table} AS own WHERE own.${name} IN ${wanted}`;
  const sql = `SELECT count(*) AS count FROM (SELECT 1 ${having} LIMIT ${MANY})`;
  const isMany = (one<{ count: number }>(store, sql, { [value]: JSON.stringify(names) })?.count ?? 0) === MANY;
  // The signs keep SQLite from going through every name for each card, and through the text for each gathered card.
  if (isMany) return `EXISTS (SELECT 1 FROM ${table} AS own WHERE own.${card} = ${key} AND +own.${name} IN ${wanted})`;
  return `+${key} IN (SELECT own.${card} ${having})`;
}

/**
 * The keys of the cards that match, at most `limit`: with a text in the order of their first import (SQLite's own ranking
 * counts every card that has a word, which takes too long for a keystroke), else what is due by its day, and all others
 * in the order of the notes.
 */
export function browsedKeys(store: Store, filter: CardFilter, terms: StateTerms, limit: number): number[] {
  const search = sqlOf(store, filter, terms);
  if (search === null) return [];
  const { from, key, where, values, order } = search;
  const sql = `SELECT ${key} AS key FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT :limit`;
  return all<{ key: number }>(store, sql, { ...values, limit }).map((row) => row.key);
}

/** The cards with these keys and their schedules, in the order of the keys. */
export function cardsByKeys(store: Store, keys: readonly number[]): FoundCard[] {
  const sql = `SELECT ${cardColumns}, ${scheduleColumns} FROM json_each(?) AS wanted CROSS JOIN card
    ON card.key = wanted.value JOIN root ON root.key = card.root JOIN schedule ON schedule.card = card.key
    ORDER BY wanted.key`;
  const rows = all<CardRow & ScheduleRow>(store, sql, JSON.stringify(keys));
  return rows.map((row) => ({ card: toCard(row), schedule: toSchedule(row) }));
}

/** The tags that cards have, in alphabetical order: read from one to the next, whatever the number of the cards. */
export function tagNames(store: Store): string[] {
  return namesOf(store, tagIndex);
}

/** The decks that cards are in, in alphabetical order. */
export function deckNames(store: Store): string[] {
  return namesOf(store, deckIndex);
}

function namesOf(store: Store, { table, name }: NameIndex): string[] {
  const sql = `WITH RECURSIVE each (name) AS (
      SELECT min(${name}) FROM ${table} WHERE ${name} IS NOT NULL
      UNION ALL SELECT (SELECT min(${name}) FROM ${table} WHERE ${name} > each.name) FROM each WHERE each.name IS NOT NULL
    ) SELECT name FROM each WHERE name IS NOT NULL`;
  return all<{ name: string }>(store, sql).map((row) => row.name);
}
