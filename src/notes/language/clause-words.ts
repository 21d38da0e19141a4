import { remembering } from './remembering.ts';
import { baseForm, isAuxiliary, type Sureness, thirdPerson } from './verbs.ts';
import { normalWord, WORDS } from './words.ts';

const SUBORDINATE = new Set(
  'if when whenever while unless once because since although though as after before until till where whereas'.split(
    ' ',
  ),
);
const RELATIVE = new Set('that which who whose what how'.split(' '));
const PERSON = /^(?:you|we|they|it|i)$/;
const NO_SUBJECT = new Set(
  'a an the to of in on at by for with from into via per and or not no our your its their this these those each every any some all more less most'.split(
    ' ',
  ),
);
const ADVERB =
  /^(?:also|only|always|never|often|both|all|(?!family|supply|reply|apply|assembly|rely|comply)\p{Ll}{3,}ly)$/u;

/** What a word can be to the clause it stands in. */
export type ClauseWord = {
  /** As the word lists hold it. */
  lower: string;
  /** `if`, `when`, `because`: what opens a clause that is not the main one. */
  isSubordinate: boolean;
  /** `that`, `which`, `what`. */
  isRelative: boolean;
  /** `you`, `they`, `it`. */
  isPerson: boolean;
  /** Between a subject and its verb: "nodes automatically get taints". */
  isAdverb: boolean;
  /** `is`, `can`, `doesn't`, `there's`. */
  isAuxiliary: boolean;
  /** `the`, `of`, `every`, a number: what follows is hardly ever the verb. */
  isNoSubject: boolean;
  third: Sureness;
  base: Sureness;
};

/** What a word can be, looked up once for all that is asked of it. */
export const clauseWord: (word: string) => ClauseWord = remembering(WORDS, (word) => {
  const lower = normalWord(word);
  return {
    lower,
    isSubordinate: SUBORDINATE.has(lower),
    isRelative: RELATIVE.has(lower),
    isPerson: PERSON.test(lower),
    isAdverb: ADVERB.test(word),
    isAuxiliary: isAuxiliary(word) || lower === "there's",
    isNoSubject: NO_SUBJECT.has(lower) || /^\d+$/.test(lower),
    third: thirdPerson(word),
    base: baseForm(word),
  };
});
