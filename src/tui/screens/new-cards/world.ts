import type { Card } from '../../../cards/card.ts';

/** A card that an import makes, and its note as an absolute path. */
export type NewCard = { card: Card; file: string };

/** The new cards of an edited note, in its order, and what is wrong in it. */
export type Reread = { cards: readonly NewCard[]; problems: readonly string[] };

/**
 * What reading new cards needs of the world: built by `cli`, replaced by an array in tests. `proposed` cards are not stored
 * until `finish`; `stored` ones are, and skipping one puts it aside at once.
 */
export type NewCardsWorld = {
  mode: 'proposed' | 'stored';
  cards: readonly NewCard[];
  /** What else the import comes to, a line each: cards changed or retired, problems with their places. */
  others: readonly string[];
  /** The lines of the note that made a card, as they are written there; '' when they cannot be shown. */
  excerpt(card: NewCard): string;
  /** Skips a card for good, and returns what takes that back. Throws a `Failure` when it could not be stored. */
  skip(card: Card): () => void;
  /** Loads what `edit` needs; resolves at once when it is there. */
  prepareEdit(): Promise<void>;
  /** Opens the note at the card's line, waits, and reads the note again; the screen has given the terminal back before. */
  edit(card: NewCard): Reread;
  /** All cards have been read: of proposed ones all but the skipped are to be stored. */
  finish(skipped: readonly Card[]): void;
};
