import type { StudyDay } from '../schedule/study-day.ts';

/** What FSRS knows of one card after its last review. */
export type Memory = {
  /** Days until the chance to recall it has fallen to 90 %. */
  stability: number;
  /** 1 (easy) to 10. */
  difficulty: number;
  /** The study day of that review. */
  lastDay: StudyDay;
};

const DECAY = 0.1542;
/** Chosen so that after as many days as the stability says, the chance is 90 %. */
const FACTOR = 0.9 ** (-1 / DECAY) - 1;

/**
 * The chance, 0 to 1, that a card is recalled on a day when it is not reviewed until then: (1 + F·t/S)^(−c). A day before
 * the last review counts as that day. Source: FSRS-6, the forgetting curve, with its default decay.
 */
export function recallChance({ stability, lastDay }: Memory, day: StudyDay): number {
  return recallAfter(Math.max(0, day - lastDay), stability);
}

/** The chance that a card of this stability is recalled so many days after its last review. */
export function recallAfter(days: number, stability: number): number {
  return (1 + (FACTOR * days) / stability) ** -DECAY;
}
