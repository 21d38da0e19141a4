import { counted } from '../numbers.ts';
import { newChoicesOf } from '../schedule/queue.ts';
import { formatDay, type StudyDay } from '../schedule/study-day.ts';
import { cardsDoneOn, type DoneCard } from '../store/days.ts';
import { countNew, countNewChoices, forecast, repeatsOwed } from '../store/schedules.ts';
import { atStudyDesk, type Desk } from './desk.ts';
import type { Environment } from './environment.ts';
import { prepareFirstRun } from './first-run.ts';
import { printJson, printLine } from './print.ts';
import { dayQueue } from './queue.ts';

/** How many days the forecast looks ahead, after today. */
const FORECAST_DAYS = 14;

/** What is waiting on a study day. */
export type DueToday = {
  day: StudyDay;
  /** Cards due today or before, and those that still owe a repeat. */
  due: number;
  /** New cards that may still be learnt today. */
  new: number;
  /** Cards that got a review today. */
  done: number;
  /** The 14 days after today. */
  forecast: { day: StudyDay; due: number }[];
};

/** How many new cards may still be begun on a day, those done on it counted: facts, and questions with options. */
export function newLeft({ store, settings }: Desk, done: readonly DoneCard[]): { facts: number; questions: number } {
  const begun = done.filter(({ first }) => first);
  const left = Math.max(0, settings.newPerDay - begun.length);
  const begunQuestions = begun.filter(({ form }) => form === 'choice').length;
  const newQuestions = countNewChoices(store);
  const most = Math.max(0, newChoicesOf(settings.newPerDay) - begunQuestions);
  const questions = Math.min(newQuestions, left, most);
  return { facts: Math.min(countNew(store) - newQuestions, left - questions), questions };
}

/** Counts what is due today and on the next days, within the daily limits; with an exam booked, what its plan asks today. */
export function dueToday(desk: Desk): DueToday {
  const { store, now, dayAt } = desk;
  const day = dayAt(now());
  const done = cardsDoneOn(store, day);
  const [today, ...later] = forecast(store, day, FORECAST_DAYS + 1);
  const counts = { day, done: done.length, forecast: later };
  if (desk.planOn?.(day)) {
    const queue = dayQueue(desk, day, {});
    const fresh = queue.filter(({ reason }) => reason === 'new').length;
    return { ...counts, due: queue.length - fresh, new: fresh };
  }
  const { facts, questions } = newLeft(desk, done);
  return { ...counts, due: (today?.due ?? 0) + repeatsOwed(store, { day }).length, new: facts + questions };
}

/** `certamen due`: today's counts and the next days. */
export async function dueVerb(environment: Environment, { json }: { json: boolean }): Promise<void> {
  await prepareFirstRun(environment);
  await atStudyDesk(environment, (desk) => {
    const today = dueToday(desk);
    if (json) {
      printJson({
        ...today,
        day: formatDay(today.day),
        forecast: today.forecast.map(({ day, due }) => ({ day: formatDay(day), due })),
      });
      return;
    }
    printLine(`${formatDay(today.day)}  ${today.due} due · ${today.new} new · ${today.done} done`);
    for (const { day, due } of today.forecast) printLine(`${formatDay(day)}  ${counted(due, 'card')}`);
  });
}
