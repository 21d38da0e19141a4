import type { Card, Home } from '../../cards/card.ts';
import type { Placed } from '../../cards/change.ts';
import { cardId } from '../../cards/identity.ts';
import type { FindCard } from '../../cards/ids.ts';
import type { Problem } from '../../problem.ts';
import { skippedItems } from '../../store/skipped-items.ts';
import type { Store } from '../../store/statements.ts';
import { shown } from './file-problem.ts';

/** What keeps a draft from becoming a new card: that the learner skipped it for good, or that its id is another card's. */
export type BirthRules = {
  /** Says which live cards are in no note any more: their ids are free. */
  lost(cards: readonly Card[]): void;
  /** Whether the draft may become a card. One whose id is taken is reported. */
  mayBeBorn(placed: Placed, report: (problem: Problem) => void): boolean;
};

/** The rules over the stored cards and those of this import; `fileOf` gives the absolute path of a note. */
export function birthRules(store: Store, find: FindCard, fileOf: (home: Home) => string): BirthRules {
  const skipped = new Set(skippedItems(store).map(({ id }) => id));
  const lost = new Set<string>();
  /** Where the ids their authors wrote stand, of the cards born in this import. */
  const places = new Map<string, string>();

  const holderOf = ({ draft }: Placed): string | undefined => {
    const card = find(cardId(draft));
    if (card === undefined || card.retired || lost.has(card.id)) return places.get(draft.explicitId ?? '');
    return `${shown(fileOf(card.home))}:${card.lines.line}`;
  };

  return {
    lost(cards) {
      for (const { id } of cards) lost.add(id);
    },
    mayBeBorn(placed, report) {
      const { explicitId, lines } = placed.draft;
      if (skipped.size > 0 && skipped.has(cardId(placed.draft))) return false;
      if (explicitId === null) return true;
      const path = shown(fileOf(placed.home));
      const place = `${path}:${lines.line}`;
      const holder = holderOf(placed);
      if (holder === undefined || holder === place) {
        places.set(explicitId, place);
        return true;
      }
      const message = `The id ${explicitId} is already that of the card at ${holder}: give this one another.`;
      report({ path, line: lines.line, column: 1, severity: 'error', rule: 'card/duplicate-id', message });
      return false;
    },
  };
}
