import { familyOf } from '../cards/card.ts';
import type { Sitting } from './review.ts';
import type { StudyItem } from './session.ts';

/** Seconds a look takes as long as nothing is known of this learner. */
const USUAL_SECONDS = 12;

/** How many looks of this session weigh as much as what is usual. */
const USUAL_WEIGHT = 10;

/** A look longer than this was a pause: the time beyond is not counted. A scenario is long to read. */
const LONGEST_MS = { fact: 60_000, scenario: 180_000 };

/** Seconds a question with options takes: to read it, to weigh its options, and to read why. */
export const QUESTION_SECONDS = 75;

/** Milliseconds a look took, between the two instants, without what must have been a pause; never negative. */
export function tookMs({ card }: StudyItem, shownAt: number, at: number): number {
  return Math.max(0, Math.min(at - shownAt, LONGEST_MS[familyOf(card.form)]));
}

/**
 * Minutes the looks still to come will take: at least 1 while there are any, 0 when there are none. The pace is the
 * learner's usual one, outweighed little by little by that of this session; questions with options have one of their own.
 */
export function minutesLeft({ steps, outlook, queue, position, items }: Omit<Sitting, 'minutesLeft'>): number {
  const toCome = queue.slice(position);
  if (toCome.length === 0) return 0;
  const isQuestion = (id: string): boolean => items.get(id)?.form === 'choice';
  const questions = toCome.filter(isQuestion).length;
  const looks = steps.filter((step) => step.kind === 'grade' && !isQuestion(step.card));
  const seconds = looks.reduce((sum, look) => sum + look.tookMs / 1000, 0);
  const usualSeconds = outlook?.usualSecondsPerCard ?? USUAL_SECONDS;
  const secondsPerLook = (usualSeconds * USUAL_WEIGHT + seconds) / (USUAL_WEIGHT + looks.length);
  const secondsLeft = (toCome.length - questions) * secondsPerLook + questions * QUESTION_SECONDS;
  return Math.max(1, Math.round(secondsLeft / 60));
}

/** Minutes so many looks will take at the learner's usual pace (seconds a look; null when unknown); 0 for none, else at least 1. */
export function minutesFor(looks: number, usualSecondsPerLook: number | null): number {
  return looks === 0 ? 0 : Math.max(1, Math.round((looks * (usualSecondsPerLook ?? USUAL_SECONDS)) / 60));
}
