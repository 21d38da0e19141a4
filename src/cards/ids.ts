import type { Card } from './card.ts';
import { type Digest, type Identified, identityKey, idOf } from './identity.ts';

/** The stored card that has this id, as its own or as an alias; undefined when none has. */
export type FindCard = (id: string) => Card | undefined;

/** Gives ids that no stored card has, and none twice. */
export type Ids = {
  /** The id of a new card: of its text, and of how many cards were born with that text before. */
  birth(draft: Identified): string;
  /** The id a stored card's new wording would have been born with, or null when that card has it already. */
  alias(card: Card, draft: Identified): string | null;
  /** Forgets the ids given so far: they are stored now, and `find` knows them. Keeps memory bounded in a long import. */
  stored(): void;
};

/**
 * A source of ids over the cards that `find` knows, made with the system's own `digest` where it has one. The same drafts in
 * the same order get the same ids.
 */
export function createIds(find: FindCard, digest?: Digest): Ids {
  const given = new Map<string, string>();
  const nextOccurrence = new Map<string, number>();
  const ownerOf = (id: string) => given.get(id) ?? find(id)?.id;

  /** The first id of this key that is free, or that `owner` has already. */
  const firstFree = (key: string, owner: string | null) => {
    let occurrence = owner === null ? (nextOccurrence.get(key) ?? 0) : 0;
    for (; ; occurrence += 1) {
      const id = idOf(key, occurrence, digest);
      const holder = ownerOf(id);
      if (holder !== undefined && holder !== owner) continue;
      if (owner === null && occurrence > 0) nextOccurrence.set(key, occurrence + 1);
      return { id, isNew: holder === undefined };
    }
  };

  return {
    birth(draft) {
      const { id } = firstFree(identityKey(draft), null);
      given.set(id, id);
      return id;
    },
    alias(card, draft) {
      const key = identityKey(draft);
      if (key === identityKey(card)) return null;
      const { id, isNew } = firstFree(key, card.id);
      if (!isNew) return null;
      given.set(id, card.id);
      return id;
    },
    stored() {
      given.clear();
    },
  };
}

/** A text that stands in more places than this is no use for telling its cards apart. */
const MOST_OWNERS = 16;

/** The stored cards that were born with this key or had its text once, the oldest first, at most 16. */
export function ownersOf(key: string, find: FindCard): Card[] {
  const owners: Card[] = [];
  for (let occurrence = 0; occurrence < MOST_OWNERS; occurrence += 1) {
    const owner = find(idOf(key, occurrence));
    if (owner === undefined) break;
    if (!owners.some((each) => each.id === owner.id)) owners.push(owner);
  }
  return owners;
}
