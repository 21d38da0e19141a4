import { all, one, run, type Store } from './statements.ts';

/** Remembers that a card is put aside for the learner's own one, both by id. A card has one twin: the latest. */
export function saveTwin(store: Store, card: string, own: string): void {
  const sql = 'INSERT INTO twin (card, own) VALUES (?, ?) ON CONFLICT (card) DO UPDATE SET own = excluded.own';
  run(store, sql, card, own);
}

/** The id of the learner's own card that this one is put aside for; null when there is none. */
export function ownTwinOf(store: Store, card: string): string | null {
  return one<{ own: string }>(store, 'SELECT own FROM twin WHERE card = ?', card)?.own ?? null;
}

/** The ids of the cards that are put aside for this one. */
export function putAsideFor(store: Store, own: string): string[] {
  return all<{ card: string }>(store, 'SELECT card FROM twin WHERE own = ? ORDER BY card', own).map(({ card }) => card);
}

/** Forgets that a card is put aside. */
export function forgetTwin(store: Store, card: string): void {
  run(store, 'DELETE FROM twin WHERE card = ?', card);
}

/** Every card that is put aside, with the one it is put aside for. */
export function allTwins(store: Store): { card: string; own: string }[] {
  return all<{ card: string; own: string }>(store, 'SELECT card, own FROM twin ORDER BY card');
}
