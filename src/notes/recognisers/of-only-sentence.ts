import { make, type Proposal, type Recogniser } from '../item.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';

/** A recogniser of items of one sentence: `cardOf` gives the card of a sentence that stands alone, or null; items of several, tables and code give none. */
export function ofOnlySentence(name: string, cardOf: (sentence: Standing) => Proposal | null): Recogniser {
  return {
    name,
    scope: 'item',
    recognise(item, note) {
      const standing = onlySentence(item, note);
      const proposal = standing === null ? null : cardOf(standing);
      return proposal === null ? null : make([proposal]);
    },
  };
}
