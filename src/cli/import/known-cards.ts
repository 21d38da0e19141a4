import type { FindCard } from '../../cards/ids.ts';
import { cardById, cardsByPrefix } from '../../store/cards.ts';
import type { Store } from '../../store/statements.ts';

/** The stored cards by id or alias, as pairing asks for them. */
export type KnownCards = {
  find: FindCard;
  /** Whether the store held any card when it was first asked. */
  wereThere(): boolean;
  /** Says that a card with this id, or this alias, is stored from now on. */
  remember(id: string): void;
};

/** Looks cards up in the store; in one that was empty, only those that were stored since, so that a first import asks it nothing. */
export function knownCards(store: Store): KnownCards {
  const since = new Set<string>();
  let before: boolean | null = null;
  const wereThere = () => {
    before ??= cardsByPrefix(store, '', 1).length > 0;
    return before;
  };
  return {
    find: (id) => (wereThere() || since.has(id) ? (cardById(store, id) ?? undefined) : undefined),
    wereThere,
    remember: (id) => since.add(id),
  };
}
