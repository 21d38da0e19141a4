import type { Card } from '../cards/card.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import { type Selection, selectionSql } from './selection.ts';
import { all, type Store } from './statements.ts';

/** The `choice` cards that are neither retired nor suspended, in the order of their notes. */
export function choiceCardsOf(store: Store, selection: Selection): Card[] {
  const { sql, values } = selectionSql(selection, 'card.key');
  const text = `SELECT ${cardColumns} FROM card JOIN root ON root.key = card.root JOIN schedule ON schedule.card = card.key
    WHERE card.form = 'choice' AND card.retired = 0 AND schedule.suspended = 0${sql}
    ORDER BY card.root, card.path, card.position`;
  return all<CardRow>(store, text, values).map(toCard);
}
