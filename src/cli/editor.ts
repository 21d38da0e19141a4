import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { Failure } from '../failure.ts';

/** How an editor is told the line: as `+LINE FILE`, as `FILE:LINE`, or behind `--goto`. */
type LineForm = (file: string, line: number) => string[];

const plusLine: LineForm = (file, line) => [`+${line}`, file];
const colonLine: LineForm = (file, line) => [`${file}:${line}`];
const goto: LineForm = (file, line) => ['--wait', '--goto', `${file}:${line}`];

const lineForms = new Map<string, LineForm>([
  ...['vi', 'vim', 'nvim', 'nano', 'pico', 'emacs', 'emacsclient', 'micro', 'kak', 'joe', 'ne', 'mg', 'ed'].map(
    (name): [string, LineForm] => [name, plusLine],
  ),
  ...['hx', 'helix', 'zed', 'subl'].map((name): [string, LineForm] => [name, colonLine]),
  ...['code', 'codium', 'cursor', 'code-insiders'].map((name): [string, LineForm] => [name, goto]),
]);

/** The words of a command line such as `code --wait`; double or single quotes keep blanks together. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The command line that opens a file at a line in the editor the environment names. */
export function editorCommand(
  environment: { VISUAL?: string | undefined; EDITOR?: string | undefined },
  platform: string,
  file: string,
  line: number,
): { command: string; args: string[] } {
  const chosen = environment.VISUAL || environment.EDITOR || (platform === 'win32' ? 'notepad' : 'vi');
  const [command = 'vi', ...given] = words(chosen);
  const name = path.basename(command).replace(/\.(exe|cmd|bat)$/i, '');
  const place = lineForms.get(name)?.(file, line) ?? [file];
  return { command, args: [...given, ...place.filter((word) => !given.includes(word))] };
}

/** Opens a note at a line and waits until the editor is closed. Throws an input failure when there is no such editor. */
export function editNote(file: string, line: number): void {
  const { command, args } = editorCommand(process.env, process.platform, file, line);
  const { error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) {
    throw new Failure('input', `The editor “${command}” cannot be started: set EDITOR to one that can.`, {
      cause: error,
    });
  }
}
