import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Failure } from '../../failure.ts';

/** What a run of git came to. */
export type GitResult = { ok: boolean; stdout: Buffer; stderr: string };

/** Runs git over one bare repository; nothing that a repository or a remote holds is ever run. */
export type Git = (args: readonly string[], input?: string | Uint8Array) => GitResult;

/** What one run may print: a year of many devices is some tens of megabytes. */
const MOST_OUTPUT = 1_000_000_000;

/**
 * Git over the bare repository at `folder`. It asks for a password only when a person is there. Throws a failure when the
 * program is not installed.
 */
export function gitAt(folder: string, interactive: boolean, at: number): Git {
  return (args, input) => {
    const result = spawnSync('git', [`--git-dir=${folder}`, ...guards, ...args], {
      input: input ?? '',
      maxBuffer: MOST_OUTPUT,
      env: environment(interactive, at),
      windowsHide: true,
    });
    if (result.error !== undefined) {
      const code = 'code' in result.error ? result.error.code : undefined;
      if (code === 'ENOENT') {
        throw new Failure(
          'input',
          'certamen sync needs the program git, which is not installed: install it, and try again.',
          { cause: result.error },
        );
      }
      throw result.error;
    }
    return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr.toString('utf8') };
  };
}

/**
 * No hooks, no helpers that run commands, no rewriting of line ends; no cleaning up while somebody waits, and no looking for
 * likenesses between files of lines that have none.
 */
const guards = [
  ...['-c', 'core.hooksPath=/dev/null', '-c', 'protocol.ext.allow=never', '-c', 'core.autocrlf=false'],
  ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'push.gpgSign=false'],
  ...['-c', 'core.compression=1', '-c', 'pack.compression=1', '-c', 'pack.window=0'],
];

function environment(interactive: boolean, at: number): NodeJS.ProcessEnv {
  // Of a git that called us, such as a hook: what it says is about another repository.
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?!SSH|ASKPASS|TRACE|EXEC_PATH|CONFIG)/.test(name),
  );
  const date = `${Math.floor(at / 1000)} +0000`;
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: interactive ? '1' : '0',
    GIT_AUTHOR_NAME: 'certamen',
    GIT_AUTHOR_EMAIL: 'certamen@localhost',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'certamen',
    GIT_COMMITTER_EMAIL: 'certamen@localhost',
    GIT_COMMITTER_DATE: date,
    ...(interactive || process.env.GIT_SSH_COMMAND !== undefined ? {} : { GIT_SSH_COMMAND: 'ssh -oBatchMode=yes' }),
  };
}
