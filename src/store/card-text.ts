import { one, run, type Store } from './statements.ts';

/** The words of a card that can be searched for, as its row has them. */
export type IndexedText = { key: number; front: string; back: string; context: string; tags: string };

/** What the text index must hold of a stored card; null for an unknown id. */
export function indexedText(store: Store, id: string): IndexedText | null {
  return one<IndexedText>(store, 'SELECT key, front, back, context, tags FROM card WHERE id = ?', id) ?? null;
}

/** A card's text before it was saved (null: it is new) and after. */
export type TextChange = { before: IndexedText | null; after: IndexedText };

/** Brings the text index from what cards were to what they are. */
export function reindex(store: Store, changes: readonly TextChange[]): void {
  for (const { before, after } of changes) {
    if (before !== null) {
      if (isSame(before, after)) continue;
      const forget = `INSERT INTO card_text (card_text, rowid, front, back, context, tags)
        VALUES ('delete', ?, ?, ?, ?, ?)`;
      run(store, forget, before.key, before.front, before.back, before.context, before.tags);
    }
    const learn = 'INSERT INTO card_text (rowid, front, back, context, tags) VALUES (?, ?, ?, ?, ?)';
    run(store, learn, after.key, after.front, after.back, after.context, after.tags);
  }
}

/** Puts the cards from this key on, which must be new, into the text index. */
export function indexNew(store: Store, firstKey: number): void {
  const sql = `INSERT INTO card_text (rowid, front, back, context, tags)
    SELECT key, front, back, context, tags FROM card WHERE key >= ?`;
  run(store, sql, firstKey);
}

function isSame(one: IndexedText, other: IndexedText): boolean {
  const { front, back, context, tags } = one;
  return front === other.front && back === other.back && context === other.context && tags === other.tags;
}

/** Makes the text index anew from the cards. */
export function rebuildIndex(store: Store): void {
  run(store, "INSERT INTO card_text (card_text) VALUES ('rebuild')");
}
