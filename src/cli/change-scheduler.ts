import { foldEvents } from '../schedule/fold.ts';
import { formatParameters } from '../schedule/fsrs-parameters.ts';
import type { Schedule, Scheduler } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { eventsByCard } from '../store/log.ts';
import { replaceSchedules, scheduleOf } from '../store/schedules.ts';
import { putSetting } from '../store/settings.ts';
import { inTransaction } from '../store/statements.ts';
import type { Desk } from './desk.ts';
import { settingRows } from './settings.ts';

/** What another scheduler makes of the log. */
export type SchedulerChange = {
  /** Cards that were reviewed, and how many of them come due on another day. */
  learnt: number;
  moved: number;
  /** How many cards are due today or before, and within the next seven days, as things stand and afterwards. */
  dueToday: { before: number; after: number };
  dueInAWeek: { before: number; after: number };
  /** The mean interval in days. */
  meanIntervalDays: { before: number; after: number };
};

const WEEK_DAYS = 7;

/**
 * Replays the whole log with a scheduler and says what that changes; unless it is a preview, stores it and the settings, all
 * or none. The log is not touched: with the former scheduler every schedule is again what it was. What FSRS was fitted to
 * stays set while SM-2 is in use.
 */
export function changeScheduler(
  { store, dayAt, now }: Desk,
  scheduler: Scheduler,
  { preview }: { preview: boolean },
): SchedulerChange {
  const today = dayAt(now());
  return inTransaction(store, () => {
    const rows: { card: string; schedule: Schedule }[] = [];
    const count = new Counter(today);
    for (const { card, events } of eventsByCard(store)) {
      const before = scheduleOf(store, card);
      const schedule = foldEvents(events, scheduler);
      if (before !== null) count.add(before, schedule);
      rows.push({ card, schedule });
    }
    if (!preview) {
      replaceSchedules(store, rows);
      putSetting(store, settingRows.scheduler.key, scheduler.name);
      if (scheduler.name === 'fsrs') {
        const { parameters } = scheduler;
        putSetting(store, settingRows.fsrsParameters.key, parameters === null ? null : formatParameters(parameters));
      }
    }
    return count.change();
  });
}

class Counter {
  readonly #today: StudyDay;
  #learnt = 0;
  #moved = 0;
  readonly #days = { before: 0, after: 0 };
  readonly #dueToday = { before: 0, after: 0 };
  readonly #dueInAWeek = { before: 0, after: 0 };

  constructor(today: StudyDay) {
    this.#today = today;
  }

  add(before: Schedule, after: Schedule): void {
    if (before.due === null && after.due === null) return;
    this.#learnt += 1;
    if (before.due !== after.due) this.#moved += 1;
    for (const [side, { due, intervalDays, suspended }] of [['before', before] as const, ['after', after] as const]) {
      this.#days[side] += intervalDays;
      if (due === null || suspended) continue;
      if (due <= this.#today) this.#dueToday[side] += 1;
      if (due <= this.#today + WEEK_DAYS) this.#dueInAWeek[side] += 1;
    }
  }

  change(): SchedulerChange {
    const mean = (days: number) => (this.#learnt === 0 ? 0 : Math.round((days / this.#learnt) * 10) / 10);
    return {
      learnt: this.#learnt,
      moved: this.#moved,
      dueToday: this.#dueToday,
      dueInAWeek: this.#dueInAWeek,
      meanIntervalDays: { before: mean(this.#days.before), after: mean(this.#days.after) },
    };
  }
}
