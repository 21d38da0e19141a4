import type { Screen } from '../../screen.ts';

/** How far an import is. */
export type ImportProgress = { name: string; done: number; total: number };

/** What an import came to, as it is shown. */
export type ImportReport = {
  /** `3 files · 120 new · 2 changed (history kept) · 1 retired · 4 problems`. */
  line: string;
  /** A line for each note whose cards changed. */
  notes: readonly string[];
  /** What is wrong in the notes, each with its place. */
  problems: readonly string[];
  newCards: number;
};

/** An import as its screen sees it: built by `cli`, replaced by values in tests. */
export type ImportWorld = {
  /** Imports; says how far it is now and then; ends early, with what is stored kept, when the signal is aborted. */
  run(progress: (progress: ImportProgress) => void, signal: AbortSignal): Promise<ImportReport>;
  /** The screen on which the new cards of the import are read. */
  read(): Screen | Promise<Screen>;
};
