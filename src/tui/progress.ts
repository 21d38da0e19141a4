import { clip, safeText } from './text.ts';
import { edgedBar } from './widgets/bar.ts';
import { counted, thousands } from './words.ts';

/** A line that says how far a long piece of work is; it is written over itself, and gone in the end. */
export type Progress = {
  /** `done` of `total` are finished, `name` is at work now. */
  step(name: string, done: number, total: number): void;
  /** Takes the line away, so that what is printed next stands on a clean one. */
  clear(): void;
};

const BAR_COLUMNS = 22;
const CLEAR_ROW = '\r\x1b[2K';

/** A progress line on a terminal of `columns` columns, written with `write`. Only for a terminal: never for a pipe. */
export function createProgress(write: (text: string) => void, columns: number): Progress {
  return {
    step(name, done, total) {
      const count = `${thousands(done)} of ${thousands(total)}`;
      const share = total > 0 ? done / total : 0;
      const line = `${edgedBar(share, BAR_COLUMNS)} ${count}  ${safeText(name)}`;
      write(CLEAR_ROW + clip(line, Math.max(1, columns - 1)));
    },
    clear: () => write(CLEAR_ROW),
  };
}

/** What an import came to, counted. */
export type ImportCounts = {
  files: number;
  added: number;
  updated: number;
  moved: number;
  retired: number;
  restored: number;
  problems: number;
};

/** An import in one line: `3 files · 120 new · 2 changed (history kept) · 1 retired · 4 problems`; noughts are left out. */
export function importLine(counts: ImportCounts): string {
  const { files, added, updated, moved, retired, restored, problems } = counts;
  const parts = [
    added > 0 ? `${thousands(added)} new` : '',
    updated > 0 ? `${thousands(updated)} changed (history kept)` : '',
    moved > 0 ? `${thousands(moved)} moved` : '',
    restored > 0 ? `${thousands(restored)} back again` : '',
    retired > 0 ? `${thousands(retired)} retired` : '',
  ].filter((part) => part !== '');
  const changes = parts.length === 0 ? ['nothing changed'] : parts;
  return [counted(files, 'file'), ...changes, ...(problems > 0 ? [counted(problems, 'problem')] : [])].join(' · ');
}
