import type { Proposal } from '../item.ts';
import { cued } from '../language/cues.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { isInBrackets } from '../language/phrases.ts';
import { predicateOf } from '../language/predicate.ts';
import { capitalise, inThirdPerson, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { subjectOfSentence, textAbove } from '../language/subject.ts';
import { baseForm, isAuxiliary, isParticiple, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';

const MAX_PREDICATE_WORDS = 14;
const MAX_SUBJECT_WORDS = 5;

/** What an answer cannot open with: it means something said before, or goes on with the verb. */
const LEANING =
  /^(?:e\.?g|i\.?e|etc|ex|you|it(?!['’]s own\b)|them|these|those|this|that|us|we|they|or|and|but|what|how|when|where|which|who|if|back|up|out|down|off|so|than|as|just|only|also|then)\b/i;

/** What is no subject: an order, what leans on something else, what stands before a dash, the end of another clause. */
const NO_SUBJECT =
  /^(?:make|ensure|remember|note|keep|check|verify|be|see|no|equivalent|similar|other|such|same|further|additional|various)\b|\bthan\b|\s(?:you|we|they)$|\s[-–—]/i;

/** "Any box that doesn't": the verb was looked for inside what is said of the subject. */
const CUT_SHORT = /(?:n['’]t|\b(?:that|which|who|whose|not|vs\.?|versus))$/i;

/** "The box automatically": how it is done belongs to the verb. */
const HOW = /\s(\p{Ll}{3,}ly)$/u;

/** Subjects that say nothing of themselves: "the main difference", "the recommended approach". */
const VAGUE =
  /^(?:the )?(?:\p{L}+ )?(?:difference|approach|idea|goal|aim|purpose|point|problem|issue|advantage|benefit|drawback|way|thing|answer|reason|result|solution|question|concept|key|trick|rule|example|case|data|user|thing|everything|everyone)s?$/iu;

/** "What chooses the node?": what a sentence says of a subject that is not named above it, asked for that subject. */
export function subjectCard({ inline, added, item }: Standing): Proposal | null {
  const text = trimEnding(inline.text);
  const subject = added > 0 ? null : subjectOfSentence(text);
  if (
    subject === null ||
    NO_SUBJECT.test(subject) ||
    countWords(subject) > MAX_SUBJECT_WORDS ||
    LEANING.test(subject) ||
    VAGUE.test(subject) ||
    CUT_SHORT.test(subject) ||
    isCommand(text, subject)
  )
    return null;
  const words = wordsIn(text);
  const verb = words[mainVerbIndex(words, text)];
  if (verb === undefined || isParticiple(verb.text)) return null;
  const rest = text.slice(verb.end).replace(/\s*\((?:[^()]|\([^()]*\))*\)/g, '');
  if (countWords(rest.replace(/^\sbe\b/, '')) < 2 || countWords(rest) > MAX_PREDICATE_WORDS) return null;
  // "… can be replaced with a ::": signs that are no words were the object.
  if (/\s(?:an?|the|any|each)$/i.test(rest)) return null;
  if (
    /^\s(?:not|only|also|to|that)\b|,\s|\b(?:it|its|they|them|their|this|these|those)\b|^\s(?:the )?(?:same|inverse|opposite|different|similar)\b/i.test(
      rest,
    ) ||
    isNegative(verb.text)
  )
    return null;
  if (
    subject
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${textAbove(item)} ${rest}`.toLowerCase().includes(word.replace(/s$/, '')))
  )
    return null;
  const said = isAuxiliary(verb.text) || thirdPerson(verb.text) !== null ? verb.text : inThirdPerson(verb.text);
  const back = text.slice(0, verb.start).trim();
  const how = HOW.exec(back)?.[1] ?? '';
  return {
    form: 'basic',
    front: `What ${how === '' ? '' : `${how} `}${said.replace(/^are$/, 'is')}${rest}?`,
    back: capitalise(back.slice(0, back.length - how.length).trim()),
  };
}

const MIN_LONG_SUBJECT_WORDS = 2;
const MAX_LONG_SUBJECT_WORDS = 10;
const NO_LONG_SUBJECT =
  /^(?:in|on|at|for|with|by|to|from|if|when|while|once|after|before|as|during|because|since|unless|although|what|which|how|where|why|who|there|here|you|we|they|it|this|these|those|that|no|not|any|all|each|every|both|some|one|so|but|and|or|only|also|note|make|please)\b|[,:;"“”]|\s[-–—]/i;

/** "… stored in the box": what is done with it, and where or by whom. */
const DONE = /^\s(?:not\s|also\s|only\s)?(\p{L}+)\s(?:in|into|on|by|to|with|from|at|within)\s\S/u;

/** "What is kept in the box?": where all that is said of a long subject stands above, what it is said of. */
export function longSubjectCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text.replace(/\s*\((?:[^()]|\([^()]*\))*\)/g, ''));
  if (added > 0 || /[?:;]/.test(text)) return null;
  const words = wordsIn(text);
  const index = mainVerbIndex(words, text);
  const verb = words[index];
  const isModal = /^(?:must|can|should|may)$/.test(verb?.text ?? '') && words[index + 1]?.text === 'be';
  if (verb === undefined || !(isModal || /^(?:is|are|was|were)$/.test(verb.text))) return null;
  const subject = text.slice(0, verb.start).trim();
  const rest = text.slice(isModal ? (words[index + 1]?.end ?? verb.end) : verb.end);
  if (index < MIN_LONG_SUBJECT_WORDS || index > MAX_LONG_SUBJECT_WORDS || NO_LONG_SUBJECT.test(subject)) return null;
  const done = DONE.exec(rest)?.[1] ?? '';
  if (
    !isParticiple(done) ||
    countWords(rest) > MAX_PREDICATE_WORDS ||
    /,\s|\b(?:it|its|they|them|their|this|these|those)\b/i.test(rest)
  )
    return null;
  return {
    form: 'basic',
    front: `What ${verb.text.replace(/^are$/, 'is')}${isModal ? ' be' : ''}${rest}?`,
    back: capitalise(subject),
  };
}

/** "Alpha and Beta are both supported as engines": which ones they are tells more than what they are used for. */
const PAIR =
  /^(?:[Bb]oth\s)?(\p{Lu}[^\s,]*(?:\s\p{Lu}[^\s,]*){0,2}(?:,\s\p{Lu}[^\s,]*(?:\s\p{Lu}[^\s,]*){0,2})*,?\sand\s\p{Lu}[^\s,]*(?:\s(?!are\b|can\b|both\b|all\b)[\p{L}\d][^\s,]*){0,2})\s(?:(?:are|can)\s)?(?:both\s|all\s)?(?:be\s)?((?:supported|allowed|available|included|free|encrypted|applied|compatible)\s(?:as|by|in|on|for|with|to|at)\s.+)$/u;

/** "What is supported as engines?": the two or more that share it; null of other sentences. */
export function pairCard(text: string, added: number): Proposal | null {
  const [, pair, rest] = added > 0 ? [] : (PAIR.exec(trimEnding(text)) ?? []);
  if (pair === undefined || rest === undefined || countWords(rest) > MAX_SUBJECT_WORDS + 2) return null;
  return { form: 'basic', front: `What is ${rest}?`, back: pair };
}

/** "Watch alerts and logs": an order, and no subject. */
function isCommand(text: string, subject: string): boolean {
  return text.startsWith(subject) && baseForm(firstWord(subject)) !== null && /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(subject);
}

function isNegative(verb: string): boolean {
  return /n['’]t$|^cannot$/i.test(verb);
}

/** "Damages put what?": where no single part tells much, all that is said after the verb is asked for. */
export function predicateCard(text: string, added: number): Proposal | null {
  const predicate = predicateOf(text);
  if (predicate === null || predicate.start < added || isInBrackets(text, predicate.start)) return null;
  const back = text.slice(predicate.start, predicate.end);
  if (NOBODY_DOES.test(text.slice(0, predicate.start).trim())) return null;
  if (/\bthere(?:['’]s| is| are)?$/i.test(text.slice(0, predicate.start).trim())) return null;
  const count = countWords(back);
  if (
    count < 2 ||
    count > MAX_PREDICATE_WORDS ||
    LEANING.test(back) ||
    /,\s(?:we|you|it|they)\s/i.test(back) ||
    /^(?:until|after|before|because|while|unless)\b/i.test(back)
  )
    return null;
  if (/[,;]\s(?:(?:and|then|but|so)\s)*(?:they|it|he|this|that|these|those)\b/i.test(text.slice(0, predicate.start)))
    return null;
  return { form: 'basic', front: `${text.slice(0, predicate.start).trim()} what?`, back };
}

/** "We need to what?" asks for anything. */
const NOBODY_DOES = /^(?:we|you|i|they)\s(?:\p{L}+\s){0,2}(?:need|have|want|use|can|get|should|must|to|could)$/iu;

const MIN_SUBJECT_WORDS = 2;
const OF_BEING = /^(?:is|are|was|were|has|have)$/i;
const MIN_PREDICATE_WORDS = 3;
/** What opens no statement, or leads elsewhere. */
const NO_STATEMENT =
  /^(?:if|when|while|what|how|why|where|which|see|make|please)\b|[?:]|\b(?:this|that|these|it|them)$/i;

/** "All writes are done in the order they arrive": a whole sentence of which no single part stands out. */
export function wholePredicateCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text);
  const words = wordsIn(text);
  const verb = mainVerbIndex(words, text);
  const subject = words.slice(0, Math.max(verb, 0)).filter(({ text: word }) => !/^(?:an?|the)$/i.test(word));
  const fewest = OF_BEING.test(words[verb]?.text ?? '') ? MIN_SUBJECT_WORDS : 1;
  const isOrder = subject.length === 1 && thirdPerson(subject[0]?.text ?? '') === 'sure';
  if ((added === 0 && (subject.length < fewest || isOrder)) || NO_STATEMENT.test(text)) return null;
  if (!/^(?:to|for|in|with|within|by)\s/i.test(text) && /[,;]/.test(text.slice(0, words[verb]?.start ?? 0)))
    return null;
  const card = predicateCard(text, added);
  const told = wordsIn(card?.back ?? '');
  const isTold =
    told.length >= MIN_PREDICATE_WORDS &&
    !isAuxiliary(told[0]?.text ?? '') &&
    !/^(?:be|order|case)$/i.test(told[0]?.text ?? '') &&
    !/^(?:the )?(?:different|various|certain|other|specific) \p{L}+$/iu.test(card?.back ?? '') &&
    /\p{L}\swhat\?$/u.test(card?.front ?? '');
  return isTold ? card : null;
}

/** "Charts show how much work is left", "a rule that decides where a box stands": what it is that a verb of telling tells. */
const TOLD_CLAUSE = cued(
  'show shows measure measures define defines determine determines determining decide decides deciding describe describes specify specifies indicate indicates control controls configure configures dictate dictates explain explains identify identifies choose chooses choosing',
  /^(.{3,120}?\b(?:shows?|measures?|defines?|determin(?:es?|ing)|decid(?:es?|ing)|describes?|specif(?:y|ies)|indicates?|controls?|configures?|dictates?|explains?|identif(?:y|ies)|choos(?:es?|ing)))\s((?:how|what|which|who|where|when|whether)\s(?!to\b).+)$/i,
);
const MIN_TOLD_WORDS = 4;
const MAX_LEAD_WORDS = 16;

/** "Charts show what?": null where no verb of telling is followed by what it tells in the form of a question. */
export function toldClauseCard(text: string, added: number): Proposal | null {
  const [, lead = '', clause = ''] = TOLD_CLAUSE.exec(trimEnding(text)) ?? [];
  const words = countWords(clause);
  const isFit = words >= MIN_TOLD_WORDS && words <= MAX_PREDICATE_WORDS && countWords(lead) <= MAX_LEAD_WORDS;
  if (!isFit || lead.length < added || /[;:?]|\b(?:it|they|this|these|that)\b/i.test(clause)) return null;
  return /^(?:if|when|see|how|what)\b/i.test(lead) ? null : { form: 'basic', front: `${lead} what?`, back: clause };
}
