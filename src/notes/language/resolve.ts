import type { ContextNode, Inline, Item, NoteScope } from '../item.ts';
import { lacksSubject, opensWithPronoun, withoutLeadIn } from './openings.ts';
import { decapitalise } from './questions.ts';
import { names, replaceStart, sliceInline, subjectOf } from './subject.ts';
import { isAuxiliary, mainVerbIndex, thirdPerson } from './verbs.ts';
import { countWords, firstWord, wordsIn } from './words.ts';

/** A sentence that can stand alone: its subject is named, nothing leans on what was said before. */
export type Standing = {
  inline: Inline;
  /** How many characters at the start were put there and are no part of the sentence: never hidden. */
  added: number;
};

const PRONOUN_VERB =
  /^(?:it|this|that|they|these|those|he|she)\s+(?=(?:[a-z]+ly |also |only |can|is|are|was|were|has|have|will|must|may|should|do|does)|\p{L}+s\b|\p{L}+\b)/iu;
const MEANS = /^(?:(?:which |this |that )?(?:basically )?means|meaning)(?: that)?\s+/i;

/**
 * The sentence with what it lacks: a leading "But" or "Means" goes, a pronoun is replaced by the subject, a sentence without a
 * subject gets it in front ("Can be detached" → "EBS volume can be detached"). `before` is the subject of the sentence before
 * it in the same item, which a pronoun means first; else the nearest name above, else the note's own.
 */
export function standAlone(sentence: Inline, item: Item, note: NoteScope, before: string | null): Standing {
  const kept = withoutLeadIn(sentence.text);
  let inline = sliceInline(sentence, sentence.text.length - kept.length, sentence.text.length);
  const means = MEANS.exec(inline.text);
  if (means !== null && countWords(inline.text) > 4) inline = sliceInline(inline, means[0].length, inline.text.length);
  const node = subjectOf(item) ?? note.title;
  const subject = before ?? node.name;
  const { text } = inline;
  const contraction = /^(?:it's|that's|they're|it’s|that’s|they’re)\s+/i.exec(text);
  if (contraction !== null) {
    const verb = /^they/i.test(contraction[0]) ? 'are' : 'is';
    return withStart(inline, contraction[0].length, `${subject} ${verb} `);
  }
  const owned = /^(?:its|their)\s+/i.exec(text);
  if (owned !== null) return withStart(inline, owned[0].length, `${subject}: ${owned[0].trim().toLowerCase()} `);
  const pointing =
    /^(?:this|these|that|those|such)\s+(?=[\p{L}-]+\s+(?:is|are|was|can|will|must|may|should|has|have|does|[\p{L}]+s)\b)/iu.exec(
      text,
    );
  if (pointing !== null && !isVerb(wordsIn(text.slice(0, 60))[1]?.text ?? '')) {
    return withStart(inline, pointing[0].length, `${subject}: the `);
  }
  const pronoun = PRONOUN_VERB.exec(text);
  if (pronoun !== null) {
    const plural = /^(?:they|these|those)/i.test(pronoun[0]);
    if (plural && !/s$/.test(subject)) return withStart(inline, 0, `${subject}: `);
    return withStart(inline, pronoun[0].length, `${subject} `);
  }
  if (opensWithPronoun(text) || /^there\b/i.test(text)) return withStart(inline, 0, `${subject}: `);
  if (lacksSubject(text)) {
    const first = firstWord(text);
    const verb = isAuxiliary(first) || thirdPerson(first) !== null;
    return withStart(inline, 0, verb ? `${subject} ` : `${subject}: `);
  }
  return { inline, added: 0 };
}

function isVerb(word: string): boolean {
  return isAuxiliary(word) || thirdPerson(word) === 'sure' || /^(?:also|only)$/.test(word);
}

function withStart(inline: Inline, length: number, start: string): Standing {
  const rest = inline.text.slice(length);
  const lowered = decapitalise(rest);
  const moved = replaceStart({ text: inline.text.slice(0, length) + lowered, spans: inline.spans }, length, start);
  return { inline: moved, added: start.length };
}

/** What a sentence speaks of, when it says so itself in at most five words and without a pronoun; else null. */
export function subjectOfSentence(text: string): string | null {
  const words = wordsIn(text);
  const verb = mainVerbIndex(words, text);
  if (verb < 1 || verb > 5 || opensWithPronoun(text)) return null;
  const subject = text.slice(0, (words[verb] as { start: number }).start).trim();
  return /[,:;()]/.test(subject) || /^(?:if|when|in|for|with|by|on|at|after|before|as)\b/i.test(subject)
    ? null
    : subject.replace(/^(?:an?|the)\s+/i, '');
}

/** The context labels to show above a front that names the node itself: those above the node. */
export function contextAbove(item: Item, front: string): readonly string[] | null {
  const last = item.context.at(-1) as ContextNode | undefined;
  return last !== undefined && names(front, last) ? item.context.slice(0, -1).map((node) => node.label) : null;
}
