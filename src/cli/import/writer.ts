import type { Home } from '../../cards/card.ts';
import type { Change } from '../../cards/change.ts';
import type { CardEvent, Event } from '../../schedule/event.ts';
import { foldEvents } from '../../schedule/fold.ts';
import { appendBirths } from '../../store/births.ts';
import { saveAlias, saveCards } from '../../store/cards.ts';
import { idsWithHistory } from '../../store/event-ids.ts';
import { appendEvents, eventsOfCard, stamper } from '../../store/log.ts';
import { forgetNote, type NoteFile, type Root, saveNote, saveRoot } from '../../store/notes.ts';
import { putSchedule } from '../../store/schedules.ts';
import { inTransaction } from '../../store/statements.ts';
import type { Desk } from '../desk.ts';
import type { Pasts } from './pasts.ts';
import type { Twins } from './twins.ts';

/** What one note comes to: its row, when it is to be remembered as read, and what happens to its cards. */
export type NoteResult = { note: NoteFile | null; changes: readonly Change[] };

/** Stores results in transactions of many notes; none is ever stored in part. */
export type Writer = {
  add(result: NoteResult): void;
  /** Forgets a note that is gone, with the next transaction. */
  forget(home: Home): void;
  /** Stores where a root lies and how it is read, with the next transaction. */
  place(root: Root): void;
  /** Stores what is waiting. */
  flush(): void;
};

/** Ids fall anywhere into the indexes over them, so that a transaction of any size writes nearly all of their pages; memory keeps it from being larger. */
const NOTES_A_TRANSACTION = 600;
const CARDS_A_TRANSACTION = 6_000;

/** What a writer needs to know of its import. `at` is its instant, in UTC milliseconds. */
export type WriterOptions = {
  roots: readonly Root[];
  at: number;
  twins: Twins;
  pasts: Pasts;
  stored: (changes: readonly Change[]) => void;
};

/**
 * A writer for one import. What changes nothing is not written, and when nothing does there
 * is no transaction. `stored` is called with what a transaction has brought to disk.
 */
export function createWriter(desk: Desk, { roots, at, twins, pasts, stored }: WriterOptions): Writer {
  const { store } = desk;
  const rootOf = new Map(roots.map((root) => [root.name, root]));
  const savedRoots = new Set<string>();
  let waiting: NoteResult[] = [];
  let cards = 0;
  let forgotten: Home[] = [];
  let placed: Root[] = [];

  const saveRootOf = ({ root: name }: Home): void => {
    const root = rootOf.get(name);
    if (root === undefined || savedRoots.has(name)) return;
    saveRoot(store, root);
    savedRoots.add(name);
  };

  const writeAll = (changes: readonly Change[]): void => {
    for (const root of placed) saveRoot(store, root);
    for (const { note } of waiting) if (note !== null) saveRootOf(note.home);
    const rewritten = changes.filter((change) => change.rewritten);
    const wasKnown = idsWithHistory(store, newIds(rewritten));
    for (const { card } of rewritten) saveRootOf(card.home);
    saveCards(
      store,
      rewritten.map(({ card }) => card),
    );
    appendBirths(store, newIds(rewritten), at, desk.dayAt(at));
    if (rewritten.some(({ change }) => change !== 'add')) appendEvents(store, eventsOf(desk, rewritten, at));
    for (const change of rewritten) {
      if (change.alias !== null) saveAlias(store, change.alias, change.card.id);
      if (change.alias !== null || change.answerChanged || isTakenBack(change)) reschedule(desk, change.card.id);
    }
    for (const { change, card } of rewritten) if (change === 'add' && wasKnown.has(card.id)) reschedule(desk, card.id);
    pasts.settle(changes);
    twins.settle(rewritten, at);
    for (const { note } of waiting) if (note !== null) saveNote(store, note);
    for (const home of forgotten) forgetNote(store, home);
  };

  const writer: Writer = {
    add(result) {
      waiting.push(result);
      cards += result.changes.length;
      if (waiting.length >= NOTES_A_TRANSACTION || cards >= CARDS_A_TRANSACTION) writer.flush();
    },
    forget(home) {
      forgotten.push(home);
    },
    place(root) {
      placed.push(root);
    },
    flush() {
      const changes = waiting.flatMap((result) => result.changes);
      const isNothing = forgotten.length === 0 && placed.length === 0 && waiting.every(({ note }) => note === null);
      if (!isNothing || changes.some((change) => change.rewritten)) inTransaction(store, () => writeAll(changes));
      waiting = [];
      cards = 0;
      forgotten = [];
      placed = [];
      stored(changes);
    },
  };
  return writer;
}

/** A new card may be one that another device has reviewed for months. */
function newIds(changes: readonly Change[]): string[] {
  return changes.flatMap(({ change, card }) => (change === 'add' ? [card.id] : []));
}

/** What happens to cards that are stored already, and to their names. */
function* eventsOf({ store, dayAt }: Desk, changes: readonly Change[], at: number): Generator<CardEvent> {
  const stamp = stamper(store);
  const day = dayAt(at);
  for (const each of changes) {
    const { change, card, alias, answerChanged } = each;
    const of = () => ({ ...stamp(at), card: card.id, day });
    if (change === 'retire') yield { ...of(), kind: 'retire' };
    if (change === 'restore') yield { ...of(), kind: 'restore' };
    if (alias !== null) yield { ...of(), kind: 'pairing', alias };
    if (answerChanged) yield { ...of(), kind: 'changed' };
    if (!isTakenBack(each)) continue;
    for (const target of changedSinceReview(eventsOfCard(store, card.id))) yield { ...of(), kind: 'undo', target };
  }
}

/** Whether the answer is what it was before an edit that nobody has been asked about since: then that made nothing due. */
function isTakenBack({ before, card, answerChanged }: Change): boolean {
  return before !== null && before.formerBack !== null && card.formerBack === null && !answerChanged;
}

/** The ids of the changes of the answer that came after the last look at a card and still count. */
function changedSinceReview(events: readonly Event[]): string[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
  const counting = events.filter(({ id }) => !undone.has(id));
  const last = counting.findLastIndex(({ kind }) => kind === 'review' || kind === 'repeat');
  return counting.slice(last + 1).flatMap(({ id, kind }) => (kind === 'changed' ? [id] : []));
}

function reschedule({ store, scheduler }: Desk, card: string): void {
  putSchedule(store, card, foldEvents(eventsOfCard(store, card), scheduler));
}
