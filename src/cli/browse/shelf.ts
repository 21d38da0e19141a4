import { LEECH_LAPSES } from '../../schedule/schedule.ts';
import { addDays } from '../../schedule/study-day.ts';
import { browsedKeys, cardsByKeys, deckNames, tagNames } from '../../store/browse.ts';
import { eventsOfCard } from '../../store/log.ts';
import { bestFirst } from '../../study/best-first.ts';
import type { CardDeed, CardFilter, CardShelf, Found, Look } from '../../study/browsing.ts';
import type { Desk } from '../desk.ts';
import { type Happening, recordHappening } from '../grading.ts';
import { noteWork } from '../note-work.ts';

/** Nobody scrolls further: they search for less. */
const MOST_CARDS = 5000;
/** A search in the text is cut sooner, since each keystroke is one. */
const MOST_MATCHES = 1500;
/** So few matches are put in order, the best first. */
const MOST_ORDERED = 200;

/** The stored cards for the screen that browses them. */
export function cardShelf(desk: Desk): CardShelf {
  const { store, now, dayAt } = desk;
  const today = dayAt(now());
  const terms = { day: today, leech: LEECH_LAPSES };
  const found = (filter: CardFilter): Found => {
    const hasText = filter.text.trim() !== '';
    const limit = hasText ? MOST_MATCHES : MOST_CARDS;
    const keys = browsedKeys(store, filter, terms, limit + 1);
    const isCut = keys.length > limit;
    const total = Math.min(keys.length, limit);
    const read = (from: number, count: number) => cardsByKeys(store, keys.slice(from, Math.min(from + count, limit)));
    if (!hasText || total > MOST_ORDERED) return { total, isCut, page: read };
    const best = bestFirst(read(0, total), filter.text);
    return { total, isCut, page: (from, count) => best.slice(from, from + count) };
  };
  const happening = (deed: CardDeed): Happening =>
    deed === 'bury' ? { kind: deed, until: addDays(dayAt(now()), 1) } : { kind: deed };
  return {
    today,
    names: () => ({ tags: tagNames(store), decks: deckNames(store) }),
    find: found,
    looks: ({ id }) => {
      const events = eventsOfCard(store, id);
      const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
      const looks = events.flatMap((event): Look[] =>
        (event.kind === 'review' || event.kind === 'repeat') && !undone.has(event.id)
          ? [{ day: event.day, grade: event.grade }]
          : [],
      );
      return looks.reverse();
    },
    deed: ({ id }, deed) => recordHappening(desk, id, happening(deed), now()),
    undo: (event, { id }) => recordHappening(desk, id, { kind: 'undo', target: event }, now()).schedule,
    ...noteWork(desk),
  };
}
