import type { Cell } from './knowledge.ts';
import { isKnown } from './knowledge.ts';
import type { Preference } from './scenario.ts';
import { sameAmount } from './unit.ts';

/** How one option stands to another by the preferences; `proof` is false where only a set's size tells them apart. */
export type Ranking = { order: 'better' | 'worse'; by: Preference; proof: boolean } | { order: 'equal' | 'unknown' };

/** Compares two options by preferences taken in order: the first that tells them apart decides. */
export function rank(
  preferences: readonly Preference[],
  one: (attribute: string) => Cell | null,
  other: (attribute: string) => Cell | null,
): Ranking {
  for (const preference of preferences) {
    const ranking = rankBy(preference, one(preference.attribute), other(preference.attribute));
    if (ranking.order !== 'equal') return ranking;
  }
  return { order: 'equal' };
}

function rankBy(by: Preference, one: Cell | null, other: Cell | null): Ranking {
  if (!one || !other || !isKnown(one) || !isKnown(other)) return { order: 'unknown' };
  const difference = differenceOf(one, other);
  if (difference === null) return { order: 'unknown' };
  if (difference.amount === 0) return { order: 'equal' };
  const isLess = difference.amount < 0;
  return { order: isLess === (by.direction === 'fewest') ? 'better' : 'worse', by, proof: difference.proof };
}

/** Negative when the first has less; a set has less than another when it has fewer members, proven when they are all the other's. */
function differenceOf({ value: one }: Cell, { value: other }: Cell): { amount: number; proof: boolean } | null {
  if (one.is === 'number' && other.is === 'number') {
    return { amount: sameAmount(one.amount, other.amount) ? 0 : one.amount < other.amount ? -1 : 1, proof: true };
  }
  if (one.is === 'boolean' && other.is === 'boolean') {
    return { amount: Number(one.yes) - Number(other.yes), proof: true };
  }
  if (one.is === 'set' && other.is === 'set') {
    const [small, large] = one.members.length < other.members.length ? [one, other] : [other, one];
    return {
      amount: one.members.length - other.members.length,
      proof: small.members.every((member) => large.members.includes(member)),
    };
  }
  return null;
}
