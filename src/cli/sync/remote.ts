import type { SharedFiles } from '../../exchange/shared-log.ts';

/** What stands in the shared repository: its revision, null when it is empty; its marker; the files of the log. */
export type Snapshot = { revision: string | null; marker: string | undefined; files: SharedFiles };

/** The shared repository, wherever it is. Whatever goes wrong with it is thrown as a failure in one sentence. */
export type Remote = {
  /** How it is named to the person. */
  name: string;
  /** What stands there now. `known` is a revision whose content is known: then null is given when it is still that. */
  fetch(known: string | null): Snapshot | null;
  /** Puts files over a revision. The new revision; null when somebody else was faster, and nothing was changed. */
  push(over: string | null, changed: ReadonlyMap<string, string>): string | null;
};
