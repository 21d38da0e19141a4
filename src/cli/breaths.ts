import { setImmediate } from 'node:timers/promises';

/** Who waits for something long: hears how much of it is done, and may stop waiting. */
export type Waiting = {
  /** Is told the share that is done, 0 to 1. */
  done?: (share: number) => void;
  signal?: AbortSignal;
};

/** The same for something that is only the first part of what is waited for, this share of it. */
export function firstPartOf(waiting: Waiting, part: number): Waiting {
  return { ...waiting, done: (share) => waiting.done?.(share * part) };
}

/**
 * Goes through the parts of something long and lets everything else, a key for one, have its turn after each. Rejects when
 * nobody waits any more.
 */
export async function inBreaths<Part>(
  parts: Iterable<Part>,
  { signal }: Waiting,
  work: (part: Part) => void,
): Promise<void> {
  for (const part of parts) {
    work(part);
    await setImmediate();
    signal?.throwIfAborted();
  }
}
