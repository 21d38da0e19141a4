import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReadNote } from '../notes/index.ts';
import { counted } from '../numbers.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { studyDayAt } from '../schedule/study-day.ts';
import { type Checked, createChecker, shippedOldSources } from './check/pages.ts';
import type { Environment } from './environment.ts';
import { accessProblem, fileProblem } from './import/file-problem.ts';
import { walkNotes } from './import/walk.ts';
import { printJson, printLine, say, sayProblems } from './print.ts';
import { readSettings } from './settings.ts';

type Options = { explain: boolean; json: boolean };

/**
 * `certamen check`: says what is wrong in notes, decision tables and decks, and with `explain` what became of every item. 1
 * when there are errors. No database is opened: what ships and what is named is all there is. Without a path this folder is
 * checked, and what ships is looked through for sources that were last read long ago.
 */
export async function checkVerb(
  { now, systemZone }: Environment,
  paths: readonly string[],
  options: Options,
): Promise<number> {
  const problems: Problem[] = [];
  const found = new Set<string>();
  for (const given of paths.length > 0 ? paths : ['.']) {
    const notes = notesAt(path.resolve(given));
    problems.push(...notes.problems);
    for (const file of notes.files) found.add(file);
  }
  report(problems, options);
  const tell = (checked: Checked): void => {
    problems.push(...checked.problems);
    report(checked.problems, options);
    if (checked.content !== null && options.explain) explain(checked.path, checked.content, options);
  };
  const today = studyDayAt(now(), systemZone, readSettings(new Map()).rolloverHour);
  const checker = createChecker([...found], today, options.explain);
  for (const file of found) {
    const checked = checker.check(file);
    if (checked !== null) tell(checked);
  }
  for (const checked of checker.rest()) tell(checked);
  if (paths.length === 0) tell({ path: '.', content: null, problems: shippedOldSources(today) });
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  say(`${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')} in ${counted(found.size, 'file')}`);
  return hasErrors(problems) ? 1 : 0;
}

/** The notes a path stands for: a file itself, or those of a folder. */
function notesAt(file: string): { files: readonly string[]; problems: readonly Problem[] } {
  try {
    if (!statSync(file).isDirectory()) return { files: [file], problems: [] };
  } catch (error) {
    return { files: [], problems: [accessProblem(file, error)] };
  }
  const { notes, problems } = walkNotes(file);
  if (notes.length > 0 || problems.length > 0) return { files: notes, problems };
  return {
    files: [],
    problems: [fileProblem(file, 'no-notes', 'There are no notes in this folder: name one that holds .md files.')],
  };
}

function report(problems: readonly Problem[], { json }: Options): void {
  if (!json) sayProblems(problems);
  else for (const problem of problems) printJson({ type: 'problem', ...problem });
}

/** Every card with the line it came from, and every item that made none with the reason, in the order of the note. */
function explain(file: string, { drafts, skipped }: ReadNote, { json }: Options): void {
  const cards = drafts.map(({ lines: { line, endLine }, recogniser, context, front, back }) => ({
    type: 'card' as const,
    path: file,
    line,
    endLine,
    recogniser,
    context,
    front,
    back,
  }));
  const none = skipped.map((item) => ({ type: 'skipped' as const, path: file, ...item }));
  for (const item of [...cards, ...none].sort((left, right) => left.line - right.line)) {
    if (json) printJson(item);
    else if (item.type === 'card') {
      const context = item.context.map((label) => `${label} › `).join('');
      printLine(`${file}:${item.line}  card  ${context}${item.front} ▸ ${item.back}  ${item.recogniser}`);
    } else printLine(`${file}:${item.line}  none  ${item.text}  (${item.reason})`);
  }
}
