import type { Draft } from '../cards/card.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Past } from './past.ts';

/** What became of the items of a file: each was imported or skipped; some that were imported are flagged. */
export type Tally = { format: string; found: number; imported: number; flagged: number; skipped: number };

/** What a file of another program holds, as cards of ours. */
export type Reading = {
  drafts: readonly Draft[];
  /** What happened to each of the drafts before, by its index; null for one nothing is known of. */
  pasts: readonly (Past | null)[];
  problems: readonly Problem[];
  tally: Tally;
  /** The file as a whole cannot be used: what is stored of it stays as it was. */
  unreadable: boolean;
};

/** A remark about an item, at its line. */
export type Remark = { line: number; rule: string; message: string };

/** Gathers what a reader finds, so that every item of a file is counted once, as imported or as skipped. */
export type Gathering = {
  /** An item that became cards, with what is to be said about it. */
  take(cards: readonly { draft: Draft; past?: Past | null }[], flags?: readonly Remark[]): void;
  /** An item that became none, and why. */
  skip(remark: Remark, severity?: Severity): void;
  /** What was found. */
  done(): Reading;
};

/** Begins to gather what the file `path` holds; `format` is what its form is called. */
export function gathering(path: string, format: string): Gathering {
  const drafts: Draft[] = [];
  const pasts: (Past | null)[] = [];
  const problems: Problem[] = [];
  const tally: Tally = { format, found: 0, imported: 0, flagged: 0, skipped: 0 };
  const say = ({ line, rule, message }: Remark, severity: Severity): void => {
    problems.push({ path, line, column: 1, severity, rule, message });
  };
  return {
    take(cards, flags = []) {
      tally.found += 1;
      tally.imported += 1;
      if (flags.length > 0) tally.flagged += 1;
      for (const flag of flags) say(flag, 'warning');
      for (const { draft, past = null } of cards) {
        drafts.push(draft);
        pasts.push(past);
      }
    },
    skip(remark, severity = 'error') {
      tally.found += 1;
      tally.skipped += 1;
      say(remark, severity);
    },
    done: () => ({ drafts, pasts, problems, tally, unreadable: false }),
  };
}

/** The reading of a file that cannot be used at all, and why. */
export function unusable(path: string, format: string, rule: string, message: string, line = 1): Reading {
  return {
    drafts: [],
    pasts: [],
    problems: [{ path, line, column: 1, severity: 'error', rule, message }],
    tally: { format, found: 0, imported: 0, flagged: 0, skipped: 0 },
    unreadable: true,
  };
}
