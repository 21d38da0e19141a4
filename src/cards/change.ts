import type { Card, Draft, Home } from './card.ts';
import { isOtherAnswer } from './likeness.ts';
import { normalise } from './normalise.ts';

/** What importing does with a card. `keep`: what the learner sees of it is as it was, though its line may have moved. */
export type ChangeKind = 'add' | 'update' | 'move' | 'retire' | 'restore' | 'keep';

/** A draft where it was found: in which note, and as which of its cards, from 0. */
export type Placed = { draft: Draft; home: Home; position: number };

/** A draft and the stored card that it is the new wording of, with the reason as a person would say it. */
export type Pair = Placed & { card: Card; why: string };

/** The drafts of a note that are stored cards, those that are none of its cards, and the live cards it lost. */
export type PairedNote = { pairs: Pair[]; unpaired: Placed[]; lost: Card[] };

/** What happens to one card. */
export type Change = {
  change: ChangeKind;
  /** The card as it is from now on. */
  card: Card;
  /** The card as it is stored; null when it is new. */
  before: Card | null;
  /** Why this draft is that card, or why the card goes; null when there is nothing to explain. */
  why: string | null;
  /** More than half of the answer's words changed: the card becomes due. */
  answerChanged: boolean;
  /** Whether anything has to be stored: a card that only kept its place and words needs no write. */
  rewritten: boolean;
  /** The id this wording would have been born with, known from now on as this card; null when it is known already. */
  alias: string | null;
};

/** The change that gives a stored card its new wording and place. `alias` is as in {@link Change}. */
export function rewordedCard(pair: Pair, alias: string | null): Change {
  const { card: before, draft, home, position, why } = pair;
  const { formerBack, answerChanged } = formerAnswer(before, draft);
  const card = cardOf(draft, { id: before.id, home, position, retired: false, formerBack });
  const moved = before.home.root !== home.root || before.home.path !== home.path;
  const seenAlike = looksTheSame(before, card);
  const change = before.retired ? 'restore' : moved ? 'move' : seenAlike ? 'keep' : 'update';
  return {
    change,
    card,
    before,
    why: change === 'keep' ? null : why,
    answerChanged,
    rewritten: change !== 'keep' || alias !== null || !isPlacedTheSame(before, card),
    alias,
  };
}

/** The change that gives a draft no stored card was found for a card of its own. */
export function newCard({ draft, home, position }: Placed, id: string): Change {
  const card = cardOf(draft, { id, home, position, retired: false, formerBack: null });
  return { change: 'add', card, before: null, why: null, answerChanged: false, rewritten: true, alias: null };
}

/** The change that takes a card whose text is gone out of the queue; its history stays. */
export function retiredCard(before: Card, why: string): Change {
  const card: Card = { ...before, retired: true };
  return { change: 'retire', card, before, why, answerChanged: false, rewritten: true, alias: null };
}

/**
 * A draft as a stored card. Field by field: an object spread of so many fields gets a shape of its own, and every card of
 * an import was slow to make and slower to read.
 */
function cardOf(draft: Draft, stored: Omit<Card, keyof Draft>): Card {
  return {
    form: draft.form,
    front: draft.front,
    back: draft.back,
    members: draft.members,
    ordered: draft.ordered,
    context: draft.context,
    tags: draft.tags,
    deck: draft.deck,
    recogniser: draft.recogniser,
    lines: draft.lines,
    explicitId: draft.explicitId,
    ordinal: draft.ordinal,
    importance: draft.importance,
    hint: draft.hint,
    picture: draft.picture,
    citations: draft.citations,
    facts: draft.facts,
    warning: draft.warning,
    id: stored.id,
    home: stored.home,
    position: stored.position,
    retired: stored.retired,
    formerBack: stored.formerBack,
  };
}

/** The answer to remember as the former one. An edit that is taken back leaves none. */
function formerAnswer(before: Card, draft: Draft): { formerBack: string | null; answerChanged: boolean } {
  if (before.formerBack !== null && normalise(before.formerBack) === normalise(draft.back)) {
    return { formerBack: null, answerChanged: false };
  }
  const answerChanged = isOtherAnswer(before.back, draft.back);
  return { formerBack: answerChanged ? (before.formerBack ?? before.back) : before.formerBack, answerChanged };
}

function looksTheSame(before: Card, after: Card): boolean {
  return (
    before.form === after.form &&
    before.front === after.front &&
    before.back === after.back &&
    before.ordered === after.ordered &&
    before.deck === after.deck &&
    before.explicitId === after.explicitId &&
    before.importance === after.importance &&
    before.hint === after.hint &&
    before.warning === after.warning &&
    before.formerBack === after.formerBack &&
    before.picture?.path === after.picture?.path &&
    before.picture?.alt === after.picture?.alt &&
    sameTexts(before.members, after.members) &&
    sameTexts(before.context, after.context) &&
    sameTexts(before.tags, after.tags) &&
    sameTexts(before.citations, after.citations) &&
    sameTexts(before.facts, after.facts)
  );
}

function isPlacedTheSame(before: Card, after: Card): boolean {
  return (
    before.position === after.position &&
    before.lines.line === after.lines.line &&
    before.lines.endLine === after.lines.endLine &&
    before.ordinal === after.ordinal &&
    before.recogniser === after.recogniser
  );
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}
