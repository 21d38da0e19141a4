import { statSync } from 'node:fs';
import path from 'node:path';
import { decodeNote, type ReadNote, readNote } from '../notes/index.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { accessProblem, fileProblem, shown } from './import/file-problem.ts';
import { readNoteFile } from './import/read-file.ts';
import { walkNotes } from './import/walk.ts';
import { counted, printJson, printLine, say, sayProblems } from './print.ts';

type Options = { explain: boolean; json: boolean };

/** `certamen check`: says what is wrong in notes, and with `explain` what became of every item. 1 when there are errors. */
export async function checkVerb(paths: readonly string[], options: Options): Promise<number> {
  const problems: Problem[] = [];
  const found = new Set<string>();
  for (const given of paths.length > 0 ? paths : ['.']) {
    const notes = notesAt(path.resolve(given));
    problems.push(...notes.problems);
    for (const file of notes.files) found.add(file);
  }
  report(problems, options);
  for (const file of found) {
    const { note, problems: ofFile } = readAt(file);
    problems.push(...ofFile);
    report(ofFile, options);
    if (note !== null && options.explain) explain(shown(file), note, options);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  say(`${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(found.size, 'file')}`);
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

function readAt(file: string): { note: ReadNote | null; problems: readonly Problem[] } {
  const read = readNoteFile(file);
  if (read.problem !== null) return { note: null, problems: [read.problem] };
  const decoded = decodeNote(shown(file), read.bytes);
  if (decoded.problem !== null) return { note: null, problems: [decoded.problem] };
  const note = readNote({ path: shown(file), text: decoded.text });
  return { note, problems: note.problems };
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
