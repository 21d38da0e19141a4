import type { StudyItem } from './session.ts';

/** What a session came to, for its last screen. */
export type Summary = {
  /** Different cards that were graded. */
  cards: number;
  /** All grades, with those of cards that came back. */
  looks: number;
  /** Cards that were seen for the first time. */
  learnt: number;
  /** Looks that were graded below 3: forgotten. */
  again: number;
  /** Milliseconds spent on the cards, pauses left out. */
  tookMs: number;
  /** The up to three cards that hurt most, worst first: those that were graded below 4 most often, then slowest. */
  hardest: readonly StudyItem[];
  /** Cards that became leeches in this session. */
  leeches: readonly StudyItem[];
};
