import type { Draft, Home } from '../../cards/card.ts';
import type { Change, PairedNote } from '../../cards/change.ts';
import type { Past, PastEvent } from '../../exchange/past.ts';
import type { Event } from '../../schedule/event.ts';
import { foldEvents } from '../../schedule/fold.ts';
import { hasDevice, hasEvent } from '../../store/event-ids.ts';
import { appendEvents, eventsOfCards } from '../../store/log.ts';
import { putSchedule } from '../../store/schedules.ts';
import type { Desk } from '../desk.ts';
import { newPast } from './new-past.ts';

/** What happened to cards before they came here, waiting for the cards to be stored. */
export type Pasts = {
  /** Says which of a note's drafts has which past, once the drafts have their places in the note. */
  expect(home: Home, paired: PairedNote, pastOf: ReadonlyMap<Draft, Past>): void;
  /** Says what happened to a card that is stored already, or will be with the same changes. */
  expectOf(card: string, past: Past): void;
  /** Inside the transaction that stores the changes: appends what the log does not hold yet, and schedules the cards anew. */
  settle(changes: readonly Change[]): void;
};

/** Nothing is waiting yet. */
export function createPasts(desk: Desk): Pasts {
  const waiting = new Map<string, Map<number, Past>>();
  const sources = new Map<string, boolean>();
  /** The events that were appended so far: two packages of one collection hold the same ones. */
  const given = new Set<string>();
  let ofStored: { card: string; past: Past }[] = [];
  const key = ({ root, path }: Home) => `${root}\u0000${path}`;

  /** Of what happened to a card: what the log does not hold yet. */
  const newEvents = (card: string, past: Past): Event[] => {
    const { store } = desk;
    const isKnown = ({ id, device }: PastEvent) => {
      // Most histories come once, and of one whose source is new nothing needs to be looked up.
      const wasThere = sources.get(device) ?? hasDevice(store, device);
      sources.set(device, wasThere);
      return given.has(id) || (wasThere && hasEvent(store, device, Number(id.slice(device.length + 1))));
    };
    const events = past.events
      .filter((event) => !isKnown(event))
      .map((event): Event => ({ ...event, card, at: instantOf(event, past) }));
    for (const { id } of events) given.add(id);
    return events;
  };
  /** The instant of a local clock that was, as far as is known, in the learner's zone. */
  const instantOf = ({ at }: PastEvent, { local }: Past) => (local ? at - desk.zone(at - desk.zone(at)) : at);

  return {
    expect(home, { pairs, unpaired }, pastOf) {
      const ofNote = new Map<number, Past>();
      for (const { draft, position } of [...pairs, ...unpaired]) {
        const past = pastOf.get(draft);
        if (past !== undefined) ofNote.set(position, past);
      }
      if (ofNote.size > 0) waiting.set(key(home), ofNote);
    },
    expectOf(card, past) {
      ofStored.push({ card, past });
    },
    settle(changes) {
      const { store, scheduler } = desk;
      const pasts = new Map<string, Event[]>();
      const add = (card: string, past: Past): void => {
        const events = newEvents(card, past);
        if (events.length > 0) pasts.set(card, [...(pasts.get(card) ?? []), ...events]);
      };
      for (const { card } of changes) {
        const ofNote = waiting.get(key(card.home));
        const past = ofNote?.get(card.position);
        if (past === undefined || card.retired) continue;
        add(card.id, past);
        ofNote?.delete(card.position);
      }
      for (const { card, past } of ofStored) add(card, past);
      ofStored = [];
      const events: Event[] = [];
      for (const { card, events: log } of eventsOfCards(store, pasts.keys())) {
        const added = newPast(pasts.get(card) ?? [], log, scheduler);
        if (added.length === 0) continue;
        events.push(...added);
        putSchedule(store, card, foldEvents([...log, ...added], scheduler));
      }
      // In the order of time, in which the log's indexes grow at their ends.
      appendEvents(
        store,
        events.sort((one, other) => one.at - other.at),
      );
    },
  };
}
