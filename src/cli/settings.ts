import { Failure } from '../failure.ts';
import { type FsrsParameters, PARAMETER_COUNT, parseParameters } from '../schedule/fsrs-parameters.ts';
import type { Scheduler } from '../schedule/schedule.ts';
import { parseDay, type StudyDay } from '../schedule/study-day.ts';

/** What a learner can set, as the program uses it. */
export type Settings = {
  /** New cards a study day. */
  newPerDay: number;
  /** Reviews a study day. */
  reviewsPerDay: number;
  /** The hour of the local clock at which a study day begins. */
  rolloverHour: number;
  /** An IANA zone; null follows the clock of this machine. */
  timeZone: string | null;
  /** Whether cards of one note line are kept a day apart. */
  siblingsApart: boolean;
  /** Whether topics are mixed in the queue. */
  interleaved: boolean;
  gradeKeys: 'four' | 'six';
  /** Whether what ships is imported at start. */
  shippedContent: boolean;
  scheduler: Scheduler['name'];
  /** What FSRS computes with; null for what it comes with. */
  fsrsParameters: FsrsParameters | null;
  /** The day of the exam; null when none is booked. */
  examDay: StudyDay | null;
  /** The id of the exam to prepare for; null follows the calendar: the one that can be sat now. */
  examDeck: string | null;
  /** How long the learner means to study a day. */
  minutesPerDay: number;
};

/** One setting: its key on the command line, what it means, and how its text is read. */
type SettingRow<T> = {
  key: string;
  help: string;
  /** What is said of the values it takes, after “it must be”. */
  takes: string;
  initial: string;
  /** The value a text stands for, or undefined when it stands for none. */
  parse(text: string): T | undefined;
};

function wholeNumber(low: number, high: number): Pick<SettingRow<number>, 'parse' | 'takes'> {
  return {
    takes: `a whole number from ${low} to ${high}`,
    parse: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      return value >= low && value <= high ? value : undefined;
    },
  };
}

const onOrOff: Pick<SettingRow<boolean>, 'parse' | 'takes'> = {
  takes: 'on or off',
  parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
};

/** A zone that Intl knows, or null for `system`. */
function parseTimeZone(text: string): string | null | undefined {
  if (text === 'system') return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Every setting, in the order they are listed. */
export const settingRows: { readonly [Name in keyof Settings]: SettingRow<Settings[Name]> } = {
  newPerDay: { key: 'study.new', help: 'new cards a day', initial: '20', ...wholeNumber(0, 9_999) },
  reviewsPerDay: { key: 'study.reviews', help: 'reviews a day', initial: '200', ...wholeNumber(0, 9_999) },
  rolloverHour: {
    key: 'study.rollover',
    help: 'the hour at which a new study day begins',
    initial: '4',
    ...wholeNumber(0, 23),
  },
  timeZone: {
    key: 'study.timezone',
    help: 'the zone of the study day; system follows this machine',
    takes: 'system, or a zone like Europe/Berlin',
    initial: 'system',
    parse: parseTimeZone,
  },
  siblingsApart: {
    key: 'study.siblings-apart',
    help: 'keep cards of one note line a day apart',
    initial: 'on',
    ...onOrOff,
  },
  interleaved: { key: 'study.interleave', help: 'mix topics in the queue', initial: 'on', ...onOrOff },
  gradeKeys: {
    key: 'review.grades',
    help: 'grade with four keys (again, hard, good, easy) or with all six grades of SM-2',
    takes: 'four or six',
    initial: 'four',
    parse: (text) => (text === 'four' || text === 'six' ? text : undefined),
  },
  shippedContent: {
    key: 'content.shipped',
    help: 'import what ships with the program at start',
    initial: 'on',
    ...onOrOff,
  },
  scheduler: {
    key: 'scheduler',
    help: 'what sets the intervals; a change replays every review',
    takes: 'sm2 or fsrs',
    initial: 'sm2',
    parse: (text) => (text === 'sm2' || text === 'fsrs' ? text : undefined),
  },
  fsrsParameters: {
    key: 'scheduler.parameters',
    help: 'what fsrs computes with; config scheduler fsrs --fit fits them to your reviews',
    takes: `default, or ${PARAMETER_COUNT} numbers with commas between them`,
    initial: 'default',
    parse: (text) => (text === 'default' ? null : (parseParameters(text) ?? undefined)),
  },
  examDay: {
    key: 'exam.date',
    help: 'the day of the exam, which the queue then serves',
    takes: 'a day like 2027-02-15, or none',
    initial: 'none',
    parse: (text) => (text === 'none' ? null : (parseDay(text) ?? undefined)),
  },
  examDeck: {
    key: 'exam.deck',
    help: 'the exam to prepare for; auto is the one that can be sat now',
    takes: 'auto, or the id of an exam like aws-sap-c03',
    initial: 'auto',
    parse: (text) => (text === 'auto' ? null : /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : undefined),
  },
  minutesPerDay: {
    key: 'study.minutes',
    help: 'minutes of study a day, once an exam date is set',
    initial: '30',
    ...wholeNumber(1, 1440),
  },
};

/** Reads the settings from stored texts by key: a missing one, or one an older version wrote differently, is initial. */
export function readSettings(stored: ReadonlyMap<string, string>): Settings {
  const value = <T>({ key, initial, parse }: SettingRow<T>): T => {
    const text = stored.get(key);
    return (text === undefined ? undefined : parse(text)) ?? (parse(initial) as T);
  };
  return {
    newPerDay: value(settingRows.newPerDay),
    reviewsPerDay: value(settingRows.reviewsPerDay),
    rolloverHour: value(settingRows.rolloverHour),
    timeZone: value(settingRows.timeZone),
    siblingsApart: value(settingRows.siblingsApart),
    interleaved: value(settingRows.interleaved),
    gradeKeys: value(settingRows.gradeKeys),
    shippedContent: value(settingRows.shippedContent),
    scheduler: value(settingRows.scheduler),
    fsrsParameters: value(settingRows.fsrsParameters),
    examDay: value(settingRows.examDay),
    examDeck: value(settingRows.examDeck),
    minutesPerDay: value(settingRows.minutesPerDay),
  };
}

/** The row of a key. Throws a usage failure that names the keys there are. */
export function settingRow(key: string): SettingRow<unknown> {
  const rows = Object.values(settingRows);
  const row = rows.find((each) => each.key === key);
  if (row) return row;
  throw new Failure('usage', `There is no setting “${key}”; there are ${rows.map((each) => each.key).join(', ')}.`);
}

/** Makes sure that a text is a value of a setting. Throws an input failure that says what it takes. */
export function checkSetting(row: SettingRow<unknown>, text: string): void {
  if (row.parse(text) === undefined) {
    throw new Failure('input', `${row.key} cannot be “${text}”: it must be ${row.takes}.`);
  }
}

/** Whether a key is that of a setting a learner can change; the store keeps other things under keys of their own. */
export function isListed(key: string): boolean {
  return Object.values(settingRows).some((row) => row.key === key);
}
