import type { Card, Form, Home, Picture } from '../cards/card.ts';
import { saveFacts } from './card-facts.ts';
import { indexedText, indexNew, reindex, type TextChange } from './card-text.ts';
import { addSchedules } from './schedules.ts';
import { all, inOneTransaction, inserter, inTransaction, one, run, type Store, type Value } from './statements.ts';

type CardRow = {
  key: number;
  id: string;
  root_name: string;
  path: string;
  line: number;
  end_line: number;
  position: number;
  ordinal: number;
  form: Form;
  importance: number;
  retired: number;
  ordered: number;
  recogniser: string;
  deck: string | null;
  explicit_id: string | null;
  tags: string;
  context: string;
  front: string;
  back: string;
  members: string;
  hint: string | null;
  picture: string | null;
  citations: string;
  facts: string;
  warning: string | null;
  former_back: string | null;
};

/** The columns of `toCard`, for a statement that reads `card` and joins `root`. */
export const cardColumns = `card.key, card.id, root.name AS root_name, card.path, card.line, card.end_line, card.position,
  card.ordinal, card.form, card.importance, card.retired, card.ordered, card.recogniser, card.deck, card.explicit_id,
  card.tags, card.context, card.front, card.back, card.members, card.hint, card.picture, card.citations, card.warning,
  card.former_back,
  (SELECT json_group_array(fact) FROM card_fact WHERE card_fact.card = card.key) AS facts`;

const fromCard = `SELECT ${cardColumns} FROM card JOIN root ON root.key = card.root`;

/** The card of a row with `cardColumns`. */
export function toCard(row: CardRow): Card {
  return {
    id: row.id,
    home: { root: row.root_name, path: row.path },
    position: row.position,
    retired: row.retired === 1,
    formerBack: row.former_back,
    form: row.form,
    front: row.front,
    back: row.back,
    members: JSON.parse(row.members) as string[],
    ordered: row.ordered === 1,
    context: JSON.parse(row.context) as string[],
    tags: JSON.parse(row.tags) as string[],
    deck: row.deck,
    recogniser: row.recogniser,
    lines: { line: row.line, endLine: row.end_line },
    explicitId: row.explicit_id,
    ordinal: row.ordinal,
    importance: row.importance,
    hint: row.hint,
    picture: row.picture === null ? null : (JSON.parse(row.picture) as Picture),
    citations: JSON.parse(row.citations) as string[],
    facts: (JSON.parse(row.facts) as string[]).sort(),
    warning: row.warning,
  };
}

/** A row of `cardColumns`: only for statements in this area. */
export type { CardRow };

/** The card with this id, or with this as an alias; null when there is none. */
export function cardById(store: Store, id: string): Card | null {
  const row =
    one<CardRow>(store, `${fromCard} WHERE card.id = ?`, id) ??
    one<CardRow>(store, `${fromCard} WHERE card.key = (SELECT card FROM card_alias WHERE alias = ?)`, id);
  return row === undefined ? null : toCard(row);
}

/** The cards whose id begins with this, by id, at most `limit`: one means that the prefix names it. */
export function cardsByPrefix(store: Store, prefix: string, limit = 10): Card[] {
  const sql = `${fromCard} WHERE card.id >= ? AND card.id < ? ORDER BY card.id LIMIT ?`;
  return all<CardRow>(store, sql, prefix, `${prefix}\u{10ffff}`, limit).map(toCard);
}

/** The stored cards of one note in their order, the retired ones too. */
export function cardsOfNote(store: Store, home: Home): Card[] {
  const sql = `${fromCard} WHERE card.root = (SELECT key FROM root WHERE name = ?) AND card.path = ?
    ORDER BY card.position, card.key`;
  return all<CardRow>(store, sql, home.root, home.path).map(toCard);
}

/** The paths of all files that cards come from, below their roots; of those with retired cards alone, too. */
export function pathsOfCards(store: Store): string[] {
  return all<{ path: string }>(store, 'SELECT path FROM card GROUP BY root, path').map(({ path }) => path);
}

/** Every card in the order of its first import, read in pages, so that the store may be written between two cards. */
export function* allCards(store: Store): Generator<Card> {
  const page = 500;
  for (let after = 0; ; ) {
    const rows = all<CardRow>(store, `${fromCard} WHERE card.key > ? ORDER BY card.key LIMIT ?`, after, page);
    for (const row of rows) yield toCard(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.key;
  }
}

/** How many cards there are, and how many of them are retired. */
export function countCards(store: Store): { all: number; retired: number } {
  const sql = 'SELECT count(*) AS "all", coalesce(sum(retired), 0) AS retired FROM card';
  return one<{ all: number; retired: number }>(store, sql) ?? { all: 0, retired: 0 };
}

const insertCard = `
INSERT INTO card (root, path, line, end_line, position, ordinal, form, importance, retired, ordered, recogniser, deck,
  explicit_id, tags, context, front, back, members, hint, picture, citations, warning, former_back, id)
VALUES ((SELECT key FROM root WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const updateCard = `
UPDATE card SET root = (SELECT key FROM root WHERE name = ?), path = ?, line = ?, end_line = ?, position = ?,
  ordinal = ?, form = ?, importance = ?, retired = ?, ordered = ?, recogniser = ?, deck = ?, explicit_id = ?, tags = ?,
  context = ?, front = ?, back = ?, members = ?, hint = ?, picture = ?, citations = ?, warning = ?, former_back = ?
WHERE id = ?`;

/** The values of both statements. */
function valuesOf(card: Card): Value[] {
  return [
    card.home.root,
    card.home.path,
    card.lines.line,
    card.lines.endLine,
    card.position,
    card.ordinal,
    card.form,
    card.importance,
    Number(card.retired),
    Number(card.ordered),
    card.recogniser,
    card.deck,
    card.explicitId,
    asJson(card.tags),
    asJson(card.context),
    card.front,
    card.back,
    asJson(card.members),
    card.hint,
    card.picture === null ? null : JSON.stringify(card.picture),
    asJson(card.citations),
    card.warning,
    card.formerBack,
    card.id,
  ];
}

/** Most lists of most cards are empty. */
function asJson(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : JSON.stringify(texts);
}

/**
 * So many cards are stored before what follows from them, the text index last: the index writes out what it has gathered
 * whenever a statement with triggers comes after, so that taking turns would cost a piece of index for every card. It is more
 * than an import stores at once.
 */
const BATCH = 10_000;

/**
 * Stores cards as they are given: a new id becomes a new card with the schedule of one nothing has happened to, a known
 * one is replaced (edited, moved, retired or brought back). Their roots must have been saved.
 */
export function saveCards(store: Store, cards: Iterable<Card>): void {
  inOneTransaction(store, () => {
    let batch: Card[] = [];
    for (const card of cards) {
      batch.push(card);
      if (batch.length < BATCH) continue;
      saveBatch(store, batch);
      batch = [];
    }
    saveBatch(store, batch);
  });
}

function saveBatch(store: Store, cards: readonly Card[]): void {
  if (cards.length === 0) return;
  const known = storedIds(store, cards);
  const add = inserter(store, insertCard);
  const added = new Set<string>();
  const changes: TextChange[] = [];
  let firstKey: number | null = null;
  const follow = (): void => {
    if (firstKey !== null) addWhatFollows(store, firstKey);
    firstKey = null;
    added.clear();
  };
  for (const card of cards) {
    if (known.has(card.id)) {
      changes.push(replaceCard(store, card));
      continue;
    }
    // The same card twice: what follows from the first must be there for the second to change.
    if (added.has(card.id)) {
      follow();
      changes.push(replaceCard(store, card));
      known.add(card.id);
      continue;
    }
    const key = add(valuesOf(card));
    firstKey ??= key;
    added.add(card.id);
    if (card.facts.length > 0) saveFacts(store, key, card.facts, false);
  }
  follow();
  reindex(store, changes);
}

function storedIds(store: Store, cards: readonly Card[]): Set<string> {
  const sql = 'SELECT id FROM card WHERE id IN (SELECT value FROM json_each(?))';
  const rows = all<{ id: string }>(store, sql, JSON.stringify(cards.map(({ id }) => id)));
  return new Set(rows.map(({ id }) => id));
}

/** Gives the cards from this key on, all of them new, their schedules, their tags and their place in the text index. */
function addWhatFollows(store: Store, firstKey: number): void {
  addSchedules(store, firstKey);
  const tags = `INSERT INTO card_tag (tag, card)
    SELECT DISTINCT json_each.value, card.key FROM card, json_each(card.tags) WHERE card.key >= ?`;
  run(store, tags, firstKey);
  indexNew(store, firstKey);
}

function replaceCard(store: Store, card: Card): TextChange {
  const before = indexedText(store, card.id);
  run(store, updateCard, ...valuesOf(card));
  const after = indexedText(store, card.id);
  if (after === null) throw new Error(`card ${card.id} was not stored`);
  saveTags(store, after.key, card.tags);
  saveFacts(store, after.key, card.facts, true);
  return { before, after };
}

function saveTags(store: Store, key: number, tags: readonly string[]): void {
  const wanted = new Set(tags);
  for (const { tag } of all<{ tag: string }>(store, 'SELECT tag FROM card_tag WHERE card = ?', key)) {
    if (!wanted.delete(tag)) run(store, 'DELETE FROM card_tag WHERE card = ? AND tag = ?', key, tag);
  }
  for (const tag of wanted) run(store, 'INSERT INTO card_tag (tag, card) VALUES (?, ?)', tag, key);
}

/** Takes cards out of what is asked, or (`false`) brings them back; their text and history stay. Unknown ids are passed over. */
export function setRetired(store: Store, ids: Iterable<string>, retired: boolean): void {
  inTransaction(store, () => {
    for (const id of ids) run(store, 'UPDATE card SET retired = ? WHERE id = ?', Number(retired), id);
  });
}

/** Forgets the answer a card had before its last edit: once it is graded, the edit is known. */
export function clearFormerBack(store: Store, id: string): void {
  run(store, 'UPDATE card SET former_back = NULL WHERE id = ? AND former_back IS NOT NULL', id);
}

/** Makes another id a name of this card from now on: events under it count for the card. A name that is taken moves over. */
export function saveAlias(store: Store, alias: string, card: string): void {
  const sql = `INSERT INTO card_alias (alias, card) SELECT ?, key FROM card WHERE id = ?
    ON CONFLICT (alias) DO UPDATE SET card = excluded.card`;
  run(store, sql, alias, card);
}

/** Every other name of a card, with the id it stands for: what pairing needs to find a card under an id it was once given. */
export function aliases(store: Store): Map<string, string> {
  const rows = all<{ alias: string; id: string }>(
    store,
    'SELECT card_alias.alias, card.id FROM card_alias JOIN card ON card.key = card_alias.card',
  );
  return new Map(rows.map(({ alias, id }) => [alias, id]));
}
