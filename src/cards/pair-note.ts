import type { Card, Draft, Home } from './card.ts';
import type { Pair, PairedNote, Placed } from './change.ts';
import type { FindCard } from './ids.ts';
import { pairAlike } from './pair-alike.ts';
import { pairSameFacts } from './pair-facts.ts';
import {
  pairExplicitIds,
  pairFormerText,
  pairSameHeading,
  pairSameQuestion,
  pairSameSentence,
  pairSameText,
} from './pair-text.ts';
import { freeLive, pairingTable } from './pairing-table.ts';

/** What a note says now, and what is stored of it: its cards, the retired ones too. */
export type NoteToPair = { home: Home; drafts: readonly Draft[]; cards: readonly Card[] };

/**
 * Finds for each draft of a note the stored card it is the new wording of: by the author's id, by its text, by its
 * question, by its place. A history never goes to another fact: where nothing is like enough, there is no pair. The cost
 * grows with the size of the note, not with its square.
 */
export function pairNote({ home, drafts, cards }: NoteToPair, find: FindCard): PairedNote {
  const placed = drafts.map((draft, position) => ({ draft, home, position }));
  if (cards.length === 0) return { pairs: [], unpaired: placed, lost: [] };
  const table = pairingTable(drafts, cards);
  pairExplicitIds(table);
  pairSameFacts(table);
  pairSameText(table);
  pairFormerText(table, find);
  pairSameSentence(table);
  pairSameQuestion(table);
  pairSameHeading(table);
  pairAlike(table);
  const pairs: Pair[] = [];
  const unpaired: Placed[] = [];
  for (const each of placed) {
    const partner = table.partnerOfDraft[each.position] as number;
    if (partner === -1) unpaired.push(each);
    else pairs.push({ ...each, card: table.stored[partner] as Card, why: table.why[each.position] as string });
  }
  return { pairs, unpaired, lost: freeLive(table).map((index) => table.stored[index] as Card) };
}
