import type { Item, Proposal } from '../item.ts';
import { decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { textAbove } from '../language/subject.ts';
import { countWords } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const IS_A =
  /^((?:an?|the)\s+)?([^,:;()]{2,60}?(?:\s\([\p{L}\d][\p{L}\d -]{1,50}\))?)\s+(is|are)\s+((?:basically |simply |just |essentially )?(?:(?:an?|the|one|\p{Lu}[\p{L}\d]+['’]s?)\s+|(?=(?:way|kind|type|form|collection|group|set|combination)s? of\s))(?!typical\b|common\b|frequent\b|good\b|great\b|bad\b|nice\b|must\b|big\b|main\b|major\b|problem\b|lot\b|few\b|bit\b|couple\b|little\b|side effect\b|sign\b|symptom\b|example\b|same\b|best\b|most\b|only\b|default\b|number\b|maximum\b|minimum\b).+)$/iu;
const MAX_TERM_WORDS = 4;
/** What a meaning ends in above the list that goes on with it. */
const LEADING_ON = /,?\s(?:including|such as|like|namely)$/i;
const MAX_ANSWER_WORDS = 20;

/** "A spot fleet is a collection of spot instances": what is it? */
export const isA = ofOnlySentence('is-a', isACard);

/** The card of a sentence that says what its subject is, or null. */
export function isACard({ inline, added, item }: Standing): Proposal | null {
  const text = trimEnding(inline.text.replace(/\s\[(?:e\.g|i\.e)[^\]]*\]/gi, ''));
  const match = IS_A.exec(text);
  if (match === null) return null;
  const [, article = '', subject = '', verb = '', meaning = ''] = match;
  const told = (shortMeaning(meaning) ?? upToClause(meaning) ?? '').replace(LEADING_ON, '');
  if (
    (/^the\s/i.test(article) && !isNamedAbove(item, subject)) ||
    countWords(subject.replace(/\s\([^()]*\)$/, '')) > MAX_TERM_WORDS ||
    countWords(told) < 3
  )
    return null;
  if (
    /\b(?:that|which|who|there|it|this|these|they|you|we|if|when|what|not|also)\b|^(?:below|above|following)$/i.test(
      subject,
    ) ||
    /(?:^|\s)\d/.test(told)
  )
    return null;
  return {
    form: 'basic',
    front: `What ${verb.toLowerCase()} ${article.toLowerCase()}${added > 0 ? subject : decapitalise(subject)}?`,
    back: told.replace(/^(?:basically|simply|just|essentially) /, ''),
  };
}

/** "The accessor" under a heading on accessors: the note has said which. */
function isNamedAbove(item: Item, subject: string): boolean {
  return textAbove(item).toLowerCase().includes(subject.toLowerCase());
}

/** A meaning of twenty words and fewer, a longer one up to its first joint: "a promise to be bound on certain terms, made with …". Null where that is still too long. */
function upToClause(meaning: string): string | null {
  if (countWords(meaning) <= MAX_ANSWER_WORDS) return meaning;
  const joint = /,\s|\s[-–—]\s|\s\(|\sand\s(?=(?:can|is|are|has|have|will|may|must)\b)/.exec(meaning);
  const told = joint === null ? meaning : meaning.slice(0, joint.index);
  return countWords(told) <= MAX_ANSWER_WORDS ? told : null;
}
