import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine to clear garbage away once there is little more than half as much of it as of what is in use. Left to itself it waits for
 * three times as much, since an import makes garbage quickly, and all threads together then hold a hundred megabytes of it.
 */
export function holdLessGarbage(): void {
  setFlagsFromString('--heap-growing-percent=60');
}

/**
 * Tells the engine that what runs from here on is over in a few seconds. V8 11, that of Node 20, has nothing between code it
 * compiles at a glance and code it optimises at length, and an import spent more time in its optimiser than in what came
 * out of it: a function now has to run more than twice as long before it is optimised, and takes fewer others in. Later engines
 * have a compiler in between, and are left alone. Where several threads share the work, each optimises for itself what only a
 * part of the work will use: with `threads` of them, more than one, a function has to run longer still.
 *
 * A text comes in a dozen inner forms (slices, joined ones, of one or two bytes a character), and what meets more than four forms
 * is looked up anew each time: here it may meet all of them. Patterns are run often, and are not compiled for the engine's interpreter
 * of patterns first; by a count that each pattern takes with it, since the flag that turns the interpreter off crashes on those
 * it has already met. And of optimising, what takes its time and gains little is left out.
 */
export function optimiseLess(threads: number): void {
  if (!process.versions.v8.startsWith('11.')) return;
  setFlagsFromString(`--interrupt-budget=${threads > 1 ? 540_000 : 180_000}`);
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--max-valid-polymorphic-map-count=12');
  setFlagsFromString('--regexp-tier-up-ticks=0');
  for (const phase of ['loop-peeling', 'store-elimination', 'splitting']) setFlagsFromString(`--no-turbo-${phase}`);
}
