import type { Card, Draft } from './card.ts';
import { foldedKey } from './identity.ts';
import { normalise } from './normalise.ts';

/** The text of a card as it is compared: folded, and its text key. */
export type FoldedText = { front: string; back: string; key: string };

/** The drafts of one note beside its stored cards, and who has been paired with whom so far. Indices stand for both. */
export type PairingTable = {
  drafts: readonly Draft[];
  draftTexts: readonly FoldedText[];
  /** The live cards in the order of the note, then the retired ones. */
  stored: readonly Card[];
  storedTexts: readonly FoldedText[];
  /** How many of `stored` are live. */
  live: number;
  /** By draft: the stored card it was paired with, or −1. */
  partnerOfDraft: Int32Array;
  /** By stored card: the draft it was paired with, or −1. */
  partnerOfStored: Int32Array;
  /** By draft: why it was paired. */
  why: string[];
};

/** A table in which nobody is paired yet. */
export function pairingTable(drafts: readonly Draft[], cards: readonly Card[]): PairingTable {
  const live = cards.filter((card) => !card.retired).sort(byPosition);
  const retired = cards.filter((card) => card.retired).sort(byPosition);
  const stored = [...live, ...retired];
  const storedTexts = stored.map(fold);
  // Most of a note that is read again says what it said before, to the letter: its text is folded once, not twice.
  const known = new Map(stored.map((card, index) => [rawKey(card), storedTexts[index] as FoldedText]));
  return {
    drafts,
    draftTexts: drafts.map((draft) => known.get(rawKey(draft)) ?? fold(draft)),
    stored,
    storedTexts,
    live: live.length,
    partnerOfDraft: new Int32Array(drafts.length).fill(-1),
    partnerOfStored: new Int32Array(stored.length).fill(-1),
    why: [],
  };
}

/** Pairs a draft with a stored card, unless one of them is paired or their authors' ids differ. Whether it did. */
export function join(table: PairingTable, draft: number, stored: number, why: string): boolean {
  if (table.partnerOfDraft[draft] !== -1 || table.partnerOfStored[stored] !== -1) return false;
  if (!mayBeOne(table.drafts[draft] as Draft, table.stored[stored] as Card)) return false;
  table.partnerOfDraft[draft] = stored;
  table.partnerOfStored[stored] = draft;
  table.why[draft] = why;
  return true;
}

/** Two cards to which their author gave different ids are never one. */
export function mayBeOne(draft: Draft, card: Card): boolean {
  return draft.explicitId === null || card.explicitId === null || draft.explicitId === card.explicitId;
}

/** The drafts that have no partner yet, in order. */
export function freeDrafts({ partnerOfDraft }: PairingTable): number[] {
  const free: number[] = [];
  for (let draft = 0; draft < partnerOfDraft.length; draft += 1) if (partnerOfDraft[draft] === -1) free.push(draft);
  return free;
}

/** The live stored cards that have no partner yet, in order. */
export function freeLive({ partnerOfStored, live }: PairingTable): number[] {
  const free: number[] = [];
  for (let stored = 0; stored < live; stored += 1) if (partnerOfStored[stored] === -1) free.push(stored);
  return free;
}

/** Indices by a key of theirs, in order; those whose key is null are left out. */
export function grouped(indices: Iterable<number>, keyOf: (index: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

/** A context path as one comparable text. */
export function contextKey({ context }: Pick<Draft, 'context'>): string {
  return context.join('\u0000');
}

function byPosition(left: Card, right: Card): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1);
}

function fold(card: Draft): FoldedText {
  const front = normalise(card.front);
  const back = normalise(card.back);
  return { front, back, key: foldedKey(card.form, front, back) };
}

function rawKey({ form, front, back }: Draft): string {
  return `${form}\u0000${front}\u0000${back}`;
}
