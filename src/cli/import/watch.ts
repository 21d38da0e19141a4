import { type FSWatcher, statSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** An editor writes a file in several strokes: this long after the last of them it is done. */
const SETTLED_MS = 200;
/** How often to look where the system does not say when something changes. */
const LOOK_EVERY_MS = 2000;

/**
 * Calls `changed` whenever something changed in one of the places (absolute paths of folders and files), one call after the
 * other, until `signal` ends it. A place the system will not watch is looked at every two seconds instead: then `changed`
 * is called whether anything did or not.
 */
export async function watchPlaces(
  places: readonly string[],
  changed: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const state = { stirred: false, lastAt: 0, wake: () => {} };
  const stir = () => {
    state.stirred = true;
    state.lastAt = performance.now();
    state.wake();
  };
  const watchers = places.map((place) => watchPlace(place, stir));
  const mustLook = watchers.includes(null);
  try {
    while (!signal.aborted) {
      if (!state.stirred) await sleep(mustLook ? LOOK_EVERY_MS : null, state, signal);
      while (state.stirred && !signal.aborted && performance.now() - state.lastAt < SETTLED_MS) {
        await wait(SETTLED_MS, null, { signal }).catch(() => {});
      }
      if (signal.aborted) return;
      state.stirred = false;
      await changed();
    }
  } finally {
    for (const watcher of watchers) watcher?.close();
  }
}

/** Until something stirs, the time is up, or the signal comes. */
async function sleep(forMs: number | null, state: { wake: () => void }, signal: AbortSignal): Promise<void> {
  await new Promise<void>((done) => {
    const end = () => {
      clearInterval(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    // A timer that does nothing keeps the process here while the watchers do not.
    const timer = setInterval(forMs === null ? () => {} : end, forMs ?? LOOK_EVERY_MS);
    state.wake = end;
    signal.addEventListener('abort', end);
  });
}

/** A watcher of a place; null when the system has none to give. Hidden files and folders stir nothing. */
function watchPlace(place: string, stir: () => void): FSWatcher | null {
  try {
    const isFolder = statSync(place).isDirectory();
    // An editor often replaces a file by another of its name: that is seen in its folder, not in the file.
    const folder = isFolder ? place : path.dirname(place);
    const watcher = watch(folder, { recursive: isFolder }, (_, name) => {
      const isMine = name === null || isFolder || name === path.basename(place);
      if (isMine && !(name ?? '').split(path.sep).some((part) => part.startsWith('.'))) stir();
    });
    watcher.on('error', stir);
    return watcher;
  } catch {
    return null;
  }
}
