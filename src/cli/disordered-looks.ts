import { cached, keepInCache } from '../store/cache.ts';
import { lookCount, looksOutOfOrder } from '../store/log-parts.ts';
import type { Store } from '../store/statements.ts';
import { inBreaths, type Waiting } from './breaths.ts';

const KEPT_AS = 'disordered-looks';

/**
 * How many looks came with a time before that of the look the same device had recorded last. The log only grows: the number
 * is kept for as long as it holds as many looks.
 */
export async function disorderedLooks(store: Store, waiting: Waiting): Promise<number> {
  const madeFrom = String(lookCount(store));
  const kept = cached<number>(store, KEPT_AS, madeFrom);
  if (kept !== null) return kept;
  let count = 0;
  await inBreaths(looksOutOfOrder(store), waiting, (more) => {
    count += more;
  });
  keepInCache(store, KEPT_AS, madeFrom, count);
  return count;
}
