import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Draft, Form } from './card.ts';
import { normalise } from './normalise.ts';

/** What of a draft (or a stored card) says which card it is. */
export type Identified = { form: Form; front: string; back: string; explicitId: string | null; ordinal: number };

/** The text of a card without its context, folded: two cards with the same text key state the same fact the same way. */
export function textKey({ form, front, back }: Pick<Draft, 'form' | 'front' | 'back'>): string {
  return foldedKey(form, normalise(front), normalise(back));
}

/** The text key of a card whose front and back are folded already. */
export function foldedKey(form: Form, front: string, back: string): string {
  return `${form}\u0000${front}\u0000${back}`;
}

/**
 * What a card's id is made from: the id its author wrote and which of the cards of its item it is; without one, its text.
 * The context is left out, so that a renamed heading or a move makes no other card of it.
 */
export function identityKey(card: Identified): string {
  if (card.explicitId !== null) return `^${card.explicitId}\u0000${card.ordinal}`;
  if (lastKeyed?.card === card) return lastKeyed.key;
  const key = textKey(card);
  lastKeyed = { card, key };
  return key;
}

// Pairing asks for the same draft's key, and for the id it gives, several times in a row; cards are never changed.
let lastKeyed: { card: Identified; key: string } | null = null;
let lastId: { material: string; id: string } | null = null;

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal digits of small letters: at least the first twenty of them. */
export type Digest = (text: string) => string;

/** One that runs anywhere; where the system brings its own, that is several times as fast. */
const portableDigest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 10));

/** The id an export wrote beside a card, as its author might have: it is the card's own. */
const exportedKey = /^\^certamen:([0-9a-f]{20})\u0000/;

/** The id by which an export names a card, to be read as one that its author wrote. */
export function exportedId(id: string): string {
  return `certamen:${id}`;
}

/**
 * The id of the `occurrence`-th card (from 0) that is born with this identity key: 20 hexadecimal digits of its SHA-256, so
 * that two machines that import the same note give the same ids. A card that comes back from an export has the id it had.
 */
export function idOf(key: string, occurrence: number, digest: Digest = portableDigest): string {
  const exported = occurrence === 0 ? exportedKey.exec(key)?.[1] : undefined;
  if (exported !== undefined) return exported;
  const material = occurrence === 0 ? key : `${key}\u0000#${occurrence}`;
  if (lastId?.material === material) return lastId.id;
  const id = digest(material).slice(0, 20);
  lastId = { material, id };
  return id;
}

/** The id a draft is born with when `occurrence` cards of the same text were born before it. */
export function cardId(draft: Identified, occurrence = 0): string {
  return idOf(identityKey(draft), occurrence);
}
