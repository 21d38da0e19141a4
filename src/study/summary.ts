import { becameLeech } from '../schedule/leech.ts';
import type { Sitting, Step } from './review.ts';
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

/** One card's looks of a session, added up. */
type Tally = { item: StudyItem; first: Step; failed: number; tookMs: number };

const HARDEST = 3;

/** What the steps of a sitting come to. Steps that were undone are not among them; a card that is gone counts, unnamed. */
export function summarise({ steps, items }: Pick<Sitting, 'steps' | 'items'>): Summary {
  const looks = steps.filter((step) => step.kind === 'grade');
  const tallies = [...tally(looks, items).values()];
  const named = tallies.filter(({ item }) => items.has(item.id));
  return {
    cards: tallies.length,
    looks: looks.length,
    learnt: tallies.filter(({ first }) => first.before.item.reason === 'new').length,
    again: looks.filter((look) => look.grade !== null && look.grade < 3).length,
    tookMs: looks.reduce((sum, look) => sum + look.tookMs, 0),
    hardest: named
      .filter(({ failed }) => failed > 0)
      .sort((a, b) => b.failed - a.failed || b.tookMs - a.tookMs)
      .slice(0, HARDEST)
      .map(({ item }) => item),
    leeches: named
      .filter(({ item, first }) => becameLeech(first.before.item.schedule, item.schedule))
      .map(({ item }) => item),
  };
}

function tally(looks: readonly Step[], items: Sitting['items']): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const look of looks) {
    const before = tallies.get(look.card) ?? {
      item: items.get(look.card) ?? look.before.item,
      first: look,
      failed: 0,
      tookMs: 0,
    };
    const failed = before.failed + (look.grade !== null && look.grade < 4 ? 1 : 0);
    tallies.set(look.card, { ...before, failed, tookMs: before.tookMs + look.tookMs });
  }
  return tallies;
}
