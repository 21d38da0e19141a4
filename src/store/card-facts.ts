import { all, run, type Store } from './statements.ts';

/** Makes these the facts a card holds, by the key of its row. Inside the transaction that stores the card. */
export function saveFacts(store: Store, key: number, facts: readonly string[], isKnown: boolean): void {
  const wanted = new Set(facts);
  const held = isKnown ? all<{ fact: string }>(store, 'SELECT fact FROM card_fact WHERE card = ?', key) : [];
  for (const { fact } of held) {
    if (!wanted.delete(fact)) run(store, 'DELETE FROM card_fact WHERE card = ? AND fact = ?', key, fact);
  }
  for (const fact of wanted) run(store, 'INSERT INTO card_fact (card, fact) VALUES (?, ?)', key, fact);
}
