import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isTakenApart } from '../../exchange/taken-apart.ts';
import { holdLessGarbage, optimiseLess } from './engine.ts';
import type { Parsed, Unparsed } from './parse.ts';
import { createParsePool, isOutOfMemory, type ParsePool } from './parse-pool.ts';

/** From so many characters on it pays to start threads. */
const WORTH_THREADS = 300_000;
/** And from so many on, to parse on this one as well: what it runs for the first time, it runs slowly. */
const WORTH_HELP = 600_000;
/** More threads than this are kept busy by no database, and each takes some 60 MB. */
const MOST_THREADS = 3;
/** So many notes are parsed on this thread before anything else has its turn. */
const NOTES_A_BREATH = 8;

/**
 * Parses notes on this thread, and once there is enough of them on all cores: with a thread for each but the one that this thread stores
 * them on, and of a larger folder on this one as well while it has nothing to store. One more thread would wait for a core.
 */
export function createParser(): ParsePool {
  const script = fileURLToPath(new URL('./parse-worker.js', import.meta.url));
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS);
  // The script is only there in the built program.
  let canThread = threads > 0 && existsSync(script);
  let pool: ParsePool | null = null;
  let characters = 0;
  return {
    async parse(notes) {
      if (notes.length === 0) return [];
      if (characters === 0) {
        optimiseLess(1);
        holdLessGarbage();
      }
      characters += notes.reduce((sum, { text }) => sum + (isTakenApart(text) ? 0 : text.length), 0);
      if (canThread && characters >= WORTH_THREADS) {
        if (pool === null) {
          optimiseLess(threads + 1);
          pool = createParsePool(script, threads, () => (characters < WORTH_HELP ? null : parseHere));
        }
        try {
          return await pool.parse(notes);
        } catch (error) {
          if (!isOutOfMemory(error)) throw error;
          canThread = false;
        }
      }
      return parseHere(notes);
    },
    async close() {
      await pool?.close();
    },
  };
}

async function parseHere(notes: readonly Unparsed[]): Promise<Parsed[]> {
  // Loaded when there is something to parse: reading an unchanged folder again costs no parser.
  const { parseNote } = await import('./parse.ts');
  const parsed: Parsed[] = [];
  for (const note of notes) {
    if (parsed.length % NOTES_A_BREATH === 0) await setImmediate();
    parsed.push(parseNote(note));
  }
  return parsed;
}
