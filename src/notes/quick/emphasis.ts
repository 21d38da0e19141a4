import type { PhrasingContent } from 'mdast';
import { nodesOf, type Piece } from './pieces.ts';

/** A run of `*` or `_`, or what is left of it. */
export type Run = {
  kind: 'run';
  marker: '*' | '_';
  length: number;
  canOpen: boolean;
  canClose: boolean;
  line: number;
};

/** How often the character at this place stands there in a row. */
export function lengthOfRun(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at]) end += 1;
  return end - at;
}

const TILDE = 0x7e;

/** The run that begins at this place: what may open or close by it depends on the characters around it. */
export function runAt(text: string, at: number, marker: '*' | '_', line: number): Run {
  const length = lengthOfRun(text, at);
  const previous = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + length);
  const before = kindOf(previous);
  const after = kindOf(next);
  const canOpen = after === 0 || (after === 2 && before > 0) || next === TILDE;
  const canClose = before === 0 || (before === 2 && after > 0) || previous === TILDE;
  const isStar = marker === '*';
  return {
    kind: 'run',
    marker,
    length,
    canOpen: isStar ? canOpen : canOpen && (before > 0 || !canClose),
    canClose: isStar ? canClose : canClose && (after > 0 || !canOpen),
    line,
  };
}

/** 0 a character of a word, 1 white space or nothing, 2 punctuation; of one unit of UTF-16, as the full parser looks. */
function kindOf(code: number): 0 | 1 | 2 {
  if (Number.isNaN(code)) return 1;
  if (code < 0x80) {
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return 1;
    const isWord = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    return isWord || code < 0x20 || code === 0x7f ? 0 : 2;
  }
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return 1;
  return /\p{P}|\p{S}/u.test(character) ? 2 : 0;
}

/** Pairs the runs into emphasis and strong emphasis, as CommonMark has it: each that can close with the last that can open. */
export function resolveRuns(pieces: Piece[]): Piece[] {
  for (let close = 0; close < pieces.length; close += 1) {
    const closing = pieces[close] as Piece;
    if (closing.kind !== 'run' || !closing.canClose) continue;
    const open = openingOf(pieces, close, closing);
    if (open === -1) continue;
    const opening = pieces[open] as Run;
    const use = opening.length > 1 && closing.length > 1 ? 2 : 1;
    const children = nodesOf(pieces.slice(open + 1, close));
    const node = { type: use === 2 ? 'strong' : 'emphasis', children } as PhrasingContent;
    opening.length -= use;
    closing.length -= use;
    const from = opening.length > 0 ? open + 1 : open;
    const to = closing.length > 0 ? close : close + 1;
    pieces.splice(from, to - from, { kind: 'node', node });
    close = from;
  }
  return pieces;
}

/** The index of the nearest run before that the closing one pairs with, or −1. */
function openingOf(pieces: readonly Piece[], close: number, closing: Run): number {
  for (let open = close - 1; open >= 0; open -= 1) {
    const opening = pieces[open] as Piece;
    if (opening.kind !== 'run' || !opening.canOpen || opening.marker !== closing.marker) continue;
    const isOdd = (opening.canClose || closing.canOpen) && closing.length % 3 !== 0;
    if (!(isOdd && (opening.length + closing.length) % 3 === 0)) return open;
  }
  return -1;
}
