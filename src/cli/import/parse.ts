import type { Draft } from '../../cards/card.ts';
import { readPage } from '../../decks/full-page.ts';
import { readPageCards } from '../../decks/read-page.ts';
import { noteScheduleProblems } from '../../exchange/obsidian-note-schedule.ts';
import { readForeignFile } from '../../exchange/read-file.ts';
import type { Reading } from '../../exchange/reading.ts';
import type { Problem } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { readKnowledge } from '../quiz/knowledge.ts';
import { factsOver } from './changed-facts.ts';
import { stateOf } from './tables-state.ts';

/** A note to be parsed; its path, below its root, is what problems name. */
export type Unparsed = {
  path: string;
  text: string;
  /** Of a note with scenarios: the files of the learner's own decision tables, which count beside those that ship. */
  tables?: readonly string[];
  /** The files of the learner's own pages of facts that changed, which count beside those that ship. */
  facts?: readonly string[];
  /** What tells the state of all such pages from another: asked once for all notes of an import. */
  factsState?: string;
};

/** What importing needs of a parsed note. */
export type Parsed = {
  drafts: readonly Draft[];
  problems: readonly Problem[];
  /** The note as a whole cannot be used: what is stored of it stays as it was. */
  unreadable: boolean;
  /** Of a file of another program: what happened to its cards before, by draft, and what became of its items. */
  foreign?: Pick<Reading, 'pasts' | 'tally'>;
};

/** Parses a note, or a file of another program. */
export function parseNote(note: Unparsed): Parsed {
  const parsed = parse(note);
  const left = noteScheduleProblems(note);
  return left.length === 0 ? parsed : { ...parsed, problems: [...parsed.problems, ...left] };
}

function parse(note: Unparsed): Parsed {
  const reading = readForeignFile(note);
  if (reading !== null) {
    const { pasts, tally, ...rest } = reading;
    return { ...rest, foreign: { pasts, tally } };
  }
  const { drafts, problems, unreadable } = readPageCards(
    note,
    () => knowledgeOver(note.tables ?? []),
    factsOver(note.facts ?? [], note.factsState),
  );
  return { drafts, problems, unreadable };
}

let known: { state: string; kb: KnowledgeBase } | null = null;

/** The tables are read once for all notes of an import. What is wrong in them is said where they are imported themselves. */
function knowledgeOver(tables: readonly string[]): KnowledgeBase {
  const state = stateOf(tables);
  if (known?.state !== state) known = { state, kb: readKnowledge(tables, readPage).value };
  return known.kb;
}
