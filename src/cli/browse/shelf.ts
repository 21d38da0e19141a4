import { LEECH_LAPSES } from '../../schedule/schedule.ts';
import { addDays } from '../../schedule/study-day.ts';
import { browsedKeys, cardsByKeys, deckNames, tagNames } from '../../store/browse.ts';
import { eventsOfCard } from '../../store/log.ts';
import { type CardDeed, type CardFilter, type CardShelf, type Look, MOST_FOUND } from '../../study/browsing.ts';
import type { Desk } from '../desk.ts';
import { type Happening, recordHappening } from '../grading.ts';
import { noteWork } from '../note-work.ts';

/** With more matches than this nobody sees which is best, and to say so would take too long for a keystroke. */
const MOST_RANKED = 2000;

/** The stored cards for the screen that browses them. */
export function cardShelf(desk: Desk): CardShelf {
  const { store, now, dayAt } = desk;
  const today = dayAt(now());
  const keysOf = (filter: CardFilter): number[] => {
    const terms = { day: today, leech: LEECH_LAPSES };
    const keys = browsedKeys(store, filter, terms, { limit: MOST_FOUND, ranked: false });
    const isRanked = filter.text.trim() !== '' && keys.length > 1 && keys.length <= MOST_RANKED;
    return isRanked ? browsedKeys(store, filter, terms, { limit: MOST_FOUND, ranked: true }) : keys;
  };
  const happening = (deed: CardDeed): Happening =>
    deed === 'bury' ? { kind: deed, until: addDays(dayAt(now()), 1) } : { kind: deed };
  return {
    today,
    names: () => ({ tags: tagNames(store), decks: deckNames(store) }),
    find: (filter) => {
      const keys = keysOf(filter);
      return {
        total: keys.length,
        page: (from, limit) => cardsByKeys(store, keys.slice(from, from + limit)),
      };
    },
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
