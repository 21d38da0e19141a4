import type { Inline, Item, NoteScope } from '../item.ts';
import { lacksSubject, opensWithPronoun, withoutLeadIn } from './openings.ts';
import { capitalise, decapitalise, trimEnding } from './questions.ts';
import { stemOf } from './stems.ts';
import { isOrder, replaceStart, sliceInline, subjectName, subjectOfSentence } from './subject.ts';
import { baseForm, isAuxiliary, isParticiple, thirdPerson } from './verbs.ts';
import { countWords, wordsIn } from './words.ts';

/** A sentence that can stand alone: its subject is named, nothing leans on what was said before. */
export type Standing = {
  inline: Inline;
  /** How many characters at the start were put there and are no part of the sentence: never hidden. */
  added: number;
  item: Item;
  note: NoteScope;
};

const PRONOUN = /^(?:it|this|that|they|these|those|he|she)\s+(?=\p{L})/iu;
/** `Its`, `Their`, and "It's lifetime is tied to …" where it was meant. */
const OWNED =
  /^(?:its(?! (?:an?|the|not|only|also|used|just|always|possible|recommended)\b)|their)\s+|^it['’]s\s+(?!(?:not|\p{L}+(?:ly|ed|ing)|what|how|why|when|where|all|one|only|this|that)\s)(?=\p{Ll}+\s(?:is|are|can|has|will|must)\s)/iu;
const MEANS = /^(?:(?:which |this |that )?(?:basically )?means|meaning)(?: that)?\s+/i;

/** What the reader may or must do needs no subject. */
const TO_READER = /^(?:you|we) (?:can|cannot|can['’]t|could|may|must|should|need|have to)\s/i;

/** An `it` that means nothing, and what is said with it. */
const EXPLETIVES: readonly (readonly [RegExp, string])[] = [
  [
    /^it(?:['’]s| is) (?:also |always |generally |usually |highly |strongly |sometimes |often )*(?:recommended|advised|advisable|good practice|(?:a |the )?best practices?|better|best) (?:that you |that we |to |you )/i,
    'Recommended: ',
  ],
  [/^it(?:['’]s| is) (?:also |always |sometimes |often )*possible to /i, 'Possible: '],
  [
    /^it(?:['’]s| is) (?:also |usually |generally )?(?:a good|an? \p{L}+ good|a wise) (?:idea|habit) to /iu,
    'Recommended: ',
  ],
  [/^it(?:['’]s| is) sometimes (?:necessary|required|needed|important) to /i, 'Sometimes necessary: '],
  [/^it(?:['’]s| is) often (?:necessary|required|needed|important) to /i, 'Often necessary: '],
  [/^it(?:['’]s| is) (?:also )?not (?:possible|allowed|permitted) to /i, 'Not possible: '],
  [/^it(?:['’]s| is) (?:also |usually |generally )?(?:expected|assumed|understood|known|said) that /i, ''],
  [
    /^it(?:['’]s| is) (?:also |always |very )*(?:important|necessary|required|mandatory|crucial) (?:to|that you) /i,
    'Required: ',
  ],
];

/** "It will prove useful to draw them": `it` is what follows, whoever was spoken of. */
const EXPLETIVE_TO =
  /^it (?:will|would|may|might|can|could) (?:also |often |then )*(?:be|prove|become|seem|help) (?:\p{L}+ )?(?:to|that) /iu;

/**
 * The sentence with what it lacks: a leading "But" or "Means" goes, a pronoun is replaced by the subject, a sentence without a
 * subject gets it in front ("Can be detached" → "EBS volume can be detached"). `before` is the subject of the sentence before
 * it in the same item, which a pronoun means first; else the nearest name above, else the note's own. Null where a
 * pronoun stays without a meaning.
 */
export function standAlone(sentence: Inline, item: Item, note: NoteScope, before: string | null): Standing | null {
  const kept = withoutLeadIn(sentence.text);
  let inline = sliceInline(sentence, sentence.text.length - kept.length, sentence.text.length);
  const means = MEANS.exec(inline.text);
  if (means !== null && countWords(inline.text) > 4) inline = sliceInline(inline, means[0].length, inline.text.length);
  const standing = (one: Inline, added: number): Standing => ({ inline: one, added, item, note });
  const put = (length: number, start: string): Standing => standing(withStart(inline, length, start), start.length);
  for (const [expletive, said] of /^it/i.test(inline.text) ? EXPLETIVES : []) {
    const match = expletive.exec(inline.text);
    if (match === null) continue;
    const rest = replaceStart(inline, match[0].length, said);
    return standing({ ...rest, text: capitalise(rest.text) }, said.length);
  }
  const { text } = inline;
  const subject = before ?? subjectBefore(item, text) ?? subjectName(item, note);
  const leans = opensWithPronoun(text) || /^there(?:'s)?\b/i.test(text);
  if (subject === null) return leans && !TO_READER.test(text) ? null : standing(inline, 0);
  const ability = ABILITY.exec(text);
  if (ability !== null && item.context.at(-1)?.kind === 'term' && !takesNoVerb(subject))
    return put(ability[0].length, `${subject} can `);
  const owned = OWNED.exec(text);
  if (owned !== null) return put(owned[0].length, `${subject}: the `);
  const called = CALLED.exec(text);
  if (called !== null && !takesNoVerb(subject))
    return put(0, `${subject} is ${called[1] === undefined ? 'also ' : ''}`);
  const contraction =
    /^(?:(?:it|that|they)['’](?:s|re)|its(?= (?:an?|the|not|only|also|used|just|always|possible|recommended)\b))\s+(?!how\b|why\b|when\b|where\b|what\b|because\b)/i.exec(
      text,
    );
  if (contraction !== null)
    return put(contraction[0].length, `${subject} ${/^they/i.test(contraction[0]) ? 'are' : 'is'} `);
  if (/^(?:that|this)(?:['’]s| is) (?:how|why|when|where|what|because)\b/i.test(text)) return null;
  const pair = BOTH.test(text) ? pairAbove(item) : null;
  if (pair !== null) return put(text.indexOf(' ') + 1, `Both ${pair} `);
  if (/^(?:these|those|both) (?:two|three|four|of)\b|^both\b(?! (?:\S+ ){1,3}and )/i.test(text)) return null;
  // "The basic idea is that …", "The default is 24 hours": of what was spoken of before.
  if (before !== null && OF_IT.test(text)) return put(0, `${subject}: `);
  // "By default they are not set": who is meant stands behind how often.
  const [, opening = ''] = BEHIND_ADVERB.exec(text) ?? [];
  if (opening !== '' && !takesNoVerb(subject))
    return put(opening.length + text.slice(opening.length).search(/\s/) + 1, `${opening}${subject} `);
  const pointing = /^(?:this|these|that|those|such)\s+/i.exec(text);
  const pointed = wordsIn(text.slice(0, 60))[1]?.text ?? '';
  // "This a good thing": a sentence that lost its verb.
  if (pointing !== null && /^(?:an?|the)$/i.test(pointed)) return null;
  if (EXPLETIVE_TO.test(text) || ONE_OF_SEVERAL.test(text)) return null;
  // "This command shows …" below the name of a command says what that does.
  const [kind = ''] = CALLED_BY_KIND.exec(text) ?? [];
  if (kind !== '' && before === null && !takesNoVerb(subject)) return put(kind.length, `${subject} `);
  if (
    pointing !== null &&
    !isDoing(text, pointed) &&
    (!isVerbal(pointed) || (/^th[eo]se\s/i.test(text) && thirdPerson(pointed) !== null))
  )
    return put(pointing[0].length, `${subject}: the `);
  const pronoun = PRONOUN.exec(text);
  if (pronoun !== null) {
    const plural = /^(?:they|these|those)/i.test(pronoun[0]);
    return (plural && !/s$/.test(subject)) || takesNoVerb(subject)
      ? put(0, `${subject}: `)
      : put(pronoun[0].length, `${subject} `);
  }
  if (leans) return namesThing(text, subject) ? standing(inline, 0) : put(0, `${subject}: `);
  if (!lacksSubject(text)) return standing(inline, 0);
  if (/^(?:can|cannot|can't|could|must|should)\b/i.test(text) && text.toLowerCase().includes(subject.toLowerCase()))
    return put(0, /^(?:cannot|can't)\b/i.test(text) ? 'you ' : `${subject}: `);
  const verb = wordsIn(text.slice(0, 60)).find((word) => !/ly$|^(?:also|only|not)$/i.test(word.text))?.text ?? '';
  const agrees =
    (isAuxiliary(verb) && !/^(?:do|don't|have|haven't|are|aren't|were)$/i.test(verb)) ||
    thirdPerson(verb) !== null ||
    /s$/.test(subject);
  if (/^(?:must|should|need|have to)\s+(?!be\b|have\b|to be\b)/i.test(text)) return standing(inline, 0);
  return put(
    0,
    agrees && !takesNoVerb(subject) && (isAuxiliary(verb) || thirdPerson(verb) !== null)
      ? `${subject} `
      : `${subject}: `,
  );
}

/** A sentence with the term in front of it, where it does not say it. */
export function led(one: Standing, term: string): Standing {
  if (one.inline.text.toLowerCase().includes(term.toLowerCase())) return one;
  const lead = `${trimEnding(term)}: `;
  return { ...one, inline: withStart(one.inline, 0, lead), added: lead.length };
}

/** "Ability to close itself": what the thing above can do. */
const ABILITY =
  /^(?:has |provides |offers |gives )?(?:the |an? )?(?:ability|possibility|capability|option) to (?=\p{Ll})/iu;

/** "Also called a box": what the thing above is called besides. */
const CALLED =
  /^(sometimes |often |commonly |usually )?(?:called|known as|referred to as)\s(?!(?:when|if|by|in|on|from|once)\b)/i;

const CALLED_BY_KIND =
  /^this (?:command|file|folder|directory|service|tool|utility|option|flag|daemon|function|method|class|setting|parameter|protocol|feature|program|script|library|package|resource|operator|attribute|property|keyword|module)\s(?=(?:is|can|will|would|may|must|should|has|does|also|only|\p{Ll}{2,}s)\s)/iu;

/** "Lastly is the date": one of several parts, and not the thing above. */
const ONE_OF_SEVERAL = /^(?:lastly|finally|first|second|third|next) (?:is|are|comes?)\b/i;

const BEHIND_ADVERB =
  /^((?:by default|normally|usually|typically|initially|currently|internally|at first|over time),?\s)(?:it|they|this)\s(?=(?:is|are|has|have|can|will|does|do|was|were|must|should)\b)/i;

const OF_IT =
  /^(?:the (?:basic |main |key |whole |general |core |only |big(?:gest)? )?(?:idea|goal|aim|purpose|point|advantage|benefit|drawback|disadvantage|downside|trick|catch)s? (?:here |behind (?:it|this) )?|(?:the )?(?:default|maximum|minimum|max|min)(?: (?:value|size|limit|number|length|period|time))? )(?:is|are|was)\s/i;

/** Whether nothing can be said of a name as of a thing: "Encrypt all tables", "Something you are". */
function takesNoVerb(name: string): boolean {
  return isOrder(name) || /\s(?:you|we|they)\s\p{Ll}+$/u.test(name);
}

const BOTH = /^both (?!of\b)(?!(?:\S+ ){1,3}and )\p{Ll}/iu;

/** The two that the nearest name above sets side by side: "scan and query" of "Scan vs query". Null where it names no two. */
function pairAbove({ context }: Item): string | null {
  const name = context.at(-1)?.name ?? '';
  const sides = name.split(/\s(?:vs?\.?|versus|and|&)\s/i);
  return sides.length === 2 && sides.every((side) => side !== '' && countWords(side) <= MAX_SIDE_WORDS)
    ? decapitalise(sides.join(' and '))
    : null;
}

const MAX_SIDE_WORDS = 3;

/** What a line that opens with `This is` goes on about: the subject of the line before it, where that one names it. */
function subjectBefore({ previous, kind, children, inline }: Item, text: string): string | null {
  if (!inline.text.startsWith(text)) return null;
  if (previous === null || previous.kind !== kind || children.length > 0 || previous.children.length > 0) return null;
  if (!/^this (?:is|can|allows|lets|helps|makes|means|gives|enables|ensures)\s/i.test(text)) return null;
  return subjectOfSentence(previous.inline.text);
}

/** Whether the opening of a sentence names the subject itself: "Each pod" below Pods, "One ingress" below Ingress. */
function namesThing(text: string, subject: string): boolean {
  const wanted = stemOf(subject.split(' ').at(-1) ?? '');
  return wordsIn(text.slice(0, 60))
    .slice(1, 4)
    .some((word) => stemOf(word.text) === wanted);
}

function isVerbal(word: string): boolean {
  return isAuxiliary(word) || thirdPerson(word) !== null || baseForm(word) === 'sure' || /^(?:also|only)$/.test(word);
}

/** "These check for holes", which no holes are: what many of them do. */
function isDoing(text: string, verb: string): boolean {
  const next = wordsIn(text.slice(0, 60))[2]?.text ?? '';
  return (
    /^th[eo]se\s/i.test(text) && baseForm(verb) !== null && /^(?:for|the|an?|all|any|each|whether|if|how)$/.test(next)
  );
}

function withStart(inline: Inline, length: number, start: string): Inline {
  const rest = inline.text.slice(length);
  const first = wordsIn(rest.slice(0, 40))[0]?.text ?? '';
  const isVerb = isAuxiliary(first) || thirdPerson(first) !== null || isParticiple(first);
  const lowered =
    isVerb && /^\p{Lu}\p{Ll}+$/u.test(first) ? rest.charAt(0).toLowerCase() + rest.slice(1) : decapitalise(rest);
  return replaceStart({ text: inline.text.slice(0, length) + lowered, spans: inline.spans }, length, start);
}
