import { hash } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Card, Home } from '../../cards/card.ts';
import {
  type Change,
  newCard,
  type Pair,
  type PairedNote,
  type Placed,
  retiredCard,
  rewordedCard,
} from '../../cards/change.ts';
import { createIds } from '../../cards/ids.ts';
import { isMassRetirement } from '../../cards/mass-retirement.ts';
import { type LostCards, lostCards } from '../../cards/pair-across.ts';
import { pairNote } from '../../cards/pair-note.ts';
import { withoutRepeatedIds } from '../../cards/repeated-ids.ts';
import { lostToErrors } from '../../cards/unreadable-items.ts';
import { Failure } from '../../failure.ts';
import type { Problem } from '../../problem.ts';
import { hasRetiredCards } from '../../store/births.ts';
import { cardsOfNote, pathsOfCards } from '../../store/cards.ts';
import type { NoteFile } from '../../store/notes.ts';
import { scheduleOf } from '../../store/schedules.ts';
import type { Desk } from '../desk.ts';
import { birthRules } from './birth-rules.ts';
import { shown } from './file-problem.ts';
import { knownProblem, missingPictures, tellingKnown } from './foreign.ts';
import { knownCards } from './known-cards.ts';
import { factsPages, tablesFor } from './own-pages.ts';
import type { Parsed } from './parse.ts';
import { createPasts } from './pasts.ts';
import { type FoundNote, type Plan, planImport, STDIN_ROOT, type Wanted } from './plan.ts';
import { type FileRead, readNoteFile } from './read-file.ts';
import { type Handover, type NoteRead, readNotes } from './read-notes.ts';
import { countChange, type ImportListener, type ImportSummary, noSummary } from './record.ts';
import { takeOver } from './take-over.ts';
import { createTwins } from './twins.ts';
import { isNoteName } from './walk.ts';
import { createWriter, type NoteResult } from './writer.ts';

/** What is to be imported, and how. */
export type ImportRequest = {
  wanted: Wanted;
  /** Nothing is stored; what would happen is told all the same. */
  dryRun: boolean;
  /** Go on though many cards would be retired, or a folder is gone. */
  force: boolean;
  /** The program's way of reading notes: those read by another version are read again. */
  version: string;
  /** Reads a file in place of the disk, or takes it apart; small ones may be read into the buffer that is given. */
  read?: (file: string, scratch: Buffer) => FileRead;
  /** In place of looking for notes: what was found, or came through stdin. */
  plan?: Plan;
};

/** Most notes are smaller. */
const SCRATCH_BYTES = 64_000;

/** So many notes are read faster without asking about every card whether it was there before. */
const MANY_NOTES = 100;

/** A note that lost a card or has a draft without one: it waits until all other notes have been read. */
type HeldNote = NoteRead & { paired: PairedNote };

/**
 * Imports notes: reads those that changed, pairs what they say with the stored cards, and stores the difference. Notes that
 * are known are read first, since only they can have lost cards; then new ones, each stored and forgotten before the
 * next, so that memory does not grow with the folder. Whoever drives the generator parses what it hands over. Throws a
 * failure, with nothing stored, when it would retire a suspicious number of cards.
 */
export function* importing(
  desk: Desk,
  request: ImportRequest,
  listener: ImportListener,
): Generator<Handover, ImportSummary, Parsed[]> {
  const began = performance.now();
  const { store } = desk;
  const { version, dryRun, force } = request;
  const plan = request.plan ?? planImport(store, request.wanted, force);
  const summary: ImportSummary = { ...noSummary(), files: plan.found.length };
  const cards = knownCards(store);
  const ids = createIds(cards.find, (text) => hash('sha256', text));
  const twins = createTwins(desk);
  const pasts = createPasts(desk);
  const fileOf = filesOf(plan);
  const fromExport = takeOver(cards.find, () => [...pathsOfCards(store), ...plan.found.map(({ home }) => home.path)]);
  const hasOthers = plan.found.some(({ home }) => !isNoteName(home.path));
  const tellKnown = tellingKnown({ find: cards.find, fileOf, hasOthers });
  const births = birthRules(store, cards.find, fileOf);
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  let done = 0;
  const tables = tablesFor(store, plan);
  const facts = factsPages(store, plan, fileOf);
  const report = (problem: Problem): void => {
    summary.problems += 1;
    listener.problem(problem);
  };
  const stored = (changes: readonly Change[]): void => {
    for (const change of changes) {
      countChange(summary, change);
      listener.change(change, fileOf(change.card.home));
      if (dryRun) continue;
      cards.remember(change.card.id);
      if (change.alias !== null) cards.remember(change.alias);
    }
    if (!dryRun) ids.stored();
  };
  const writer = createWriter(desk, { roots: plan.roots, at: desk.now(), twins, pasts, stored });
  const put = (result: NoteResult): void => (dryRun ? stored(result.changes) : writer.add(result));

  const looked = (note: FoundNote, problems: readonly Problem[]): void => {
    done += 1;
    listener.progress(note.home.path, done, plan.found.length);
    for (const problem of problems) report({ ...problem, path: shown(note.file) });
  };
  const read = (notes: readonly FoundNote[], changed: (read: NoteRead) => void, looksAt = looked) =>
    readNotes(notes, version, {
      read: (file, glance) => request.read?.(file, scratch) ?? readNoteFile(file, scratch, glance),
      tables,
      facts,
      unchanged: (note, { problems }) => {
        summary.unchanged += 1;
        unchanged.push(note.home);
        looksAt(note, problems);
      },
      unreadable: looksAt,
      changed: (each) => {
        looksAt(each.note, each.parsed.problems);
        if (each.parsed.foreign !== undefined) {
          const missing = missingPictures(each.note.file, each.parsed);
          for (const problem of missing) report({ ...problem, path: shown(each.note.file) });
          const { tally } = each.parsed.foreign;
          listener.tally?.(shown(each.note.file), { ...tally, flagged: tally.flagged + missing.length });
        }
        changed(each);
      },
    });
  const pair = ({ note: { home, file }, parsed }: NoteRead): PairedNote & { live: number } => {
    const mine = cardsOfNote(store, home);
    const { drafts, pastOf, known: doubles } = tellKnown(parsed, home);
    const paired = pairNote({ home, drafts: withoutRepeatedIds(drafts), cards: mine }, cards.find);
    pasts.expect(home, paired, pastOf);
    for (const { card, past } of doubles) if (past !== null) pasts.expectOf(card, past);
    const doubled = knownProblem(shown(file), doubles);
    if (doubled !== null) report(doubled);
    const errors = parsed.problems.filter(({ severity }) => severity === 'error').map(({ line }) => line);
    const broken = new Set(lostToErrors(paired, errors).map(({ id }) => id));
    const lost = paired.lost.filter(({ id }) => !broken.has(id));
    return { ...paired, lost, live: mine.filter(({ retired }) => !retired).length };
  };

  const reworded = (each: Pair) => unseenEdit(desk, rewordedCard(each, ids.alias(each.card, each.draft)));
  const born = (placed: Placed) => (births.mayBeBorn(placed, report) ? [newCard(placed, ids.birth(placed.draft))] : []);
  /** The changes of a note; a draft that may be a lost card reworded waits until all notes are read, others no card is found for are born. */
  const settle = ({ pairs, unpaired }: PairedNote, lost: LostCards, waiting: Placed[]): Change[] => {
    const changes = pairs.map(reworded);
    for (const placed of unpaired) {
      const claimed = lost.claim(placed) ?? fromExport(placed);
      if (claimed !== null) changes.push(reworded(claimed));
      else if (lost.mayBeLike(placed)) waiting.push(placed);
      else changes.push(...born(placed));
    }
    return inOrder(changes);
  };
  /** In the order of their note, with what is to be said of them. */
  const inOrder = (changes: Change[]): Change[] => {
    changes.sort((left, right) => left.card.position - right.card.position);
    for (const change of changes) {
      const repeated = twins.repeated(change, () => shown(fileOf(change.card.home)));
      if (repeated !== null) report(repeated);
    }
    return changes;
  };
  for (const problem of plan.problems) report(problem);
  const held: HeldNote[] = [];
  const unchanged: Home[] = [];
  let live = 0;
  const knownNotes = plan.found.filter(({ known }) => known !== null);
  // Notes come first: their cards are there when an export says what happened to them.
  const newNotes = [true, false].flatMap((isNote) =>
    plan.found.filter(({ known, home }) => known === null && isNoteName(home.path) === isNote),
  );
  const none = lostCards([], null);
  yield* read(knownNotes, (each) => {
    const paired = pair(each);
    live += paired.live;
    if (paired.unpaired.length > 0 || paired.lost.length > 0) held.push({ ...each, paired });
    else put({ note: each.row, changes: settle(paired, none, []) });
  });

  const gone = plan.gone.flatMap(({ home }) => cardsOfNote(store, home).filter(({ retired }) => !retired));
  const allLost = [...held.flatMap(({ paired }) => paired.lost), ...gone];
  births.lost(allLost);
  const storedLive = () =>
    live + gone.length + unchanged.flatMap((home) => cardsOfNote(store, home)).filter((card) => !card.retired).length;
  if (!force && isMassRetirement(allLost.length, 0) && isMassRetirement(allLost.length, storedLive())) {
    const rehearsal = lostCards(allLost, cards.find);
    const waiting: Placed[] = [];
    const rehearse = ({ unpaired }: PairedNote) =>
      waiting.push(...unpaired.filter((placed) => rehearsal.claim(placed) === null && rehearsal.mayBeLike(placed)));
    for (const { paired } of held) rehearse(paired);
    yield* read(
      newNotes,
      (each) => rehearse(pair(each)),
      () => {},
    );
    rehearsal.claimAlike(waiting);
    refuseMassRetirement(rehearsal.rest(), storedLive());
  }

  // Nothing can come back where nothing is lost or retired; whether anything is, is worth a look before many notes.
  const mayReturn = cards.wereThere() && (allLost.length > 0 || newNotes.length < MANY_NOTES || hasRetiredCards(store));
  const pool = lostCards(allLost, mayReturn ? cards.find : null);
  const last: { row: NoteFile; waiting: Placed[] }[] = [];
  // A note is not known as read before all of its cards are settled: an import that is cut off begins with it again.
  const putSettled = ({ row }: NoteRead, paired: PairedNote): void => {
    const waiting: Placed[] = [];
    const changes = settle(paired, pool, waiting);
    const isWhole = paired.lost.length === 0 && waiting.length === 0;
    put({ note: isWhole ? row : null, changes });
    if (!isWhole) last.push({ row, waiting });
  };
  for (const each of held) putSettled(each, each.paired);
  yield* read(newNotes, (each) => putSettled(each, pair(each)));
  const alike = pool.claimAlike(last.flatMap(({ waiting }) => waiting));
  const isGone = new Set(plan.gone.map(({ home }) => homeKey(home)));
  const retired = pool
    .rest()
    .map((card) =>
      retiredCard(card, isGone.has(homeKey(card.home)) ? 'its note is gone' : 'its text is gone from the note'),
    );
  put({ note: null, changes: retired });
  for (const { row, waiting } of last) {
    const changes = waiting.flatMap((placed) => {
      const pair = alike.get(placed);
      return pair === undefined ? born(placed) : [reworded(pair)];
    });
    put({ note: row, changes: inOrder(changes) });
  }
  if (!dryRun) {
    for (const { home } of plan.gone) writer.forget(home);
    for (const root of plan.changedRoots) writer.place(root);
    writer.flush();
  }
  summary.ms = Math.round(performance.now() - began);
  return summary;
}

/** A card nobody has been asked yet has no former answer to be reminded of, and nothing to become due. */
function unseenEdit({ store }: Desk, change: Change): Change {
  if (!change.answerChanged || scheduleOf(store, change.card.id)?.due != null) return change;
  return { ...change, answerChanged: false, card: { ...change.card, formerBack: null } };
}

function refuseMassRetirement(retiring: readonly Card[], stored: number): void {
  if (!isMassRetirement(retiring.length, stored)) return;
  throw new Failure(
    'input',
    `This would retire ${retiring.length} of ${stored} cards, and nothing was imported: bring the missing notes back, or say --force if they are meant to go.`,
  );
}

function homeKey({ root, path: below }: Home): string {
  return `${root}\u0000${below}`;
}

/** Where the note of a home lies, as an absolute path; below nothing for a root that is not on this machine. */
function filesOf({ roots }: Plan): (home: Home) => string {
  const locations = new Map(roots.map(({ name, location }) => [name, location]));
  // Asked once for each card, of one note after the other.
  let last: { home: Home; file: string } | null = null;
  return (home) => {
    if (home.root === STDIN_ROOT) return '-';
    if (last?.home !== home) {
      last = { home, file: path.join(locations.get(home.root) ?? '', ...home.path.split('/')) };
    }
    return last.file;
  };
}
