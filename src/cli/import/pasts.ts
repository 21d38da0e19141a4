import type { Card, Draft, Home } from '../../cards/card.ts';
import type { Change, PairedNote } from '../../cards/change.ts';
import type { Past, PastEvent } from '../../exchange/past.ts';
import type { Event } from '../../schedule/event.ts';
import { foldEvents } from '../../schedule/fold.ts';
import { hasDevice, hasEvent } from '../../store/event-ids.ts';
import { appendEvents, eventsOfCard } from '../../store/log.ts';
import { putSchedule } from '../../store/schedules.ts';
import type { Desk } from '../desk.ts';

/** What happened to cards before they came here, waiting for the cards to be stored. */
export type Pasts = {
  /** Says which of a note's drafts has which past, once the drafts have their places in the note. */
  expect(home: Home, paired: PairedNote, pastOf: ReadonlyMap<Draft, Past>): void;
  /** Says what happened to a card that is stored already. */
  expectOf(card: Card, past: Past): void;
  /** Inside the transaction that stores the changes: appends what the log does not hold yet, and schedules the cards anew. */
  settle(changes: readonly Change[]): void;
};

/** Nothing is waiting yet. */
export function createPasts(desk: Desk): Pasts {
  const waiting = new Map<string, Map<number, Past>>();
  const sources = new Map<string, boolean>();
  let ofStored: { card: string; past: Past }[] = [];
  const key = ({ root, path }: Home) => `${root}\u0000${path}`;

  const append = (card: string, past: Past): void => {
    const { store, scheduler } = desk;
    const isKnown = ({ id, device }: PastEvent) => {
      // Most histories come once, and of one whose source is new nothing needs to be looked up.
      const wasThere = sources.get(device) ?? hasDevice(store, device);
      sources.set(device, wasThere);
      return wasThere && hasEvent(store, device, Number(id.slice(device.length + 1)));
    };
    const events = past.events
      .filter((event) => !isKnown(event))
      .map((event): Event => ({ ...event, card, at: instantOf(event, past) }));
    if (events.length === 0) return;
    appendEvents(store, events);
    putSchedule(store, card, foldEvents(eventsOfCard(store, card), scheduler));
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
    expectOf({ id }, past) {
      ofStored.push({ card: id, past });
    },
    settle(changes) {
      for (const { card } of changes) {
        const ofNote = waiting.get(key(card.home));
        const past = ofNote?.get(card.position);
        if (past === undefined || card.retired) continue;
        append(card.id, past);
        ofNote?.delete(card.position);
      }
      for (const { card, past } of ofStored) append(card, past);
      ofStored = [];
    },
  };
}
