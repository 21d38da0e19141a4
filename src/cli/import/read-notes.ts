import { hash as digest } from 'node:crypto';
import { decodeNote } from '../../notes/decode.ts';
import type { Problem } from '../../problem.ts';
import type { NoteFile } from '../../store/notes.ts';
import { factsState } from './facts-state.ts';
import type { Parsed, Unparsed } from './parse.ts';
import type { FoundNote } from './plan.ts';
import type { FileRead } from './read-file.ts';
import { stateOf } from './tables-state.ts';

/**
 * Notes to be parsed, answered with what those say, in order, that were handed over {@link HANDOVERS_AHEAD} times before.
 * Meanwhile the parser may work on other threads, and whoever drives may take a breath. The last hand-overs are empty.
 */
export type Handover = Unparsed[];

/** So much waits for the threads that parse that none runs out of work while other notes are paired and stored. */
const HANDOVERS_AHEAD = 3;

/** What stands before the first hand-over, as if it had been handed over: nothing, so many times. */
export function nothingAhead<T>(): T[][] {
  return Array.from({ length: HANDOVERS_AHEAD }, () => []);
}

/** A note that was read: what it says, and the row to remember it by. */
export type NoteRead = { note: FoundNote; row: NoteFile; parsed: Parsed };

/** What is done with each note that was looked at. */
export type NoteReader = {
  /** The file; at a `glance` where it is only to be seen whether it changed. */
  read(file: string, glance: boolean): FileRead;
  /** The files of the learner's own decision tables: asked for when a note has scenarios. */
  tables(): readonly string[];
  /** The files of the learner's own pages of facts that changed. */
  facts: readonly string[];
  /** A note whose content is the stored one. */
  unchanged(note: FoundNote, known: NoteFile): void;
  /** A note that could not be read: what is stored of it stays. The problems name it by `path` as they are. */
  unreadable(note: FoundNote, problems: readonly Problem[]): void;
  changed(read: NoteRead): void;
};

/** As many notes, or as much text, are handed over at a time: little enough that the last of them are soon stored. */
const NOTES_AT_A_TIME = 100;
const CHARACTERS_AT_A_TIME = 120_000;
/** After so many notes that needed no parsing there is a hand-over too, for the sake of the breath. */
const NOTES_BETWEEN_BREATHS = 256;

/**
 * Reads notes, and has those parsed whose content differs from the stored one. `version` names the program's way of
 * reading: a note read by another version counts as changed.
 */
export function* readNotes(
  notes: readonly FoundNote[],
  version: string,
  reader: NoteReader,
): Generator<Handover, void, Parsed[]> {
  type Pending = { note: FoundNote; row: NoteFile; unparsed: Unparsed };
  let waiting: Pending[] = [];
  const handedOver = nothingAhead<Pending>();
  let characters = 0;
  let breathless = 0;

  const handOver = function* (): Generator<Handover, void, Parsed[]> {
    const parsed = yield waiting.map(({ unparsed }) => unparsed);
    const answered = handedOver.shift() ?? [];
    handedOver.push(waiting);
    waiting = [];
    characters = 0;
    breathless = 0;
    answered.forEach(({ note, row }, index) => {
      receive(note, row, parsed[index] as Parsed);
    });
  };

  const receive = (note: FoundNote, row: NoteFile, parsed: Parsed): void => {
    if (parsed.unreadable) reader.unreadable(note, parsed.problems);
    else reader.changed({ note, row: { ...row, problems: parsed.problems }, parsed });
  };

  // What a note is warned of depends on the facts that changed: all are read again when these have changed.
  const facts = { facts: reader.facts, factsState: factsState(reader.facts) };
  const reading = `${version}:${digest('sha256', facts.factsState).slice(0, 8)}`;

  /** The note as it is to be parsed; null when that was settled without. One that seems to have changed is read once more, with care. */
  const lookAt = (note: FoundNote, glance = note.known !== null): Pending | null => {
    const content = reader.read(note.file, glance);
    if (content.bytes === null) {
      reader.unreadable(note, [content.problem]);
      return null;
    }
    const { bytes, sizeBytes, modifiedAt } = content;
    // What a scenario says depends on the tables: it is read again when one of them has changed.
    const tables = bytes.includes('ml scenario') ? reader.tables() : null;
    const hash = [reading, digest('sha256', bytes), ...(tables === null ? [] : [stateOf(tables)])].join(':');
    if (note.known?.hash === hash) {
      reader.unchanged(note, note.known);
      return null;
    }
    if (glance) return lookAt(note, false);
    const { text, problem } = decodeNote(note.home.path, bytes);
    if (text === null) {
      reader.unreadable(note, [problem]);
      return null;
    }
    const row: NoteFile = { home: note.home, hash, sizeBytes, modifiedAt, problems: [] };
    return { note, row, unparsed: { path: note.home.path, text, ...facts, ...(tables === null ? {} : { tables }) } };
  };

  for (const note of notes) {
    const pending = lookAt(note);
    breathless += 1;
    if (pending !== null) {
      waiting.push(pending);
      characters += pending.unparsed.text.length;
    }
    // The first is as large as all that are to be ahead, so that whoever parses sees whether threads are worth while.
    const times = handedOver.every((notes) => notes.length === 0) ? HANDOVERS_AHEAD : 1;
    const isEnough = waiting.length >= times * NOTES_AT_A_TIME || characters >= times * CHARACTERS_AT_A_TIME;
    if (isEnough || breathless >= NOTES_BETWEEN_BREATHS) yield* handOver();
  }
  while (waiting.length > 0 || handedOver.some((notes) => notes.length > 0)) yield* handOver();
}
