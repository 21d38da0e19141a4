import type { Pair, Placed } from '../../cards/change.ts';
import { identityKey } from '../../cards/identity.ts';
import { type FindCard, ownersOf } from '../../cards/ids.ts';
import { mayBeOne } from '../../cards/pairing-table.ts';
import { isNoteName } from './walk.ts';

/**
 * Gives the cards that came from an export, a package or a bank to the notes that say the same: there they can be edited. Asked
 * for each draft without a card of an import, it names each such card once; null for any other draft. `paths` gives the
 * files that cards may come from: nobody is looked for among the cards of notes alone.
 */
export function takeOver(find: FindCard, paths: () => Iterable<string>): (placed: Placed) => Pair | null {
  const taken = new Set<string>();
  let mayBeThere: boolean | null = null;
  return (placed) => {
    if (!isNoteName(placed.home.path)) return null;
    mayBeThere ??= [...paths()].some((path) => !isNoteName(path));
    if (!mayBeThere) return null;
    const card = ownersOf(identityKey(placed.draft), find).find(
      ({ id, home, retired }) => !retired && !taken.has(id) && !isNoteName(home.path),
    );
    if (card === undefined || !mayBeOne(placed.draft, card)) return null;
    taken.add(card.id);
    return { ...placed, card, why: 'it came from another program before its note did' };
  };
}
