import { type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { cued } from '../language/cues.ts';
import { flat, holds } from '../language/flat.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { onlySentence } from '../language/standing.ts';
import { textAbove } from '../language/subject.ts';
import { countWords } from '../language/words.ts';
import { tailCard } from './told-tail.ts';

const IS_A = cued(
  'is are',
  /^((?:an?|the)\s+)?([^,:;()]{2,60}?(?:\s\([\p{L}\d][\p{L}\d -]{1,50}\))?)\s+(is|are)\s+((?:basically |simply |just |essentially )?(?:(?:an?|the|one|\p{Lu}[\p{L}\d]+['’]s?)\s+|(?=(?:way|kind|type|form|collection|group|set|combination)s? of\s))(?!typical\b|common\b|frequent\b|good\b|great\b|bad\b|nice\b|must\b|big\b|main\b|major\b|problem\b|lot\b|few\b|bit\b|couple\b|little\b|side effect\b|sign\b|symptom\b|example\b|same\b|best\b|most\b|only\b|default\b|number\b|maximum\b|minimum\b).+)$/iu,
);
const MAX_TERM_WORDS = 4;
/** What a meaning ends in above the list that goes on with it. */
const LEADING_ON = /,?\s(?:including|such as|like|namely)$/i;
const MAX_ANSWER_WORDS = 20;

/** "A spot fleet is a collection of spot instances": what is it? */
export const isA: Recogniser = {
  name: 'is-a',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    const proposals = standing === null ? [] : isACards(standing);
    return proposals.length === 0 ? null : make(proposals);
  },
};

/** The cards of a sentence that says what its subject is: what it is, and what a long one goes on with; none of other sentences. */
export function isACards({ inline, added, item }: Standing): Proposal[] {
  const said = inline.text.includes('[') ? inline.text.replace(/\s\[(?:e\.g|i\.e)[^\]]*\]/gi, '') : inline.text;
  const text = trimEnding(said);
  const match = IS_A.exec(text);
  if (match === null) return [];
  const [, article = '', subject = '', verb = '', meaning = ''] = match;
  const told = (shortMeaning(meaning) ?? upToClause(meaning) ?? '').replace(LEADING_ON, '');
  if (
    (/^the\s/i.test(article) && !isNamedAbove(item, subject)) ||
    countWords(subject.replace(/\s\([^()]*\)$/, '')) > MAX_TERM_WORDS ||
    countWords(told) < 3 ||
    holds(flat(told), flat(subject))
  )
    return [];
  if (
    /\b(?:that|which|who|there|it|this|these|they|you|we|if|when|what|not|also|lastly|finally|only|because|since|while|although)\b|^(?:below|above|following)$/i.test(
      subject,
    ) ||
    /(?:^|\s)\d/.test(told)
  )
    return [];
  const name = `${article.toLowerCase()}${added > 0 ? subject : decapitalise(subject)}`;
  const card: Proposal = {
    form: 'basic',
    front: `What ${verb.toLowerCase()} ${name}?`,
    back: told.replace(/^(?:basically|simply|just|essentially) /, ''),
  };
  const tail = tailCard(added > 0 ? subject : capitalise(name), meaning, told);
  return tail === null ? [card] : [card, tail];
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
  // "… in lifting, moving and painting hives": half of what is named together.
  if (joint !== null && meaning[joint.index] === ',' && /\p{L}{2,}ing$/u.test(told)) return null;
  return countWords(told) <= MAX_ANSWER_WORDS ? told : null;
}
