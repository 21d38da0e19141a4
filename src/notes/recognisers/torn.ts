import { type Item, make, type NoteScope, type Recogniser, skip } from '../item.ts';
import { opensThirdPerson } from '../language/main-verb.ts';
import { lacksSubject, opensWithPronoun } from '../language/openings.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sidesOf } from '../language/sides.ts';
import { subjectOfSentence } from '../language/subject.ts';
import { baseForm, isParticiple } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const MIN_BULLETS = 10;
const MIN_OPEN_LABELS = 3;
const OPEN_LABEL_SHARE = 0.03;
const MIN_MEANING_WORDS = 4;
const MIN_TERM_LETTERS = 3;

/** The habits whose cards may name their subject themselves; all others lean on what stands above. */
const SELF_SUFFICIENT = new Set(['definition', 'acronym', 'lead', 'is-a', 'denial', 'number', 'sentence']);

/**
 * The recogniser for a note that was pasted without its indentation: nobody knows any more what a bullet stands under. There
 * only what names its own subject becomes a card, and no heading is shown above it.
 */
export function carefulWithTorn(recogniser: Recogniser): Recogniser {
  return {
    ...recogniser,
    recognise(item, note) {
      if (item.kind === 'table' || item.kind === 'code' || (item.kind === 'heading' && isOneLine(item))) {
        return recogniser.recognise(item, note);
      }
      if (recogniser.name === 'skip') return recogniser.recognise(item, note);
      if (recogniser.name === 'fragment')
        return skip('the list has lost its levels, and this does not say what it is about');
      if (!SELF_SUFFICIENT.has(recogniser.name) || !namesItsSubject(item)) return null;
      const verdict = recogniser.recognise(item, note);
      if (verdict === null || verdict.reason !== null) return verdict;
      const own = verdict.proposals.filter((proposal) => proposal.form !== 'reversed' && proposal.form !== 'list');
      return own.length === 0 ? null : make(own.map((proposal) => ({ ...proposal, context: [note.title.name] })));
    },
  };
}

const torn = new WeakMap<NoteScope, boolean>();

/** Whether a note's lists have lost their levels: many labels that end in a colon have nothing under them. */
export function isTorn(note: NoteScope): boolean {
  const known = torn.get(note);
  if (known !== undefined) return known;
  const bullets = note.items.filter((item) => item.kind === 'bullet');
  const open = bullets.filter(isOpenLabel).length;
  const parents = bullets.filter((item) => item.children.length > 0).length;
  const result =
    bullets.length >= MIN_BULLETS &&
    open >= MIN_OPEN_LABELS &&
    open >= bullets.length * OPEN_LABEL_SHARE &&
    open > parents;
  torn.set(note, result);
  return result;
}

/** A label that another bullet follows where its own should: one over a block of code, or before a paragraph, has what it names. */
function isOpenLabel({ children, inline, next }: Item): boolean {
  return children.length === 0 && inline.text.endsWith(':') && next?.kind === 'bullet';
}

/** Whether an item can be asked for without what stands above it: a definition proper, or a sentence about a named thing. */
function namesItsSubject(item: Item): boolean {
  const { text } = item.inline;
  if (!isOneLine(item) || text.endsWith(':') || opensWithPronoun(text) || lacksSubject(text)) return false;
  const sides = sidesOf(item.inline);
  if (sides !== null && sides.kind === 'term') {
    const { left, right } = sides;
    if (left.replace(/[^\p{L}]/gu, '').length < MIN_TERM_LETTERS || countWords(right) < MIN_MEANING_WORDS) return false;
    const first = firstWord(right);
    return opensThirdPerson(right) || baseForm(first) === 'sure' || (!isParticiple(first) && !LEANING.test(right));
  }
  const subject = subjectOfSentence(text);
  if (subject === null || LEANING.test(subject)) return false;
  // A paragraph stands under no bullet: it has lost nothing but what its heading says.
  return item.kind === 'paragraph' || (sentencesIn(text).length === 1 && /\p{Lu}/u.test(subject.slice(1)));
}

function isOneLine(item: Item): boolean {
  return item.lines.endLine === item.lines.line;
}

const LEANING =
  /^(?:always|somehow|still|same|only|not|no|you|we|it|they|users?|this|that|these|those|typically|default|used|useful|the|all|both|each|every|lots?|need|can|default)\b/i;
