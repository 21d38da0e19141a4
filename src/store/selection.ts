import type { Value } from './statements.ts';

/** Which cards are meant. Without tags or deck: all. */
export type Selection = {
  /** Any of these tags, or a tag below one of them. */
  tags?: readonly string[];
  /** The deck a note's front matter names. */
  deck?: string;
};

/**
 * Conditions that hold a column of card keys to a selection, each with an AND before it, and their values. The keys of
 * the selection are found once, through an index, not card by card.
 */
export function selectionSql(
  { tags, deck }: Selection,
  column: string,
): { sql: string; values: Record<string, Value> } {
  let sql = '';
  const values: Record<string, Value> = {};
  if (tags !== undefined && tags.length > 0) {
    sql += ` AND ${column} IN (SELECT card_tag.card FROM json_each(:tags) AS wanted CROSS JOIN card_tag
      ON card_tag.tag = wanted.value
      UNION ALL SELECT card_tag.card FROM json_each(:tags) AS wanted CROSS JOIN card_tag
      ON card_tag.tag >= wanted.value || '/' AND card_tag.tag < wanted.value || '0')`;
    values.tags = JSON.stringify(tags);
  }
  if (deck !== undefined) {
    sql += ` AND ${column} IN (SELECT card.key FROM card WHERE card.deck = :deck)`;
    values.deck = deck;
  }
  return { sql, values };
}
