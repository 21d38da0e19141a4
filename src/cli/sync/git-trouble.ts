import path from 'node:path';
import { Failure } from '../../failure.ts';
import { cleanLine } from '../../notes/plain.ts';

/** Something is wrong with the clone that is kept here, and not with the remote; the message is what git said. */
export class CloneTrouble extends Error {}

/** Whether git complains of the clone in this folder: of a lock that was left behind, or of what cannot be read or written in it. */
export function isOfClone(stderr: string, folder: string): boolean {
  const said = stderr
    .split('\n')
    .filter((line) => !line.startsWith('remote:'))
    .join('\n');
  return (
    said.includes(folder) ||
    /refs\/remotes\/shared\/|src refspec|loose object|object file|bad object|unable to read|pack-objects|index-pack|unpack-objects/i.test(
      said,
    )
  );
}

/** The lock that git could not get, as the path of its file; null when it complains of something else. */
export function lockIn(stderr: string): string | null {
  const lock = /Unable to create '([^']+\.lock)': File exists/i.exec(stderr)?.[1];
  return lock === undefined ? null : path.normalize(lock);
}

/** What is said of a lock that stays: whoever held it may have been cut off. */
export function lockedFailure(url: string, lock: string): Failure {
  return new Failure(
    'input',
    `${url} is locked by another device, or by one that was cut off: try again in a minute, and if that does not help, delete ${cleanLine(lock)}.`,
  );
}

/** What is said when a new clone cannot be had either. */
export function cloneFailure(url: string, folder: string, stderr: string): Failure {
  if (!stderr.includes(folder)) return refusal(url, stderr);
  return new Failure(
    'input',
    `The copy of ${url} in ${folder} cannot be written (${saidIn(stderr)}): see that its disk has room and lets it be written.`,
  );
}

/** What is said of a repository that holds something else. */
export function notOurs(url: string): Failure {
  return new Failure(
    'input',
    `${url} is a git repository of something else, and was left alone: give certamen sync an empty one.`,
  );
}

/** What a remote said, as a sentence with what to do next. */
export function refusal(url: string, stderr: string): Failure {
  const next =
    /could not read|terminal prompts disabled|authentication|permission denied|publickey|access rights/i.test(stderr)
      ? 'see that git may read and write there, with `git ls-remote`'
      : /could not resolve|unable to access|timed out|connection|network/i.test(stderr)
        ? 'see that it can be reached; everything stays here until then'
        : /does not (?:exist|appear)|not found|no such/i.test(stderr)
          ? 'check the address, or give another: certamen sync REMOTE'
          : 'look at it with git, or give another: certamen sync REMOTE';
  return new Failure('input', `${url} refused (${saidIn(stderr)}): ${next}.`);
}

/** The line of what git said that tells most. */
function saidIn(stderr: string): string {
  const line = stderr.split('\n').find((each) => /fatal|error|denied|rejected/i.test(each)) ?? stderr;
  return cleanLine(line).slice(0, 200);
}
