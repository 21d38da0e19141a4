import { all, run, type Store } from './statements.ts';

/** Something a note states that the learner does not want asked, under the id its card would be born with. */
export type SkippedItem = { id: string; front: string };

/** What the learner skipped for good, the latest first. */
export function skippedItems(store: Store): SkippedItem[] {
  return all<SkippedItem>(store, 'SELECT id, front FROM skipped_item ORDER BY at DESC, id');
}

/** Skips an item for good, at an instant in UTC milliseconds; one that is skipped stays as it is. */
export function skipItem(store: Store, { id, front }: SkippedItem, at: number): void {
  run(store, 'INSERT INTO skipped_item (id, front, at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING', id, front, at);
}

/** Lets a skipped item be made into a card again. */
export function unskipItem(store: Store, id: string): void {
  run(store, 'DELETE FROM skipped_item WHERE id = ?', id);
}
