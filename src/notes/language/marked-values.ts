import { trimEnding } from './questions.ts';
import { groupAtEnd, type Range } from './ranges.ts';
import { baseForm } from './verbs.ts';
import { countWords, firstWord } from './words.ts';

/** Words of which one that is typed in capitals is meant: "the partition key is the SAME as that of the table". */
const STRESSED =
  /(?<![\p{Lu}\d]\s)\b(?:SAME|DIFFERENT|SHARED|EVERY|EACH|BEFORE|AFTER|INSIDE|OUTSIDE|SYNCHRONOUS|ASYNCHRONOUS|SYNC|ASYNC|FREE|PUBLIC|PRIVATE|MULTIPLE|SINGLE|GLOBAL|REGIONAL|STATELESS|STATEFUL|OPTIONAL|REQUIRED|MANDATORY|DISABLED|ENABLED|AUTOMATIC|AUTOMATICALLY|MANUAL|MANUALLY|IMMUTABLE|PERMANENT|TEMPORARY|FIRST|LAST|ALWAYS|NEVER|ONLY ONE)\b(?!\s[\p{Lu}\d]{2})/gu;
/** A few words in quotation marks: how something is called or shown. */
const QUOTED = /(?<=[^=]\s)["“]([\p{L}\d][^"“”]{1,40})["”](?=[\s.,;)]|$)/gu;

/** What a sentence stresses by capitals, or quotes. */
export function stressedIn(sentence: string): Range[] {
  if (!/["“]|\p{Lu}{4}/u.test(sentence)) return [];
  const found = [...sentence.matchAll(STRESSED)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  for (const { 0: whole, index } of sentence.matchAll(QUOTED))
    found.push({ start: index + 1, end: index + whole.length - 1 });
  return found;
}

/** "Objects are replicated by default": what happens if nobody says otherwise. */
export function doneByDefault(sentence: string): Range | null {
  if (!/default/i.test(sentence)) return null;
  const behind =
    /\b(?:is|are|be) by default (\p{L}+(?:ed|en|pt|t|on|off))(?=$|[,.;(]|\s(?:in|on|for|when|to|and)\s)/iu.exec(
      sentence,
    );
  if (behind !== null) return groupAtEnd(behind);
  const match =
    /(?:\b(?:is|are|be)\s+|:\s)(?:turned\s+|switched\s+|set to\s+)?((?:not\s+)?\p{L}+(?:ed|en)(?:\s+by default)?|on|off)(?=\s+by default\b|$|[,.;(]|\s(?:in|on|for|when|to)\s)/iu.exec(
      sentence,
    );
  return /\bby default\b|^default\b/i.test(sentence) ? groupAtEnd(match) : null;
}

/** "Gates can be open or shut", "hosts are either old or new": the two that a thing may be. */
export function alternativesIn(sentence: string): Range | null {
  return sentence.includes(' or ') ? groupAtEnd(ALTERNATIVES.exec(sentence)) : null;
}

const ALTERNATIVES =
  /\b(?:(?:can|may|must) (?:either )?be|(?:is|are) either)\s(?:either )?(?!(?:one|more|less|two|at|in|on|by)\b)([\p{L}-]+ or (?!not\b|more\b|less\b|otherwise\b|an?\b|the\b)[\p{L}-]+)(?=$|[,.;(]|\s(?:by|in|on|for|when|if|depending|and|based)\b)/iu;

/** "Sizes can be changed on the fly", "traffic inside it is free of charge": how a thing is done, or what it costs. */
export function adverbialIn(sentence: string): Range | null {
  const match = ADVERBIAL.exec(sentence);
  if (match === null || /,\s(?:which|who)\s[^,]*$/.test(sentence.slice(0, match.index))) return null;
  return { start: match.index, end: match.index + match[0].length };
}

const ADVERBIAL =
  /(?<=\s)(?:on the fly|on demand|in place(?! of\b)|in parallel|in real[- ]time|at runtime|free of charge|for free|at no (?:extra |additional )?(?:cost|charge)|without (?:any )?downtime|one by one|one at a time|all at once|behind the scenes|out of the box|straight away|as is(?=[.,;)]|$)|in plain ?text)(?=[\s.,;)]|$)|(?<=\s)(?:automatically|manually|asynchronously|synchronously|periodically|sequentially|independently|evenly|dynamically|indefinitely|concurrently|gradually|immediately|locally|globally|centrally)(?=[.,;)]|$|\s(?:but|when|if)\s)/i;

/** "Bound to only one instance": how many, and of what. */
export function countedAlone(sentence: string): Range | null {
  return groupAtEnd(COUNTED.exec(sentence));
}

const COUNTED =
  /\b(?:only|exactly)\s((?:one|a single|two|three)\s\p{L}[\p{L}-]*(?:\s(?!(?:in|on|at|of|for|to|per|by|with|from|and|or|is|are|can|may|will)\b)\p{L}+)?)/iu;

/** "Allow rules but not deny rules", "prefer names over numbers": what is set against the other. */
export function contrasted(sentence: string): Range | null {
  const denied = /(?<!,)\sbut not\s(?!only\b|necessarily\b)([^,.;:()]+)$/i.exec(trimEnding(sentence))?.[1];
  if (denied !== undefined && countWords(denied) > 1 && baseForm(firstWord(denied)) !== 'sure') {
    const start = trimEnding(sentence).length - denied.length;
    return { start, end: start + denied.length };
  }
  const better = /^(?:prefer|use|choose|favou?r)\s(?:an?\s|the\s)?(.+?)\s(?:over|instead of|rather than)\s/i.exec(
    sentence,
  );
  const told = better?.[1];
  if (better === null || told === undefined) return null;
  const start = sentence.indexOf(told, 4);
  return { start, end: start + told.length };
}

/** "Logs are kept for as long as you want", "to any point in time": how long or when, without a number. */
export function unlimited(sentence: string): Range | null {
  const match =
    /\b(?:as (?:long|much|many|often) as (?:(?:you|they|it|one|we)(?: \p{L}+)? )?(?:want|wants|need|needs|like|necessary|needed|required|possible|wish)|any (?:point in time|number of times|time(?= ?(?:$|[,.;)]|(?:and|or|by|in|from|to|with|without)\b)))|until (?:you|it is|they are) (?:\p{L}+ )?(?:deleted?|removed?))\b/iu.exec(
      sentence,
    );
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

const WAY =
  'automatically|manually|synchronously|asynchronously|continuously|periodically|independently|regionally|globally|locally|immediately|instantly|evenly|transparently|sequentially|concurrently|simultaneously|hourly|daily|weekly|monthly|yearly|annually|dynamically|statically|horizontally|vertically|linearly|exponentially';
const GOING_ON = new RegExp(
  `\\b(?:happens?|occurs?|works?|runs?|scales?|(?:is|are) (?:done|made|performed|handled|created|managed|rotated|applied|executed|updated|deleted|renewed))\\s((?:fully |only )?(?:${WAY}))(?=$|[,.;(]|\\s(?:by|on|in|for|when|if|and|but|every|after|before)\\b)`,
  'i',
);

/** "Scaling happens automatically", "keys are rotated yearly": how a thing goes on. */
export function howItHappens(sentence: string): Range | null {
  return groupAtEnd(GOING_ON.exec(sentence));
}

const QUANTIFIED =
  /\b(?:is|are|be|been|applies|apply|applied|attached|used|shared|added|located|placed|stored|kept|works?)\s(?:\p{L}+ly\s|\p{L}+ed\s)?(?:to|by|with|on|in|for|from|across|between)\s((?:any|all|every|each|multiple|both|only one|one|the same|different)\s(?:\p{L}[\p{L}\d-]*)(?:\s(?!(?:and|or|only|that|which|who|when|if|by|in|on|at|to|of|for|with|from|as|is|are)\b)\p{L}[\p{L}\d-]*)?)(?=$|[.,;)]|\s(?:only|at (?:a|any|one) time)\b)/iu;

/** "Tags can be applied to any resource": to how many of them. */
export function quantifiedIn(sentence: string): Range | null {
  return groupAtEnd(QUANTIFIED.exec(sentence));
}
