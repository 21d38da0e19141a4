import { Failure } from '../failure.ts';
import { counted } from '../numbers.ts';
import { formatParameters } from '../schedule/fsrs-parameters.ts';
import { parseDay } from '../schedule/study-day.ts';
import { putSetting, settings as storedSettings } from '../store/settings.ts';
import { atStudyDesk, type Desk, schedulerOf } from './desk.ts';
import type { Environment } from './environment.ts';
import { printJson, printLine, say } from './print.ts';
import { checkSetting, readSettings, type Settings, settingRow, settingRows } from './settings.ts';

/** A longer value is cut where all settings are listed. */
const LONGEST_LISTED = 40;

/** `certamen config`: lists the settings, shows one, or changes one after checking that it can be so. */
export async function configVerb(
  environment: Environment,
  key: string | undefined,
  value: string | undefined,
  { json, dryRun, fit = false }: { json: boolean; dryRun: boolean; fit?: boolean },
): Promise<void> {
  if (fit && (key !== settingRows.scheduler.key || value !== 'fsrs')) {
    throw new Failure('usage', 'Only FSRS is fitted to reviews: certamen config scheduler fsrs --fit.');
  }
  await atStudyDesk(environment, async (desk) => {
    if (key !== undefined && value !== undefined) await change(desk, key, value, { dryRun, fit });
    const stored = storedSettings(desk.store);
    const rows = key === undefined ? Object.values(settingRows) : [settingRow(key)];
    const current = rows.map((row) => ({ ...row, value: stored.get(row.key) ?? row.initial }));
    if (json) {
      printJson(Object.fromEntries(current.map((row) => [row.key, row.value])));
      return;
    }
    const width = Math.max(...current.map((row) => row.key.length));
    for (const row of current)
      printLine(`${row.key.padEnd(width)}  ${shownValue(row.value, key).padEnd(14)}  ${row.help} (${row.takes})`);
  });
}

/** A value in a list of settings, where a long one is cut; whole for who asks for its key. */
function shownValue(value: string, key: string | undefined): string {
  return key === undefined && value.length > LONGEST_LISTED ? `${value.slice(0, LONGEST_LISTED - 1)}…` : value;
}

async function change(
  desk: Desk,
  key: string,
  value: string,
  { dryRun, fit }: { dryRun: boolean; fit: boolean },
): Promise<void> {
  checkSetting(settingRow(key), value);
  const isInUse = key === settingRows.fsrsParameters.key && desk.settings.scheduler === 'fsrs';
  if (key === settingRows.scheduler.key || isInUse) {
    const settings = readSettings(new Map([...storedSettings(desk.store), [key, value]]));
    await reschedule(desk, fit ? { ...(await fitted(desk)), scheduler: 'fsrs' } : settings, dryRun);
    return;
  }
  if (key === settingRows.examDay.key) refusePastDay(desk, value);
  if (dryRun) return;
  putSetting(desk.store, key, value);
  if (key === settingRows.examDay.key && value !== 'none') {
    say('The queue now serves that day: certamen readiness shows the plan, and whether it fits.');
  }
}

/** Says what came of fitting FSRS to the reviews, and returns the settings with what is to be computed with. */
async function fitted({ store, settings }: Desk): Promise<Settings> {
  const { fitToReviews } = await import('./fit-scheduler.ts');
  const fit = await fitToReviews(store);
  if (fit.kind === 'too-few') {
    say(
      `${counted(fit.reviews, 'review')} came a day or more after the one before; fitting needs ${fit.needed}: the parameters stay as they are.`,
    );
    return settings;
  }
  const { trained, judged, logLoss, isBetter, parameters } = fit;
  say(
    `Fitted to ${counted(trained, 'review')} and judged on ${counted(judged, 'later one')} not seen before: log loss ` +
      `${logLoss.before.toFixed(4)} with the default parameters, ${logLoss.after.toFixed(4)} with the fitted ones` +
      `${isBetter ? '.' : ', which is not clearly better: the parameters stay as they are.'}`,
  );
  return isBetter ? { ...settings, fsrsParameters: parameters } : settings;
}

/** Replays the log with the scheduler of other settings, or only says what that would change. */
async function reschedule(desk: Desk, settings: Settings, preview: boolean): Promise<void> {
  const { changeScheduler } = await import('./change-scheduler.ts');
  const scheduler = await schedulerOf(settings);
  const { learnt, moved, dueToday, dueInAWeek, meanIntervalDays } = changeScheduler(desk, scheduler, { preview });
  say(
    `${counted(learnt, 'card')} replayed: ${moved} ${preview ? 'would come' : 'come'} due on another day, ` +
      `${dueToday.after} today (${dueToday.before} before), ${dueInAWeek.after} within a week (${dueInAWeek.before}), ` +
      `${meanIntervalDays.after} days apart on average (${meanIntervalDays.before}).`,
  );
  const back = wayBack(desk.settings, settings);
  if (!preview && back !== null) say(`No review was changed: certamen config ${back} brings back what was.`);
}

/** The setting that undoes a change of scheduler; null when nothing changed. */
function wayBack(before: Settings, after: Settings): string | null {
  const { scheduler, fsrsParameters } = settingRows;
  if (before.scheduler !== after.scheduler) return `${scheduler.key} ${before.scheduler}`;
  if (String(before.fsrsParameters) === String(after.fsrsParameters)) return null;
  const parameters = before.fsrsParameters === null ? fsrsParameters.initial : formatParameters(before.fsrsParameters);
  return `${fsrsParameters.key} ${parameters}`;
}

function refusePastDay({ dayAt, now }: Desk, value: string): void {
  const day = parseDay(value);
  if (day !== null && day < dayAt(now())) {
    throw new Failure('input', `exam.date cannot be ${value}: that day is past; give the day of the exam, or none.`);
  }
}
