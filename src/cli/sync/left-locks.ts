import { rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** The locks in a shared folder that a git left behind when it was killed. */
export type LeftLocks = {
  /** Remembers what a lock looks like now. */
  watch(lock: string): void;
  /**
   * Takes a lock away, once, that is the one that was watched, untouched since; true when it is gone. Whoever held it may have been asleep and
   * not dead: what it then writes over is sent again at its next sync, since both sides are compared as wholes.
   */
  takeAway(lock: string): boolean;
};

/** Those of a remote that is a folder; a remote behind an address is never touched. */
export function leftLocks(url: string): LeftLocks {
  const own = path.join(url, 'refs', 'heads', 'certamen.lock');
  let watched: string | null = null;
  return {
    watch(lock) {
      watched = path.isAbsolute(url) && lock === own ? lookOf(lock) : null;
    },
    takeAway(lock) {
      if (watched === null || lookOf(lock) !== watched) return false;
      rmSync(lock, { force: true });
      watched = null;
      return true;
    },
  };
}

/** What tells one lock from the next: it is another file, or was written to. Null when there is none. */
function lookOf(lock: string): string | null {
  const found = statSync(lock, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : [found.dev, found.ino, found.size, found.mtimeNs].join(' ');
}
