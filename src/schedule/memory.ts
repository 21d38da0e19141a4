import type { Schedule } from './schedule.ts';
import { addDays, type StudyDay } from './study-day.ts';

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
 * The chance, 0 to 1, that a card is recalled on a day when it is not reviewed until then. A day before the last review
 * counts as that day.
 */
export function recallChance({ stability, lastDay }: Memory, day: StudyDay): number {
  return recallAfter(Math.max(0, day - lastDay), stability);
}

/**
 * The chance that a card of this stability is recalled so many days after its last review: (1 + F·t/S)^(−c).
 * Source: FSRS-6, the forgetting curve, with its default decay.
 */
export function recallAfter(days: number, stability: number): number {
  return (1 + (FACTOR * days) / stability) ** -DECAY;
}

/** The stability in days of a card after a first look that went well, and its difficulty. Source: FSRS-6, its defaults. */
export const firstMemory = { stability: 2.3065, difficulty: 2.1181 };

/**
 * The stability after a look on a day, when the card is recalled and when it is not. What FSRS computes for a “good” and an
 * “again”, with its default parameters: written out, since a plan weighs thousands of cards before the first is shown, and
 * does so without the library. Source: FSRS-6.
 */
export function stabilityAfter(memory: Memory, day: StudyDay): { recalled: number; forgotten: number } {
  const { stability, difficulty } = memory;
  const lost = 1 - recallChance(memory, day);
  const growth = Math.exp(1.8722) * (11 - difficulty) * stability ** -0.1666 * (Math.exp(0.796 * lost) - 1);
  const left = 1.4835 * difficulty ** -0.0614 * ((stability + 1) ** 0.2629 - 1) * Math.exp(1.6483 * lost);
  return { recalled: stability * (1 + growth), forgotten: Math.min(left, stability / Math.exp(0.5425 * 0.0912)) };
}

/** The difficulty that FSRS gives a card of the usual ease, and how much ease is one step of difficulty. */
const USUAL_DIFFICULTY = 5;
const EASE_A_STEP = 30;

/**
 * The memory a schedule holds; null for a card that was never reviewed. A schedule that FSRS did not make holds none: its
 * interval then stands for the stability, since both aim at nine of ten.
 */
export function memoryOf(schedule: Schedule): Memory | null {
  const { stability, difficulty, lastDay, due, intervalDays, easeHundredths } = schedule;
  if (lastDay === null) return null;
  if (stability !== null && difficulty !== null) return { stability, difficulty, lastDay };
  if (due === null || intervalDays < 1) return null;
  const steps = (250 - easeHundredths) / EASE_A_STEP;
  return {
    stability: intervalDays,
    difficulty: Math.max(1, Math.min(10, USUAL_DIFFICULTY + steps)),
    // A card placed by another program was last asked there, before the day it came here.
    lastDay: addDays(Math.min(lastDay, due - intervalDays) as StudyDay, 0),
  };
}
