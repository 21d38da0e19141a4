import type { Event } from '../../schedule/event.ts';
import type { CardJson } from '../card-json.ts';
import { eventJson } from '../event-json.ts';
import type { Sink } from './sink.ts';

/** The version of the document's form: a reader refuses a newer one. */
const FORM_VERSION = 1;

/** Everything that is exported: the cards as they stand, and each card's log in order. */
export type Everything = {
  exportedAt: number;
  cards: Iterable<CardJson>;
  logs: Iterable<{ events: readonly Event[] }>;
};

/** Writes one JSON document, piece by piece: `{"format":"certamen","version":1,"exportedAt":…,"cards":[…],"events":[…]}`. */
export function writeJson({ exportedAt, cards, logs }: Everything, sink: Sink): void {
  const head = { format: 'certamen', version: FORM_VERSION, exportedAt: new Date(exportedAt).toISOString() };
  sink(`${JSON.stringify(head).slice(0, -1)},"cards":[`);
  let separator = '\n';
  for (const card of cards) {
    sink(`${separator}${JSON.stringify(card)}`);
    separator = ',\n';
  }
  sink('\n],"events":[');
  separator = '\n';
  for (const { events } of logs) {
    for (const event of events) {
      sink(`${separator}${JSON.stringify(eventJson(event))}`);
      separator = ',\n';
    }
  }
  sink('\n]}\n');
}
