import type { Draft } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { cleanText } from '../notes/plain.ts';
import { counted } from '../numbers.ts';
import type { Problem } from '../problem.ts';
import { ankiClozes } from './anki-cloze.ts';
import {
  type CardRow,
  type Collection,
  type CollectionRows,
  type Notetype,
  type RevlogRow,
  readCollection,
} from './anki-collection.ts';
import { mediaOfNote, unusedMedia } from './anki-media.ts';
import { ankiPlace, ankiText } from './anki-note.ts';
import { type AnkiClock, ankiPast, isAnswer } from './anki-past.ts';
import { fillTemplate } from './anki-template.ts';
import { isOwnNotetype, ownDraft } from './own-notetypes.ts';
import type { Past } from './past.ts';
import { gathering, type Reading } from './reading.ts';

const DAY_MS = 86_400_000;

/** What reading a package needs beside its rows. */
export type AnkiReader = {
  path: string;
  /** UTC milliseconds: what is later than tomorrow cannot be. */
  now: number;
  /** How far the learner's clocks are ahead of UTC at an instant, for a collection that does not say it of its own. */
  zone: (at: number) => number;
  /** The names of the pictures, sounds and other files in the package. */
  media: ReadonlySet<string>;
};

type Note = CollectionRows['notes'][number];

/**
 * Reads an Anki package or collection: each card with its deck, tags, flag, suspension, schedule and log. A line is the number
 * of the note in the package. A picture's path is its name among the media.
 */
export function readAnkiPackage(rows: CollectionRows, reader: AnkiReader): Reading {
  const gathered = gathering(reader.path, 'Anki package');
  const collection = readCollection(rows);
  const latest = reader.now + DAY_MS;
  const crt = Math.min(Math.max(rows.col.crt, 0), Math.floor(latest / 1000));
  const west = collection.minutesWest;
  const clock: AnkiClock = {
    crt,
    offsetMs: west === null || Math.abs(west) > DAY_MS / 60_000 ? reader.zone(crt * 1000) : -west * 60_000,
    rolloverHour: Math.abs(collection.rolloverHour) < 24 ? collection.rolloverHour : 4,
    latest,
  };
  const logs = new Map<number, RevlogRow[]>();
  let future = 0;
  for (const row of rows.revlog) {
    if (row.id > latest || row.id < 0) {
      future += 1;
      continue;
    }
    const log = logs.get(row.cid);
    if (log === undefined) logs.set(row.cid, [row]);
    else log.push(row);
  }
  const cardsOf = grouped(rows.cards);
  const guids = new Map<string, number>();
  rows.notes.forEach((note, index) => {
    const line = index + 1;
    const first = guids.get(note.guid);
    const cards = [...(cardsOf.get(note.id) ?? [])].sort((one, other) => one.ord - other.ord);
    if (first !== undefined) {
      gathered.skip({
        line,
        rule: 'anki/duplicate',
        message: `Note ${line} has the id of note ${first} and was skipped.`,
      });
      return;
    }
    if (note.id > latest) {
      gathered.skip({
        line,
        rule: 'anki/future',
        message: `Note ${line} is from the future and was skipped: set the clock right.`,
      });
      return;
    }
    guids.set(note.guid, line);
    takeNote({ note, cards, line, collection, clock, logs, reader }, gathered);
  });
  const reading = gathered.done();
  const known = new Set(rows.cards.map(({ id }) => id));
  const orphans = rows.revlog.filter(({ cid }) => !known.has(cid)).length;
  const byHand = rows.revlog.filter((row) => known.has(row.cid) && !isAnswer(row)).length;
  const remark = (rule: string, message: string): Problem => {
    return { path: reader.path, line: 1, column: 1, severity: 'info', rule: `anki/${rule}`, message };
  };
  const ofLog = (count: number, words: string): Problem[] =>
    count === 0 ? [] : [remark('log', `${counted(count, 'row')} of the log left out: ${words}.`)];
  const problems = [
    ...ofLog(future, 'from the future; set the clock right'),
    ...ofLog(orphans, 'of cards that are not in the package'),
    ...ofLog(byHand, 'no answers but changes by hand, which say where a card stood and give it no grade'),
  ];
  const unused = unusedMedia(rows.notes, reader.media);
  if (unused !== null) problems.push(remark('unused-media', unused));
  return { ...reading, problems: [...reading.problems, ...problems] };
}

function grouped(cards: readonly CardRow[]): Map<number, CardRow[]> {
  const groups = new Map<number, CardRow[]>();
  for (const card of cards) {
    const group = groups.get(card.nid);
    if (group === undefined) groups.set(card.nid, [card]);
    else group.push(card);
  }
  return groups;
}

type NoteAtHand = {
  note: Note;
  cards: readonly CardRow[];
  line: number;
  collection: Collection;
  clock: AnkiClock;
  logs: ReadonlyMap<number, RevlogRow[]>;
  reader: AnkiReader;
};

function takeNote(
  { note, cards, line, collection, clock, logs, reader }: NoteAtHand,
  gathered: ReturnType<typeof gathering>,
): void {
  const skip = (rule: string, message: string): void => gathered.skip({ line, rule: `anki/${rule}`, message });
  const notetype = collection.notetypes.get(note.mid);
  const values = note.flds.split('\u001f').map((value) => cleanText(value.replaceAll('\u0000', '')));
  const tags = note.tags.split(/\s+/).filter((tag) => tag !== '');
  const { picture, flags } = mediaOfNote(values, reader.media, line);
  const taken: { draft: Draft; past: Past | null }[] = [];
  for (const card of cards) {
    const deck = collection.decks.get(card.odid !== 0 ? card.odid : card.did) ?? '';
    const topics = tags.filter((tag) => !/^(?:marked|leech)$/i.test(tag));
    const place = ankiPlace({ deck, tags: topics, guid: note.guid, line });
    const draft = draftOf({ values, notetype, ord: card.ord, place });
    if (draft === null) continue;
    const past = ankiPast(
      card,
      logs.get(card.id) ?? [],
      clock,
      tags.some((tag) => /^marked$/i.test(tag)),
    );
    taken.push({ draft: { ...draft, picture: picture ?? draft.picture }, past });
  }
  if (cards.length === 0) skip('no-card', `Note ${line} has no card and was skipped.`);
  else if (taken.length === 0) skip('empty', `Note ${line} shows nothing on one of its sides and was skipped.`);
  else gathered.take(taken, flags);
}

type Side = {
  values: readonly string[];
  notetype: Notetype | undefined;
  ord: number;
  place: ReturnType<typeof ankiPlace>;
};

function draftOf({ values, notetype, ord, place }: Side): Draft | null {
  if (notetype !== undefined && isOwnNotetype(notetype.name)) return ownDraft(values, notetype.fields, place);
  const names = notetype?.fields ?? [];
  const fields = new Map(names.map((name, index) => [name, values[index] ?? '']));
  if (notetype?.isCloze) {
    const cloze = ankiClozes(values[0] ?? '', true).find(({ number }) => number === ord + 1);
    if (cloze === undefined) return null;
    const extra = values
      .slice(1)
      .map((value) => ankiText(value, true))
      .filter((text) => text !== '');
    const { front, members, hint } = cloze;
    return plainDraft('cloze', {
      ...place,
      front: ankiText(front, false),
      back: members.join('; '),
      members,
      hint,
      ordinal: ord,
      citations: extra,
    });
  }
  const template = notetype?.templates[ord];
  const front = ankiText(template === undefined ? (values[0] ?? '') : fillTemplate(template.front, { fields }), true);
  const whole = ankiText(template === undefined ? (values[1] ?? '') : fillTemplate(template.back, { fields }), true);
  // Some layouts write the question out again above the answer.
  const back = whole.startsWith(front) && whole.length > front.length ? whole.slice(front.length).trim() : whole;
  if (front === '' || back === '') return null;
  const form = ord > 0 && /revers/i.test(notetype?.name ?? '') ? 'reversed' : 'basic';
  return plainDraft(form, { ...place, front, back, ordinal: ord });
}
