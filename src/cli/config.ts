import { Failure } from '../failure.ts';
import { counted } from '../numbers.ts';
import { parseDay } from '../schedule/study-day.ts';
import { putSetting, settings } from '../store/settings.ts';
import { atStudyDesk, type Desk, schedulerNamed } from './desk.ts';
import type { Environment } from './environment.ts';
import { printJson, printLine, say } from './print.ts';
import { checkSetting, settingRow, settingRows } from './settings.ts';

/** `certamen config`: lists the settings, shows one, or changes one after checking that it can be so. */
export async function configVerb(
  environment: Environment,
  key: string | undefined,
  value: string | undefined,
  { json, dryRun }: { json: boolean; dryRun: boolean },
): Promise<void> {
  await atStudyDesk(environment, async (desk) => {
    if (key !== undefined && value !== undefined) await change(desk, key, value, dryRun);
    const stored = settings(desk.store);
    const rows = key === undefined ? Object.values(settingRows) : [settingRow(key)];
    const current = rows.map((row) => ({ ...row, value: stored.get(row.key) ?? row.initial }));
    if (json) {
      printJson(Object.fromEntries(current.map((row) => [row.key, row.value])));
      return;
    }
    const width = Math.max(...current.map((row) => row.key.length));
    for (const row of current)
      printLine(`${row.key.padEnd(width)}  ${row.value.padEnd(14)}  ${row.help} (${row.takes})`);
  });
}

async function change(desk: Desk, key: string, value: string, dryRun: boolean): Promise<void> {
  checkSetting(settingRow(key), value);
  if (key === settingRows.scheduler.key) {
    await changeSchedulerTo(desk, value, dryRun);
    return;
  }
  if (key === settingRows.examDay.key) refusePastDay(desk, value);
  if (dryRun) return;
  putSetting(desk.store, key, value);
  if (key === settingRows.examDay.key && value !== 'none') {
    say('The queue now serves that day: certamen readiness shows the plan, and whether it fits.');
  }
}

/** Replays the log with the scheduler, or only says what that would change. */
async function changeSchedulerTo(desk: Desk, value: string, preview: boolean): Promise<void> {
  const name = settingRows.scheduler.parse(value) ?? 'sm2';
  const { changeScheduler } = await import('./change-scheduler.ts');
  const scheduler = await schedulerNamed(name);
  const { learnt, moved, dueToday, dueInAWeek, meanIntervalDays } = changeScheduler(desk, scheduler, { preview });
  const other = desk.settings.scheduler;
  say(
    `${counted(learnt, 'card')} replayed: ${moved} ${preview ? 'would come' : 'come'} due on another day, ` +
      `${dueToday.after} today (${dueToday.before} before), ${dueInAWeek.after} within a week (${dueInAWeek.before}), ` +
      `${meanIntervalDays.after} days apart on average (${meanIntervalDays.before}).`,
  );
  if (!preview && other !== name)
    say(`No review was changed: certamen config scheduler ${other} brings back what was.`);
}

function refusePastDay({ dayAt, now }: Desk, value: string): void {
  const day = parseDay(value);
  if (day !== null && day < dayAt(now())) {
    throw new Failure('input', `exam.date cannot be ${value}: that day is past; give the day of the exam, or none.`);
  }
}
