import { counted } from '../numbers.ts';
import { foldEvents } from '../schedule/fold.ts';
import { type Examination, examine, repair } from '../store/doctor.ts';
import { atDesk, hasDatabase, schedulerOf } from './desk.ts';
import type { Environment } from './environment.ts';
import { printJson, printLine } from './print.ts';
import { readSettings, type Settings } from './settings.ts';

/** `certamen doctor`: says what it found in the database and, with `repair`, what it did. 3 when an error is left. */
export async function doctorVerb(
  environment: Environment,
  options: { repair: boolean; json: boolean },
): Promise<number> {
  const { databasePath, now } = environment;
  const scheduler = await schedulerOf(settingsOf(environment));
  const fold: Parameters<typeof examine>[1] = (events) => foldEvents(events, scheduler);
  const { done, after } = options.repair
    ? repair(databasePath, fold, now())
    : { done: [], after: examine(databasePath, fold, now()) };
  if (options.json) printJson({ ...after, done });
  else for (const line of [...done, ...linesOf(after)]) printLine(line);
  return after.findings.some(({ severity }) => severity === 'error') ? 3 : 0;
}

/** What is set; a database whose settings cannot be read is looked over with the usual ones. */
function settingsOf(environment: Environment): Settings {
  const usual = readSettings(new Map());
  try {
    return hasDatabase(environment) ? atDesk(environment, ({ settings }) => settings) : usual;
  } catch {
    return usual;
  }
}

function linesOf({ facts, findings }: Examination): string[] {
  const lines = findings.map(({ severity, message, check }) => `${severity}  ${message}  doctor/${check}`);
  if (facts !== null) {
    const { path, sizeBytes, cards, retired, reviews, backups, lastBackupAt } = facts;
    const last =
      lastBackupAt === null ? 'none yet' : `the last of ${new Date(lastBackupAt).toISOString().slice(0, 16)}Z`;
    lines.push(
      `${path}  ${(sizeBytes / 1_000_000).toFixed(1)} MB`,
      `${counted(cards, 'card')}, ${retired} of them retired · ${counted(reviews, 'review')} · ${counted(backups, 'backup')}, ${last}`,
    );
  }
  if (findings.length === 0) lines.push('Nothing is wrong.');
  return lines;
}
