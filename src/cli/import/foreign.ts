import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Card, Draft, Home } from '../../cards/card.ts';
import { cardId } from '../../cards/identity.ts';
import type { FindCard } from '../../cards/ids.ts';
import type { Past } from '../../exchange/past.ts';
import type { Problem } from '../../problem.ts';
import type { Parsed } from './parse.ts';
import { isNoteName } from './walk.ts';

/** What a file of another program says, beside the cards that the learner has already. */
export type Foreign = {
  drafts: readonly Draft[];
  pastOf: ReadonlyMap<Draft, Past>;
  /** Cards of other notes that say just what the file says, by id: they are not doubled, and what happened to them is theirs. */
  known: { card: string; past: Past | null }[];
};

/** Tells the cards of a parsed file from those that stand in another note already. */
export type TellKnown = (parsed: Parsed, home: Home) => Foreign;

/** What telling them needs. */
export type Knowing = {
  find: FindCard;
  /** The absolute path of a note; one that is not there any more has lost its cards, and they may come to another. */
  fileOf: (home: Home) => string;
  /** Whether anything but notes is imported too: then what the notes say is remembered, for those who say it again. */
  hasOthers: boolean;
};

/** A way of telling for one import, which knows its own files too: those that come first have the cards. */
export function tellingKnown({ find, fileOf, hasOthers }: Knowing): TellKnown {
  const isThere = new Map<string, boolean>();
  const stands = (card: Card): boolean => {
    const file = fileOf(card.home);
    const found = isThere.get(file) ?? existsSync(file);
    isThere.set(file, found);
    return found;
  };
  /** Which file of this import said a card first, by the id it is born with. */
  const firsts = new Map<string, string>();
  const isFirst = (id: string, home: Home): boolean => {
    const place = `${home.root}\u0000${home.path}`;
    const first = firsts.get(id) ?? place;
    firsts.set(id, first);
    return first === place;
  };
  return ({ drafts, foreign }, home) => {
    const pastOf = new Map<Draft, Past>();
    const known: Foreign['known'] = [];
    if (foreign === undefined) {
      if (hasOthers) for (const draft of drafts) isFirst(cardId(draft), home);
      return { drafts, pastOf, known };
    }
    const own = drafts.filter((draft, index) => {
      const past = foreign.pasts[index] ?? null;
      const id = cardId(draft);
      const card = find(id);
      const isElsewhere = card !== undefined && (card.home.root !== home.root || card.home.path !== home.path);
      // What stands in no note comes over to one.
      const isFree = card !== undefined && isNoteName(home.path) && !isNoteName(card.home.path);
      if (isElsewhere && !card.retired && !isFree && stands(card)) {
        known.push({ card: card.id, past });
        return false;
      }
      if (!isFirst(id, home)) {
        known.push({ card: id, past });
        return false;
      }
      if (past !== null) pastOf.set(draft, past);
      return true;
    });
    return { drafts: own, pastOf, known };
  };
}

/** What is said of cards that are in the learner's notes already; null when there are none. */
export function knownProblem(file: string, known: Foreign['known']): Problem | null {
  if (known.length === 0) return null;
  const histories = known.filter(({ past }) => past !== null).length;
  const many = known.length === 1 ? 'One card of this file stands' : `${known.length} cards of this file stand`;
  const message = `${many} in another note already and ${known.length === 1 ? 'was' : 'were'} not doubled; ${histories} brought a history.`;
  return { path: file, line: 1, column: 1, severity: 'info', rule: 'exchange/known', message };
}

/** The pictures that a file names and that are not beside it, once each, with the line of the first card that shows them. */
export function missingPictures(file: string, { drafts, foreign }: Parsed): Problem[] {
  if (foreign === undefined) return [];
  const missing = new Map<string, number>();
  for (const { picture, lines } of drafts) {
    if (picture === null || missing.has(picture.path) || /^[a-z]+:\/\//i.test(picture.path)) continue;
    if (!existsSync(path.resolve(path.dirname(file), picture.path))) missing.set(picture.path, lines.line);
  }
  return [...missing].map(([picture, line]) => {
    const message = `The picture ${picture} is not there: the card is asked without it.`;
    return { path: file, line, column: 1, severity: 'warning', rule: 'bank/missing-image', message };
  });
}
