import type { Item } from '../item.ts';
import { type Sides, sidesOf } from '../language/sides.ts';
import { leftKind } from '../language/terms.ts';

const MIN_SIBLINGS = 2;

/** "it refers to", "it's the": what leads from a name to its meaning. */
const LEAD =
  /^(?:it|they)(?:(?:['’]s|['’]re| is| are)\s(?=(?:an?|the|when|where)\s)|\s(?:refers? to|means?|stands? for)\s)/i;

/**
 * The sides of a line whose right side opens like a clause ("sealed - only the keeper may look") where at least two of its siblings
 * (of one alone, those of the line above it) stand before the same dash, one of them a term beyond doubt: then it is one as well. Null of every other line.
 */
export function parallelSides({ inline, group, parent }: Item): Sides | null {
  const sides = sidesOf(inline);
  if (sides?.kind !== 'clause' || !couldBeTerm(sides)) return null;
  const around = group.length > MIN_SIBLINGS ? group : [...group, ...(parent?.group ?? [])];
  const siblings = around.map((other) => sidesOf(other.inline)).filter((theirs) => theirs !== null && theirs !== sides);
  const isParallel =
    siblings.some((theirs) => theirs?.kind === 'term' && theirs.mark === 'dash') &&
    siblings.filter((theirs) => theirs !== null && couldBeTerm(theirs)).length >= MIN_SIBLINGS;
  if (!isParallel) return null;
  const lead = LEAD.exec(sides.right)?.[0].length ?? 0;
  return { ...sides, kind: 'term', right: sides.right.slice(lead), rightStart: sides.rightStart + lead };
}

/** Whether only what stands behind its dash can raise a doubt about a left side. */
function couldBeTerm(sides: Sides): boolean {
  return sides.mark === 'dash' && (sides.kind === 'term' || leftKind({ ...sides, right: '' }) === 'term');
}
