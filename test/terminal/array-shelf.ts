import type { Card } from '../../src/cards/card.ts';
import { newSchedule, type Schedule } from '../../src/schedule/schedule.ts';
import { addDays } from '../../src/schedule/study-day.ts';
import type { CardDeed, CardFilter, CardShelf, FoundCard } from '../../src/study/browsing.ts';
import { cardOf, today } from './world.ts';

/** A shelf over an array, what was done to its cards, and what it was asked for. */
export type ArrayShelf = CardShelf & { log: string[]; filters: CardFilter[] };

/** A card on a shelf with what a test says of it. */
export function foundOf(part: Partial<Card> & { id: string }, schedule: Partial<Schedule> = {}): FoundCard {
  return { card: cardOf(part), schedule: { ...newSchedule, ...schedule } };
}

/** So many plain new cards, with ids from `c0`. */
export function shelfCards(count: number): FoundCard[] {
  return Array.from({ length: count }, (_, index) => foundOf({ id: `c${index}` }));
}

const after: Record<CardDeed, (schedule: Schedule) => Partial<Schedule>> = {
  suspend: () => ({ suspended: true }),
  resume: () => ({ suspended: false }),
  flag: () => ({ flagged: true }),
  unflag: () => ({ flagged: false }),
  bury: () => ({ buriedUntil: addDays(today, 1) }),
  forget: () => ({ due: null }),
};

/** The cards as a shelf: a word is found anywhere in a front, a state by what the schedule says. */
export function arrayShelf(cards: readonly FoundCard[], part: Partial<CardShelf> = {}): ArrayShelf {
  const log: string[] = [];
  const filters: CardFilter[] = [];
  const stored = new Map(cards.map((each) => [each.card.id, each]));
  const before = new Map<string, Schedule>();
  return {
    log,
    filters,
    today,
    names: () => ({ tags: [...new Set(cards.flatMap(({ card }) => card.tags))].toSorted(), decks: [] }),
    find: (filter) => {
      filters.push(filter);
      const wanted = filter.text.toLowerCase().split(' ');
      const ids = [...stored.values()]
        .filter(({ card }) => wanted.every((word) => card.front.toLowerCase().includes(word)))
        .filter(({ card }) => filter.tags.every((group) => group.some((tag) => card.tags.includes(tag))))
        .filter(({ schedule }) => filter.state !== 'suspended' || schedule.suspended)
        .map(({ card }) => card.id);
      const page = (from: number, limit: number): FoundCard[] =>
        ids.slice(from, from + limit).flatMap((id) => stored.get(id) ?? []);
      return { total: ids.length, isCut: false, page };
    },
    looks: () => [
      { day: today, grade: 4 },
      { day: addDays(today, -6), grade: 1 },
    ],
    deed: (card, deed) => {
      log.push(`${deed} ${card.id}`);
      const schedule = stored.get(card.id)?.schedule ?? newSchedule;
      before.set(`e${log.length}`, schedule);
      const changed = { ...schedule, ...after[deed](schedule) };
      stored.set(card.id, { card, schedule: changed });
      return { event: `e${log.length}`, schedule: changed };
    },
    undo: (event, card) => {
      log.push(`undo ${event}`);
      const schedule = before.get(event) ?? newSchedule;
      stored.set(card.id, { card, schedule });
      return schedule;
    },
    prepareEdit: async () => {},
    edit: (card) => ({ card: { ...card, front: 'An edited question?' }, problems: [] }),
    openPicture: () => null,
    ...part,
  };
}
