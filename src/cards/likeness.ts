import { answerWords, isNumber } from './words.ts';

/**
 * How much of the longer of two bags of words is in the other, from 0 to 1 (two empty bags: 1). A word that differs by one
 * slip of the finger counts as the same word.
 */
export function overlap(left: readonly string[], right: readonly string[]): number {
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : sharedWords(left, right) / longer;
}

/** How many words of one bag have a partner of their own in the other. */
function sharedWords(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of right) counts.set(each, (counts.get(each) ?? 0) + 1);
  const unmatched: string[] = [];
  let shared = 0;
  for (const each of left) {
    const count = counts.get(each) ?? 0;
    if (count > 0) {
      counts.set(each, count - 1);
      shared += 1;
    } else {
      unmatched.push(each);
    }
  }
  for (const each of unmatched) {
    for (const [other, count] of counts) {
      if (count > 0 && isSlip(each, other)) {
        counts.set(other, count - 1);
        shared += 1;
        break;
      }
    }
  }
  return shared;
}

/** Whether two words differ by one letter (put in, left out, replaced) or by two neighbours in the wrong order. */
export function isSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  if (Math.min(left.length, right.length) < 4 || /\d/.test(left) || /\d/.test(right)) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const leftRest = left.slice(start, leftEnd);
  const rightRest = right.slice(start, rightEnd);
  if (leftRest.length <= 1 && rightRest.length <= 1) return true;
  return leftRest.length === 2 && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0];
}

/** Whether more than half of an answer changed, so that knowing the old one says little about the new one. */
export function isOtherAnswer(before: string, after: string): boolean {
  return before !== after && overlap(answerWords(before), answerWords(after)) < 0.5;
}

/** The words of one card as likeness compares them: without those of its context, which a renamed heading changes. */
export type Features = {
  front: readonly string[];
  back: readonly string[];
  all: readonly string[];
  numbers: readonly string[];
};

/** The features of a card, of the content words of its front, back and context. */
export function featuresOf(front: readonly string[], back: readonly string[], context: readonly string[]): Features {
  const above = new Set(context);
  const own = front.filter((each) => !above.has(each));
  const asked = own.length > 0 ? own : front;
  const all = [...asked, ...back];
  return { front: asked, back, all, numbers: all.filter(isNumber) };
}

/** At least this much of the longer text has to be shared. */
const ENOUGH = 0.5;
/** Of question or answer alone, more than half: two parallel facts ("Gateway endpoint: free", "Interface endpoint: paid") share half. */
const MOST = 0.6;

/**
 * How alike two cards are, from 0.5 to 1; 0 when they are not one fact reworded. Numbers make the difference between
 * parallel facts ("in a standard queue: 120,000", "in a FIFO queue: 20,000"): where they changed, no word of the question
 * may have been replaced by another, and the context has to be the same.
 */
export function likeness(left: Features, right: Features, sameContext: boolean): number {
  const whole = overlap(left.all, right.all);
  if (whole < ENOUGH) return 0;
  const front = overlap(left.front, right.front);
  if (overlap(left.numbers, right.numbers) < 1) {
    const noneReplaced = sharedWords(left.front, right.front) === Math.min(left.front.length, right.front.length);
    return sameContext && noneReplaced && front >= MOST ? whole : 0;
  }
  return front >= MOST || overlap(left.back, right.back) >= MOST ? whole : 0;
}
