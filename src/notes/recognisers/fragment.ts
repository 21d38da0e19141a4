import { type Item, make, type NoteScope, type Proposal, type Recogniser, skip } from '../item.ts';
import { blanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { decapitalise } from '../language/questions.ts';
import type { Range } from '../language/ranges.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { saysHowItIs, subjectName, subjectOf, textAbove } from '../language/subject.ts';
import { degreeBlank, fragmentBlank } from '../language/telling-part.ts';
import { countWords } from '../language/words.ts';
import { longSubjectCard, wholePredicateCard } from './asked-part.ts';

const MIN_SEEN_WORDS = 3;

/** The reason for what may still be asked together with its neighbours. */
export const NOTHING_ASKED = 'a fragment that asks nothing by itself';

/** A few words without a verb: the telling part of them is hidden, below the name they are said of; else nothing. */
export const fragment: Recogniser = {
  name: 'fragment',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code') return skip('no habit of a card');
    const isLabel = item.children.length > 0 && !/\bby default\b|^no\s\S+(?:\s\S+){0,3}$/i.test(item.inline.text);
    if (item.kind === 'heading' || item.kind === 'label' || item.kind === 'details' || isLabel) {
      const said = item.kind === 'bullet' || item.kind === 'paragraph' ? onlySentence(item, note) : null;
      const card = said === null || item.inline.text.endsWith(':') ? null : wholePredicateCard(said);
      const quality =
        item.kind !== 'details' && item.kind !== 'label' && saysHowItIs(item.inline.text) ? partCard(item, note) : null;
      if (quality !== null) return make([quality]);
      return card === null ? skip('a label: it names what stands under it') : make([card]);
    }
    const standing = onlySentence(item, note);
    if (standing === null) return skip(NOTHING_ASKED);
    if (item.inline.text.endsWith(':')) return skip('it leads to what stands under it');
    const card =
      markedCard(standing) ?? partCard(item, note) ?? wholePredicateCard(standing) ?? longSubjectCard(standing);
    return card === null ? skip(NOTHING_ASKED) : make([card]);
  },
};

/** The code, bold or number in it, if that leaves enough to see. */
function markedCard({ inline, added }: Standing): Proposal | null {
  const blank = blanksIn(inline.text, inline.spans, '', added).find(
    ({ kind }) => kind !== 'object' && kind !== 'negation',
  );
  const isEnough =
    blank !== undefined &&
    countWords(inline.text) - countWords(inline.text.slice(blank.start, blank.end)) >= MIN_SEEN_WORDS;
  return isEnough ? cloze(inline, blank) : null;
}

/** The part that says something of the name above it. */
function partCard(item: Item, note: NoteScope): Proposal | null {
  const subject = subjectOf(item)?.name ?? subjectName(item, note);
  if (item.kind === 'table' || item.kind === 'code' || subject === null) return null;
  const { text, spans } = item.inline;
  const part = (item.children.length > 0 ? degreeBlank(text) : null) ?? fragmentBlank(text, textAbove(item));
  if (part === null) return null;
  if (text.toLowerCase().startsWith(`${subject.toLowerCase()} `)) return cloze({ text, spans }, part);
  const lead = `${subject}: `;
  if (countWords(lead) > 6) return cloze({ text, spans }, part);
  const lowered = part.start === 0 ? text : decapitalise(text);
  return cloze({ text: lead + lowered, spans: [] }, shifted(part, lead.length));
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
