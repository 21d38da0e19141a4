import type { Proposal } from '../item.ts';
import { isPluralNoun } from '../language/main-verb.ts';
import { denialIn, merelyBecause } from '../language/negation.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import { rememberingLast } from '../language/remembering.ts';
import type { Standing } from '../language/resolve.ts';
import { subjectName } from '../language/subject.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';
import { deniedShareCard } from './denied-share.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MAX_REPEATED_WORDS = 8;
const MAX_ASKED_WORDS = 18;

/** "X is not Y", "X cannot Y": asked as a yes-or-no question whose answer says no, and what holds instead. */
export const denial = ofOnlySentence('denial', denialCard);

/** The yes-or-no card of a sentence that denies, or null. */
export function denialCard(standing: Standing): Proposal | null {
  const { inline, added } = standing;
  const own = trimEnding(inline.text.slice(added));
  const described = describedIn(standing);
  if (described !== null) return denialCard({ ...standing, inline: { text: described, spans: [] }, added: 0 });
  const plain =
    lackingCard(own, standing) ?? forbiddenCard(own) ?? absenceCard(own) ?? deniedShareCard(own) ?? needlessCard(own);
  if (plain !== null) return plain;
  const prefix = inline.text.slice(0, added).endsWith(': ') ? inline.text.slice(0, added) : '';
  const parts = denialIn(trimEnding(inline.text.slice(prefix.length)));
  if (
    parts === null ||
    !/^[\p{L}\p{N}]/u.test(parts.rest) ||
    /^the case\b|\sunless\s\S+\s/i.test(parts.rest) ||
    /\bwhich\s/i.test(parts.subject) ||
    /^no\s|^(?:some|most|many|others?|several|a few|few|none)$|\s(?:[-–—]|so|because|if|when)\s|[^s]ly$/i.test(
      parts.subject,
    )
  )
    return null;
  const subject = parts.subject.replace(/:$/, '');
  const [asked, instead] = cutAtReason(parts.rest);
  if (countWords(asked) > (merelyBecause(asked) < 0 ? 14 : MAX_ASKED_WORDS)) return null;
  const rest = asked.toLowerCase() === asked.toUpperCase() ? asked : quiet(asked);
  const isReader = /^(?:you|we)$/i.test(subject);
  const auxiliary = added > 0 ? agreeing(parts.auxiliary, subject) : parts.auxiliary;
  const front = `${isReader ? '' : prefix}${isReader || prefix === '' ? capitalise(auxiliary) : auxiliary} ${decapitalise(quiet(subject))} ${rest}?`;
  const said = auxiliary === parts.auxiliary ? parts.contracted : null;
  const no = `No, ${negated(auxiliary, said, rest)}`;
  const back = instead === '' ? no : `${no}: ${instead}`;
  return countWords(back) > 20 ? null : { form: 'basic', front, back };
}

const OF_MANY: Readonly<Record<string, string>> = { does: 'do', is: 'are', was: 'were', has: 'have' };

/** "Does not leak" below "Garden gates": garden gates do not. A product may be called by a plural, and is one thing. */
function agreeing(auxiliary: string, subject: string): string {
  const last = subject.split(' ').at(-1) ?? '';
  return /^\p{Ll}+$/u.test(last) && isPluralNoun(last) ? (OF_MANY[auxiliary] ?? auxiliary) : auxiliary;
}

const DOES_NOT = /^(?:do not|don['’]t)\s(?=\p{Ll})/iu;

/** "Do not offer a gate": what nobody is told to leave. */
const DESCRIBED = /^\S+(?: not)?\s(?:offer|provide|support|guarantee|require|incur|contain|have)\s/i;

/** "Do not keep frames" below Sheds and beside "have two gates": what sheds do not do is no order. Null elsewhere. */
function describedIn({ inline, added, item, note }: Standing): string | null {
  const own = inline.text.slice(added);
  if (!DOES_NOT.test(own)) return null;
  if (!DESCRIBED.test(own) && !item.group.some((other) => /^(?:are|have)\s/i.test(other.inline.text))) return null;
  const subject = subjectName(item, note);
  return subject !== null && /\p{Ll}s$/u.test(subject) ? `${subject} ${decapitalise(own)}` : null;
}

/** Lower case for words the author shouted ("IS NOT the same"): only where most letters are capitals and the words are long. */
function quiet(text: string): string {
  return text.replace(/\b(?:THE|SAME|AS|IN|INCLUDED|CAN|BE|AND|TO|A|OF|FOR|WITH|ON)\b/g, (word) => word.toLowerCase());
}

/** What does not hold, in the author's own words where these are "can't" or "doesn't". */
function negated(auxiliary: string, contracted: string | null, rest: string): string {
  const until = merelyBecause(rest);
  const words = (until < 0 ? rest : rest.slice(0, until)).split(/\s+/);
  const first = (words.length <= MAX_REPEATED_WORDS ? words : words.slice(0, 4))
    .join(' ')
    .replace(/[,;:]$/, '')
    .replace(/(?:\s+(?:the|a|an|of|to|for|in|on|and|or|with|as|by|if|when|unless|that|which|while|until|than))+$/i, '');
  const denies: Record<string, string> = {
    can: 'cannot',
    is: 'not',
    are: 'not',
    was: 'not',
    were: 'not',
    does: 'does not',
    do: 'do not',
    did: 'did not',
  };
  const own = denies[auxiliary] === 'not' ? null : contracted;
  return `${own ?? denies[auxiliary] ?? `${auxiliary} not`} ${first}`;
}

const cutAtReason: (rest: string) => [string, string] = rememberingLast((rest) => {
  if (merelyBecause(rest) >= 0) return [rest, ''];
  const joint =
    /\s*(?:,\s(?:but|so|(?:and )?must|only|because|since|as|instead|(?:and )?cannot|(?:and )?can't|(?:and )?can|(?:and )?does not|(?:and )?(?:therefore|hence|thus))\s|,\s(?=it(?:['’]s| is)\s)|\s[-–—]\s|:\s|;\s|\.?\s\((?=[^()]*\)$)|\s(?:because|since|so that|and must|instead,?)\s|\.{3}\s?)/.exec(
      rest,
    );
  if (joint === null || joint.index === 0) return [rest, ''];
  const reason = rest
    .slice(joint.index + joint[0].length)
    .replace(/\)$/, '')
    .trim();
  const lead = /because|since/.test(joint[0])
    ? 'because '
    : (/only|must|cannot|can't|can|does not/.exec(joint[0])?.[0] ?? '');
  const told = reason.replace(/^(?:i\.?e\.?|e\.?g\.?),?\s/i, '');
  return [rest.slice(0, joint.index).replace(/\s(?:just|only|simply)$/i, ''), `${lead} ${told}`.trim()];
});

const NOT_SO =
  /^not\s((?:\p{L}+ly\s)?(?:an?\s\p{L}|\p{L}+(?:ed|en|able|ible|ful|ive|ant|ent|al)\b|made\b|built\b|kept\b|part of\b|free\b|subject to\b|aware\b|safe\b|visible\b|unique\b).*)$/iu;
/** What is not said of the thing, but of how much, how often or when. */
const DEGREE =
  /^(?:a (?:lot|bit|few|problem|good)|essential|different|helpful|useful|confident|convenient|recommended (?:if|when)|needed|required|when|if)\b/i;

/** "Not supported on islands" below Oak Gate: is it? */
function lackingCard(text: string, { inline, added }: Standing): Proposal | null {
  const [, told = ''] = NOT_SO.exec(text) ?? [];
  const [, subject = null] =
    told === '' || DEGREE.test(told) ? [] : (/^(.+):\s$/.exec(inline.text.slice(0, added)) ?? []);
  if (subject === null || subject.toLowerCase() === told.toLowerCase()) return null;
  const [asked, instead] = cutAtReason(told);
  const words = countWords(asked);
  if (words < 2 || words > 14 || /[:?]/.test(asked)) return null;
  const be = agreeing('is', subject);
  const no = `No, ${negated(be, null, asked)}`;
  const back = instead === '' ? no : `${no}: ${instead}`;
  return countWords(back) > 20
    ? null
    : { form: 'basic', front: `${capitalise(be)} ${decapitalise(subject)} ${asked}?`, back };
}

/** "Don't use account keys in code": should you? */
function forbiddenCard(text: string): Proposal | null {
  const match = /^(?:do not|don't|don’t|never|avoid)\s+(\p{Ll}.*)$/iu.exec(text);
  const [asked = '', instead = ''] = cutAtReason(match?.[1] ?? '');
  if (
    match === null ||
    countWords(asked) < 2 ||
    countWords(asked) > 14 ||
    baseForm(firstWord(asked)) === null ||
    /^(?:need|have|want|care|exist)\b/i.test(asked)
  )
    return null;
  const said = asked
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    .replace(/\s+(?:the|an?|of|to|for|in|on|and|or|with|as|by|from|at)$/i, '');
  return {
    form: 'basic',
    front: `Should you ${asked}?`,
    back:
      instead === '' || countWords(`${said} ${instead}`) > MAX_TOLD_WORDS
        ? `No, do not ${said}`
        : `No, do not ${said}: ${instead}`,
  };
}

/** A longer answer leaves out what is said beside the no. */
const MAX_TOLD_WORDS = 17;

/** "No guards or boxes are required": are any of them? */
function needlessCard(text: string): Proposal | null {
  const [, things = '', verb = '', done = ''] =
    /^no\s(\p{L}.*?)\s(is|are)\s((?:required|needed|necessary|allowed|possible|supported|available|charged)(?:\s(?:for|to|in|on|by|between)\s.+)?)$/iu.exec(
      text,
    ) ?? [];
  if (verb === '' || countWords(`${things} ${done}`) > MAX_ASKED_WORDS || /[:;()]/.test(things)) return null;
  const [said = done] = done.split(' ', 1);
  return {
    form: 'basic',
    front: `${capitalise(verb.toLowerCase())} ${decapitalise(things)} ${done}?`,
    back: `No, not ${said}`,
  };
}

/** "There is no cost to move data inside a region": is there? */
function absenceCard(text: string): Proposal | null {
  const [, verb = '', thing = ''] =
    /^there (is|are|will be|was|were) (?:currently )?no (\p{L}.+)$/iu.exec(
      text.replace(/^there['’]s /i, 'there is '),
    ) ?? [];
  const [asked, instead] = cutAtReason(thing);
  const words = countWords(asked);
  if (verb === '' || words < 2 || words > MAX_ASKED_WORDS) return null;
  // "any" fits what is counted and what is not: "any need to", "any additional charge".
  const article = /^(?:are|were)$/i.test(verb) || /^(?:need|way|[aeiou]\p{L}*)\b/iu.test(asked) ? 'any' : 'a';
  const front =
    verb.toLowerCase() === 'will be'
      ? `Will there be ${article}`
      : `${capitalise(verb.toLowerCase())} there ${article}`;
  const [named = asked] = asked.split(/\s(?=(?:to|for|in|on|between|of|per|with|from|when|if|that|which)\s)/);
  return {
    form: 'basic',
    front: `${front} ${asked}?`,
    back: instead === '' ? `No ${named}` : `No ${named}: ${instead}`,
  };
}
