import type { Card, Draft, Form } from './card.ts';
import { identityKey } from './identity.ts';
import { type FindCard, ownersOf } from './ids.ts';
import {
  contextKey,
  type FoldedText,
  freeDrafts,
  freeLive,
  grouped,
  join,
  type PairingTable,
} from './pairing-table.ts';
import { sentenceOf } from './sentence.ts';

/** Step 1: the same id, written by the author. Of an item with several cards, like goes to like. */
export function pairExplicitIds(table: PairingTable): void {
  const { drafts, stored, draftTexts, storedTexts } = table;
  const byId = grouped(stored.keys(), (index) => (stored[index] as Card).explicitId);
  if (byId.size === 0) return;
  const likeness: ((draft: number, card: number) => boolean)[] = [
    (draft, card) => draftTexts[draft]?.key === storedTexts[card]?.key,
    (draft, card) => formAndOrdinal(drafts[draft] as Draft) === formAndOrdinal(stored[card] as Card),
    (draft, card) => (drafts[draft] as Draft).form === (stored[card] as Card).form,
    () => true,
  ];
  for (const [id, own] of grouped(drafts.keys(), (index) => (drafts[index] as Draft).explicitId)) {
    const cards = byId.get(id);
    if (cards === undefined) continue;
    for (const isLike of likeness) {
      for (const draft of own) {
        const card = cards.find((each) => table.partnerOfStored[each] === -1 && isLike(draft, each));
        if (card !== undefined) join(table, draft, card, 'the same id');
      }
    }
  }
}

/**
 * Step 2: the same question and answer. Of several with one text, those under the same headings first, then in the order
 * of the note, so that duplicates never change places.
 */
export function pairSameText(table: PairingTable): void {
  const { drafts, stored, draftTexts, storedTexts } = table;
  const byText = grouped(freeLive(table), (index) => (storedTexts[index] as FoldedText).key);
  for (const [key, own] of grouped(freeDrafts(table), (index) => (draftTexts[index] as FoldedText).key)) {
    const cards = byText.get(key);
    if (cards === undefined) continue;
    if (own.length > 1 || cards.length > 1) {
      const byContext = grouped(cards, (index) => contextKey(stored[index] as Card));
      for (const [context, inside] of grouped(own, (index) => contextKey(drafts[index] as Draft))) {
        joinInOrder(table, inside, byContext.get(context) ?? []);
      }
    }
    joinInOrder(table, own, cards);
  }
}

function joinInOrder(table: PairingTable, drafts: readonly number[], cards: readonly number[]): void {
  const freeCards = cards.filter((card) => table.partnerOfStored[card] === -1);
  let next = 0;
  for (const draft of drafts) {
    if (next === freeCards.length) return;
    if (join(table, draft, freeCards[next] as number, 'the same text')) next += 1;
  }
}

/**
 * Still step 2: a text that a card of this note has had before comes back, from a live card that was reworded since or from
 * a retired one. Drafts with the fewest such cards choose first; a live card is taken before a retired one.
 */
export function pairFormerText(table: PairingTable, find: FindCard): void {
  const { drafts, stored, draftTexts, storedTexts, live } = table;
  const open = freeDrafts(table);
  if (open.length === 0 || !table.partnerOfStored.includes(-1)) return;
  const indexOfId = new Map(stored.map((card, index) => [card.id, index]));
  const retired = grouped(stored.keys(), (index) => (index < live ? null : (storedTexts[index] as FoldedText).key));
  const choices = open.map((draft) => {
    const owners = ownersOf(identityKey(drafts[draft] as Draft), find).flatMap((card) => indexOfId.get(card.id) ?? []);
    const all = [...new Set([...owners, ...(retired.get((draftTexts[draft] as FoldedText).key) ?? [])])];
    return { draft, cards: [...all.filter((card) => card < live), ...all.filter((card) => card >= live)] };
  });
  choices.sort((left, right) => left.cards.length - right.cards.length || left.draft - right.draft);
  for (const { draft, cards } of choices) {
    const card = cards.find((each) => table.partnerOfStored[each] === -1);
    if (card !== undefined) join(table, draft, card, 'a text it had before');
  }
}

/** Still step 2: the same sentence, the only one of its kind in the note before and after, with other words hidden. */
export function pairSameSentence(table: PairingTable): void {
  const drafts = grouped(freeDrafts(table), (index) => sentenceOf(table.drafts[index] as Draft));
  if (drafts.size === 0) return;
  for (const [sentence, cards] of grouped(freeLive(table), (index) => sentenceOf(table.stored[index] as Card))) {
    const own = drafts.get(sentence);
    if (own?.length === 1 && cards.length === 1) {
      join(table, own[0] as number, cards[0] as number, 'the same sentence with other words hidden');
    }
  }
}

/**
 * Step 3: the same question, the only one of its kind in the note before and after, with another answer. Of a reversed
 * card the answer is what stays: its question is the meaning of the term, and the meaning was reworded.
 */
export function pairSameQuestion(table: PairingTable): void {
  pairUnique(table, ({ text }) => text.front, 'the same question with another answer');
  const term = ({ form, text }: Side) => (form === 'reversed' ? text.back : null);
  pairUnique(table, term, 'the same term with another meaning');
}

/**
 * Of a scenario the heading is what stays, the only one of its kind in the note before and after: its prose and its options may
 * be reworded, as long as one option is still there.
 */
export function pairSameHeading(table: PairingTable): void {
  const { drafts, stored, live } = table;
  const heading = ({ form, context }: Draft) => (form === 'choice' ? contextKey({ context }) : null);
  const cards = grouped(stored.keys(), (index) => (index < live ? heading(stored[index] as Card) : null));
  for (const [key, own] of grouped(drafts.keys(), (index) => heading(drafts[index] as Draft))) {
    const [draft = -1, second] = own;
    const [card = -1, another] = cards.get(key) ?? [];
    if (second !== undefined || another !== undefined || card === -1) continue;
    const options = new Set((stored[card] as Card).members);
    if ((drafts[draft] as Draft).members.some((option) => options.has(option)))
      join(table, draft, card, 'the same heading');
  }
}

type Side = { form: Form; text: FoldedText };

/** Pairs by a key that only one draft and only one live card have, among all of the note. */
function pairUnique(table: PairingTable, keyOf: (side: Side) => string | null, why: string): void {
  const { drafts, draftTexts, stored, storedTexts, live } = table;
  const open = freeDrafts(table);
  if (open.length === 0 || freeLive(table).length === 0) return;
  const keyOfDraft = (index: number) =>
    keyOf({ form: (drafts[index] as Draft).form, text: draftTexts[index] as FoldedText });
  const keyOfCard = (index: number) =>
    index < live ? keyOf({ form: (stored[index] as Card).form, text: storedTexts[index] as FoldedText }) : null;
  const sameDrafts = grouped(drafts.keys(), keyOfDraft);
  const sameCards = grouped(stored.keys(), keyOfCard);
  for (const draft of open) {
    const key = keyOfDraft(draft);
    const cards = key === null ? undefined : sameCards.get(key);
    if (key === null || cards?.length !== 1 || sameDrafts.get(key)?.length !== 1) continue;
    join(table, draft, cards[0] as number, why);
  }
}

function formAndOrdinal({ form, ordinal }: Draft): string {
  return `${form} ${ordinal}`;
}
