import { type Inline, type Item, make, type NoteScope, type Proposal, type Recogniser, skip } from '../item.ts';
import { type Acronym, acronymsIn, isAcronym, spells } from '../language/acronyms.ts';
import { trimEnding } from '../language/questions.ts';
import { sidesOf } from '../language/sides.ts';
import { countWords } from '../language/words.ts';

/** An acronym with its expansion: what it stands for, and, where that is all the item says, the way back too. */
export const acronym: Recogniser = {
  name: 'acronym',
  scope: 'group',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code') return null;
    const { text } = item.inline;
    if (!/[A-Z]{2}|[A-Z][a-z]?[A-Z]/.test(text)) return null;
    if (item.kind === 'heading') {
      const protocols = acronymsIn(text).filter((one) => PROTOCOL.test(one.expansion) && isFirst(one, item, note));
      return protocols.length === 0 ? null : make(protocols.map(standsFor));
    }
    // A label or a name that is explained is not asked for, nor any other heading: what it stands for is read on every card of it.
    const explained = item.kind === 'label' || item.children.length > 0 ? text.length : namedUntil(item.inline);
    const within = acronymsIn(text).filter(({ end }) => end > explained);
    const first = [...within, ...dashed(text)].find((one) => isFirst(one, item, note));
    if (first === undefined || isPassing(first, text, note)) return null;
    const isAll = first.end - first.start >= text.length - 2;
    if (isSpeltOutAbove(first, item)) return isAll ? skip('the heading spells it out', [item]) : null;
    if (!isAll) return make([standsFor(first)]);
    const back = {
      form: 'reversed' as const,
      front: `What is ${trimEnding(first.expansion)} abbreviated to?`,
      back: first.acronym,
    };
    return make([standsFor(first), back], [item]);
  },
};

/** The letters of a protocol are learnt by heart, though the heading above its cards spells them out. */
const PROTOCOL = /\sProtocol$/;

function standsFor({ acronym: name, expansion }: Acronym): Proposal {
  return { form: 'basic', front: `What does ${name} stand for?`, back: expansion };
}

/** So many words beside an acronym and what it stands for tell something else. */
const MIN_OTHER_WORDS = 4;
/** An acronym that stands so often in a note is learnt from its other cards. */
const OFTEN = 3;

/** What a sentence about something else only spells out in passing: in small letters, of several, or a name that the note is full of. */
function isPassing({ acronym: name, expansion, start, end }: Acronym, text: string, note: NoteScope): boolean {
  if (countWords(text.slice(0, start)) + countWords(text.slice(end)) < MIN_OTHER_WORDS) return false;
  return !/\p{Lu}/u.test(expansion) || name.endsWith('s') || (usesIn(note).get(name) ?? 0) >= OFTEN;
}

/** "- BW = Board of Wells" below "Board of Wells (BW)": the heading of all its cards says it. */
function isSpeltOutAbove({ acronym: name, expansion }: Acronym, { context }: Item): boolean {
  return context.some(({ inline: { text } }) => text.includes(name) && text.includes(expansion));
}

const uses = new WeakMap<NoteScope, ReadonlyMap<string, number>>();

/** How often each acronym stands in a note. */
function usesIn(note: NoteScope): ReadonlyMap<string, number> {
  let found = uses.get(note);
  if (found === undefined) {
    const counted = new Map<string, number>();
    for (const { inline } of note.items)
      for (const [word] of inline.text.matchAll(CAPITALS)) counted.set(word, (counted.get(word) ?? 0) + 1);
    uses.set(note, counted);
    found = counted;
  }
  return found;
}

const CAPITALS = /[A-Z][A-Za-z]?[A-Z][A-Z0-9]*/g;

/** How far the name goes that an item explains behind a separator. */
function namedUntil(inline: Inline): number {
  const sides = sidesOf(inline);
  return sides?.kind === 'term' && sides.right !== '' ? sides.rightStart : 0;
}

const firstItems = new WeakMap<NoteScope, Map<string, Item>>();

/** Whether the item is where the note first spells the acronym out: asking again would repeat the card. */
function isFirst({ acronym: name }: Acronym, item: Item, note: NoteScope): boolean {
  const first = firstItems.get(note) ?? new Map<string, Item>();
  firstItems.set(note, first);
  if (!first.has(name)) first.set(name, item);
  return first.get(name) === item;
}

/** `SQS - Simple Queue Service`, `KMS: Key Management Service`: the two sides of a separator. */
function dashed(text: string): Acronym[] {
  const match = /^([A-Z][A-Za-z0-9&/-]{1,8})\s*(?:\s[-–—=]\s|:\s)\s*(.+)$/.exec(text);
  const [, name = '', expansion = ''] = match ?? [];
  if (match === null || !isAcronym(name) || countWords(expansion) > 7 || !spells(expansion, name)) return [];
  return [{ acronym: name, expansion, start: 0, end: text.length }];
}
