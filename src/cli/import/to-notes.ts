import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Draft } from '../../cards/card.ts';
import { cardId, exportedId } from '../../cards/identity.ts';
import { bankMarkdown, escapedMarkdown, explicitMarkdown, headingsFor } from '../../exchange/markdown-write.ts';
import type { Past } from '../../exchange/past.ts';
import { readForeignFile } from '../../exchange/read-file.ts';
import type { Reading } from '../../exchange/reading.ts';
import { Failure } from '../../failure.ts';
import { decodeNote } from '../../notes/decode.ts';
import { cardById } from '../../store/cards.ts';
import { inTransaction } from '../../store/statements.ts';
import type { Desk } from '../desk.ts';
import { shown } from './file-problem.ts';
import { createPasts } from './pasts.ts';
import { readImportFile } from './read-import-file.ts';
import type { ImportListener } from './record.ts';

/** What was written: the notes to import in place of the files, and what happened to the cards in them before. */
export type WrittenNotes = { notes: string[]; pasts: { id: string; past: Past }[] };

const SCRATCH_BYTES = 64_000;

/**
 * Writes what files of other programs hold as notes in the explicit syntax into a folder, where the learner can edit them. A note
 * that is there already is the learner's, and stays as it is. What is an ordinary note is left out. `listener` is told what
 * became of each file.
 */
export function writeNotes(
  desk: Desk,
  files: readonly string[],
  folder: string,
  listener: ImportListener,
): WrittenNotes {
  const written: WrittenNotes = { notes: [], pasts: [] };
  for (const file of files) {
    const reading = readingOf(desk, file, listener);
    if (reading === null) continue;
    for (const problem of reading.problems) listener.problem({ ...problem, path: shown(file) });
    listener.tally?.(shown(file), reading.tally);
    if (reading.unreadable) continue;
    mkdirSync(folder, { recursive: true });
    const name = path.basename(file).replace(/\.\w+$/, '');
    const from = path.dirname(path.resolve(file));
    for (const [note, text] of notesOf(
      name,
      reading.drafts.map((draft) => withPlace(draft, from)),
    )) {
      const place = path.join(folder, note);
      if (!existsSync(place)) {
        // Whole or not at all: a part of a note would be taken for the learner's own.
        writeFileSync(`${place}.tmp`, text);
        renameSync(`${place}.tmp`, place);
      }
      written.notes.push(place);
    }
    reading.drafts.forEach((draft, index) => {
      const past = reading.pasts[index] ?? null;
      if (past !== null) written.pasts.push({ id: cardId(draft), past });
    });
  }
  return written;
}

/** Gives the cards of notes that were written and imported what happened to them before. Ids that no card has are passed over. */
export function settlePasts(desk: Desk, pasts: WrittenNotes['pasts']): void {
  if (pasts.length === 0) return;
  const waiting = createPasts(desk);
  for (const { id, past } of pasts) {
    const card = cardById(desk.store, id);
    if (card !== null) waiting.expectOf(card.id, past);
  }
  inTransaction(desk.store, () => waiting.settle([]));
}

/** What a file of another program holds; null for an ordinary note, and for what cannot be read, which is said. */
function readingOf(desk: Desk, file: string, listener: ImportListener): Reading | null {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure('usage', `${shown(file)} is a folder: name the files that --to is to write out.`);
  }
  const read = readImportFile(file, { desk, dryRun: false, scratch: Buffer.allocUnsafe(SCRATCH_BYTES) });
  const decoded = read.bytes === null ? null : decodeNote(path.basename(file), read.bytes);
  const problem = read.problem ?? decoded?.problem ?? null;
  if (problem !== null) listener.problem({ ...problem, path: shown(file) });
  return decoded?.text == null ? null : readForeignFile({ path: path.basename(file), text: decoded.text });
}

/** A picture beside the file is named by where it lies, since the note will lie elsewhere. */
function withPlace(draft: Draft, from: string): Draft {
  const { picture } = draft;
  if (picture === null || /^[a-z]+:\/\//i.test(picture.path) || path.isAbsolute(picture.path)) return draft;
  return { ...draft, picture: { ...picture, path: path.join(from, picture.path) } };
}

/** The notes of one file by name: its cards, and apart from them its questions with options, which are a bank. */
function notesOf(name: string, drafts: readonly Draft[]): Map<string, string> {
  const notes = new Map<string, string>();
  const questions = drafts.flatMap((draft) => bankMarkdown(draft) ?? []);
  const cards = drafts.filter((draft) => bankMarkdown(draft) === null);
  const title = `# ${escapedMarkdown(name)}\n`;
  if (cards.length > 0) notes.set(`${name}.md`, `${headOf(cards)}${title}\n${written(name, cards).join('\n')}`);
  if (questions.length > 0) {
    notes.set(`${name}${cards.length > 0 ? '-questions' : ''}.md`, `${title}\n${questions.join('\n')}`);
  }
  return notes;
}

/** The tags that all cards have. */
function sharedTags(cards: readonly Draft[]): string[] {
  const [first, ...rest] = cards;
  return (first?.tags ?? []).filter((tag) => rest.every(({ tags }) => tags.includes(tag)));
}

function headOf(cards: readonly Draft[]): string {
  const tags = sharedTags(cards);
  return `---\ncards: explicit\n${tags.length === 0 ? '' : `tags: [${tags.join(', ')}]\n`}---\n\n`;
}

/** The cards under the headings of their contexts, with the tags that not all of them have. */
function written(name: string, cards: readonly Draft[]): string[] {
  const shared = sharedTags(cards);
  let last: readonly string[] = [];
  return cards.flatMap((draft) => {
    const context = draft.context[0] === name ? draft.context.slice(1) : draft.context;
    const headings = headingsFor(context, last);
    last = context;
    const tags = draft.tags.filter((tag) => !shared.includes(tag));
    return [...headings, explicitMarkdown(draft, exportedId(cardId(draft)), tags)];
  });
}
