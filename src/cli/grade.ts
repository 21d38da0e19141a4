import { Failure } from '../failure.ts';
import type { Problem } from '../problem.ts';
import type { Grade } from '../schedule/event.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { formatDay } from '../schedule/study-day.ts';
import { backUpIfDue } from './automatic-backup.ts';
import { atStudyDesk, closeDesk, type Desk, openStudyDesk, parseInstant } from './desk.ts';
import type { Environment } from './environment.ts';
import { type BatchGrade, findCard, recordBatch, recordGrade } from './grading.ts';
import { readInput } from './input.ts';
import { printJson, sayProblems } from './print.ts';

/** `certamen grade`: one grade, or with `--batch` many at once. Prints the schedules after; returns the exit code. */
export async function gradeVerb(
  environment: Environment,
  id: string | undefined,
  grade: string | undefined,
  options: { at?: string; batch?: string },
): Promise<number> {
  if (options.batch !== undefined) {
    if (id !== undefined) throw new Failure('usage', 'Give either --batch or a card and a grade, not both.');
    return gradeMany(environment, options.batch);
  }
  if (id === undefined || grade === undefined) {
    throw new Failure(
      'usage',
      'Say which card and which grade: certamen grade ID 0–5, or certamen grade --batch FILE.',
    );
  }
  return atStudyDesk(environment, (desk) => {
    const at = options.at === undefined ? desk.now() : parseInstant(options.at);
    const value = parseGrade(grade);
    if (value === null) throw new Failure('input', `A grade is 0 to 5, not “${grade}”.`);
    const card = findCard(desk, id).id;
    printJson(gradeJson(card, value, recordGrade(desk, card, value, at, null).schedule));
    return 0;
  });
}

/** The schedule after a grade, as `grade` prints it. */
export function gradeJson(card: string, grade: Grade, schedule: Schedule): object {
  return {
    card,
    grade,
    due: schedule.due === null ? null : formatDay(schedule.due),
    interval: schedule.intervalDays,
    ease: schedule.easeHundredths / 100,
    repetitions: schedule.repetitions,
    lapses: schedule.lapses,
  };
}

/** The grade a text or a JSON value stands for; null for anything but a whole number from 0 to 5. */
function parseGrade(value: unknown): Grade | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 5
    ? (number as Grade)
    : null;
}

async function gradeMany(environment: Environment, path: string): Promise<number> {
  const text = await readInput(path);
  const desk = await openStudyDesk(environment);
  try {
    const code = gradeBatch(desk, path, text);
    await backUpIfDue(desk);
    return code;
  } finally {
    closeDesk(desk);
  }
}

function gradeBatch(desk: Desk, path: string, text: string): number {
  const { grades, problems } = readBatch(desk, path, text);
  if (problems.length > 0) {
    sayProblems(problems);
    return 1;
  }
  for (const [card, { grade, schedule }] of recordBatch(desk, grades)) printJson(gradeJson(card, grade, schedule));
  return 0;
}

/** Reads every line of a batch before any is stored: one that is wrong refuses them all. */
function readBatch(desk: Desk, path: string, text: string): { grades: BatchGrade[]; problems: Problem[] } {
  const now = desk.now();
  const ids = new Map<string, string>();
  const grades: BatchGrade[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      grades.push(readLine(line, now, (id) => cardOnce(desk, ids, id)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const message = `${error.message} Nothing of this batch was stored.`;
      problems.push({ path, line: index + 1, column: 1, severity: 'error', rule: 'grade/bad-line', message });
    }
  });
  return { grades, problems };
}

function cardOnce(desk: Desk, ids: Map<string, string>, id: string): string {
  const known = ids.get(id);
  if (known !== undefined) return known;
  const found = findCard(desk, id).id;
  ids.set(id, found);
  return found;
}

function readLine(line: string, now: number, cardOf: (id: string) => string): BatchGrade {
  const { card, grade, at } = jsonObject(line);
  if (typeof card !== 'string') throw new Failure('input', 'A line needs a "card", the id of one.');
  const value = typeof grade === 'number' ? parseGrade(grade) : null;
  if (value === null)
    throw new Failure('input', `A "grade" is a number from 0 to 5, not ${JSON.stringify(grade) ?? 'missing'}.`);
  if (at !== undefined && typeof at !== 'string')
    throw new Failure('input', '"at" is an instant like "2026-11-23T09:00:00Z".');
  return { card: cardOf(card), grade: value, at: at === undefined ? now : parseInstant(at) };
}

function jsonObject(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with the same words as for JSON that is no object.
  }
  throw new Failure('input', 'This line is no JSON object like {"card":"…","grade":4}.');
}
