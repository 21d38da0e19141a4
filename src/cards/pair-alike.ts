import type { Card, Draft } from './card.ts';
import { featureReader } from './features.ts';
import { type Features, likeness } from './likeness.ts';
import {
  contextKey,
  type FoldedText,
  freeDrafts,
  freeLive,
  grouped,
  join,
  type PairingTable,
} from './pairing-table.ts';

/** Up to this many comparisons in one place everything is compared with everything; beyond, only what shares rare words. */
const FEW_COMPARISONS = 400;
/** A word that more cards of one place have than this tells them apart too little to look all of them up. */
const COMMON = 50;
/** Of those that share a rare word, so many are compared, the ones that share the most. */
const NEAREST = 8;

type Candidate = { draft: number; stored: number; like: number; sameContext: boolean; distance: number };

/**
 * Step 4: like text in the same place, made by the same recogniser. A place is a context path, or the gap between two
 * neighbours that are paired already (however much else changed between them), so that a renamed heading costs nothing. The
 * most alike pair goes first, and each goes once.
 */
export function pairAlike(table: PairingTable): void {
  const drafts = freeDrafts(table);
  const cards = freeLive(table);
  if (drafts.length === 0 || cards.length === 0) return;
  const features = featureReader();
  const { draftTexts, storedTexts, stored: all } = table;
  const draftFeatures = new Map(
    drafts.map((index) => [index, features(table.drafts[index] as Draft, draftTexts[index] as FoldedText)]),
  );
  const storedFeatures = new Map(
    cards.map((index) => [index, features(all[index] as Card, storedTexts[index] as FoldedText)]),
  );

  const found = new Map<number, Candidate>();
  for (const place of samePlaces(table, drafts, cards)) {
    for (const [draft, stored] of comparisons(place, draftFeatures, storedFeatures)) {
      const pair = draft * all.length + stored;
      if (found.has(pair)) continue;
      const sameContext = contextKey(all[stored] as Card) === contextKey(table.drafts[draft] as Draft);
      const like = likeness(storedFeatures.get(stored) as Features, draftFeatures.get(draft) as Features, sameContext);
      if (like > 0) found.set(pair, { draft, stored, like, sameContext, distance: Math.abs(draft - stored) });
    }
  }
  const best = [...found.values()].sort(
    (left, right) =>
      right.like - left.like ||
      Number(right.sameContext) - Number(left.sameContext) ||
      left.distance - right.distance ||
      left.draft - right.draft ||
      left.stored - right.stored,
  );
  for (const { draft, stored } of best) join(table, draft, stored, 'like text in the same place');
}

type Place = { mine: number[]; theirs: number[] };

/** The places that have both drafts and stored cards in them, first by context, then by gap. */
function samePlaces(table: PairingTable, drafts: readonly number[], cards: readonly number[]): Place[] {
  const { partnerOfDraft, partnerOfStored, live } = table;
  const draftAt = (index: number) => table.drafts[index] as Draft;
  const cardAt = (index: number) => table.stored[index] as Card;
  const placeIn = (kind: string, draftPlace: (index: number) => string, cardPlace: (index: number) => string) =>
    meeting(
      grouped(drafts, (index) => `${draftAt(index).recogniser} ${kind} ${draftPlace(index)}`),
      grouped(cards, (index) => `${cardAt(index).recogniser} ${kind} ${cardPlace(index)}`),
    );
  const draftGaps = gaps(table.drafts.length, (index) => {
    const partner = partnerOfDraft[index] as number;
    return partner !== -1 && partner < live ? index : -1;
  });
  const cardGaps = gaps(live, (index) => partnerOfStored[index] as number);
  return [
    ...placeIn(
      'context',
      (index) => contextKey(draftAt(index)),
      (index) => contextKey(cardAt(index)),
    ),
    ...placeIn(
      'gap',
      (index) => draftGaps[index] as string,
      (index) => cardGaps[index] as string,
    ),
  ];
}

/** By index: the draft numbers of the nearest anchors before and after. `anchorOf` gives an index's own, or −1. */
function gaps(count: number, anchorOf: (index: number) => number): string[] {
  const after = new Int32Array(count);
  let anchor = -1;
  for (let index = count - 1; index >= 0; index -= 1) {
    after[index] = anchor;
    if (anchorOf(index) !== -1) anchor = anchorOf(index);
  }
  anchor = -1;
  return Array.from(after, (next, index) => {
    const gap = `${anchor} ${next}`;
    if (anchorOf(index) !== -1) anchor = anchorOf(index);
    return gap;
  });
}

function meeting(drafts: ReadonlyMap<string, number[]>, cards: ReadonlyMap<string, number[]>): Place[] {
  return [...drafts].flatMap(([key, mine]) => {
    const theirs = cards.get(key);
    return theirs === undefined ? [] : [{ mine, theirs }];
  });
}

/** The pairs of one place that are worth comparing: all of them, or in a large place those that share a rare word. */
function* comparisons(
  { mine, theirs }: Place,
  draftFeatures: ReadonlyMap<number, Features>,
  storedFeatures: ReadonlyMap<number, Features>,
): Generator<[draft: number, stored: number]> {
  if (mine.length * theirs.length <= FEW_COMPARISONS) {
    for (const draft of mine) for (const stored of theirs) yield [draft, stored];
    return;
  }
  const holders = new Map<string, number[]>();
  for (const stored of theirs) {
    for (const each of new Set(storedFeatures.get(stored)?.all)) {
      const group = holders.get(each);
      if (group === undefined) holders.set(each, [stored]);
      else group.push(stored);
    }
  }
  for (const draft of mine) {
    const near = new Map<number, number>();
    for (const each of new Set(draftFeatures.get(draft)?.all)) {
      const group = holders.get(each);
      if (group === undefined || group.length > COMMON) continue;
      for (const stored of group) near.set(stored, (near.get(stored) ?? 0) + 1);
    }
    const nearest = [...near].sort(
      ([left, leftShared], [right, rightShared]) =>
        rightShared - leftShared || Math.abs(left - draft) - Math.abs(right - draft) || left - right,
    );
    for (const [stored] of nearest.slice(0, NEAREST)) yield [draft, stored];
  }
}
