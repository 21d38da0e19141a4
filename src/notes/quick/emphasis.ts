import type { PhrasingContent } from 'mdast';
import { nodesOf, type Piece } from './phrasing.ts';

/** A run of `*` or `_`, or what is left of it. */
export type Run = {
  kind: 'run';
  marker: '*' | '_';
  length: number;
  canOpen: boolean;
  canClose: boolean;
  line: number;
};

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
