import type { Card } from '../cards/card.ts';
import type { Grade } from '../schedule/event.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Edited, Saved } from './session.ts';

/** What can be asked for as the state of a card. A flagged or buried card is also in one of the others. */
export const stateWords = ['new', 'learning', 'due', 'suspended', 'flagged', 'buried', 'leech', 'retired'] as const;

export type StateWord = (typeof stateWords)[number];

/** Which cards are looked for: what holds for all of its parts. Retired cards are found by their state alone. */
export type CardFilter = {
  /** Words, or the beginnings of words, that the card's text has; '' asks for nothing. */
  text: string;
  /** Of each group the card has one of the tags, exactly as written here. */
  tags: readonly (readonly string[])[];
  /** The card is in one of these decks; null: in any, or none. */
  decks: readonly string[] | null;
  state: StateWord | null;
};

/** A card that was found, with its schedule. */
export type FoundCard = { card: Card; schedule: Schedule };

/** What a search came to. */
export type Found = {
  /** How many cards there are in it. */
  total: number;
  /** Whether more cards match than are in it. */
  isCut: boolean;
  /** So many of them from this one on, in order. */
  page(from: number, limit: number): readonly FoundCard[];
};

/** What can be done to a card beside editing it. */
export type CardDeed = 'suspend' | 'resume' | 'flag' | 'unflag' | 'bury' | 'forget';

/** A look at a card that counts, or a repeat of one. */
export type Look = { day: StudyDay; grade: Grade };

/**
 * The stored cards as the screen for browsing sees them: built by `cli`, replaced by an array in tests. Every method
 * returns when its change is on disk, and throws a `Failure` when it is not.
 */
export type CardShelf = {
  today: StudyDay;
  /** The tags and the decks there are, in alphabetical order. */
  names(): { tags: readonly string[]; decks: readonly string[] };
  find(filter: CardFilter): Found;
  /** The graded looks at a card that stand, the latest first. */
  looks(card: Card): readonly Look[];
  deed(card: Card, deed: CardDeed): Saved;
  /** Takes an event back; the card's schedule after it. */
  undo(event: string, card: Card): Schedule;
  /** Loads what `edit` needs; resolves at once when it is there. */
  prepareEdit(): Promise<void>;
  /** Opens the note at the card's line and waits; the screen has given the terminal back before. */
  edit(card: Card): Edited;
  /** Opens the card's picture in the system's viewer; a sentence when it cannot. */
  openPicture(card: Card): string | null;
};
