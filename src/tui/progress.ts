import { thousands } from '../numbers.ts';
import { clip, safeText } from './text.ts';
import { edgedBar } from './widgets/bar.ts';

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
