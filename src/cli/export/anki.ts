import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Card } from '../../cards/card.ts';
import { ankiCollection, type ExportedCard } from '../../exchange/anki-write.ts';
import { colRow } from '../../exchange/anki-write-json.ts';
import { ankiPackage, type MediaFile } from '../../exchange/anki-zip.ts';
import type { Event } from '../../schedule/event.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import { collectionBytes } from '../../store/anki-collection-file.ts';
import { allCards } from '../../store/cards.ts';
import { eventsByCard } from '../../store/log.ts';
import { scheduleOf } from '../../store/schedules.ts';
import type { Desk } from '../desk.ts';
import { noteFile } from '../note-file.ts';
import type { Sink } from './sink.ts';

/** What is larger is no picture of a note. */
const LARGEST_PICTURE = 20_000_000;

/** Writes an Anki package of the cards that are in the notes now, with their pictures, schedules and answers. */
export function writeAnki(desk: Desk, sink: Sink): void {
  const exportedAt = desk.now();
  const cards = [...exportedCards(desk)];
  const collection = ankiCollection(cards, {
    exportedAt,
    offsetMs: desk.zone(exportedAt),
    rolloverHour: desk.settings.rolloverHour,
    scheduler: desk.scheduler,
  });
  const { notes, cards: rows, revlog } = collection;
  const bytes = collectionBytes({ col: colRow(collection), notes, cards: rows, revlog });
  sink(
    ankiPackage(
      bytes,
      picturesOf(
        desk,
        cards.map(({ card }) => card),
      ),
    ),
  );
}

function* exportedCards({ store }: Desk): Generator<ExportedCard> {
  const logs = new Map([...eventsByCard(store)].map(({ card, events }) => [card, events]));
  for (const card of allCards(store)) {
    if (card.retired) continue;
    const schedule = scheduleOf(store, card.id) ?? newSchedule;
    yield { card, schedule, events: standing(logs.get(card.id) ?? []) };
  }
}

/** Without what was taken back, and the taking back. */
function standing(events: readonly Event[]): Event[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
  return events.filter((event) => event.kind !== 'undo' && !undone.has(event.id));
}

/** The pictures of cards that are there, each name once. */
function picturesOf({ store }: Desk, cards: readonly Card[]): MediaFile[] {
  const found = new Map<string, Uint8Array>();
  for (const { picture, home } of cards) {
    const note = picture === null ? null : noteFile(store, home);
    if (picture === null || note === null || /^[a-z]+:\/\//i.test(picture.path)) continue;
    const file = path.resolve(path.dirname(note), picture.path);
    const name = picture.path.split(/[\\/]/).at(-1) ?? '';
    const content = found.has(name) ? null : pictureAt(file);
    if (content !== null) found.set(name, content);
  }
  return [...found].map(([name, content]) => ({ name, content }));
}

function pictureAt(file: string): Uint8Array | null {
  if (!/\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic)$/i.test(file)) return null;
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= LARGEST_PICTURE ? readFileSync(file) : null;
  } catch {
    return null;
  }
}
