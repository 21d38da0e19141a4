import { indexedText } from './card-text.ts';
import { cardById, saveAlias, saveCards } from './cards.ts';
import { inTransaction, one, run, type Store } from './statements.ts';

/**
 * Makes `name` a name of the card `id`. A card that is stored under the name becomes that card: it takes the id, or, when both
 * are stored, they become one, in the words of the one that is asked. Returns whether anything changed.
 */
export function makeOneCard(store: Store, name: string, id: string): boolean {
  return inTransaction(store, () => {
    const keyOf = (card: string) => one<{ key: number }>(store, 'SELECT key FROM card WHERE id = ?', card)?.key;
    const younger = keyOf(name);
    const older = keyOf(id);
    if (younger !== undefined && older === undefined) rename(store, younger, name, id);
    else if (younger !== undefined) merge(store, name, id);
    else if (older === undefined || cardById(store, name)?.id === id) return false;
    // The card that had the name knows less from now on, and the one that has it knows more.
    const concerned = [cardById(store, name)?.id ?? id, id];
    saveAlias(store, name, id);
    for (const each of concerned) {
      run(store, 'DELETE FROM memory WHERE card = (SELECT key FROM card WHERE id = ?)', each);
    }
    return true;
  });
}

function rename(store: Store, key: number, from: string, to: string): void {
  run(store, 'UPDATE card SET id = ? WHERE key = ?', to, key);
  run(store, 'UPDATE schedule SET card_id = ? WHERE card = ?', to, key);
  run(store, 'UPDATE twin SET card = ? WHERE card = ?', to, from);
  run(store, 'UPDATE twin SET own = ? WHERE own = ?', to, from);
}

function merge(store: Store, from: string, to: string): void {
  const younger = cardById(store, from);
  const older = cardById(store, to);
  const text = indexedText(store, from);
  if (younger === null || older === null || text === null) return;
  run(store, 'UPDATE card_alias SET card = (SELECT key FROM card WHERE id = ?) WHERE card = ?', to, text.key);
  for (const table of ['card_tag', 'card_fact', 'memory', 'schedule'])
    run(store, `DELETE FROM ${table} WHERE card = ?`, text.key);
  const forget = `INSERT INTO card_text (card_text, rowid, front, back, context, tags) VALUES ('delete', ?, ?, ?, ?, ?)`;
  run(store, forget, text.key, text.front, text.back, text.context, text.tags);
  run(store, 'DELETE FROM twin WHERE card = ?', from);
  run(store, 'UPDATE twin SET own = ? WHERE own = ?', to, from);
  run(store, 'DELETE FROM card WHERE key = ?', text.key);
  if (older.retired && !younger.retired) saveCards(store, [{ ...younger, id: to }]);
}
