import type { Card, Draft } from './card.ts';
import { freeDrafts, freeLive, grouped, join, type PairingTable } from './pairing-table.ts';

/**
 * Cards of a decision table that ask for the same: of one option the same attribute, or of several. A cell whose value
 * changed, an option that was added, a question that is worded anew: it stays the card it was. Only where there is one such
 * card in the note before and after.
 */
export function pairSameFacts(table: PairingTable): void {
  const drafts = grouped(freeDrafts(table), (index) => matterOf(table.drafts[index] as Draft));
  if (drafts.size === 0) return;
  for (const [matter, cards] of grouped(freeLive(table), (index) => matterOf(table.stored[index] as Card))) {
    const own = drafts.get(matter);
    if (own?.length === 1 && cards.length === 1) {
      join(table, own[0] as number, cards[0] as number, 'the same cell of the table');
    }
  }
}

/** `elb.nlb.static-ip` of a card that holds one fact, `elb..static-ip` of one about several options; null for one without facts. */
function matterOf({ facts }: Draft): string | null {
  const [first, second] = facts;
  if (first === undefined || second === undefined) return first ?? null;
  const parts = first.split('.');
  return `${parts[0]}..${parts.slice(2).join('.')}`;
}
