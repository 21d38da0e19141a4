import type { Inline, Item, NoteScope } from '../item.ts';
import { type Standing, standAlone } from './resolve.ts';
import { sentencesIn } from './sentences.ts';
import { sliceInline, subjectOfSentence } from './subject.ts';

/** Every habit of sentences asks for those of the same item. */
const remembered = new WeakMap<Item, Standing[]>();

/** The sentences of an item, each made to stand alone; none for a table or code. */
export function standingSentences(item: Item, note: NoteScope): Standing[] {
  let sentences = remembered.get(item);
  if (sentences === undefined) {
    sentences = sentencesOf(item.inline, item, note);
    remembered.set(item, sentences);
  }
  return sentences;
}

/** The same of any part of an item's text. `subject` is what a pronoun in its first sentence means, or null. */
export function sentencesOf(inline: Inline, item: Item, note: NoteScope, subject: string | null = null): Standing[] {
  const standing: Standing[] = [];
  let before = subject;
  for (const sentence of sentencesIn(inline.text)) {
    const one = standAlone(sliceInline(inline, sentence.start, sentence.end), item, note, before);
    if (one === null) continue;
    before = subjectOfSentence(one.inline.text) ?? before;
    standing.push(one);
  }
  return standing;
}

/** The one sentence of an item, or null where there are none or several. */
export function onlySentence(item: Item, note: NoteScope): Standing | null {
  if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
  if (sentencesIn(item.inline.text).length !== 1) return null;
  return standingSentences(item, note)[0] ?? null;
}
