import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Card } from '../cards/card.ts';
import type { Event } from '../schedule/event.ts';
import { applyEvent } from '../schedule/fold.ts';
import { newSchedule, type Schedule, type Scheduler } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { shownText } from './anki-shown.ts';
import { type AnkiFields, fieldsOf } from './anki-write-fields.ts';

/** A card to be exported, with what happened to it in order, undone events left out. */
export type ExportedCard = { card: Card; schedule: Schedule; events: readonly Event[] };

/** What the rows of a collection are made with. */
export type AnkiWriter = {
  /** UTC milliseconds. */
  exportedAt: number;
  /** How far the learner's clocks are ahead of UTC, in milliseconds, and the hour their day begins at. */
  offsetMs: number;
  rolloverHour: number;
  scheduler: Scheduler;
};

/** Rows in the order of the columns of their tables, as Anki's schema 11 has them. */
export type CollectionFile = {
  crtSeconds: number;
  rolloverHour: number;
  minutesWest: number;
  modifiedAt: number;
  decks: ReadonlyMap<number, string>;
  notes: readonly (string | number)[][];
  cards: readonly (string | number)[][];
  revlog: readonly number[][];
};

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Ids are instants in Anki; these begin in May 2014, and are the same in every export. */
const FIRST_ID = 1_400_000_000_000;

/** The rows of a collection with these cards: each a note of its own, known by its id wherever it goes. */
export function ankiCollection(cards: readonly ExportedCard[], writer: AnkiWriter): CollectionFile {
  const { exportedAt, offsetMs, rolloverHour, scheduler } = writer;
  const modified = Math.floor(exportedAt / 1000);
  const days = cards.flatMap(({ schedule, events }) => [
    ...(schedule.due === null ? [] : [schedule.due]),
    ...events.map(({ day }) => day),
  ]);
  const today = Math.floor((exportedAt + offsetMs - rolloverHour * HOUR_MS) / DAY_MS);
  const first = days.reduce((least, day) => Math.min(least, day), today);
  const decks = new Map<number, string>([[1, 'Default']]);
  const deckIds = new Map<string, number>();
  const used = new Set<number>();
  const notes: (string | number)[][] = [];
  const rows: (string | number)[][] = [];
  const revlog: number[][] = [];
  for (const [index, { card, schedule, events }] of cards.entries()) {
    const id = FIRST_ID + index;
    const name = (card.deck ?? 'Certamen').split('/').join('::');
    const deck = deckIds.get(name) ?? FIRST_ID + deckIds.size;
    deckIds.set(name, deck);
    decks.set(deck, name);
    notes.push(noteRow(id, card, modified));
    rows.push(cardRow({ id, deck, position: index + 1, modified, first: first as StudyDay }, schedule, events));
    revlog.push(...revlogRows(id, events, scheduler, used));
  }
  return {
    crtSeconds: Math.floor((first * DAY_MS + rolloverHour * HOUR_MS - offsetMs) / 1000),
    rolloverHour,
    minutesWest: Math.round(-offsetMs / 60_000),
    modifiedAt: exportedAt,
    decks,
    notes,
    cards: rows,
    revlog: revlog.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0)),
  };
}

function noteRow(id: number, card: Card, modified: number): (string | number)[] {
  const { notetype, values }: AnkiFields = fieldsOf(card);
  const tags = card.tags.length === 0 ? '' : ` ${card.tags.map((tag) => tag.replaceAll('/', '::')).join(' ')} `;
  const [first = ''] = values;
  return [id, card.id, notetype, modified, -1, tags, values.join('\u001f'), shownText(first), checksumOf(first), 0, ''];
}

/** The first four bytes of the SHA-1 of what a field shows, as a number: by it Anki finds notes that begin alike. */
export function checksumOf(field: string): number {
  const [one = 0, two = 0, three = 0, four = 0] = sha1(utf8ToBytes(shownText(field)));
  return ((one * 256 + two) * 256 + three) * 256 + four;
}

type Place = { id: number; deck: number; position: number; modified: number; first: StudyDay };

function cardRow(
  { id, deck, position, modified, first }: Place,
  schedule: Schedule,
  events: readonly Event[],
): (string | number)[] {
  const { due, intervalDays, easeHundredths, repetitions, lapses, suspended, flagged } = schedule;
  const looks = events.filter(({ kind }) => kind === 'review' || kind === 'repeat').length;
  const type = due === null ? 0 : 2;
  const queue = suspended ? -1 : type;
  // Anki has no word for repetitions in a row; it keeps what others leave in a card's data.
  const data = due === null ? '' : JSON.stringify({ cd: JSON.stringify({ r: repetitions }) });
  const place = due === null ? position : due - first;
  return [
    id,
    id,
    deck,
    0,
    modified,
    -1,
    type,
    queue,
    place,
    due === null ? 0 : intervalDays,
    due === null ? 0 : easeHundredths * 10,
    looks,
    lapses,
    0,
    0,
    0,
    flagged ? 1 : 0,
    data,
  ];
}

/** The answers of a card, and its being forgotten, as rows of the log; `used` holds the ids that are taken. */
function revlogRows(id: number, events: readonly Event[], scheduler: Scheduler, used: Set<number>): number[][] {
  const rows: number[][] = [];
  let schedule = newSchedule;
  for (const event of events) {
    const before = schedule;
    schedule = applyEvent(schedule, event, scheduler);
    const isLook = event.kind === 'review' || event.kind === 'repeat';
    if (!isLook && event.kind !== 'forget') continue;
    let at = event.at;
    while (used.has(at)) at += 1;
    used.add(at);
    const factor = schedule.easeHundredths * 10;
    if (!isLook) rows.push([at, id, -1, 0, 0, before.intervalDays, 0, 0, 4]);
    else {
      const type = before.due === null ? 0 : before.toRepeat ? 2 : 1;
      rows.push([
        at,
        id,
        -1,
        easeOf(event.grade),
        schedule.intervalDays,
        before.intervalDays,
        factor,
        event.tookMs ?? 0,
        type,
      ]);
    }
  }
  return rows;
}

/** Again, Hard, Good or Easy: a grade below 3 starts a card over. */
function easeOf(grade: number): number {
  return grade < 3 ? 1 : grade - 1;
}
