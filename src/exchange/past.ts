import type { Event } from '../schedule/event.ts';

type WithoutCard<E> = E extends Event ? Omit<E, 'card'> : never;

/** Something that happened to a card in another program, as an event of ours; which card of ours it is, is not known yet. */
export type PastEvent = WithoutCard<Event>;

/**
 * What happened to a card before it came here, in order. Each event's device is a name for where it comes from, and its
 * number there is the other program's own: the same file, read again or on another machine, gives the same events.
 */
export type Past = {
  events: readonly PastEvent[];
  /** Whether instants are those of a local clock of unknown zone; then days are of that clock too. */
  local: boolean;
};
