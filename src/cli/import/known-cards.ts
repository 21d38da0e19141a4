import type { FindCard } from '../../cards/ids.ts';
import { everyCardId } from '../../store/card-ids.ts';
import { cardById, cardsByPrefix } from '../../store/cards.ts';
import type { Store } from '../../store/statements.ts';
import { createIdFilter, type IdFilter } from './id-filter.ts';

/** The stored cards by id or alias, as pairing asks for them. */
export type KnownCards = {
  find: FindCard;
  /** Whether the store held any card when it was first asked. */
  wereThere(): boolean;
  /** Says that a card with this id, or this alias, is stored from now on. */
  remember(id: string): void;
};

/** After so many questions it pays to read all ids: nearly every id of a new note is nobody's. */
const WORTH_READING = 300;

/** Looks cards up in the store, without asking it for what it cannot have. */
export function knownCards(store: Store): KnownCards {
  let before: boolean | null = null;
  let questions = 0;
  let filter: IdFilter | null = null;
  const wereThere = () => {
    before ??= cardsByPrefix(store, '', 1).length > 0;
    return before;
  };
  const startFilter = (): IdFilter => {
    const all = createIdFilter();
    for (const page of everyCardId(store)) for (const id of page) all.add(id);
    return all;
  };
  return {
    find(id) {
      questions += 1;
      if (filter === null && (!wereThere() || questions > WORTH_READING)) filter = startFilter();
      return filter?.mayHave(id) === false ? undefined : (cardById(store, id) ?? undefined);
    },
    wereThere,
    remember: (id) => filter?.add(id),
  };
}
