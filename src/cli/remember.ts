import { foldEvents } from '../schedule/fold.ts';
import { memoryOf } from '../schedule/memory.ts';
import { eventsOfCard } from '../store/log.ts';
import { cardsToRemember, keepMemories } from '../store/memories.ts';
import type { Store } from '../store/statements.ts';
import { schedulerNamed } from './desk.ts';

/**
 * Brings the cache of memories up to date: what FSRS makes of each reviewed card's log, whichever scheduler sets the
 * intervals. FSRS is loaded only when a log has changed. Returns how many cards were replayed.
 */
export async function rememberCards(store: Store): Promise<number> {
  const cards = cardsToRemember(store);
  if (cards.length === 0) return 0;
  const fsrs = await schedulerNamed('fsrs');
  keepMemories(
    store,
    cards.map((card) => ({ card, memory: memoryOf(foldEvents(eventsOfCard(store, card), fsrs)) })),
  );
  return cards.length;
}
