import { setImmediate } from 'node:timers/promises';
import { foldEvents } from '../schedule/fold.ts';
import { memoryOf } from '../schedule/memory.ts';
import { eventsOfCard } from '../store/log.ts';
import { cardsToRemember, keepMemories } from '../store/memories.ts';
import type { Store } from '../store/statements.ts';

/** So many cards are replayed before anything else, a key for one, has its turn. */
const CARDS_A_BREATH = 100;

/**
 * Brings the cache of memories up to date: what FSRS makes of each reviewed card's log, whichever scheduler sets the
 * intervals. FSRS is loaded only when a log has changed. Returns how many cards were replayed; rejects when `signal` is
 * aborted, and what was replayed by then is kept.
 */
export async function rememberCards(store: Store, signal?: AbortSignal): Promise<number> {
  const cards = cardsToRemember(store);
  if (cards.length === 0) return 0;
  const { fsrs } = await import('../schedule/fsrs.ts');
  for (let at = 0; at < cards.length; at += CARDS_A_BREATH) {
    await setImmediate();
    signal?.throwIfAborted();
    const part = cards.slice(at, at + CARDS_A_BREATH);
    keepMemories(
      store,
      part.map((card) => ({ card, memory: memoryOf(foldEvents(eventsOfCard(store, card), fsrs)) })),
    );
  }
  return cards.length;
}
