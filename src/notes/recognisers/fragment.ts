import { make, type Recogniser, skip } from '../item.ts';
import { blanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { onlySentence } from '../language/standing.ts';
import { countWords } from '../language/words.ts';

/** A few words without a verb: a cloze of the code or bold in them, if that leaves enough to see; else nothing. */
export const fragment: Recogniser = {
  name: 'fragment',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code') return skip('no habit of a card');
    if (item.kind === 'heading' || item.kind === 'label' || item.kind === 'details' || item.children.length > 0)
      return skip('a label: it names what stands under it');
    const standing = onlySentence(item, note);
    if (standing === null) return skip('no part of it can be asked for');
    const { inline, added } = standing;
    const blank = blanksIn(inline.text, inline.spans, '', added).find(
      (b) => b.kind !== 'object' && b.kind !== 'negation',
    );
    if (blank !== undefined && countWords(inline.text) - countWords(inline.text.slice(blank.start, blank.end)) >= 3)
      return make([cloze(inline, blank)]);
    return skip('a fragment that asks nothing by itself');
  },
};
