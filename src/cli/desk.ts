import { existsSync } from 'node:fs';
import { Failure } from '../failure.ts';
import type { Scheduler } from '../schedule/schedule.ts';
import { sm2 } from '../schedule/sm2.ts';
import { type StudyDay, studyDayAt, type Zone } from '../schedule/study-day.ts';
import { namedZone } from '../schedule/zone.ts';
import { closeStore, openStore } from '../store/open.ts';
import { settings as storedSettings } from '../store/settings.ts';
import type { Store } from '../store/statements.ts';
import type { Environment } from './environment.ts';
import type { Planned } from './queue.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a verb works at: the open database, the learner's settings, the clock and what follows from them. */
export type Desk = {
  store: Store;
  settings: Settings;
  scheduler: Scheduler;
  zone: Zone;
  now: () => number;
  /** The study day of an instant (UTC milliseconds). */
  dayAt: (at: number) => StudyDay;
  /** What the plan for the exam that is booked asks on a day, null once that is over; left out when none is booked. */
  planOn?: (day: StudyDay) => Planned | null;
};

/** Stands in for FSRS at a desk that was opened without it: whoever schedules there should have opened a study desk. */
const notLoaded: Scheduler = {
  name: 'fsrs',
  parameters: null,
  review: () => {
    throw new Error('the FSRS scheduler is not loaded: open a study desk');
  },
};

/**
 * Opens the database of this run, making it when there is none, for what schedules nothing. Throws a failure when it
 * cannot be used.
 */
export function openDesk(environment: Environment): Desk {
  const { databasePath, now, systemZone } = environment;
  const store = openStore({ path: databasePath, now: now() });
  const settings = readSettings(storedSettings(store));
  const zone = (settings.timeZone === null ? null : namedZone(settings.timeZone)) ?? systemZone;
  return {
    store,
    settings,
    scheduler: settings.scheduler === 'sm2' ? sm2 : notLoaded,
    zone,
    now,
    dayAt: (at) => studyDayAt(at, zone, settings.rolloverHour),
  };
}

/**
 * Opens the database as `openDesk` does, with the scheduler that is set and the plan for the exam that is booked: FSRS and
 * what a plan needs are loaded only for those who use them.
 */
export async function openStudyDesk(environment: Environment): Promise<Desk> {
  const opened = openDesk(environment);
  const desk = { ...opened, scheduler: await schedulerOf(opened.settings) };
  const { examDay } = desk.settings;
  if (examDay === null || examDay <= desk.dayAt(desk.now())) return desk;
  const { plannerFor } = await import('./readiness/today.ts');
  return { ...desk, planOn: await plannerFor(desk, examDay) };
}

/** The scheduler that is set, with what it was fitted to. */
export async function schedulerOf({
  scheduler,
  fsrsParameters,
}: Pick<Settings, 'scheduler' | 'fsrsParameters'>): Promise<Scheduler> {
  return scheduler === 'sm2' ? sm2 : (await import('../schedule/fsrs.ts')).fsrsWith(fsrsParameters);
}

/** Closes the database. */
export function closeDesk(desk: Desk): void {
  closeStore(desk.store);
}

/** Does a verb's work at a desk and closes it, whatever happens. */
export function atDesk<T>(environment: Environment, work: (desk: Desk) => T): T {
  const desk = openDesk(environment);
  try {
    return work(desk);
  } finally {
    closeDesk(desk);
  }
}

/** `atDesk` for what schedules. */
export async function atStudyDesk<T>(environment: Environment, work: (desk: Desk) => T | Promise<T>): Promise<T> {
  const desk = await openStudyDesk(environment);
  try {
    return await work(desk);
  } finally {
    closeDesk(desk);
  }
}

/** Whether there is a database yet: before the first run there is none. */
export function hasDatabase(environment: Environment): boolean {
  return existsSync(environment.databasePath);
}

/** An instant as a person or a script writes it. Throws an input failure for anything else. */
export function parseInstant(text: string): number {
  const at = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at)) throw new Failure('input', `“${text}” is no instant: write it like 2026-11-23T09:00:00Z.`);
  return at;
}
