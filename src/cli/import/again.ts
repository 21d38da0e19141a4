import type { Card } from '../../cards/card.ts';
import { formatProblem } from '../../problem.ts';
import { cardById } from '../../store/cards.ts';
import { importLine } from '../../tui/import-line.ts';
import type { Screen } from '../../tui/screen.ts';
import { importScreen } from '../../tui/screens/import/screen.ts';
import type { ImportProgress, ImportReport } from '../../tui/screens/import/world.ts';
import { newCardsScreen } from '../../tui/screens/new-cards/screen.ts';
import type { NewCard } from '../../tui/screens/new-cards/world.ts';
import type { Desk } from '../desk.ts';
import { editNote } from '../editor.ts';
import { recordHappening } from '../grading.ts';
import { isNoteFile } from '../note-file.ts';
import { problemsOfEdit } from '../note-work.ts';
import { excerpts } from './excerpts.ts';
import { importNotes } from './import-notes.ts';
import { importNow } from './import-now.ts';
import type { ImportRequest } from './importing.ts';
import { noteCounts } from './note-counts.ts';
import { collector } from './proposal.ts';
import { readerVersion } from './reader-version.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const EVERY_MS = 60;

/** The screen that imports every folder imported before, once more, and lets the new cards be read. */
export function importAgainScreen(desk: Desk): Screen {
  let newCards: readonly NewCard[] = [];
  return importScreen({
    run: async (progress, signal) => {
      const done = await importEverything(desk, progress, signal);
      newCards = done.newCards;
      return done.report;
    },
    read: () => readScreen(desk, newCards),
  });
}

async function importEverything(
  desk: Desk,
  progress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<{ report: ImportReport; newCards: NewCard[] }> {
  const { listener, newCards, problems } = collector();
  const counts = noteCounts();
  let next = performance.now();
  const summary = await importNotes(desk, request('everything'), {
    ...listener,
    change: (change, file) => {
      listener.change(change, file);
      counts.add(change, file);
    },
    progress: (name, done, total) => {
      // What is stored stays; the rest is read by the next import.
      signal.throwIfAborted();
      if (performance.now() < next) return;
      next = performance.now() + EVERY_MS;
      progress({ name, done, total });
    },
  });
  const report = {
    line: importLine(summary),
    notes: counts.lines(),
    problems: problems.map(formatProblem),
    newCards: newCards.length,
  };
  return { report, newCards };
}

function request(wanted: ImportRequest['wanted']): ImportRequest {
  return { wanted, dryRun: false, force: false, version: readerVersion() };
}

/** The screen for reading cards that are stored: skipping one suspends it. */
function readScreen(desk: Desk, newCards: readonly NewCard[]): Screen {
  const { store, now } = desk;
  const notes = excerpts();
  let known = newCards;
  return newCardsScreen({
    mode: 'stored',
    cards: newCards,
    others: [],
    excerpt: notes.of,
    skip: ({ id }: Card) => {
      const { event } = recordHappening(desk, id, { kind: 'suspend' }, now());
      return () => recordHappening(desk, id, { kind: 'undo', target: event }, now());
    },
    prepareEdit: async () => {},
    edit: ({ file, card }) => {
      const problems: string[] = [];
      if (isNoteFile(file)) {
        editNote(file, card.lines.line);
        notes.forget();
        const again = collector();
        importNow(desk, { ...request({ paths: [file] }), force: true }, again.listener);
        known = [...known, ...again.newCards];
        problems.push(...problemsOfEdit(again.problems, card.lines));
      } else problems.push('This card comes from a file that is no note: it cannot be edited here.');
      const cards = known.flatMap((each): NewCard[] => {
        const stored = each.file === file ? cardById(store, each.card.id) : null;
        return stored === null || stored.retired ? [] : [{ card: stored, file }];
      });
      return { cards: cards.sort((left, right) => left.card.position - right.card.position), problems };
    },
    finish: () => {},
  });
}
