import type { Card } from '../cards/card.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { all, one, type Store } from './statements.ts';

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

/**
 * The facts that the learner is weak at, the weakest first, at most `limit`: those of learnt cards that have lapsed or are due
 * (a wrong answer to a question makes them due), and of cards that were brought up and never learnt.
 */
export function weakFacts(store: Store, day: StudyDay, limit: number): string[] {
  const sql = `SELECT card_fact.fact, max(schedule.lapses) AS lapses, min(schedule.due) AS due
    FROM schedule CROSS JOIN card_fact ON card_fact.card = schedule.card
    WHERE schedule.retired = 0 AND schedule.suspended = 0 AND (schedule.due <= ? OR schedule.lapses > 0)
    GROUP BY card_fact.fact ORDER BY lapses DESC, due, card_fact.fact LIMIT ?`;
  return all<{ fact: string }>(store, sql, day, limit).map(({ fact }) => fact);
}

/** Whether a fact of a decision table waits to be recalled: there is something to be weak at. */
export function hasWeakFacts(store: Store, day: StudyDay): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM schedule INDEXED BY schedule_due
    JOIN card_fact ON card_fact.card = schedule.card WHERE schedule.open_due <= ?) AS found`;
  return one<{ found: number }>(store, sql, day)?.found === 1;
}
