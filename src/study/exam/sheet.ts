import type { Paper } from './paper.ts';

/** What happened in a mock exam: immutable, and together everything there is to know of it. */
export type ExamEvent = {
  /** UTC milliseconds. */
  at: number;
  kind: ExamEventKind;
  /** The identity of the question it is about; null for those about the whole exam. */
  question: string | null;
  /** The ids of the options: those picked (`answer`) or ruled out (`strike`) from now on. */
  options: readonly string[] | null;
};

/**
 * `unsure`: the answer is a guess, until `sure`. `open`: taken up, at first or again. `go`: the question came on the screen; `grid`: no question is on it. `tick`: still
 * there. `pause`, `leave`: nobody looks at it until `open`. `end`: handed in, or out of time.
 */
export type ExamEventKind =
  | 'open'
  | 'go'
  | 'grid'
  | 'answer'
  | 'strike'
  | 'flag'
  | 'unflag'
  | 'unsure'
  | 'sure'
  | 'tick'
  | 'pause'
  | 'leave'
  | 'end';

/** What stands on the sheet for one question. */
export type Entry = {
  picked: readonly string[];
  struck: readonly string[];
  flagged: boolean;
  /** False for what the learner calls a guess. */
  sure: boolean;
  /** Milliseconds it was on the screen. */
  spentMs: number;
  /** The complete answers it had, one after the other, each different from the one before. */
  answers: readonly (readonly string[])[];
};

/** An exam as far as it has come: what its events add up to. */
export type Sheet = {
  /** The questions that were on the screen. */
  entries: ReadonlyMap<string, Entry>;
  /** The question that was on the screen last. */
  current: string | null;
  /** Whether that question is on the screen, so that time is its own. */
  isLooking: boolean;
  /** Milliseconds the clock had run at the last event. */
  elapsedMs: number;
  lastAt: number | null;
  /** False while nobody looks at it. */
  isRunning: boolean;
  isOver: boolean;
};

/** A question nobody has looked at. */
export const emptyEntry: Entry = { picked: [], struck: [], flagged: false, sure: true, spentMs: 0, answers: [] };

/** The sheet before the first event. */
export const emptySheet: Sheet = {
  entries: new Map(),
  current: null,
  isLooking: false,
  elapsedMs: 0,
  lastAt: null,
  isRunning: false,
  isOver: false,
};

/** The sheet after one more event. A clock that went backwards takes no time away. */
export function afterEvent(sheet: Sheet, event: ExamEvent, paper: Paper): Sheet {
  if (sheet.isOver) return sheet;
  const since = sheet.lastAt === null ? 0 : Math.max(0, event.at - sheet.lastAt);
  // What lies before `open` is time away: an exam's clock runs on, no question gets it.
  const isAway = event.kind === 'open' || !sheet.isRunning;
  const passed = isAway && paper.mode === 'practice' ? 0 : since;
  const timed = isAway || !sheet.isLooking || sheet.current === null ? sheet.entries : spent(sheet, since);
  const next: Sheet = {
    ...sheet,
    entries: timed,
    elapsedMs: sheet.elapsedMs + passed,
    lastAt: Math.max(event.at, sheet.lastAt ?? event.at),
    isRunning: true,
  };
  const { question } = event;
  switch (event.kind) {
    case 'open':
    case 'tick':
      return next;
    case 'grid':
      return { ...next, isLooking: false };
    case 'pause':
    case 'leave':
      return { ...next, isRunning: false };
    case 'end':
      return { ...next, isRunning: false, isOver: true };
    case 'go':
      return question === null ? next : { ...withEntry(next, question, {}), current: question, isLooking: true };
    case 'answer':
      return question === null ? next : answered(next, question, event.options ?? [], paper);
    case 'strike':
      return question === null ? next : withEntry(next, question, { struck: event.options ?? [] });
    case 'flag':
    case 'unflag':
      return question === null ? next : withEntry(next, question, { flagged: event.kind === 'flag' });
    case 'unsure':
    case 'sure':
      return question === null ? next : withEntry(next, question, { sure: event.kind === 'sure' });
  }
}

/** The sheet that events add up to, in their order. */
export function foldSheet(events: readonly ExamEvent[], paper: Paper): Sheet {
  return events.reduce((sheet, event) => afterEvent(sheet, event, paper), emptySheet);
}

/** Milliseconds left at an instant; below 0 when time was up by then. */
export function leftMs({ elapsedMs, lastAt, isRunning }: Sheet, { minutes, mode }: Paper, at: number): number {
  const runs = isRunning || mode === 'exam';
  const since = lastAt === null || !runs ? 0 : Math.max(0, at - lastAt);
  return minutes * 60_000 - elapsedMs - since;
}

/** What stands on the sheet for a question. */
export function entryOf({ entries }: Sheet, question: string): Entry {
  return entries.get(question) ?? emptyEntry;
}

/** Whether so many options are an answer to a question. */
export function isComplete(picked: readonly string[], choose: number | null): boolean {
  return choose === null ? picked.length > 0 : picked.length === choose;
}

function spent({ entries, current }: Sheet, ms: number): Sheet['entries'] {
  if (current === null) return entries;
  const entry = entries.get(current) ?? emptyEntry;
  return new Map(entries).set(current, { ...entry, spentMs: entry.spentMs + ms });
}

function withEntry(sheet: Sheet, question: string, change: Partial<Entry>): Sheet {
  const entry = sheet.entries.get(question) ?? emptyEntry;
  return { ...sheet, entries: new Map(sheet.entries).set(question, { ...entry, ...change }) };
}

function answered(sheet: Sheet, question: string, picked: readonly string[], { questions }: Paper): Sheet {
  const { answers } = sheet.entries.get(question) ?? emptyEntry;
  const choose = questions.find(({ identity }) => identity === question)?.choose ?? null;
  const isNew = isComplete(picked, choose) && !isSame(picked, answers.at(-1) ?? []);
  return withEntry(sheet, question, { picked, ...(isNew ? { answers: [...answers, picked] } : {}) });
}

/** Whether two answers are one, in whatever order they were picked. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((option) => other.includes(option));
}
