import { codeAt } from '../characters.ts';
import type { Form } from './card.ts';
import { answerWords, isNumber } from './words.ts';

const digit = /\d/;

/** A bag of words in alphabetical order, so that two are compared in one walk. */
export type Bag = readonly string[];

/** The words as a bag. */
export function bagOf(words: readonly string[]): Bag {
  return words.length < 2 ? words : [...words].sort();
}

/**
 * How much of the larger of two bags is in the other, from 0 to 1 (two empty bags: 1). A word that differs by one slip of
 * the finger counts as the same word.
 */
export function overlap(left: Bag, right: Bag): number {
  const larger = Math.max(left.length, right.length);
  return larger === 0 ? 1 : sharedWords(left, right) / larger;
}

/** How many words of one bag have a partner of their own in the other. */
function sharedWords(left: Bag, right: Bag): number {
  const lone: string[] = [];
  const others: string[] = [];
  let shared = 0;
  let other = 0;
  for (const each of left) {
    while (other < right.length && (right[other] as string) < each) {
      others.push(right[other] as string);
      other += 1;
    }
    if (right[other] === each) {
      shared += 1;
      other += 1;
    } else {
      lone.push(each);
    }
  }
  for (; other < right.length; other += 1) others.push(right[other] as string);
  for (const each of lone) {
    const slip = others.findIndex((candidate) => isSlip(each, candidate));
    if (slip === -1) continue;
    others.splice(slip, 1);
    shared += 1;
  }
  return shared;
}

/** Whether every word of the smaller bag has a partner of its own in the other: whether they overlap as far as their sizes let them. */
export function holdsAll(left: Bag, right: Bag): boolean {
  const [smaller, larger] = left.length <= right.length ? [left, right] : [right, left];
  const fewest = smaller.length;
  let other = 0;
  for (const each of smaller) {
    while (other < larger.length && (larger[other] as string) < each) other += 1;
    if (larger[other] === each) {
      other += 1;
      continue;
    }
    // Most bags are told apart here, by the first word that the larger one has nothing for.
    return hasSlip(larger, each) && sharedWords(left, right) === fewest;
  }
  return true;
}

function hasSlip(bag: Bag, word: string): boolean {
  if (word.length < SHORTEST_SLIP) return false;
  for (const other of bag) if (isSlip(word, other)) return true;
  return false;
}

/** Of shorter words a slip makes others. */
const SHORTEST_SLIP = 4;

/** Whether two words differ by one letter (put in, left out, replaced) or by two neighbours in the wrong order. */
export function isSlip(left: string, right: string): boolean {
  let leftEnd = left.length;
  let rightEnd = right.length;
  const shorter = Math.min(leftEnd, rightEnd);
  if (shorter < SHORTEST_SLIP || Math.abs(leftEnd - rightEnd) > 1) return false;
  let start = 0;
  while (start < shorter && codeAt(left, start) === codeAt(right, start)) start += 1;
  while (leftEnd > start && rightEnd > start && codeAt(left, leftEnd - 1) === codeAt(right, rightEnd - 1)) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const leftCount = leftEnd - start;
  const rightCount = rightEnd - start;
  const isOne =
    (leftCount <= 1 && rightCount <= 1) ||
    (leftCount === 2 && rightCount === 2 && left[start] === right[start + 1] && left[start + 1] === right[start]);
  return isOne && !digit.test(left) && !digit.test(right);
}

/** Whether more than half of an answer changed, so that knowing the old one says little about the new one. */
export function isOtherAnswer(before: string, after: string): boolean {
  return before !== after && overlap(bagOf(answerWords(before)), bagOf(answerWords(after))) < 0.5;
}

/**
 * The words of one card as likeness compares them: without those of its context, which a renamed heading changes. The
 * question of a cloze is its whole sentence.
 */
export type Features = { question: Bag; answer: Bag; numbers: Bag; all: Bag };

/** The features of a card, of the content words of its question and answer, and the words of its context. */
export function featuresOf(
  { form, question, answer }: { form: Form; question: readonly string[]; answer: readonly string[] },
  context: ReadonlySet<string>,
): Features {
  const own = question.filter((each) => !context.has(each));
  const asked = own.length > 0 ? own : question;
  const all = bagOf(form === 'cloze' ? asked : [...asked, ...answer]);
  const words = asked.filter((each) => !isNumber(each));
  return { question: bagOf(words), answer: bagOf(answer), numbers: all.filter(isNumber), all };
}

/** At least this much of the longer text has to be shared. */
const ENOUGH = 0.5;
/** Of the question, more than half: "Gateway endpoint" and "Interface endpoint" share half. */
const MOST = 0.6;
/** From here on an answer is the same one. */
const NEARLY_ALL = 0.8;

/**
 * How alike two cards are, from 0.5 to 1; 0 when they are not one fact reworded. Parallel facts differ in a word of the
 * question and in the answer ("in a standard queue: 120,000", "in a FIFO queue: 20,000"): where the answer is not nearly the
 * same or a number changed, no word of the question may have been replaced, and the context has to be the same.
 */
export function likeness(left: Features, right: Features, sameContext: boolean): number {
  const smaller = Math.min(left.all.length, right.all.length);
  if (smaller < ENOUGH * Math.max(left.all.length, right.all.length)) return 0;
  const whole = overlap(left.all, right.all);
  if (whole < ENOUGH) return 0;
  const isSameAnswer = overlap(left.answer, right.answer) >= NEARLY_ALL && overlap(left.numbers, right.numbers) === 1;
  return isSameAnswer || (sameContext && asksTheSame(left.question, right.question)) ? whole : 0;
}

/** An answer of so many words tells by itself which fact it belongs to. */
const TELLING_WORDS = 4;

/**
 * How alike two cards in different places are, from 0.5 to 1; 0 when they are not surely one fact reworded. Without a place
 * in common more has to stay: an answer that tells which fact it is, or the question with words added at most; of such a
 * question the answer may be another where both stand under the same heading.
 */
export function movedLikeness(left: Features, right: Features, sameHeading: boolean): number {
  const whole = overlap(left.all, right.all);
  const asked = overlap(left.question, right.question);
  if (whole < ENOUGH || asked < ENOUGH) return 0;
  const isSameAnswer = overlap(left.answer, right.answer) >= NEARLY_ALL && overlap(left.numbers, right.numbers) === 1;
  const isTelling = Math.min(left.answer.length, right.answer.length) >= TELLING_WORDS;
  if (isSameAnswer && isTelling && asked >= MOST) return whole;
  return (isSameAnswer || sameHeading) && noneReplaced(left.question, right.question) ? whole : 0;
}

/** Whether one question has most words of the other, and none of another meaning in place of one. */
function asksTheSame(left: Bag, right: Bag): boolean {
  return overlap(left, right) >= MOST && noneReplaced(left, right);
}

/** Whether one bag is the other with words added: no word stands in place of another. */
function noneReplaced(left: Bag, right: Bag): boolean {
  return sharedWords(left, right) === Math.min(left.length, right.length);
}
