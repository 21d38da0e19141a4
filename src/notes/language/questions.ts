import { codeAt, codeIn, isAsciiSpace } from '../../characters.ts';
import { mainVerbIndex, opensThirdPerson } from './main-verb.ts';
import { rememberingLast } from './remembering.ts';
import { baseForm, isAuxiliary, isParticiple } from './verbs.ts';
import { firstWord, normalWord, wordsIn } from './words.ts';

/**
 * The question that a meaning answers: "ENI: what is it?", "Spread: what does it do?", "none: what does it mean?", "Snowcone:
 * what is it used for?", "T3: when?". Decided by the meaning's first words.
 */
export function meaningQuestion(term: string, meaning: string): string {
  const first = firstWord(meaning);
  const words = wordsIn(meaning.slice(0, 60));
  const second = normalWord(words[1]?.text ?? '');
  // "name: name of the box": the same noun is no verb.
  if (stem(first) === stem(term) && (first !== term.toLowerCase() || (second !== 'of' && words.length > 2)))
    return `${term}: what does it do?`;
  if (/^(?:means|meaning)$/.test(first)) return `${term}: what does it mean?`;
  if (
    /^(?:used|useful|ideal|good|great|best|perfect|suitable|intended|meant|recommended)$/.test(first) &&
    /^(?:for|when|to|with|if|in|by)$/.test(second)
  ) {
    return /^(?:when|if)$/.test(second)
      ? `${term}: when is it used?`
      : `${term}: what is it ${first === 'used' || first === 'meant' ? 'used' : 'good'} for?`;
  }
  if (first === 'when' || first === 'if')
    return hasMainClause(meaning) ? `${term}: how does it work?` : `${term}: when is that?`;
  if (first === 'can' || first === 'allows' || first === 'enables' || first === 'lets')
    return `${term}: what does it allow?`;
  if (/^(?:is|are|was|were)$/.test(first)) return `${term}: what is it?`;
  if (WILL_DO.test(meaning)) return `${term}: what does it do?`;
  if (isAuxiliary(first) || /^(?:enabled|disabled|always|never)$/.test(first)) return `${term}: what holds for it?`;
  if (first === 'free' && /^(?:|of|for|if|up|to|within|in)$/.test(second)) return `${term}: what does it cost?`;
  if (opensThirdPerson(meaning.replace(/^only\s/i, ''))) return `${term}: what does it do?`;
  if (baseForm(first) === 'sure' && second !== '' && !isParticiple(second)) return `${term}: what does it do?`;
  if (baseForm(first) === 'perhaps' && opensObject(second)) return `${term}: what does it do?`;
  if (OPTION.test(term)) return `${term}: what is it for?`;
  if (isFullSentence(meaning)) return `${term}: how does it work?`;
  if (isPluralTerm(term)) return `${term}: what are they?`;
  return `${term}: what is it?`;
}

/** "Will create a home": what something does, told of the time it is used. */
const WILL_DO = /^(?:will|would)\s(?:also\s)?(?!(?:be|have|need|not|never|only|always|no)\b)\p{Ll}{2,}\s/iu;

/** `-a`, `useradd --all (-a)`: an option is no thing. */
const OPTION = /(?:^|\s)-{1,2}[A-Za-z][\w-]*(?:\s\([^()]*\))?$/;

/** "When a client reads, the message is hidden" says what happens; "when we update and want a refresh" says only when. */
function hasMainClause(meaning: string): boolean {
  const comma = meaning.indexOf(', ');
  return comma > 0 && mainVerbIndex(wordsIn(meaning.slice(comma + 2)), meaning.slice(comma + 2)) > 0;
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?:es|s)$/, '');
}

/** A base form in the third person: `add` → `adds`, `copy` → `copies`, `launch` → `launches`. */
export function inThirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/i.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/i.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** A meaning as the answer to its question: what the question says already goes ("Useful for logs" → "Logs"). */
export function meaningAnswer(meaning: string): string {
  return capitalise(
    meaning
      .replace(/^means\s+(?:that\s+)?/i, '')
      .replace(/^used\s+(?=(?:when|if)\s)/i, '')
      .replace(
        /^(?:used|useful|ideal|good|great|best|perfect|suitable|intended|meant|recommended)\s+(?:for|with|in)\s+/i,
        '',
      ),
  );
}

/** Whether a meaning has a subject and a verb of its own: "Instances come from one pool". */
export const isFullSentence: (meaning: string) => boolean = rememberingLast((meaning) => {
  const words = wordsIn(meaning);
  const first = firstWord(meaning);
  if (/^(?:how|what|where|which|who|why)$/.test(first)) return false;
  if (/^(?:we|you|it|they|this|all|each|every)$/.test(first)) return true;
  if (opensThirdPerson(meaning)) return false;
  const verb = mainVerbIndex(words, meaning);
  const word = words[verb];
  if (word === undefined || verb < 1 || verb > 5 || isParticiple(word.text)) return false;
  if (/[,(]/.test(meaning.slice(0, word.start))) return false;
  // "days the password may be used": what is said of the days leaves them without a verb.
  if (words.slice(1, verb).some(({ text }) => /^(?:the|an?|your|it|they|you|we)$/i.test(text))) return false;
  return !words
    .slice(0, verb)
    .some(({ text }) => /^(?:that|which|who|where|when|for|with|to|of|in|on|at|from|by)$/i.test(text));
});

/** Whether a name of several words is of several things: "Oak hives", not "Oak access". */
export function isPluralTerm(term: string): boolean {
  const last = wordsIn(term).at(-1)?.text ?? '';
  return /[a-z]{2,}[^su]s$/.test(last) && !/(?:ics|ess|sis|access|DNS|AWS)$/.test(last) && wordsIn(term).length > 1;
}

function opensObject(word: string): boolean {
  return /^(?:a|an|the|to|on|in|at|for|with|by|its|all|any|your|up|over|from|into|across|traffic|data|what|which|how|where|if|when|whether|between|and|one|multiple|many)$/.test(
    word,
  );
}

/** Lower-cases the first letter unless the first word is a name: an acronym, code, a mixed-case or digit word, `I`. */
export function decapitalise(text: string): string {
  const [{ text: first } = { text: '' }, second] = wordsIn(text.slice(0, 80));
  if (second !== undefined && /^\p{Lu}\p{Ll}/u.test(second.text) && /^\s$/.test(text.slice(first.length, second.start)))
    return text;
  if (first === 'I' || /^.[^\s]*[A-Z0-9_/]/.test(first) || !/^\p{Lu}/u.test(text)) return text;
  return (text[0] as string).toLowerCase() + text.slice(1);
}

/** Upper-cases the first letter when the first word is all lower-case letters. */
export function capitalise(text: string): string {
  return /^(?!\p{Ll}$)\p{Ll}+(?![\p{L}\p{N}._/-]*[\p{Lu}\p{N}_/.])/u.test(text)
    ? (text[0] as string).toUpperCase() + text.slice(1)
    : text;
}

/** The text as an answer or a member: final stops and open endings (`etc.`, `...`) off. */
export const trimEnding: (text: string) => string = rememberingLast((text) => {
  const open = mayBeOpen(text) ? /(?:\be(?:tc|ct)\b\.*|\.{2,}|…)\s*(\)?)[\s.]*$/i.exec(text) : null;
  if (open === null) return trimMarks(text);
  const closing = open[1] === ')' && text.includes('(') ? ')' : '';
  const kept = trimMarks(text.slice(0, open.index)).replace(/\s(?:and|or)$/i, '');
  return trimMarks(kept) + closing;
});

/** Whether a text may end in `etc.` or dots: of most it is seen at their last letter that they do not, without a search. */
function mayBeOpen(text: string): boolean {
  let end = text.length;
  while (end > 0 && isClosingMark(codeAt(text, end - 1))) end -= 1;
  const last = codeIn(text, end - 1);
  // `ect` is how many write it.
  return text.length - end > 1 || last === 0x63 || last === 0x43 || last > 127 || text.endsWith(' ect', end);
}

/** Of a stop, a bracket or white space. */
function isClosingMark(code: number): boolean {
  return code === 0x2e || code === 0x29 || isAsciiSpace(code);
}

/** Without white space, stops and commas at the end: character by character, so that a long row of them costs nothing. */
function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n.;:,!'.includes(text[end - 1] as string)) end--;
  return text.slice(0, end).trimStart();
}

/** Whether a list says that it is not complete: it ends in `etc.` or dots, or names examples. */
export function isOpenEnded(text: string): boolean {
  return (
    /(?:\be(?:tc|ct)\b\.*|\.{2,}|…|\band (?:more|others|so on|so forth))\s*\)?\.?$/i.test(text) ||
    /\b(?:e\.g\.|such as|for example)/i.test(text)
  );
}
