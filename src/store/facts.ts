import type { Card } from '../cards/card.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { all, type Store } from './statements.ts';

/** A card that holds a fact. */
export type CardOfFact = { fact: string; card: Card };

/**
 * The live cards that hold one of these facts (`elb.nlb.static-ip`), in the order of the facts given, those of one fact by
 * their first import. A card that is put aside for the learner's own one is left to that one: it stands in its place. A fact
 * that no card holds gives none.
 */
export function cardsOfFacts(store: Store, facts: readonly string[]): CardOfFact[] {
  const sql = `SELECT DISTINCT wanted.key AS place, wanted.value AS fact, ${cardColumns}
    FROM json_each(?) AS wanted
    CROSS JOIN card_fact ON card_fact.fact = wanted.value
    JOIN card AS holder ON holder.key = card_fact.card
    LEFT JOIN twin ON twin.card = holder.id
    JOIN card ON card.id = coalesce(twin.own, holder.id)
    JOIN root ON root.key = card.root
    WHERE card.retired = 0
    ORDER BY place, card.key`;
  const rows = all<CardRow & { fact: string }>(store, sql, JSON.stringify([...new Set(facts)]));
  return rows.map((row) => ({ fact: row.fact, card: toCard(row) }));
}
